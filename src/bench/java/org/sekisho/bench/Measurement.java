package org.sekisho.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How long a piece of work took.
 *
 * @param work what was done
 * @param against what it is compared with; itself for the thing to compare with
 * @param aim the ratio that it should not exceed; 0 where there is none
 * @param seconds one time for each run
 */
record Measurement(String work, String against, double aim, List<Double> seconds) {

	double median() {
		return median(this.seconds.stream().mapToDouble(Double::doubleValue).toArray());
	}

	String runs() {
		return String.join(" ", this.seconds.stream().map("%.2f"::formatted).toList());
	}

	static double median(double... values) {
		return quantile(0.5, values);
	}

	/**
	 * The value below which the given part of all lies, between two where it falls
	 * between them.
	 */
	static double quantile(double part, double... values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		double place = part * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

	static double geometricMean(Collection<Double> values) {
		return Math.exp(values.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
	}

}
