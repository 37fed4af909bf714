package org.sekisho.routes;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

class PoissonRatesTests {

	/** The first is the example of R's poisson.test: 11 in 800 and 21 in 3011. */
	@ParameterizedTest
	@CsvSource({ "11, 21, 0.20991865652059828, 0.07966863", "10, 30, 0.5, 0.00222143", "0, 8, 0.5, 0.0078125",
			"15, 5, 0.3333333333333333, 0.00016737", "4, 4, 0.5, 1", "0, 0, 0.5, 1", "1, 0, 0.5, 1" })
	void probabilitiesAreTheKnownOnes(long count, long other, double share, double expected) {
		assertThat(PoissonRates.probability(count, other, share)).isCloseTo(expected, offset(1e-8));
	}

	@Test
	void probabilitiesAddUpAllThatIsNoLikelier() {
		for (double share : new double[] { 0.5, 0.1, 0.73, 0.999 }) {
			for (int sum = 1; sum < 40; sum++) {
				for (int count = 0; count <= sum; count++) {
					assertThat(PoissonRates.probability(count, sum - count, share))
						.as("%d of %d, %f", count, sum, share)
						.isCloseTo(plain(count, sum, share), offset(1e-9));
				}
			}
		}
	}

	private static double plain(int count, int sum, double share) {
		double total = 0;
		double seen = term(count, sum, share);
		for (int k = 0; k <= sum; k++) {
			double term = term(k, sum, share);
			total += (term <= seen * (1 + 1e-7)) ? term : 0;
		}
		return total;
	}

	private static double term(int count, int sum, double share) {
		double term = 1;
		for (int i = 1; i <= count; i++) {
			term *= (sum - count + i) / (double) i * share;
		}
		return term * Math.pow(1 - share, sum - count);
	}

	/** The example of the paper: 15 tests, of which 4 hold at 0.05. */
	@Test
	void adjustsAsBenjaminiAndHochbergDo() {
		List<Double> tests = List.of(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
				0.4262, 0.5719, 0.6528, 0.7590, 1.0000);
		double[] adjusted = PoissonRates.adjusted(tests);
		assertThat(adjusted).usingComparatorWithPrecision(1e-9)
			.startsWith(0.0015, 0.003, 0.0095, 0.035625)
			.endsWith(1.0);
		assertThat(Arrays.stream(adjusted).filter(value -> value <= 0.05).count()).isEqualTo(4);
		assertThat(PoissonRates.adjusted(List.of())).isEmpty();
	}

}
