package org.sekisho.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.sekisho.graph.Graph;
import org.sekisho.paging.Cursor;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Sizes;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Pages of one group of links, in the order of the ids at their far ends. What hangs on a
 * hub is first looked for among the next ids of the kind, which an index has in order; to
 * sort the hub's links would take longer the larger it is.
 */
@Component
class GroupPages {

	private static final String SIGNATURE = "groupLinks";

	/** As many ids are looked through as make so many pages. */
	private static final int TIMES = 40;

	private static final String QUICK = "quick";

	private static final String SELF = "self";

	private static final String FAR = "far";

	private static final String ROWS = "rows";

	private final Vocabulary vocabulary;

	private final Graph graph;

	private final Questions questions;

	private final SelectionReader selections;

	private final LinkColumns columns;

	private final LinkGroups groups;

	GroupPages(Vocabulary vocabulary, Graph graph, Questions questions, SelectionReader selections) {
		this.vocabulary = vocabulary;
		this.graph = graph;
		this.questions = questions;
		this.selections = selections;
		this.columns = new LinkColumns(vocabulary, selections);
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
					"type: no %s %s leads from here to a %s. See linkSummary for the groups of an entity"
						.formatted(question.type(), question.direction(), question.kind())));
		Map<String, @Nullable Object> row = this.graph.read(new Page(question, wanted, near, group).statement())
			.stream()
			.findFirst()
			.orElseThrow(() -> unknown(question.id()));
		List<?> rows = (List<?>) Objects.requireNonNull(row.get(ROWS));
		List<Map<String, @Nullable Object>> shown = new ArrayList<>();
		rows.stream().limit(question.first()).forEach(each -> shown.add(Chart.map(each)));
		return answer(shown, rows.size() > shown.size(), wanted);
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

	/** The statement for a page, in the making. */
	private final class Page {

		private final Question question;

		private final Neighbourhoods.Wanted wanted;

		private final Draft draft;

		private final Node self;

		private final Found near;

		private final LinkGroup group;

		private final Expression limit;

		private final Expression after;

		private final Expression end;

		private Page(Question question, Neighbourhoods.Wanted wanted, Kind near, LinkGroup group) {
			Map<String, @Nullable Object> arguments = new HashMap<>();
			arguments.put(Connections.AS_OF, question.asOf());
			this.question = question;
			this.wanted = wanted;
			this.draft = GroupPages.this.questions.draft(arguments);
			this.near = this.draft.any(near);
			this.self = this.near.node();
			this.group = group;
			this.limit = this.draft.parameter(question.first() + 1);
			String prefix = GroupPages.this.vocabulary.kind(question.kind()).prefix();
			this.after = this.draft.parameter((question.after() == null) ? prefix + ":"
					: Cursor.text(question.after(), Connections.AFTER, SIGNATURE));
			// The sign after the colon.
			this.end = this.draft.parameter(prefix + ";");
		}

		private org.sekisho.graph.Statement statement() {
			return this.draft
				.finish(Cypher.match(this.near.pattern())
					.where(this.self.property(Property.ID)
						.isEqualTo(this.draft.parameter(this.question.id()))
						.and(this.near.visible()))
					.with(this.self.getRequiredSymbolicName(), Cypher.collect(quick()).as(QUICK))
					.returning(Cypher.collect(rows()).as(ROWS))
					.build())
				.with(this.wanted.variables());
		}

		/**
		 * The first of the group, if they are among the next ids and the group is large.
		 */
		private Statement quick() {
			Expression budget = this.draft.parameter((this.question.first() + 1) * TIMES);
			Found any = this.draft.any(GroupPages.this.vocabulary.kind(Kind.ENTITY));
			Expression id = any.node().property(Property.ID);
			Found link = between(any.node());
			return Cypher.with(this.self.getRequiredSymbolicName())
				.where(Sizes.links(this.self).gt(budget))
				.match(any.pattern())
				.where(id.gt(this.after).and(id.lt(this.end)))
				.with(this.self.getRequiredSymbolicName(), any.node().getRequiredSymbolicName())
				.orderBy(id.ascending())
				.limit(budget)
				.match(link.pattern())
				.where(link.visible())
				.withDistinct(any.node().getRequiredSymbolicName())
				.orderBy(id.ascending())
				.limit(this.limit)
				.returning(any.node().getRequiredSymbolicName())
				.build();
		}

		private Statement rows() {
			Statement found = Cypher
				.unwind(onlyIf(Cypher.size(Cypher.name(QUICK)).isEqualTo(this.limit), Cypher.name(QUICK)))
				.as(FAR)
				.returning(Cypher.name(FAR))
				.build();
			Found far = this.draft.far(this.self, this.group.link());
			Expression id = far.node().property(Property.ID);
			Statement sorted = Cypher
				.unwind(onlyIf(Cypher.size(Cypher.name(QUICK)).lt(this.limit), Cypher.listOf(Cypher.literalOf(0))))
				.as("once")
				.match(far.pattern())
				.where(id.gt(this.after).and(far.visible()))
				.withDistinct(far.node().as(FAR))
				.orderBy(Cypher.anyNode(FAR).property(Property.ID).ascending())
				.limit(this.limit)
				.returning(Cypher.name(FAR))
				.build();
			Node node = Cypher.anyNode(FAR);
			return Statement.builder()
				.call(Cypher.unionAll(found, sorted), this.self.getRequiredSymbolicName().getValue(), QUICK)
				.with(this.self.getRequiredSymbolicName(), Cypher.name(FAR))
				.orderBy(node.property(Property.ID).ascending())
				.returning(shown(node))
				.build();
		}

		private Expression shown(Node node) {
			List<Object> entries = new ArrayList<>(List.of(ChartStatement.NODE_ID, node.property(Property.ID)));
			for (ExecutableNormalizedField field : this.wanted.fields()) {
				if (field.getName().equals("nodes")) {
					entries.addAll(List.of(field.getResultKey(), this.draft.show(node,
							GroupPages.this.selections.entity(Kind.ENTITY, field.getChildren()))));
				}
				if (field.getName().equals("links")) {
					entries.addAll(List.of(field.getResultKey(), links(node, field)));
				}
			}
			return Cypher.mapOf(entries.toArray());
		}

		private Expression links(Node node, ExecutableNormalizedField field) {
			Found link = between(node);
			Relationship relationship = Objects.requireNonNull(link.relationship());
			return Cypher.collect(Cypher.match(link.pattern())
				.where(link.visible())
				.with(relationship.getRequiredSymbolicName(), LinkColumns.id(relationship).as("order"))
				.orderBy(Cypher.name("order").ascending())
				.returning(GroupPages.this.columns.show(this.draft, relationship, field.getChildren()))
				.build());
		}

		private Found between(Node node) {
			return this.draft.between(this.self, List.of(this.group.type()), this.group.direction(), node);
		}

		private static Expression onlyIf(Condition condition, Expression rows) {
			return Cypher.caseExpression().when(condition).then(rows).elseDefault(Cypher.listOf());
		}

	}

}
