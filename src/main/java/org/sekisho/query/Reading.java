package org.sekisho.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Disclosure;
import org.sekisho.paging.Cursor;
import org.sekisho.paging.Order;
import org.sekisho.paging.Page;
import org.sekisho.selection.Selected;
import org.sekisho.selection.Selected.LinkSelection;
import org.sekisho.selection.Selected.OfComputed;
import org.sekisho.selection.Selected.OfConnection;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.Selected.OfLink;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.selection.Slot;

/**
 * Reads the answer to one question out of the rows of its statement.
 *
 * @param answers what computes and finds fields
 * @param variables the caller's variables
 */
record Reading(Answers answers, Map<String, @Nullable Object> variables) {

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
		Disclosure.add((String) value.get(Answers.MARKING), 1);
		if (value.get(Answers.OF_KIND) instanceof Map<?, ?> special) {
			answer.putAll(map(special));
		}
		wanted.fields().forEach(field -> field(field, answer));
		wanted.byKind().forEach((kind, fields) -> {
			if (kind.name().equals(value.get(Answers.KIND))) {
				fields.forEach(field -> field(field, answer));
			}
		});
		return answer;
	}

	private void field(Selected selected, Map<String, @Nullable Object> answer) {
		switch (selected) {
			case OfComputed computing -> answer.put(computing.key(), compute(computing, answer.get(computing.key())));
			case OfLink link ->
				answer.put(link.key(), read(link.selection(), answer.get(link.key()), filled(link.arguments())));
			case Selected.OfProperty property -> {
				// Stored as it is answered.
			}
		}
	}

	private @Nullable Object compute(OfComputed selected, @Nullable Object needs) {
		if (selected.field().isFound()) {
			return this.answers.found(selected.field())
				.read(needs, selected, (wanted, shown) -> read(wanted, shown, Map.of()));
		}
		return this.answers.computed(selected.field()).compute(map(needs), filled(selected.arguments()));
	}

	private Map<String, @Nullable Object> linkObject(OfLinkObject wanted, Map<String, @Nullable Object> value) {
		Map<String, @Nullable Object> answer = new HashMap<>(value);
		wanted.ends().forEach((key, end) -> answer.put(key, read(end, value.get(key), Map.of())));
		wanted.computed()
			.forEach(field -> answer.put(field.key(), this.answers.computed(field.field())
				.compute(linkObject(field.needs(), map(value.get(field.key()))), Map.of())));
		return answer;
	}

	private Map<String, @Nullable Object> connection(OfConnection wanted, Map<String, @Nullable Object> value,
			Map<String, @Nullable Object> arguments) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put(Answers.TOTAL, value.get(Answers.TOTAL));
		if (wanted.page()) {
			Page page = Page.of(arguments);
			List<?> fetched = Objects.requireNonNull((List<?>) value.get(Answers.ROWS));
			List<Map<String, @Nullable Object>> rows = page.cut(fetched).stream().map(Reading::map).toList();
			List<String> cursors = wanted.cursors() ? cursors(rows, Order.signature(arguments)) : List.of();
			wanted.nodes().forEach((key, node) -> answer.put(key, column(rows, key, node)));
			wanted.edges().forEach((key, edge) -> answer.put(key, edges(column(rows, key, edge), cursors)));
			answer.put(Answers.PAGE_INFO, pageInfo(page, fetched.size() > rows.size(), cursors));
		}
		return answer;
	}

	private static Map<String, @Nullable Object> pageInfo(Page page, boolean more, List<String> cursors) {
		boolean beside = page.cursor() != null;
		Map<String, @Nullable Object> pageInfo = new HashMap<>();
		pageInfo.put("hasNextPage", page.backward() ? beside : more);
		pageInfo.put("hasPreviousPage", page.backward() ? more : beside);
		pageInfo.put("startCursor", cursors.isEmpty() ? null : cursors.getFirst());
		pageInfo.put("endCursor", cursors.isEmpty() ? null : cursors.getLast());
		return pageInfo;
	}

	private List<@Nullable Object> column(List<Map<String, @Nullable Object>> rows, String key, LinkSelection wanted) {
		List<@Nullable Object> column = new ArrayList<>();
		rows.forEach(row -> column.add(read(wanted, row.get(key), Map.of())));
		return column;
	}

	private static List<@Nullable Object> edges(List<@Nullable Object> edges, List<String> cursors) {
		for (int i = 0; i < cursors.size(); i++) {
			map(edges.get(i)).put(Answers.CURSOR, cursors.get(i));
		}
		return edges;
	}

	private static List<String> cursors(List<Map<String, @Nullable Object>> rows, String signature) {
		return rows.stream()
			.map(row -> Cursor.of(signature, Objects.requireNonNull((List<?>) row.get(Answers.CURSOR))))
			.toList();
	}

	private Map<String, @Nullable Object> filled(Map<String, @Nullable Object> arguments) {
		return Slot.filledAll(arguments, this.variables);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

}
