package org.sekisho.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.selection.Selected;
import org.sekisho.selection.Selected.LinkSelection;
import org.sekisho.selection.Selected.OfComputed;
import org.sekisho.selection.Selected.OfConnection;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.Selected.OfLink;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.vocabulary.Computed;
import org.sekisho.vocabulary.Field;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Turns the rows of a statement into the answer that the caller's selection describes.
 * The keys here begin with #, which cannot stand in a caller's alias.
 */
public final class Answers {

	/** Holds an entity's kind, where its type leaves it open. */
	public static final String KIND = "#kind";

	/** Holds what is wanted of an entity's own kind only. */
	static final String OF_KIND = "#ofKind";

	/** Holds the rows of a connection, as the statement returns them. */
	static final String ROWS = "#rows";

	/** Holds the number of all rows of a connection. */
	public static final String TOTAL = "#total";

	/** Holds the cursor of an edge. */
	public static final String CURSOR = "#cursor";

	/** Holds where a page stands. */
	public static final String PAGE_INFO = "#pageInfo";

	private final Map<String, ComputedField> computed = new HashMap<>();

	Answers(Vocabulary vocabulary, List<ComputedField> computed) {
		computed.forEach(field -> this.computed.put(field.coordinates(), field));
		for (Kind kind : vocabulary.kinds()) {
			for (Field field : kind.fields().values()) {
				if (field instanceof Computed needed && !this.computed.containsKey(needed.coordinates())) {
					throw new IllegalStateException("Nothing computes " + needed.coordinates());
				}
			}
		}
	}

	@Nullable Object read(LinkSelection wanted, @Nullable Object value, Map<String, @Nullable Object> arguments) {
		return switch (value) {
			case null -> null;
			case List<?> several -> several.stream().map(each -> read(wanted, each, arguments)).toList();
			default -> switch (wanted) {
				case OfEntity entity -> entity(entity, map(value));
				case OfLinkObject object -> linkObject(object, map(value));
				case OfConnection connection -> connection(connection, map(value), arguments);
			};
		};
	}

	private Map<String, @Nullable Object> entity(OfEntity wanted, Map<String, @Nullable Object> value) {
		Map<String, @Nullable Object> answer = new HashMap<>(value);
		if (value.get(OF_KIND) instanceof Map<?, ?> special) {
			answer.putAll(map(special));
		}
		wanted.fields().forEach(field -> field(field, answer));
		wanted.byKind().forEach((kind, fields) -> {
			if (kind.name().equals(value.get(KIND))) {
				fields.forEach(field -> field(field, answer));
			}
		});
		return answer;
	}

	private void field(Selected selected, Map<String, @Nullable Object> answer) {
		switch (selected) {
			case OfComputed computing -> answer.put(computing.key(), compute(computing, answer.get(computing.key())));
			case OfLink link ->
				answer.put(link.key(), read(link.selection(), answer.get(link.key()), link.arguments()));
			case Selected.OfProperty property -> {
				// Stored as it is answered.
			}
		}
	}

	private @Nullable Object compute(OfComputed selected, @Nullable Object needs) {
		ComputedField field = Objects.requireNonNull(this.computed.get(selected.field().coordinates()));
		return field.compute(map(needs), selected.arguments());
	}

	private Map<String, @Nullable Object> linkObject(OfLinkObject wanted, Map<String, @Nullable Object> value) {
		Map<String, @Nullable Object> answer = new HashMap<>(value);
		wanted.ends().forEach((key, end) -> answer.put(key, read(end, value.get(key), Map.of())));
		return answer;
	}

	private Map<String, @Nullable Object> connection(OfConnection wanted, Map<String, @Nullable Object> value,
			Map<String, @Nullable Object> arguments) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put(TOTAL, value.get(TOTAL));
		if (wanted.page()) {
			int first = Paging.first(arguments);
			List<?> fetched = Objects.requireNonNull((List<?>) value.get(ROWS));
			List<Map<String, @Nullable Object>> rows = fetched.stream().limit(first).map(Answers::map).toList();
			List<@Nullable String> cursors = wanted.cursors() ? cursors(rows, arguments) : List.of();
			wanted.nodes().forEach((key, node) -> answer.put(key, column(rows, key, node)));
			wanted.edges().forEach((key, edge) -> answer.put(key, edges(column(rows, key, edge), cursors)));
			Map<String, @Nullable Object> pageInfo = new HashMap<>();
			pageInfo.put("hasNextPage", fetched.size() > first);
			pageInfo.put("endCursor", cursors.isEmpty() ? null : cursors.getLast());
			answer.put(PAGE_INFO, pageInfo);
		}
		return answer;
	}

	private List<@Nullable Object> column(List<Map<String, @Nullable Object>> rows, String key, LinkSelection wanted) {
		List<@Nullable Object> column = new ArrayList<>();
		rows.forEach(row -> column.add(read(wanted, row.get(key), Map.of())));
		return column;
	}

	private static List<@Nullable Object> edges(List<@Nullable Object> edges, List<@Nullable String> cursors) {
		for (int i = 0; i < cursors.size(); i++) {
			map(edges.get(i)).put(CURSOR, cursors.get(i));
		}
		return edges;
	}

	private static List<@Nullable String> cursors(List<Map<String, @Nullable Object>> rows,
			Map<String, @Nullable Object> arguments) {
		String signature = Paging.signature(arguments);
		List<@Nullable String> cursors = new ArrayList<>();
		rows.forEach(row -> cursors.add(Cursor.of(signature, Objects.requireNonNull((List<?>) row.get(CURSOR)))));
		return cursors;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

}
