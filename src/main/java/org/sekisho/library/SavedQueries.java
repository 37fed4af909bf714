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

	private static final String VISIBLE = "visible";

	private final Graph graph;

	private final Statements statements;

	private final QueryMarkings markings;

	SavedQueries(Graph graph, Statements statements, QueryMarkings markings) {
		this.graph = graph;
		this.statements = statements;
		this.markings = markings;
	}

	List<SavedQuery> list(String search, LastSaved after, int first) {
		Map<String, @Nullable Object> parameters = after.page(first);
		parameters.put(VISIBLE, this.markings.visible());
		parameters.put("words",
				Arrays.stream(search.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList());
		return queries(this.graph.read(this.statements.named("library/list-queries", parameters)));
	}

	Optional<SavedQuery> find(String id) {
		return stored(id).map(this::query);
	}

	private Optional<Map<String, @Nullable Object>> stored(String id) {
		return this.graph
			.read(this.statements.named("library/find-query", Map.of("id", id, VISIBLE, this.markings.visible())))
			.stream()
			.findFirst()
			.map(SavedQueries::map);
	}

	/** Saves a query anew, marked as its saver says. */
	SavedQuery create(Map<String, @Nullable Object> words, String by, @Nullable String marking) {
		Map<String, @Nullable Object> query = saved(words, by, 1);
		query.putAll(this.markings.of(marking, Map.of(), query));
		query.put("id", "query:" + UUID.randomUUID());
		query.put("createdBy", query.get("savedBy"));
		query.put("createdAt", query.get("savedAt"));
		return queries(this.graph.write(this.statements.named("library/create-query", Map.of("query", query))))
			.getFirst();
	}

	/**
	 * Changes what is given, unless somebody has saved the query since this version. A
	 * marking that is null stays as it was.
	 */
	SavedQuery change(String id, int version, Map<String, @Nullable Object> words, String by,
			@Nullable String marking) {
		Map<String, @Nullable Object> before = stored(id).orElseThrow(() -> unknown(id));
		Map<String, @Nullable Object> after = new HashMap<>(before);
		after.putAll(words);
		Map<String, @Nullable Object> changes = saved(words, by, version + 1);
		changes.putAll(this.markings.of(marking, before, after));
		return written("library/change-query", version, Map.of("id", id, VERSION, version, "changes", changes));
	}

	void delete(String id, int version) {
		written("library/delete-query", version, Map.of("id", id, VERSION, version));
	}

	private SavedQuery written(String statement, int version, Map<String, Object> about) {
		Map<String, Object> parameters = new HashMap<>(about);
		parameters.put(VISIBLE, this.markings.visible());
		return this.graph.inTransaction(runner -> {
			List<Map<String, @Nullable Object>> rows = runner.run(this.statements.named(statement, parameters));
			if (rows.isEmpty()) {
				throw unknown(parameters.get("id"));
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

	private static InvalidQuestion unknown(@Nullable Object id) {
		return new InvalidQuestion(
				"id: there is no saved query '" + id + "'. It may have been deleted; see savedQueries");
	}

	private static Map<String, @Nullable Object> saved(Map<String, @Nullable Object> words, String by, int version) {
		Map<String, @Nullable Object> query = new HashMap<>(words);
		query.put(VERSION, version);
		query.put("savedBy", by.strip());
		query.put("savedAt", ZonedDateTime.now(Clock.system(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS));
		return query;
	}

	private List<SavedQuery> queries(List<Map<String, @Nullable Object>> rows) {
		return rows.stream().map(row -> query(map(row))).toList();
	}

	private SavedQuery query(Map<String, @Nullable Object> stored) {
		return SavedQuery.of(stored, this.markings.shown(stored));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(Map<String, @Nullable Object> row) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(row.get("query"));
	}

}
