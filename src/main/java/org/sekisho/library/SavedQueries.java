package org.sekisho.library;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.sekisho.paging.LastSaved;
import org.sekisho.schema.Conflict;
import org.sekisho.schema.InvalidQuestion;

import org.springframework.stereotype.Component;

/** Keeps queries, each written whole, in one statement. */
@Component
class SavedQueries {

	private static final String VERSION = "version";

	private final Graph graph;

	private final Statements statements;

	SavedQueries(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	List<SavedQuery> list(String search, LastSaved after, int first) {
		Map<String, @Nullable Object> parameters = after.page(first);
		parameters.put("words",
				Arrays.stream(search.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList());
		return queries(this.graph.read(this.statements.named("library/list-queries", parameters)));
	}

	Optional<SavedQuery> find(String id) {
		return queries(this.graph.read(this.statements.named("library/find-query", Map.of("id", id)))).stream()
			.findFirst();
	}

	SavedQuery create(Map<String, @Nullable Object> words, String by) {
		Map<String, @Nullable Object> query = saved(words, by, 1);
		query.put("id", "query:" + UUID.randomUUID());
		query.put("createdBy", query.get("savedBy"));
		query.put("createdAt", query.get("savedAt"));
		return queries(this.graph.write(this.statements.named("library/create-query", Map.of("query", query))))
			.getFirst();
	}

	/** Changes what is given, unless somebody has saved the query since this version. */
	SavedQuery change(String id, int version, Map<String, @Nullable Object> words, String by) {
		return written("library/change-query", version,
				Map.of("id", id, VERSION, version, "changes", saved(words, by, version + 1)));
	}

	void delete(String id, int version) {
		written("library/delete-query", version, Map.of("id", id, VERSION, version));
	}

	private SavedQuery written(String statement, int version, Map<String, Object> parameters) {
		return this.graph.inTransaction(runner -> {
			List<Map<String, @Nullable Object>> rows = runner.run(this.statements.named(statement, parameters));
			if (rows.isEmpty()) {
				throw new InvalidQuestion("id: there is no saved query '" + parameters.get("id")
						+ "'. It may have been deleted; see savedQueries");
			}
			SavedQuery query = queries(rows).getFirst();
			if (!Boolean.TRUE.equals(rows.getFirst().get("current"))) {
				throw new Conflict(
						("'%s' was saved by %s at %s as version %d, and this began with version %d. Open it again "
								+ "and make the changes there, or save this without an id as a query of its own")
							.formatted(query.name(), query.savedBy(), query.savedAt(), query.version(), version));
			}
			return query;
		});
	}

	private static Map<String, @Nullable Object> saved(Map<String, @Nullable Object> words, String by, int version) {
		Map<String, @Nullable Object> query = new HashMap<>(words);
		query.put(VERSION, version);
		query.put("savedBy", by.strip());
		query.put("savedAt", ZonedDateTime.now(Clock.system(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS));
		return query;
	}

	@SuppressWarnings("unchecked")
	private static List<SavedQuery> queries(List<Map<String, @Nullable Object>> rows) {
		return rows.stream()
			.map(row -> SavedQuery.of((Map<String, @Nullable Object>) Objects.requireNonNull(row.get("query"))))
			.toList();
	}

}
