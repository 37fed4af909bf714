package org.sekisho.cells;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedTests {

	private final List<String> lookedUp = new ArrayList<>();

	private final Remembered<Integer> lengths = new Remembered<>((wording) -> {
		this.lookedUp.add(wording);
		return wording.length();
	});

	@Test
	void wordingsAreLookedUpOnce() {
		assertThat(List.of(this.lengths.of("kg"), this.lengths.of("kg"))).containsExactly(2, 2);
		assertThat(this.lookedUp).containsExactly("kg");
	}

	@Test
	void longWordingsAreNotKept() {
		String longest = "x".repeat(200);
		String tooLong = "x".repeat(201);
		for (int time = 0; time < 2; time++) {
			assertThat(this.lengths.of(longest)).isEqualTo(200);
			assertThat(this.lengths.of(tooLong)).isEqualTo(201);
		}
		assertThat(this.lookedUp).containsExactly(longest, tooLong, tooLong);
	}

	@Test
	void noMoreThanFiftyThousandAreKept() {
		for (int number = 0; number <= 50_000; number++) {
			this.lengths.of("n" + number);
		}
		this.lengths.of("n0");
		assertThat(this.lookedUp).hasSize(50_002);
	}

}
