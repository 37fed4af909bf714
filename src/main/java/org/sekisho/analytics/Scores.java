package org.sekisho.analytics;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.sekisho.vocabulary.Property;

/** Parts of statements that read what Graph Data Science streams. */
final class Scores {

	/**
	 * Digits in which scores must differ: sums of the same parts in another order differ
	 * in the last of sixteen.
	 */
	static final int DIGITS = 10;

	private static final double LARGE = 1e9;

	private Scores() {
	}

	/**
	 * A score without the digits that chance decides.
	 * @param nothing a score below is 0
	 */
	static Expression rounded(Expression score, double nothing) {
		Expression places = Cypher.literalOf(DIGITS - 1)
			.subtract(Cypher.call("toInteger").withArgs(Cypher.floor(Cypher.log10(score))).asFunction());
		return Cypher.caseExpression()
			.when(score.lt(Cypher.literalOf(nothing)))
			.then(Cypher.literalOf(0.0))
			.when(score.lt(Cypher.literalOf(LARGE)))
			.then(Cypher.round(score, places))
			.elseDefault(Cypher.round(score));
	}

	/** The entity that a number of the projection stands for. */
	static Expression entity(String number) {
		return Cypher.call("gds.util.asNode").withArgs(Cypher.name(number)).asFunction();
	}

	/** By name, then by id. */
	static SortItem[] byName(Node entity) {
		return new SortItem[] { entity.property("name").ascending(), entity.property(Property.ID).ascending() };
	}

}
