package org.sekisho.cells;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowIdentityTests {

	private final RowIdentity rows = new RowIdentity(List.of("B", "A"));

	@Test
	void isHashAndOrdinal() {
		assertThat(this.rows.next(List.of("x", "y"))).hasToString("66a49427f4f84ac9682ee1ad-1");
	}

	@Test
	void isTheSameInEveryLoad() {
		assertThat(new RowIdentity(List.of("B", "A")).next(List.of("x", "y")))
			.isEqualTo(this.rows.next(List.of("x", "y")));
	}

	@Test
	void countsRowsThatSayTheSame() {
		RowIdentity.Identity first = this.rows.next(List.of("x", "y"));
		assertThat(this.rows.next(List.of("z", "y")).repeated()).isFalse();
		RowIdentity.Identity second = this.rows.next(List.of("x", "y"));
		RowIdentity.Identity third = this.rows.next(List.of("x", "y"));
		assertThat(first.repeated()).isFalse();
		assertThat(second.repeated()).isTrue();
		assertThat(second).hasToString(first.hash() + "-2");
		assertThat(third).hasToString(first.hash() + "-3");
	}

	@Test
	void doesNotDependOnTheOrderOfColumns() {
		assertThat(new RowIdentity(List.of("A", "B")).next(List.of("y", "x")))
			.isEqualTo(this.rows.next(List.of("x", "y")));
	}

	@Test
	void dependsOnCaseBlanksAndColumn() {
		List<RowIdentity.Identity> identities = List.of(this.rows.next(List.of("x", "y")),
				this.rows.next(List.of("X", "y")), this.rows.next(List.of("x ", "y")),
				this.rows.next(List.of("y", "x")), this.rows.next(List.of("xy", "")),
				this.rows.next(List.of("", "xy")));
		assertThat(identities).extracting(RowIdentity.Identity::hash).doesNotHaveDuplicates();
	}

	@Test
	void doesNotDependOnLineBreaksAndComposition() {
		String hash = this.rows.next(List.of("a\nb\n", "\u00e9")).hash();
		assertThat(this.rows.next(List.of("a\r\nb\r", "e\u0301"))).hasToString(hash + "-2");
	}

	@Test
	void hashOfTextsKeepsThemApart() {
		assertThat(RowIdentity.hash(List.of("ab", "c"))).isNotEqualTo(RowIdentity.hash(List.of("a", "bc")))
			.isEqualTo(RowIdentity.hash(List.of("ab", "c")));
	}

}
