package org.sekisho.routes;

import java.util.Objects;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;

/**
 * The legs of a route as patterns: two of its stops, one right after the other, both of
 * which the caller may see.
 *
 * @param from the stop where the leg begins
 * @param to the stop where it ends
 */
record Legs(Found from, Found to) {

	static Legs of(Draft draft, Node route, RouteLinks links) {
		return new Legs(draft.far(route, links.stops()), draft.far(route, links.stops()));
	}

	/** That they follow each other, and that the caller may see both. */
	Condition joined() {
		return ordinal(this.to).isEqualTo(ordinal(this.from).add(Cypher.literalOf(1)))
			.and(this.from.visible())
			.and(this.to.visible());
	}

	Expression inferred() {
		return this.to.linkProperty(RouteLinks.INFERRED);
	}

	/** 1 where all such legs of a route are inferred, otherwise 0. */
	Expression allInferred() {
		return Cypher.min(Cypher.caseExpression()
			.when(inferred().asCondition())
			.then(Cypher.literalOf(1))
			.elseDefault(Cypher.literalOf(0)));
	}

	static Expression ordinal(Found stop) {
		return stop.linkProperty(RouteLinks.ORDINAL);
	}

	/**
	 * How many seizures report a leg like this by the same mode. Counted from the degrees
	 * of routes.
	 */
	Expression support(Draft draft, Node route, RouteLinks links) {
		Node from = Patterns.reference(this.from.node());
		Found other = draft.far(from, links.passing());
		Node taken = Patterns.reference(other.node());
		Found end = draft.far(taken, links.stops());
		Expression follows = ordinal(other).add(Cypher.literalOf(1));
		Condition like = taken.property("mode")
			.isEqualTo(route.property("mode"))
			.and(end.node().getRequiredSymbolicName().isEqualTo(this.to.node().getRequiredSymbolicName()))
			.and(ordinal(end).isEqualTo(follows))
			.and(end.linkProperty(RouteLinks.INFERRED).isEqualTo(Cypher.literalFalse()))
			.and(other.visible());
		Expression seizures = draft.count(taken, links.seizures());
		String total = draft.name("t");
		String each = draft.name("e");
		var counts = Cypher.collect(Cypher.match(other.pattern(), end.pattern())
			.where(like)
			.withDistinct(Objects.requireNonNull(taken.getRequiredSymbolicName()))
			.returning(seizures)
			.build());
		return Cypher.reduce(Cypher.name(each))
			.in(counts)
			.map(Cypher.name(total).add(Cypher.name(each)))
			.accumulateOn(Cypher.name(total))
			.withInitialValueOf(Cypher.literalOf(0));
	}

}
