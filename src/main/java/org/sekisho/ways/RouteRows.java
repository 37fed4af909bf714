package org.sekisho.ways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;

/** Routes that rows report, each with the first row that does. */
public final class RouteRows {

	private final Predicate<String> wanted;

	private final Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();

	/**
	 * Begins with none.
	 * @param wanted by their ids, whether they are of interest
	 */
	public RouteRows(Predicate<String> wanted) {
		this.wanted = wanted;
	}

	/**
	 * Adds the route of a report.
	 * @param way the way that it tells; null where it tells of none
	 * @param source the source that the route is to cite
	 * @param row the row in that source; null where it has none
	 */
	public void add(@Nullable Way way, String source, @Nullable Object row) {
		if (way == null || this.rows.containsKey(way.id()) || !this.wanted.test(way.id())) {
			return;
		}
		this.rows.put(way.id(),
				Arrays.asList(way.id(), way.mode(), way.worded(), way.stops().stream().map(Way.Stop::country).toList(),
						way.stops().stream().map(Way.Stop::inferred).toList(), row, source));
	}

	/**
	 * Whether there is none.
	 * @return true where nothing is to be recorded
	 */
	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/**
	 * Records those that the graph does not have.
	 * @param statements where the statement stands
	 * @param runner the transaction
	 */
	public void record(Statements statements, StatementRunner runner) {
		if (!isEmpty()) {
			Map<String, Object> batch = Map.of("rows", new ArrayList<>(this.rows.values()));
			runner.run(statements.named("ways/record-routes", Map.of("batch", batch)));
		}
	}

}
