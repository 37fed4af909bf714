package org.sekisho.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.markings.Handlings;
import org.sekisho.query.Draft;
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

	/** Links of one group of all entities that are opened by one statement. */
	private static final int AT_ONCE = 4000;

	private final Graph graph;

	private final Questions questions;

	private final LinkGroups groups;

	private final LinkColumns columns;

	private final SelectionReader selections;

	Neighbourhoods(Vocabulary vocabulary, Graph graph, Questions questions, SelectionReader selections,
			Handlings handlings) {
		this.graph = graph;
		this.questions = questions;
		this.groups = new LinkGroups(vocabulary);
		this.columns = new LinkColumns(vocabulary, selections, handlings);
		this.selections = selections;
	}

	/** What a chart is asked to show. */
	record Question(String id, @Nullable List<String> types, @Nullable List<String> kinds, int depth, int perGroup,
			int crowdsAbove, @Nullable LocalDate asOf) {

	}

	/** What a caller selected of a chart, and the variables in it. */
	record Wanted(List<ExecutableNormalizedField> fields, Map<String, @Nullable Object> variables) {

	}

	/** The groups of links that an entity has, largest first. */
	List<LinkGroup> summary(String id, @Nullable LocalDate asOf) {
		Kind kind = kindOf(id);
		List<LinkGroup> possible = this.groups.of(kind, null, null);
		ChartStatement statement = new ChartStatement(draft(asOf), this.selections, this.columns, kind, possible);
		return this.graph.read(statement.summary(id).with(Map.of()))
			.stream()
			.findFirst()
			.map(row -> Chart.counted(id, possible, row, Map.of()))
			.orElseThrow(() -> unknown(id));
	}

	/** An entity with the first links of each group, each answered as selected. */
	Map<String, @Nullable Object> chart(Question question, Wanted wanted) {
		Kind kind = kindOf(question.id());
		Chart chart = new Chart();
		List<LinkGroup> first = this.groups.of(kind, question.types(), question.kinds());
		open(chart, question, wanted, new Part(kind, List.of(question.id()), first), null);
		if (chart.nodes().isEmpty()) {
			throw unknown(question.id());
		}
		for (int level = 2; level <= question.depth(); level++) {
			openMet(chart, question, wanted);
		}
		return answer(chart, wanted);
	}

	/**
	 * Entities of one kind that are opened at once, with the groups that they may have.
	 */
	private record Part(Kind kind, List<String> ids, List<LinkGroup> possible) {

	}

	/** Opens what was met on the way, but no crowd, until the chart is full. */
	private void openMet(Chart chart, Question question, Wanted wanted) {
		Map<Kind, List<String>> byKind = new LinkedHashMap<>();
		chart.unopened().forEach(id -> byKind.computeIfAbsent(kindOf(id), kind -> new ArrayList<>()).add(id));
		int atOnce = Math.clamp(AT_ONCE / question.perGroup(), 10, 200);
		byKind.forEach((kind, ids) -> {
			List<LinkGroup> possible = this.groups.followed(kind, question.types(), question.kinds());
			for (int from = 0; from < ids.size() && !chart.isFull(); from += atOnce) {
				List<String> some = ids.subList(from, Math.min(ids.size(), from + atOnce));
				open(chart, question, wanted, new Part(kind, some, possible), question.crowdsAbove());
			}
		});
	}

	/**
	 * A statement for each kind is planned once; one for several would be for each set of
	 * them.
	 */
	private void open(Chart chart, Question question, Wanted wanted, Part part, @Nullable Integer crowdsAbove) {
		Draft draft = draft(question.asOf());
		var extent = new ChartStatement.Extent(question.perGroup(), crowdsAbove, wanted.fields());
		Statement statement = new ChartStatement(draft, this.selections, this.columns, part.kind(), part.possible())
			.chart(part.ids(), extent)
			.with(wanted.variables());
		for (Map<String, @Nullable Object> row : this.graph.read(statement)) {
			chart.take(part.possible(), row, crowdsAbove != null);
		}
	}

	private Map<String, @Nullable Object> answer(Chart chart, Wanted wanted) {
		Map<String, @Nullable Object> answer = new HashMap<>();
		for (ExecutableNormalizedField field : wanted.fields()) {
			answer.put(field.getResultKey(), switch (field.getName()) {
				case "nodes" -> nodes(field, chart, wanted.variables());
				case "links" -> links(field, chart, wanted.variables());
				case "groups" -> chart.groups();
				default -> chart.isTruncated();
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

	private Draft draft(@Nullable LocalDate asOf) {
		Map<String, @Nullable Object> arguments = new HashMap<>();
		arguments.put(Connections.AS_OF, asOf);
		return this.questions.draft(arguments);
	}

	/** The entity itself and its neighbours, each once however many links lead there. */
	private List<@Nullable Object> nodes(ExecutableNormalizedField field, Chart chart,
			Map<String, @Nullable Object> variables) {
		List<@Nullable Object> nodes = new ArrayList<>();
		chart.nodes()
			.forEach(node -> nodes.add(this.questions.read(this.selections.entity(Kind.ENTITY, field.getChildren()),
					node.get(field.getResultKey()), variables)));
		return nodes;
	}

	private List<Map<String, @Nullable Object>> links(ExecutableNormalizedField field, Chart chart,
			Map<String, @Nullable Object> variables) {
		return chart.links()
			.stream()
			.map(link -> this.columns.read(this.questions, Chart.map(link.get(field.getResultKey())),
					field.getChildren(), variables))
			.toList();
	}

}
