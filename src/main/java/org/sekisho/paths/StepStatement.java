package org.sekisho.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.graph.Statement;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Sizes;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** The statements by which a search looks at the graph. */
final class StepStatement {

	static final String VOLUMES = "volumes";

	static final String IDS = "ids";

	static final String BESIDE = "beside";

	static final String DEGREE = "degree";

	private static final String ID = "id";

	private static final String FAR = "far";

	private final Draft draft;

	private final Walk walk;

	private final Kind entity;

	private final Found near;

	private final Node node;

	StepStatement(Questions questions, Vocabulary vocabulary, Walk walk) {
		Map<String, @Nullable Object> arguments = new HashMap<>();
		arguments.put(Connections.AS_OF, walk.asOf());
		this.draft = questions.draft(arguments);
		this.walk = walk;
		this.entity = vocabulary.kind(Kind.ENTITY);
		this.near = this.draft.any(this.entity);
		this.node = this.near.node();
	}

	/** Which of the entities there are, and how many links there are of each type. */
	Statement begin(List<String> ids) {
		Expression found = Cypher.collect(Cypher.match(this.near.pattern())
			.where(this.node.property(Property.ID).in(this.draft.parameter(ids)).and(this.near.visible()))
			.returning(this.node.property(Property.ID))
			.build());
		Expression volumes = Cypher.listOf(this.walk.followed().types().stream().map(Sizes::volume).toList());
		return this.draft.finish(Cypher.returning(found.as(IDS), volumes.as(VOLUMES)).build()).with(Map.of());
	}

	/** How many links entities have of the types that are followed. */
	Statement degrees(List<String> ids) {
		Found far = this.draft.beside(this.node, this.walk.followed().types(), null);
		return eachOf(ids,
				Cypher.count(Cypher.match(far.pattern())
					.where(far.visible())
					.returning(far.node().getRequiredSymbolicName())
					.build()),
				DEGREE);
	}

	/**
	 * What stands beside entities, crowds left out. Only an entity with many links can
	 * have a crowd, and only of a type of which there are many.
	 * @param large the types of which there are enough for a crowd
	 */
	Statement steps(List<String> ids, List<String> large, @Nullable Direction direction) {
		return eachOf(ids, distinct(branches(large, direction, Cypher.noCondition())), BESIDE);
	}

	/**
	 * What stands beside entities, of some of them alone. What is a crowd at one end of a
	 * link is found from the other end, and what is one at both by looking from each to
	 * each.
	 * @param large the types of which there are enough for a crowd
	 */
	Statement stepsAmong(List<String> ids, List<String> large) {
		Expression given = this.draft.parameter(ids);
		List<org.neo4j.cypherdsl.core.Statement> branches = new ArrayList<>(
				branches(large, null, Cypher.anyNode(FAR).property(Property.ID).in(given)));
		large.forEach(type -> branches.add(betweenCrowds(type, given)));
		return eachOf(ids, distinct(branches), BESIDE);
	}

	private List<org.neo4j.cypherdsl.core.Statement> branches(List<String> large, @Nullable Direction direction,
			Condition wanted) {
		Expression most = this.draft.parameter(this.walk.crowdsAbove());
		Condition few = Sizes.links(this.node).lte(most);
		List<org.neo4j.cypherdsl.core.Statement> branches = new ArrayList<>();
		branches.add(branch(few, this.draft.beside(this.node, this.walk.followed().types(), direction), wanted));
		List<String> small = this.walk.followed().types().stream().filter(type -> !large.contains(type)).toList();
		if (!small.isEmpty()) {
			branches.add(branch(few.not(), this.draft.beside(this.node, small, direction), wanted));
		}
		for (String type : large) {
			for (Direction each : (direction == null) ? List.of(Direction.values()) : List.of(direction)) {
				branches.add(branch(few.not().and(isCrowd(this.node, type, each).not()),
						this.draft.beside(this.node, List.of(type), each), wanted));
			}
		}
		return branches;
	}

	private org.neo4j.cypherdsl.core.Statement betweenCrowds(String type, Expression given) {
		var other = Cypher.name(this.draft.name("id"));
		Found far = this.draft.any(this.entity);
		Found link = this.draft.between(this.node, List.of(type), Direction.OUT, far.node());
		return Cypher.with(this.node.getRequiredSymbolicName())
			.where(isCrowd(this.node, type, Direction.OUT))
			.unwind(given)
			.as(other)
			.match(far.pattern())
			.where(far.node().property(Property.ID).isEqualTo(other).and(isCrowd(far.node(), type, Direction.IN)))
			.match(link.pattern())
			.where(link.visible())
			.returning(far.node().getRequiredSymbolicName().as(FAR))
			.build();
	}

	private Expression distinct(List<org.neo4j.cypherdsl.core.Statement> branches) {
		return Cypher.collect(org.neo4j.cypherdsl.core.Statement.builder()
			.call((branches.size() == 1) ? branches.getFirst() : Cypher.unionAll(branches),
					this.node.getRequiredSymbolicName().getValue())
			.returningDistinct(Cypher.anyNode(FAR).property(Property.ID))
			.build());
	}

	/** No more entities are looked at than make a crowd. */
	private Condition isCrowd(Node node, String type, Direction direction) {
		Found far = this.draft.beside(node, List.of(type), direction);
		return Cypher
			.count(Cypher.match(far.pattern())
				.where(far.visible())
				.returningDistinct(far.node().getRequiredSymbolicName())
				.limit(this.draft.parameter(this.walk.crowdsAbove() + 1))
				.build())
			.gt(this.draft.parameter(this.walk.crowdsAbove()));
	}

	private org.neo4j.cypherdsl.core.Statement branch(Condition condition, Found far, Condition wanted) {
		Expression found = far.node().getRequiredSymbolicName();
		var rows = Cypher.with(this.node.getRequiredSymbolicName())
			.where(condition)
			.match(far.pattern())
			.where(far.visible());
		return wanted.equals(Cypher.noCondition()) ? rows.returning(found.as(FAR)).build()
				: rows.with(found.as(FAR)).where(wanted).returning(Cypher.name(FAR)).build();
	}

	private Statement eachOf(List<String> ids, Expression shown, String name) {
		return this.draft
			.finish(Cypher.unwind(this.draft.parameter(ids))
				.as(ID)
				.match(this.near.pattern())
				.where(this.node.property(Property.ID).isEqualTo(Cypher.name(ID)).and(this.near.visible()))
				.returning(Cypher.name(ID), shown.as(name))
				.build())
			.with(Map.of());
	}

}
