package org.sekisho.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
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
 * The statement that finds entities of one kind, counts the groups of links of each, and
 * takes the first links of each group. The far entities of all groups are shown in one
 * place, so the statement does not grow with the number of groups.
 */
final class ChartStatement {

	static final String SELF = "self";

	static final String COUNTS = "counts";

	static final String ROWS = "rows";

	static final String NODE = "m";

	static final String LINK = "r";

	static final String GROUP = "g";

	/** Tells neighbours apart; the sign # cannot stand in a caller's alias. */
	static final String NODE_ID = "#id";

	/** Tells links apart, of which one may be met from both its ends. */
	static final String LINK_ID = "#link";

	static final String GROUP_AT = "#group";

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

	/**
	 * How much a chart shows.
	 *
	 * @param perGroup how many links of a group
	 * @param crowdsAbove a group with more links than that is only counted; null where
	 * none is
	 * @param fields what is selected of the chart
	 */
	record Extent(int perGroup, @Nullable Integer crowdsAbove, List<ExecutableNormalizedField> fields) {

	}

	Compiled summary(String id) {
		return this.draft.finish(finish(List.of(id), counts().as(COUNTS)));
	}

	Compiled chart(List<String> ids, Extent extent) {
		return this.draft.finish(finish(ids, entity(this.self.node(), extent.fields()).as(SELF), counts().as(COUNTS),
				rows(extent).as(ROWS)));
	}

	private Statement finish(List<String> ids, Expression... columns) {
		return Cypher.match(this.self.pattern())
			.where(this.self.node().property(Property.ID).in(this.draft.parameter(ids)).and(this.self.visible()))
			.returning(columns)
			.build();
	}

	private Expression counts() {
		return Cypher.listOf(this.groups.stream().map(this::count).toList());
	}

	/**
	 * Counted from the store, where the link type alone tells the kind; no link is
	 * walked.
	 */
	private Expression count(LinkGroup group) {
		return this.draft.count(this.self.node(), group.link());
	}

	private Expression rows(Extent extent) {
		if (this.groups.isEmpty()) {
			return Cypher.listOf();
		}
		Expression limit = this.draft.parameter(extent.perGroup());
		List<Statement> branches = new ArrayList<>();
		for (LinkGroup group : this.groups) {
			branches.add(branch(group, branches.size(), limit, extent));
		}
		Relationship link = Cypher.anyNode().relationshipTo(Cypher.anyNode()).named(LINK);
		List<Object> entries = new ArrayList<>(List.of(NODE, entity(Cypher.anyNode(NODE), extent.fields()), LINK_ID,
				Cypher.elementId(link), GROUP_AT, Cypher.name(GROUP)));
		for (ExecutableNormalizedField field : Selections.named(extent.fields(), "links")) {
			entries.addAll(List.of(field.getResultKey(), this.columns.show(this.draft, link, field.getChildren())));
		}
		return Cypher.collect(Statement.builder()
			.call((branches.size() == 1) ? branches.getFirst() : Cypher.unionAll(branches),
					this.self.node().getRequiredSymbolicName().getValue())
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	private Statement branch(LinkGroup group, int at, Expression limit, Extent extent) {
		Found far = this.draft.far(this.self.node(), group.link());
		Integer most = extent.crowdsAbove();
		var match = (most == null) ? Cypher.match(far.pattern())
				: Cypher.with(this.self.node().getRequiredSymbolicName())
					.where(count(group).lte(this.draft.parameter(most)))
					.match(far.pattern());
		return match.where(far.visible())
			.returning(Objects.requireNonNull(far.relationship()).getRequiredSymbolicName().as(LINK),
					far.node().as(NODE), Cypher.literalOf(at).as(GROUP))
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
