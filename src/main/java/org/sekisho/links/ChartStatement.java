package org.sekisho.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.sekisho.patterns.Compiled;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.selection.SelectionReader;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;

/**
 * The one statement that finds an entity, counts its groups of links, and takes the first
 * links of each. The far entities of all groups are shown in one place, so the statement
 * does not grow with the number of groups.
 */
final class ChartStatement {

	static final String SELF = "self";

	static final String COUNTS = "counts";

	static final String ROWS = "rows";

	static final String NODE = "m";

	static final String LINK = "r";

	/** Tells neighbours apart; the sign # cannot stand in a caller's alias. */
	static final String NODE_ID = "#id";

	private final Draft draft;

	private final SelectionReader selections;

	private final LinkColumns columns;

	private final Found self;

	private final List<LinkGroup> groups;

	ChartStatement(Draft draft, SelectionReader selections, LinkColumns columns, Kind kind, List<LinkGroup> groups) {
		this.draft = draft;
		this.selections = selections;
		this.columns = columns;
		this.self = draft.any(kind);
		this.groups = groups;
	}

	Compiled summary(String id) {
		return finish(id, counts());
	}

	Compiled chart(String id, int perGroup, List<ExecutableNormalizedField> fields) {
		return finish(id, entity(this.self.node(), fields).as(SELF), counts(), rows(perGroup, fields).as(ROWS));
	}

	private Compiled finish(String id, Expression... columns) {
		return this.draft.finish(Cypher.match(this.self.pattern())
			.where(this.self.node().property(Property.ID).isEqualTo(this.draft.parameter(id)).and(this.self.visible()))
			.returning(columns)
			.build());
	}

	/**
	 * Counted from the store, where the link type alone tells the kind; no link is
	 * walked.
	 */
	private Expression counts() {
		List<Expression> counts = new ArrayList<>();
		for (LinkGroup group : this.groups) {
			Found far = this.draft.far(this.self.node(), group.link());
			counts.add(Cypher.count(Cypher.match(far.pattern())
				.where(far.visible())
				.returning(far.node().getRequiredSymbolicName())
				.build()));
		}
		return Cypher.listOf(counts).as(COUNTS);
	}

	private Expression rows(int perGroup, List<ExecutableNormalizedField> fields) {
		if (this.groups.isEmpty()) {
			return Cypher.listOf();
		}
		Expression limit = this.draft.parameter(perGroup);
		List<Statement> branches = this.groups.stream().map(group -> branch(group, limit)).toList();
		Relationship link = Cypher.anyNode().relationshipTo(Cypher.anyNode()).named(LINK);
		List<Object> entries = new ArrayList<>(List.of(NODE, entity(Cypher.anyNode(NODE), fields)));
		for (ExecutableNormalizedField field : Selections.named(fields, "links")) {
			entries.addAll(List.of(field.getResultKey(), this.columns.show(this.draft, link, field.getChildren())));
		}
		return Cypher.collect(Statement.builder()
			.call((branches.size() == 1) ? branches.getFirst() : Cypher.unionAll(branches),
					this.self.node().getRequiredSymbolicName().getValue())
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	private Statement branch(LinkGroup group, Expression limit) {
		Found far = this.draft.far(this.self.node(), group.link());
		return Cypher.match(far.pattern())
			.where(far.visible())
			.returning(Objects.requireNonNull(far.relationship()).getRequiredSymbolicName().as(LINK),
					far.node().as(NODE))
			.limit(limit)
			.build();
	}

	private Expression entity(Node node, List<ExecutableNormalizedField> fields) {
		List<Object> entries = new ArrayList<>(List.of(NODE_ID, node.property(Property.ID)));
		for (ExecutableNormalizedField field : Selections.named(fields, "nodes")) {
			entries.addAll(List.of(field.getResultKey(),
					this.draft.show(node, this.selections.entity(Kind.ENTITY, field.getChildren()))));
		}
		return Cypher.mapOf(entries.toArray());
	}

}
