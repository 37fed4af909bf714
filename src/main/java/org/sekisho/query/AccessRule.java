package org.sekisho.query;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/**
 * What the caller may see. {@link Patterns} puts the condition on every entity that a
 * statement matches, so what it excludes is neither listed nor counted nor walked
 * through.
 */
@FunctionalInterface
public interface AccessRule {

	/**
	 * The condition under which an entity exists for the caller.
	 * @param entity an entity of any kind, bound in the statement
	 * @return a condition on it; {@code Cypher.noCondition()} where the caller may see
	 * everything
	 */
	Condition visible(Node entity);

	/**
	 * Everybody may see everything.
	 * @return the rule without a condition
	 */
	static AccessRule unrestricted() {
		return entity -> Cypher.noCondition();
	}

}
