package org.sekisho.patterns;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.vocabulary.Link;

/**
 * Numbers that the store knows without looking. They count what is hidden, too, so a
 * statement may choose by them how to look, but must never tell them.
 */
public final class Sizes {

	private Sizes() {
	}

	/**
	 * How many links an entity has, on any day.
	 * @param node a bound entity
	 * @return a number
	 */
	public static Expression links(Node node) {
		return Cypher.count(Cypher.match(Patterns.reference(node).relationshipBetween(Cypher.anyNode()))
			.returning(Cypher.literalOf(1))
			.build());
	}

	/**
	 * How many links of one kind an entity has, on any day.
	 * @param node a bound entity
	 * @param link which link
	 * @return a number
	 */
	public static Expression links(Node node, Link link) {
		Node end = Patterns.reference(node);
		return Cypher.count(
				Cypher
					.match((link.direction() == Link.Direction.OUT) ? end.relationshipTo(Cypher.anyNode(), link.type())
							: end.relationshipFrom(Cypher.anyNode(), link.type()))
					.returning(Cypher.literalOf(1))
					.build());
	}

	/**
	 * How many links of a type there are, on any day.
	 * @param type a link type
	 * @return a number
	 */
	public static Expression volume(String type) {
		return Cypher.count(Cypher.match(Cypher.anyNode().relationshipTo(Cypher.anyNode(), type))
			.returning(Cypher.literalOf(1))
			.build());
	}

}
