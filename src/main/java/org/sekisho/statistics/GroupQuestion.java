package org.sekisho.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.statistics.Statistic.Grouping;
import org.sekisho.statistics.Statistic.Measure;

/**
 * What a caller asks of a statistic.
 *
 * @param statistic what can be asked
 * @param arguments the field's arguments, perhaps with slots
 * @param by what to group by
 * @param measures what to measure, to show it or to sort by it
 * @param sorts what to sort by, each with a direction or with a field of its own
 * @param selected what to answer
 */
record GroupQuestion(Statistic statistic, Map<String, @Nullable Object> arguments, Set<Grouping> by,
		Set<Measure> measures, List<Map.Entry<String, Object>> sorts, GroupSelection selected) {

	static GroupQuestion of(Statistic statistic, Map<String, @Nullable Object> arguments, GroupSelection selected) {
		Set<Grouping> by = new LinkedHashSet<>();
		list(arguments, "by").forEach(constant -> by.add(statistic.grouping(String.valueOf(constant))));
		List<Map.Entry<String, Object>> sorts = new ArrayList<>();
		list(arguments, Connections.SORT).forEach(sort -> sorts.addAll(map(sort).entrySet()));
		Set<Measure> measures = new LinkedHashSet<>();
		selected.fields().values().forEach(field -> add(statistic, field, measures));
		for (Map.Entry<String, Object> sort : sorts) {
			add(statistic, sort.getKey(), measures);
			Grouping grouping = statistic.groupings().get(sort.getKey());
			if (grouping != null && !by.contains(grouping)) {
				throw new InvalidQuestion("sort: the groups have no " + sort.getKey() + " of their own. Add "
						+ grouping.constant() + " to 'by', or sort by something else");
			}
		}
		return new GroupQuestion(statistic, arguments, by, measures, sorts, selected);
	}

	private static void add(Statistic statistic, String field, Set<Measure> measures) {
		Measure measure = statistic.measures().get(field);
		if (measure != null) {
			measures.add(measure);
		}
	}

	private static List<?> list(Map<String, @Nullable Object> arguments, String name) {
		return (arguments.get(name) instanceof List<?> values) ? values : List.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

}
