package org.sekisho.ways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives the seizures of a graph that an older version wrote their routes, before the web
 * server accepts requests. Where it is interrupted, the next start goes on. Routes that
 * were recorded for rows that were never written go.
 */
@Component
class RoutesAtStart implements SmartLifecycle {

	/** To be raised whenever another route follows from the same report. */
	static final long EDITION = 1;

	private static final Logger LOG = LoggerFactory.getLogger(RoutesAtStart.class);

	private static final int ROWS = 5000;

	private final Graph graph;

	private final Statements statements;

	private volatile boolean done;

	RoutesAtStart(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	@Override
	public void start() {
		Map<String, @Nullable Object> rules = this.graph.read(this.statements.named("ways/find-rules", Map.of()))
			.stream()
			.findFirst()
			.orElse(Map.of());
		boolean known = Objects.equals(rules.get("edition"), EDITION);
		if (!known) {
			takeRoutes(Objects.equals(rules.get("next"), EDITION) ? text(rules, "after") : "");
		}
		this.graph.write(this.statements.named("ways/sweep-routes", Map.of()));
		if (!known) {
			this.graph.write(this.statements.named("ways/note-rules", Map.of("edition", EDITION)));
		}
		this.done = true;
	}

	private void takeRoutes(String begin) {
		String after = begin;
		long seizures = 0;
		while (true) {
			String from = after;
			List<Map<String, @Nullable Object>> rows = this.graph
				.read(this.statements.named("ways/reported-ways", Map.of("after", from, "limit", ROWS)));
			if (rows.isEmpty()) {
				break;
			}
			String last = text(rows.getLast(), "id");
			this.graph.inTransaction(runner -> {
				takeRoutes(rows, runner);
				runner.run(this.statements.named("ways/note-way", Map.of("edition", EDITION, "after", last)));
				return true;
			});
			seizures += rows.size();
			after = last;
		}
		if (seizures > 0) {
			LOG.info("Found the routes of {} seizures", seizures);
		}
	}

	private void takeRoutes(List<Map<String, @Nullable Object>> rows, StatementRunner runner) {
		RouteRows routes = new RouteRows(id -> true);
		List<List<@Nullable Object>> taken = new ArrayList<>();
		for (Map<String, @Nullable Object> row : rows) {
			Way way = way(row);
			for (Object cited : list(row.get("cited"))) {
				List<?> citation = list(cited);
				routes.add(way, String.valueOf(citation.getFirst()), citation.getLast());
			}
			taken.add(Arrays.asList(row.get("id"), (way != null) ? way.id() : null));
		}
		routes.record(this.statements, runner);
		runner.run(this.statements.named("ways/take-routes", Map.of("rows", taken)));
	}

	private static @Nullable Way way(Map<String, @Nullable Object> row) {
		return new ReportedWay(text(row, "mode"), (String) row.get("origin"), (String) row.get("departure"),
				list(row.get("transits")).stream().map(String::valueOf).toList(), (String) row.get("country"),
				(String) row.get("destination"))
			.way();
	}

	private static String text(Map<String, @Nullable Object> row, String column) {
		return String.valueOf(row.get(column));
	}

	private static List<?> list(@Nullable Object value) {
		return (List<?>) Objects.requireNonNull(value);
	}

	@Override
	public void stop() {
		this.done = false;
	}

	@Override
	public boolean isRunning() {
		return this.done;
	}

	/** Once the packs are in. */
	@Override
	public int getPhase() {
		return 1;
	}

}
