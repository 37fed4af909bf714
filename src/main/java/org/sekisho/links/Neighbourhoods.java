package org.sekisho.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * The surroundings of one entity. They are bounded whatever hangs on it: so many links a
 * group, and counts for all.
 */
@Component
class Neighbourhoods {

	private final Graph graph;

	private final Questions questions;

	private final LinkGroups groups;

	private final LinkColumns columns;

	private final SelectionReader selections;

	Neighbourhoods(Vocabulary vocabulary, Graph graph, Questions questions, SelectionReader selections) {
		this.graph = graph;
		this.questions = questions;
		this.groups = new LinkGroups(vocabulary);
		this.columns = new LinkColumns(vocabulary, selections);
		this.selections = selections;
	}

	/** What a chart is asked to show. */
	record Question(String id, @Nullable List<String> types, @Nullable List<String> kinds, int perGroup,
			@Nullable LocalDate asOf) {

	}

	/** What a caller selected of a chart, and the variables in it. */
	record Wanted(List<ExecutableNormalizedField> fields, Map<String, @Nullable Object> variables) {

	}

	/** The groups of links that an entity has, largest first. */
	List<LinkGroup> summary(String id, @Nullable LocalDate asOf) {
		Kind kind = kindOf(id);
		List<LinkGroup> possible = this.groups.of(kind, null, null);
		return counted(possible, row(statement(kind, possible, asOf).summary(id).with(Map.of()), id));
	}

	/** An entity with the first links of each group, each answered as selected. */
	Map<String, @Nullable Object> chart(Question question, Wanted wanted) {
		Kind kind = kindOf(question.id());
		List<LinkGroup> possible = this.groups.of(kind, question.types(), question.kinds());
		Statement statement = statement(kind, possible, question.asOf())
			.chart(question.id(), question.perGroup(), wanted.fields())
			.with(wanted.variables());
		Map<String, @Nullable Object> row = row(statement, question.id());
		List<LinkGroup> counted = counted(possible, row);
		boolean truncated = counted.stream().anyMatch(group -> group.count() > question.perGroup());
		Map<String, @Nullable Object> answer = new HashMap<>();
		for (ExecutableNormalizedField field : wanted.fields()) {
			answer.put(field.getResultKey(), switch (field.getName()) {
				case "nodes" -> nodes(field, row, wanted.variables());
				case "links" -> links(field, row, wanted.variables());
				case "groups" -> counted;
				default -> truncated;
			});
		}
		return answer;
	}

	private Kind kindOf(String id) {
		return this.groups.kindOf(id).orElseThrow(() -> unknown(id));
	}

	private static InvalidQuestion unknown(String id) {
		return new InvalidQuestion("id: there is no entity '" + id + "'. Find its id with search");
	}

	private ChartStatement statement(Kind kind, List<LinkGroup> possible, @Nullable LocalDate asOf) {
		Map<String, @Nullable Object> arguments = new HashMap<>();
		arguments.put(Connections.AS_OF, asOf);
		return new ChartStatement(this.questions.draft(arguments), this.selections, this.columns, kind, possible);
	}

	private Map<String, @Nullable Object> row(Statement statement, String id) {
		return this.graph.read(statement).stream().findFirst().orElseThrow(() -> unknown(id));
	}

	private static List<LinkGroup> counted(List<LinkGroup> groups, Map<String, @Nullable Object> row) {
		List<?> counts = (List<?>) Objects.requireNonNull(row.get(ChartStatement.COUNTS));
		List<LinkGroup> counted = new ArrayList<>();
		for (int i = 0; i < groups.size(); i++) {
			counted.add(groups.get(i).counted(((Number) counts.get(i)).longValue()));
		}
		counted.removeIf(group -> group.count() == 0);
		counted.sort(Comparator.comparingLong(LinkGroup::count).reversed());
		return counted;
	}

	/** The entity itself and its neighbours, each once however many links lead there. */
	private List<@Nullable Object> nodes(ExecutableNormalizedField field, Map<String, @Nullable Object> row,
			Map<String, @Nullable Object> variables) {
		Map<@Nullable Object, @Nullable Object> nodes = new LinkedHashMap<>();
		List<Map<String, @Nullable Object>> all = new ArrayList<>(List.of(map(row.get(ChartStatement.SELF))));
		rows(row).forEach(each -> all.add(map(each.get(ChartStatement.NODE))));
		for (Map<String, @Nullable Object> node : all) {
			nodes.computeIfAbsent(node.get(ChartStatement.NODE_ID),
					id -> this.questions.read(this.selections.entity(Kind.ENTITY, field.getChildren()),
							node.get(field.getResultKey()), variables));
		}
		return new ArrayList<>(nodes.values());
	}

	private List<Map<String, @Nullable Object>> links(ExecutableNormalizedField field,
			Map<String, @Nullable Object> row, Map<String, @Nullable Object> variables) {
		return rows(row).stream()
			.map(each -> this.columns.read(this.questions, map(each.get(field.getResultKey())), field.getChildren(),
					variables))
			.toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, @Nullable Object>> rows(Map<String, @Nullable Object> row) {
		return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(row.get(ChartStatement.ROWS));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

}
