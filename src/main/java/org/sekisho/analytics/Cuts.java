package org.sekisho.analytics;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.vocabulary.Property;

/** Entities and pairs of them without which a projection falls apart. */
final class Cuts {

	/** Both methods know no more of them. */
	private static final Map<String, Object> ONE_THREAD = Map.of("concurrency", 1);

	private static final String PARTS = "parts";

	private static final String ENTITY = "entity";

	private static final String FROM = "from";

	private static final String TO = "to";

	private static final String FROM_SIZE = "fromSize";

	private static final String TO_SIZE = "toSize";

	private static final String SIZES = "remainingSizes";

	private final Graph graph;

	private final Draft draft;

	private final Wanted wanted;

	Cuts(Graph graph, Draft draft, Wanted wanted) {
		this.graph = graph;
		this.draft = draft;
		this.wanted = wanted;
	}

	List<Map<String, @Nullable Object>> points(int first, Projection projection) {
		return this.graph.read(pointStatement(first, projection))
			.stream()
			.map(row -> this.wanted.row(row, Wanted.only(row, ENTITY)))
			.toList();
	}

	private Statement pointStatement(int first, Projection projection) {
		String node = this.draft.name("n");
		Found entity = this.draft.bound(node);
		SortItem[] byName = Scores.byName(entity.node());
		return this.draft
			.finish(Cypher.call("gds.articulationPoints.stream")
				.withArgs(this.draft.parameter(projection.name()), this.draft.parameter(ONE_THREAD))
				.yield("nodeId", "resultingComponents")
				.with(Scores.entity("nodeId").as(node),
						Cypher.property(Cypher.name("resultingComponents"), "count").as(PARTS))
				.where(known(entity))
				.with(Cypher.name(node), Cypher.name(PARTS))
				.orderBy(Cypher.name(PARTS).descending(), byName[0], byName[1])
				.limit(this.draft.parameter(first))
				.returning(Cypher.name(PARTS), this.wanted.show(this.draft, entity.node(), ENTITY).as(ENTITY))
				.build())
			.with(this.wanted.variables());
	}

	/** The library cannot look for bridges where there are no ties. */
	List<Map<String, @Nullable Object>> bridges(int first, Projection projection) {
		return (projection.ties() == 0) ? List.of()
				: this.graph.read(bridgeStatement(first, projection))
					.stream()
					.map(row -> this.wanted.row(row, Wanted.only(row, FROM, TO)))
					.toList();
	}

	private Statement bridgeStatement(int first, Projection projection) {
		Found one = this.draft.bound(this.draft.name("n"));
		Found other = this.draft.bound(this.draft.name("n"));
		Node from = Cypher.anyNode(this.draft.name("n"));
		Node to = Cypher.anyNode(this.draft.name("n"));
		Condition straight = one.node().property(Property.ID).lt(other.node().property(Property.ID));
		Expression smaller = Cypher.caseExpression()
			.when(Cypher.name(FROM_SIZE).lt(Cypher.name(TO_SIZE)))
			.then(Cypher.name(FROM_SIZE))
			.elseDefault(Cypher.name(TO_SIZE));
		SortItem[] byFrom = Scores.byName(from);
		SortItem[] byTo = Scores.byName(to);
		return this.draft
			.finish(Cypher.call("gds.bridges.stream")
				.withArgs(this.draft.parameter(projection.name()), this.draft.parameter(ONE_THREAD))
				.yield(FROM, TO, SIZES)
				.with(Scores.entity(FROM).as(name(one.node())), Scores.entity(TO).as(name(other.node())),
						Cypher.name(SIZES))
				.where(known(one).and(known(other)))
				.with(either(straight, name(one.node()), name(other.node())).as(name(from)),
						either(straight, name(other.node()), name(one.node())).as(name(to)),
						either(straight, size(0), size(1)).as(FROM_SIZE),
						either(straight, size(1), size(0)).as(TO_SIZE))
				.orderBy(smaller.descending(), byFrom[0], byFrom[1], byTo[0], byTo[1])
				.limit(this.draft.parameter(first))
				.returning(Cypher.name(FROM_SIZE), Cypher.name(TO_SIZE),
						this.wanted.show(this.draft, from, FROM).as(FROM), this.wanted.show(this.draft, to, TO).as(TO))
				.build())
			.with(this.wanted.variables());
	}

	private static Condition known(Found entity) {
		return entity.node().property(Property.ID).isNotNull().and(entity.visible());
	}

	private static Expression either(Condition condition, Expression then, Expression otherwise) {
		return Cypher.caseExpression().when(condition).then(then).elseDefault(otherwise);
	}

	private static Expression size(int index) {
		return Cypher.valueAt(Cypher.name(SIZES), index);
	}

	private static org.neo4j.cypherdsl.core.SymbolicName name(Node node) {
		return node.getRequiredSymbolicName();
	}

}
