package org.sekisho.differential;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sekisho.differential.Question.Asked;
import org.sekisho.differential.View.Row;
import org.sekisho.differential.World.Node;
import org.sekisho.schema.Connections;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Root;
import org.sekisho.vocabulary.Vocabulary;

/** Answers questions from a graph in memory, as plainly as can be. */
final class Interpreter {

	/** Stands for any cursor, which only the engine can know. */
	static final Object CURSOR = "a cursor";

	private final Vocabulary vocabulary;

	private final World world;

	Interpreter(Vocabulary vocabulary, World world) {
		this.vocabulary = vocabulary;
		this.world = world;
	}

	/** The data of the answer; what is paged after {@code #3} comes after row 3. */
	Map<String, @Nullable Object> answer(Asked asked) {
		OperationDefinition operation = Parser.parse(asked.document())
			.getDefinitionsOfType(OperationDefinition.class)
			.getFirst();
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
			Field field = (Field) selection;
			Map<String, @Nullable Object> arguments = arguments(field, asked.variables());
			Object day = arguments.get("asOf");
			View view = new View(this.vocabulary, this.world, (day != null) ? LocalDate.parse(day.toString()) : null);
			answer.put(field.getResultKey(), new Reading(view, asked.variables()).root(field, arguments));
		}
		return answer;
	}

	private static Map<String, @Nullable Object> arguments(Field field, Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> arguments = new HashMap<>();
		field.getArguments()
			.forEach(argument -> arguments.put(argument.getName(), Question.value(argument.getValue(), variables)));
		return arguments;
	}

	/** Reads the answer to one root field. */
	private record Reading(View view, Map<String, @Nullable Object> variables) {

		@Nullable Object root(Field field, Map<String, @Nullable Object> arguments) {
			if (field.getName().equals("entities")) {
				List<@Nullable Object> several = new ArrayList<>();
				Conditions.list(arguments.get("ids")).forEach(id -> several.add(lookup(id, field.getSelectionSet())));
				return several;
			}
			Root root = this.view.vocabulary()
				.roots()
				.stream()
				.filter(each -> each.name().equals(field.getName()))
				.findFirst()
				.orElseThrow();
			return (root.source() == Root.Source.LOOKUP) ? lookup(arguments.get("id"), field.getSelectionSet())
					: connection(this.view.all(root.link().target()), root.link(), field);
		}

		private @Nullable Object lookup(@Nullable Object id, SelectionSet selected) {
			return this.view.node(id).map(node -> entity(node, selected)).orElse(null);
		}

		private Map<String, @Nullable Object> entity(Node node, SelectionSet selected) {
			Map<String, @Nullable Object> answer = new LinkedHashMap<>();
			for (Selection<?> selection : selected.getSelections()) {
				if (selection instanceof InlineFragment fragment) {
					if (List.of(node.kind(), Kind.ENTITY).contains(fragment.getTypeCondition().getName())) {
						answer.putAll(entity(node, fragment.getSelectionSet()));
					}
				}
				else {
					Field field = (Field) selection;
					answer.put(field.getResultKey(),
							switch (this.view.vocabulary().kind(node.kind()).field(field.getName())) {
								case Property property ->
									shown(Conditions.value(new Row(node, null), property), property);
								case Link link -> link(node, link, field);
								default -> throw new IllegalArgumentException("Not computed here: " + field.getName());
							});
				}
			}
			return answer;
		}

		private @Nullable Object link(Node node, Link link, Field field) {
			List<Row> rows = this.view.rows(node, link);
			return switch (link.cardinality()) {
				case ONE ->
					rows.stream().findFirst().map(row -> shown(row, link, field.getSelectionSet())).orElse(null);
				case LIST -> rows.stream()
					.sorted(new Ordering(this.view).declared(link))
					.map(row -> shown(row, link, field.getSelectionSet()))
					.toList();
				case CONNECTION -> connection(rows, link, field);
			};
		}

		private Map<String, @Nullable Object> shown(Row row, Link link, SelectionSet selected) {
			LinkObject object = link.object();
			return (object != null) ? linkObject(row, object, selected) : entity(row.node(), selected);
		}

		private Map<String, @Nullable Object> linkObject(Row row, LinkObject object, SelectionSet selected) {
			Map<String, @Nullable Object> answer = new LinkedHashMap<>();
			for (Field field : selected.getSelectionsOfType(Field.class)) {
				Property property = object.properties().get(field.getName());
				answer.put(field.getResultKey(),
						property != null
								? shown(Objects.requireNonNull(row.edge()).properties().get(property.name()), property)
								: field.getName().equals(Connections.CURSOR) ? CURSOR
										: entity(row.node(), field.getSelectionSet()));
			}
			return answer;
		}

		private Map<String, @Nullable Object> connection(List<Row> rows, Link link, Field field) {
			Map<String, @Nullable Object> arguments = arguments(field, this.variables);
			List<Row> found = rows.stream()
				.filter(row -> new Conditions(this.view).hold(row, link.target(), link.object(),
						arguments.get(Connections.WHERE)))
				.sorted(new Ordering(this.view).sorted(link.target(), link.object(), arguments.get(Connections.SORT)))
				.toList();
			Page page = Page.of(found.size(), arguments);
			List<Row> shown = found.subList(page.from(), page.to());
			LinkObject edge = (link.object() != null) ? link.object() : Connections.plainEdge(link);
			Map<String, @Nullable Object> answer = new LinkedHashMap<>();
			for (Field selected : field.getSelectionSet().getSelectionsOfType(Field.class)) {
				SelectionSet wanted = selected.getSelectionSet();
				answer.put(selected.getResultKey(), switch (selected.getName()) {
					case Connections.TOTAL_COUNT -> found.size();
					case Connections.NODES -> shown.stream().map(row -> entity(row.node(), wanted)).toList();
					case Connections.EDGES -> shown.stream().map(row -> linkObject(row, edge, wanted)).toList();
					default -> page.info(wanted);
				});
			}
			return answer;
		}

		private static @Nullable Object shown(@Nullable Object value, Property property) {
			return switch (property.type()) {
				case "Int" -> (value != null) ? ((Number) value).intValue() : null;
				case "DateTime" -> (value != null) ? OffsetDateTime.parse(value.toString()).toString() : null;
				default -> value;
			};
		}

	}

	/**
	 * The part of a list that a caller wants.
	 *
	 * @param from its first row
	 * @param to the row after its last
	 * @param size the rows of the whole list
	 * @param backward whether it is counted from the end
	 * @param cursor whether it is next to a given row, so that there is something beside
	 * it
	 */
	record Page(int from, int to, int size, boolean backward, boolean cursor) {

		static Page of(int size, Map<String, @Nullable Object> arguments) {
			Object before = arguments.get("before");
			Object after = arguments.get("after");
			boolean backward = arguments.get("last") != null || before != null;
			Object wanted = arguments.get(backward ? "last" : "first");
			int most = (wanted != null) ? ((Number) wanted).intValue() : Connections.DEFAULT;
			int from = row(after, size, -1) + 1;
			int to = row(before, size, size);
			boolean cursor = size > 0 && (before != null || after != null);
			return backward ? new Page(Math.max(from, to - most), to, size, true, cursor)
					: new Page(from, Math.min(to, from + most), size, false, cursor);
		}

		/** The row that a cursor marks: {@code #7} of a list of five is row 2. */
		static int row(@Nullable Object cursor, int size, int otherwise) {
			return (cursor == null || size == 0) ? otherwise : Integer.parseInt(cursor.toString().substring(1)) % size;
		}

		Map<String, @Nullable Object> info(SelectionSet selected) {
			Map<String, @Nullable Object> info = new LinkedHashMap<>();
			for (Field field : selected.getSelectionsOfType(Field.class)) {
				info.put(field.getResultKey(), switch (field.getName()) {
					case "hasNextPage" -> this.backward ? this.cursor : this.to < this.size;
					case "hasPreviousPage" -> this.backward ? this.from > 0 : this.cursor;
					default -> (this.from < this.to) ? Interpreter.CURSOR : null;
				});
			}
			return info;
		}

	}

}
