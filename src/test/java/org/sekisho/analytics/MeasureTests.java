package org.sekisho.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.sekisho.analytics.projections.AnalyticsSettings;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.schema.InvalidQuestion;

/** What is exact, what is estimated from how many, and what is refused. */
class MeasureTests {

	private static final AnalyticsSettings SETTINGS = new AnalyticsSettings(1_000_000, 10_000, 20, 1, Duration.ZERO, 1,
			Duration.ZERO);

	@Test
	void betweennessIsExactUpToTheSteps() {
		assertThat(sampleSize(Measure.BETWEENNESS, 100, 100)).isEqualTo(100);
		assertThat(sampleSize(Measure.BETWEENNESS, 100, 101)).isEqualTo(20);
	}

	@Test
	void samplesAreFewerTheMoreLinksThereAre() {
		assertThat(sampleSize(Measure.BETWEENNESS, 2000, 1000)).isEqualTo(10);
		assertThat(sampleSize(Measure.BETWEENNESS, 2000, 1_000_000)).isEqualTo(1);
		assertThat(sampleSize(Measure.BETWEENNESS, 6, 10_000)).isEqualTo(1);
	}

	@Test
	void weightsAreSumsOrLengths() {
		Projection large = new Projection("large", 2000, 1000);
		assertThat(Measure.BETWEENNESS.configuration(true, large)).containsEntry("relationshipWeightProperty",
				"length");
		assertThat(Measure.DEGREE.configuration(true, large)).containsEntry("relationshipWeightProperty", "weight");
		assertThatExceptionOfType(InvalidQuestion.class)
			.isThrownBy(() -> Measure.BETWEENNESS.sampleSize(large, SETTINGS, true))
			.withMessageContaining("leave weighted out");
	}

	@Test
	void libraryIsNotAskedForSamplesAndEigenvectors() {
		Projection large = new Projection("large", 2000, 1000);
		assertThat(Measure.BETWEENNESS.isOurs(large, 1999)).isTrue();
		assertThat(Measure.BETWEENNESS.isOurs(large, 2000)).isFalse();
		assertThat(Measure.EIGENVECTOR.isOurs(large, 2000)).isTrue();
	}

	@Test
	void severalThreadsOnlyCountWhatTakesLong() {
		Projection small = new Projection("small", 34, 78);
		Projection large = new Projection("large", 20_000, 60_000);
		assertThat(Measure.BETWEENNESS.configuration(false, small)).containsEntry("concurrency", 1);
		assertThat(Measure.BETWEENNESS.configuration(false, large)).doesNotContainKey("concurrency");
		assertThat(Measure.PAGERANK.configuration(false, large)).containsEntry("concurrency", 1);
	}

	@Test
	void closenessIsExactOrRefusedWithTheBound() {
		assertThat(sampleSize(Measure.CLOSENESS, 100, 1000)).isEqualTo(100);
		assertThatExceptionOfType(InvalidQuestion.class).isThrownBy(() -> sampleSize(Measure.CLOSENESS, 100, 1001))
			.withMessageContaining("no more than 100000")
			.withMessageContaining("Narrow the selection");
	}

	@Test
	void othersAreAlwaysExact() {
		assertThat(sampleSize(Measure.PAGERANK, 500_000, 400_000)).isEqualTo(500_000);
		assertThat(sampleSize(Measure.DEGREE, 0, 0)).isZero();
	}

	private static long sampleSize(Measure measure, long entities, long ties) {
		return measure.sampleSize(new Projection("any", entities, ties), SETTINGS, false);
	}

}
