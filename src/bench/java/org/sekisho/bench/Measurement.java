package org.sekisho.bench;

import java.util.Arrays;
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
		double[] sorted = this.seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	String runs() {
		return String.join(" ", Arrays
			.stream(this.seconds.stream().mapToDouble(Double::doubleValue).toArray())
			.mapToObj("%.2f"::formatted)
			.toList());
	}

}
