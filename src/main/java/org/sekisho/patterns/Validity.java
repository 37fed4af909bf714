package org.sekisho.patterns;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;
import org.sekisho.vocabulary.LinkType;

/**
 * Whether a dated link may have held on a day: it had begun by then on the earliest day
 * that its beginning can mean, and had not ended before. A date is text, in which a month
 * comes right before its days, so a beginning compares as it stands; an end known to the
 * month goes on through all days that begin like it.
 */
final class Validity {

	private Validity() {
	}

	/**
	 * The condition on a relationship.
	 * @param relationship a link of a dated type
	 * @param day the day as text
	 */
	static Condition on(Relationship relationship, Expression day) {
		Expression from = Cypher.coalesce(relationship.property(LinkType.VALID_FROM),
				relationship.property(LinkType.NOT_BEFORE));
		Expression to = Cypher.coalesce(relationship.property(LinkType.VALID_TO),
				relationship.property(LinkType.NOT_AFTER));
		return Cypher.coalesce(from.lte(day), Cypher.literalTrue())
			.asCondition()
			.and(Cypher.coalesce(to.gte(day).or(day.startsWith(to)), Cypher.literalTrue()).asCondition());
	}

}
