package org.sekisho.patterns;

import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.sekisho.vocabulary.Vocabulary.Scale;

/** The order of values of a scale, which is not that of their names. */
public final class Ranking {

	/** The type of a rank in GraphQL's terms. */
	public static final String TYPE = "Int";

	private Ranking() {
	}

	/**
	 * A number to order by.
	 * @param value a stored value of a scale
	 * @param scale the scale
	 * @return the value's place from the best on; null where nothing was judged, or where
	 * it says that nothing can be judged
	 */
	public static Expression of(Expression value, Scale scale) {
		Case rank = Cypher.caseExpression(value);
		for (int i = 0; i < scale.values().size(); i++) {
			rank = rank.when(Cypher.literalOf(scale.values().get(i))).then(Cypher.literalOf(i));
		}
		return rank;
	}

}
