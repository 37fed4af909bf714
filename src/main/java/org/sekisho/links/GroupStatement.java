package org.sekisho.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.sekisho.paging.Cursor;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Sizes;
import org.sekisho.query.Draft;
import org.sekisho.schema.Connections;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Finds a page of one group of links. What hangs on a hub is first looked for among the
 * next ids of the kind, which an index has in order; to sort the hub's links would take
 * longer the larger it is.
 */
final class GroupStatement {

	static final String ROWS = "rows";

	/** As many ids are looked through as make so many pages. */
	private static final int TIMES = 40;

	private static final String QUICK = "quick";

	private static final String FAR = "far";

	private final Vocabulary vocabulary;

	private final SelectionReader selections;

	private final LinkColumns columns;

	private final GroupPages.Question question;

	private final Neighbourhoods.Wanted wanted;

	private final Draft draft;

	private final Node self;

	private final Found near;

	private final LinkGroup group;

	private final Expression limit;

	private final Expression after;

	private final Expression end;

	GroupStatement(Draft draft, Vocabulary vocabulary, SelectionReader selections, LinkColumns columns,
			GroupPages.Question question, Neighbourhoods.Wanted wanted, Kind near, LinkGroup group) {
		this.vocabulary = vocabulary;
		this.selections = selections;
		this.columns = columns;
		this.question = question;
		this.wanted = wanted;
		this.draft = draft;
		this.near = draft.any(near);
		this.self = this.near.node();
		this.group = group;
		this.limit = draft.parameter(question.first() + 1);
		String prefix = vocabulary.kind(question.kind()).prefix();
		this.after = draft.parameter((question.after() == null) ? prefix + ":"
				: Cursor.text(question.after(), Connections.AFTER, GroupPages.SIGNATURE));
		// The sign after the colon.
		this.end = draft.parameter(prefix + ";");
	}

	org.sekisho.graph.Statement compile() {
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
		Found any = this.draft.any(this.vocabulary.kind(Kind.ENTITY));
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
				entries.addAll(List.of(field.getResultKey(),
						this.draft.show(node, this.selections.entity(Kind.ENTITY, field.getChildren()))));
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
			.returning(this.columns.show(this.draft, relationship, field.getChildren()))
			.build());
	}

	private Found between(Node node) {
		return this.draft.between(this.self, List.of(this.group.type()), this.group.direction(), node);
	}

	private static Expression onlyIf(Condition condition, Expression rows) {
		return Cypher.caseExpression().when(condition).then(rows).elseDefault(Cypher.listOf());
	}

}
