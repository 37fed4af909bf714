package org.sekisho.analytics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.analytics.projections.Projections;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.patterns.Compiled;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Property;

/**
 * Who is linked to the same others as one entity. Only those are looked at who are linked
 * to some of them, each with all that it is linked to.
 */
final class Similarity {

	private static final String SCORE = "score";

	private static final String ENTITY = "entity";

	private final Draft draft;

	private final String id;

	Similarity(Draft draft, String id) {
		this.draft = draft;
		this.id = id;
	}

	/** The statement that projects whoever is compared. */
	Compiled selection(Kind kind, List<String> kinds, List<LinkType> types, int avoidHubsAbove, long most) {
		Found self = this.draft.any(kind);
		Found shared = this.draft.between(self.node(), types, Cypher.anyNode(this.draft.name("n")));
		Node candidate = Cypher.anyNode(this.draft.name("n"));
		Found found = this.draft.between(shared.node(), types, candidate);
		Found linked = this.draft.between(candidate, types, Cypher.anyNode(this.draft.name("n")));
		Condition comparable = kinds.stream()
			.map(each -> candidate.hasLabels(each))
			.reduce(name(candidate).isEqualTo(name(self.node())), Condition::or);
		return this.draft.finish(Cypher.match(self.pattern())
			.where(self.node().property(Property.ID).isEqualTo(this.draft.parameter(this.id)).and(self.visible()))
			.match(shared.pattern())
			.where(shared.visible()
				.and(name(shared.node()).isNotEqualTo(name(self.node())))
				.and(hasAtMost(avoidHubsAbove, shared.node(), types)))
			.withDistinct(name(self.node()), name(shared.node()))
			.match(found.pattern())
			.where(found.visible().and(comparable).and(name(candidate).isNotEqualTo(name(shared.node()))))
			.withDistinct(name(candidate))
			.match(linked.pattern())
			.where(linked.visible().and(name(linked.node()).isNotEqualTo(name(candidate))))
			.withDistinct(name(candidate), name(linked.node()))
			.limit(this.draft.parameter(most))
			.with(projected(candidate, linked.node()).as("g"), Cypher.count(Cypher.asterisk()).as("rows"))
			.returning(Cypher.property(Cypher.name("g"), "nodeCount").as("entities"),
					Cypher.property(Cypher.name("g"), "relationshipCount").as("links"), Cypher.name("rows"))
			.build());
	}

	private Expression projected(Node from, Node to) {
		return Cypher.call("gds.graph.project")
			.withArgs(Cypher.parameter(Projections.NAME), name(from), name(to), Cypher.mapOf(),
					this.draft.parameter(Map.of("readConcurrency", 1)))
			.asFunction();
	}

	/** Looks at no more links than that. */
	private Condition hasAtMost(int links, Node node, List<LinkType> types) {
		Found any = this.draft.between(node, types, Cypher.anyNode(this.draft.name("n")));
		return Cypher
			.count(Cypher.match(any.pattern())
				.where(any.visible())
				.returning(name(any.node()))
				.limit(this.draft.parameter(links + 1))
				.build())
			.lte(this.draft.parameter(links));
	}

	/** The most similar in a projection. */
	List<Map<String, @Nullable Object>> first(int first, Kind kind, Projection projection, Graph graph, Wanted wanted) {
		Found self = this.draft.any(kind);
		Found entity = this.draft.bound(this.draft.name("n"));
		SortItem[] byName = Scores.byName(entity.node());
		Statement statement = this.draft
			.finish(Cypher.match(self.pattern())
				.where(self.node().property(Property.ID).isEqualTo(this.draft.parameter(this.id)).and(self.visible()))
				.call("gds.nodeSimilarity.filtered.stream")
				.withArgs(this.draft.parameter(projection.name()), settings(self.node(), projection))
				.yield("node2", "similarity")
				.with(Scores.entity("node2").as(name(entity.node())),
						Scores.rounded(Cypher.name("similarity"), 0).as(SCORE))
				.where(entity.node().property(Property.ID).isNotNull().and(entity.visible()))
				.with(name(entity.node()), Cypher.name(SCORE))
				.orderBy(Cypher.name(SCORE).descending(), byName[0], byName[1])
				.limit(this.draft.parameter(first))
				.returning(Cypher.name(SCORE), wanted.show(this.draft, entity.node(), ENTITY).as(ENTITY))
				.build())
			.with(wanted.variables());
		return graph.read(statement)
			.stream()
			.map(row -> wanted.row(new LinkedHashMap<>(row), Wanted.only(row, ENTITY)))
			.toList();
	}

	/**
	 * The library asks for the memory that lists for all entities would take, and would
	 * refuse, although it keeps but one.
	 */
	private Expression settings(Node self, Projection projection) {
		return Cypher.mapOf("sourceNodeFilter", name(self), "topK", this.draft.parameter(projection.entities()), "sudo",
				Cypher.literalTrue(), "concurrency", Cypher.literalOf(1));
	}

	private static SymbolicName name(Node node) {
		return node.getRequiredSymbolicName();
	}

}
