package org.sekisho.patterns;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

/**
 * What the caller may see. {@link Patterns} puts the condition on every entity that a
 * statement matches, so what it excludes is neither listed nor counted nor walked
 * through. Statements are compiled for all callers: what differs between them is a
 * parameter.
 */
public interface AccessRule {

	/**
	 * Whether the caller of the moment is restricted at all. Those who are not are
	 * answered by statements without conditions.
	 * @return false for a caller who may see everything
	 */
	boolean restricts();

	/**
	 * What the condition has to know of the caller of the moment.
	 * @return a value for the parameter; null where the condition does without
	 */
	@Nullable Object caller();

	/**
	 * The condition under which an entity exists for a restricted caller.
	 * @param entity an entity of any kind, bound in the statement
	 * @param caller the parameter that holds {@link #caller()}
	 * @return a condition that is true or false, never null
	 */
	Condition visible(Node entity, Expression caller);

	/**
	 * The condition under which a link exists for a restricted caller who may see both of
	 * its ends.
	 * @param link a link that may be marked by itself, bound in the statement
	 * @param caller the parameter that holds {@link #caller()}
	 * @return a condition that is true or false, never null
	 */
	Condition visible(Relationship link, Expression caller);

	/**
	 * Finds what is hidden from a restricted caller, by an index.
	 * @param entity any entity, not bound yet
	 * @param hidden the parameter that holds {@link #hidden()}
	 * @return a reading that has bound the entity
	 */
	OngoingReading hidden(Node entity, Expression hidden);

	/**
	 * What finding the hidden has to know of the caller of the moment.
	 * @return a value for the parameter
	 */
	Object hidden();

	/**
	 * About how many entities are hidden from the caller of the moment: to look at more
	 * than that, one by one, takes longer than to take the hidden ones off their number.
	 * @return a number; {@link Long#MAX_VALUE} where they cannot be found
	 */
	long aboutHidden();

	/**
	 * How an entity is marked, for the record of what was given to whom.
	 * @param entity an entity of any kind, bound in the statement
	 * @return a text; null for no marking
	 */
	Expression marking(Node entity);

}
