package org.sekisho.routes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether two counts of events can come from one rate. Given their sum, the first of two
 * Poisson counts is binomial with the share of its exposure (Przyborowski and Wilenski
 * 1940); the exact test adds up the probabilities of all outcomes that are no likelier
 * than what was counted.
 */
final class PoissonRates {

	/** What differs by less than rounding counts as equally likely. */
	private static final double ALIKE = 1 + 1e-7;

	private PoissonRates() {
	}

	/**
	 * The two-sided probability of counts that are as unlikely as these or more, if both
	 * come from one rate.
	 * @param count events during the exposure
	 * @param other events during the other exposure
	 * @param share the exposure as a share of both, more than 0 and less than 1
	 * @return from 0 to 1
	 */
	static double probability(long count, long other, double share) {
		int sum = Math.toIntExact(count + other);
		BinomialDistribution given = BinomialDistribution.of(sum, share);
		double seen = given.probability((int) count) * ALIKE;
		double mode = sum * share;
		if (count == mode) {
			return 1;
		}
		double tails = (count < mode) ? given.cumulativeProbability((int) count)
				: given.survivalProbability((int) count - 1);
		return Math.min(1, tails + ((count < mode) ? above(given, sum, mode, seen) : below(given, mode, seen)));
	}

	/**
	 * Outcomes from the mode on upwards become less likely: those that are unlikely
	 * enough.
	 */
	private static double above(BinomialDistribution given, int sum, double mode, double seen) {
		int low = (int) Math.ceil(mode);
		int high = sum + 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (given.probability(middle) <= seen) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
		return given.survivalProbability(low - 1);
	}

	private static double below(BinomialDistribution given, double mode, double seen) {
		int low = -1;
		int high = (int) Math.floor(mode);
		while (low < high) {
			int middle = (low + high + 1) >> 1;
			if (given.probability(middle) <= seen) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return given.cumulativeProbability(low);
	}

	/**
	 * What the probabilities are worth among many tests: the share of false alarms among
	 * all with this value or less (Benjamini and Hochberg 1995).
	 * @param probabilities of each test
	 * @return adjusted, in the same order
	 */
	static double[] adjusted(List<Double> probabilities) {
		int tests = probabilities.size();
		double[] adjusted = new double[tests];
		List<Integer> descending = IntStream.range(0, tests)
			.boxed()
			.sorted(Comparator.comparing(probabilities::get).reversed())
			.toList();
		double least = 1;
		for (int i = 0; i < tests; i++) {
			int test = descending.get(i);
			least = Math.min(least, probabilities.get(test) * tests / (tests - i));
			adjusted[test] = least;
		}
		return adjusted;
	}

}
