package org.sekisho.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Into what a network falls, entity by entity. */
class FragmentsTests {

	/**
	 * Two hubs, and so many others beside both: looked at again for each of them, hubs
	 * take minutes.
	 */
	private static final int MANY = 400_000;

	@Test
	void ofThoseWhoCutNothingOffTheOneWithMostLinksLeftGoes() {
		Fragments square = new Fragments(new int[][] { { 1, 3 }, { 0, 2 }, { 1, 3 }, { 0, 2 } });
		assertThat(square.fragmentation()).isZero();
		assertThat(square.removeBest()).isZero();
		assertThat(square.removeBest()).isEqualTo(2);
		assertThat(square.fragmentation()).isEqualTo(1);
		Fragments wheel = new Fragments(
				new int[][] { { 1, 2, 3 }, { 0, 2, 3, 4 }, { 0, 1, 4 }, { 0, 1, 4 }, { 1, 2, 3 } });
		assertThat(wheel.removeBest()).isEqualTo(1);
		assertThat(wheel.removeBest()).isZero();
	}

	@Test
	void hubsAreNotLookedAtAgainForEachOther() {
		int[][] neighbours = new int[MANY + 2][];
		Arrays.setAll(neighbours, i -> (i < 2) ? IntStream.range(2, MANY + 2).toArray() : new int[] { 0, 1 });
		Fragments fragments = new Fragments(neighbours);
		assertThat(fragments.removeBest()).isZero();
		assertThat(fragments.fragmentation()).isZero();
		assertThat(fragments.removeBest()).isEqualTo(1);
		assertThat(fragments.fragmentation()).isCloseTo(1, within(1e-12));
	}

}
