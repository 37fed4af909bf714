package org.sekisho.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CentralityTests {

	private static final Runnable ON = () -> {
	};

	@Test
	void eigenvectorOfALargeStarIsItsMiddle() {
		for (int ends : new int[] { 3, 433, 100_000 }) {
			Centrality.Eigenvector found = new Centrality(star(ends), ON).eigenvector();
			assertThat(found.exact()).isTrue();
			assertThat(found.scores()[0]).isCloseTo(Math.sqrt(0.5), within(1e-9));
			assertThat(found.scores()[ends]).isCloseTo(Math.sqrt(0.5 / ends), within(1e-9));
		}
	}

	@Test
	void withoutLinksAllHaveTheSameShare() {
		assertThat(new Centrality(new int[4][0], ON).eigenvector().scores()).containsOnly(0.5);
	}

	@Test
	void allPivotsGiveWhatIsExact() {
		double[] star = new Centrality(star(10), ON).betweenness(11);
		assertThat(star[0]).isCloseTo(45, within(1e-9));
		assertThat(star[1]).isZero();
		double[] path = new Centrality(new int[][] { { 1 }, { 0, 2 }, { 1, 3 }, { 2 } }, ON).betweenness(4);
		assertThat(path).containsExactly(0, 2, 2, 0);
	}

	/**
	 * A sample that leaned to hubs would see next to nothing of what is between the ends.
	 */
	@Test
	void fewPivotsLeanToNobody() {
		double[] few = new Centrality(star(2000), ON).betweenness(100);
		assertThat(few[0]).isCloseTo(2000 * 1999 / 2.0, within(0.02 * 2000 * 1999));
		assertThat(few).isEqualTo(new Centrality(star(2000), ON).betweenness(100));
	}

	@Test
	void endWhereNobodyWaits() {
		Runnable end = () -> {
			throw new IllegalStateException("over");
		};
		assertThatIllegalStateException().isThrownBy(() -> new Centrality(star(3), end).betweenness(2));
		assertThatIllegalStateException().isThrownBy(() -> new Centrality(star(3), end).eigenvector());
	}

	private static int[][] star(int ends) {
		int[][] neighbours = new int[ends + 1][];
		Arrays.setAll(neighbours, i -> (i == 0) ? IntStream.rangeClosed(1, ends).toArray() : new int[] { 0 });
		return neighbours;
	}

}
