package org.sekisho.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;

/**
 * Two periods compared, route by route.
 *
 * @param row what the statement found
 * @param period the one
 * @param before the other
 * @param share what the one is of both, in days or in seizures
 * @param level up to which share of false alarms a change is told to be significant
 * @param tests the probabilities of all routes that are compared, by their counts
 * @param adjusted the same among many tests
 */
record Comparison(Map<String, @Nullable Object> row, Period period, Period before, double share, double level,
		Map<List<Long>, Double> tests, Map<List<Long>, Double> adjusted) {

	static boolean bySeizures(Map<String, @Nullable Object> arguments) {
		return "SEIZURES".equals(arguments.get("relativeTo"));
	}

	static Comparison of(Map<String, @Nullable Object> arguments, Map<String, @Nullable Object> row) {
		Period period = Objects.requireNonNull(Period.of(arguments, Period.NOW));
		Period before = Objects.requireNonNull(Period.of(arguments, Period.BEFORE));
		if (!period.first().isAfter(before.last()) && !before.first().isAfter(period.last())) {
			throw new InvalidQuestion("comparedWith: it has days in common with 'period'. Compare days that are apart");
		}
		double level = ((Number) Objects.requireNonNull(arguments.get("level"))).doubleValue();
		if (level <= 0 || level >= 1) {
			throw new InvalidQuestion("level: " + level + " is not between 0 and 1: 0.05 is usual");
		}
		double now = bySeizures(arguments) ? number(row.get("now")) : period.days();
		double former = bySeizures(arguments) ? number(row.get("before")) : before.days();
		// Without a seizure in one of them the shares of seizures compare nothing.
		double share = (now > 0 && former > 0) ? now / (now + former) : 0.5;
		Comparison comparison = new Comparison(row, period, before, share, level, new HashMap<>(), new HashMap<>());
		comparison.test();
		return comparison;
	}

	/** Routes with equal counts have equal tests. */
	private void test() {
		List<List<Long>> counts = new ArrayList<>();
		List<Double> probabilities = new ArrayList<>();
		for (Object pair : (List<?>) Objects.requireNonNull(this.row.get("counts"))) {
			List<Long> both = ((List<?>) pair).stream().map(count -> ((Number) count).longValue()).toList();
			counts.add(both);
			probabilities.add(this.tests.computeIfAbsent(both,
					each -> PoissonRates.probability(each.getFirst(), each.getLast(), this.share)));
		}
		double[] values = PoissonRates.adjusted(probabilities);
		for (int i = 0; i < values.length; i++) {
			this.adjusted.put(counts.get(i), values[i]);
		}
	}

	/** What is told of the whole comparison. */
	Map<String, @Nullable Object> values() {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("tested", ((List<?>) Objects.requireNonNull(this.row.get("counts"))).size());
		values.put("seizures", this.row.get("now"));
		values.put("seizuresBefore", this.row.get("before"));
		values.put("days", this.period.days());
		values.put("daysBefore", this.before.days());
		values.put("level", this.level);
		values.put("remarks", Coverage.remarks(this.row, this.period, this.before));
		return values;
	}

	/** What is told of one route. */
	Map<String, @Nullable Object> change(Map<String, @Nullable Object> found) {
		long now = (long) number(found.get("seizures"));
		long former = (long) number(found.get("seizuresBefore"));
		List<Long> both = List.of(now, former);
		double expected = (now + former) * this.share;
		double adjusted = Objects.requireNonNull(this.adjusted.get(both));
		Map<String, @Nullable Object> change = new HashMap<>(found);
		change.put("kind", (former == 0) ? "APPEARED" : (now == 0) ? "VANISHED" : (now >= expected) ? "ROSE" : "FELL");
		change.put("rate", now / (this.period.days() / Period.DAYS_OF_A_YEAR));
		change.put("rateBefore", former / (this.before.days() / Period.DAYS_OF_A_YEAR));
		change.put("pValue", this.tests.get(both));
		change.put("qValue", adjusted);
		change.put("significant", adjusted <= this.level);
		return change;
	}

	private static double number(@Nullable Object value) {
		return ((Number) Objects.requireNonNull(value)).doubleValue();
	}

}
