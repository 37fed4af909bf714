package org.sekisho.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.paging.Cursor;
import org.sekisho.markings.Handlings;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Pages of one group of links, in the order of the ids at their far ends. */
@Component
class GroupPages {

	static final String SIGNATURE = "groupLinks";

	private final Vocabulary vocabulary;

	private final Graph graph;

	private final Questions questions;

	private final SelectionReader selections;

	private final LinkColumns columns;

	private final LinkGroups groups;

	GroupPages(Vocabulary vocabulary, Graph graph, Questions questions, SelectionReader selections,
			Handlings handlings) {
		this.vocabulary = vocabulary;
		this.graph = graph;
		this.questions = questions;
		this.selections = selections;
		this.columns = new LinkColumns(vocabulary, selections, handlings);
		this.groups = new LinkGroups(vocabulary);
	}

	/** Which page of which group. */
	record Question(String id, String type, Link.Direction direction, String kind, int first, @Nullable String after,
			@Nullable LocalDate asOf) {

	}

	Map<String, @Nullable Object> page(Question question, Neighbourhoods.Wanted wanted) {
		Kind near = this.groups.kindOf(question.id()).orElseThrow(() -> unknown(question.id()));
		LinkGroup group = this.groups.of(near, List.of(question.type()), List.of(question.kind()))
			.stream()
			.filter(each -> each.direction() == question.direction())
			.findFirst()
			.orElseThrow(() -> new InvalidQuestion(
					"type: '%s' has no links %s in direction %s with a %s. See linkSummary for the groups that it has"
						.formatted(question.id(), question.type(), question.direction(), question.kind())));
		Map<String, @Nullable Object> row = this.graph.read(statement(question, wanted, near, group))
			.stream()
			.findFirst()
			.orElseThrow(() -> unknown(question.id()));
		List<?> rows = (List<?>) Objects.requireNonNull(row.get(GroupStatement.ROWS));
		List<Map<String, @Nullable Object>> shown = new ArrayList<>();
		rows.stream().limit(question.first()).forEach(each -> shown.add(Chart.map(each)));
		return answer(shown, rows.size() > shown.size(), wanted);
	}

	private Statement statement(Question question, Neighbourhoods.Wanted wanted, Kind near, LinkGroup group) {
		Map<String, @Nullable Object> arguments = new HashMap<>();
		arguments.put(Connections.AS_OF, question.asOf());
		return new GroupStatement(this.questions.draft(arguments), this.vocabulary, this.selections, this.columns,
				question, wanted, near, group)
			.compile();
	}

	private static InvalidQuestion unknown(String id) {
		return new InvalidQuestion("id: there is no entity '" + id + "'. Find its id with search");
	}

	private Map<String, @Nullable Object> answer(List<Map<String, @Nullable Object>> rows, boolean more,
			Neighbourhoods.Wanted wanted) {
		Map<String, @Nullable Object> answer = new HashMap<>();
		for (ExecutableNormalizedField field : wanted.fields()) {
			answer.put(field.getResultKey(), switch (field.getName()) {
				case "nodes" -> nodes(field, rows, wanted);
				case "links" -> links(field, rows, wanted);
				case "endCursor" -> rows.isEmpty() ? null
						: Cursor.of(SIGNATURE, List.of(String.valueOf(rows.getLast().get(ChartStatement.NODE_ID))));
				default -> more;
			});
		}
		return answer;
	}

	private List<@Nullable Object> nodes(ExecutableNormalizedField field, List<Map<String, @Nullable Object>> rows,
			Neighbourhoods.Wanted wanted) {
		List<@Nullable Object> nodes = new ArrayList<>();
		rows.forEach(row -> nodes.add(this.questions.read(this.selections.entity(Kind.ENTITY, field.getChildren()),
				row.get(field.getResultKey()), wanted.variables())));
		return nodes;
	}

	private List<Map<String, @Nullable Object>> links(ExecutableNormalizedField field,
			List<Map<String, @Nullable Object>> rows, Neighbourhoods.Wanted wanted) {
		return rows.stream()
			.flatMap(row -> ((List<?>) Objects.requireNonNull(row.get(field.getResultKey()))).stream())
			.map(link -> this.columns.read(this.questions, Chart.map(link), field.getChildren(), wanted.variables()))
			.toList();
	}

}
