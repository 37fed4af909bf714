package org.sekisho.patterns;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * A pattern that finds an entity.
 *
 * @param pattern what to match
 * @param node the entity found
 * @param relationship the relationship that leads to it; null where none does
 * @param repeats whether several relationships may lead to the same entity although none
 * of them is shown
 * @param visible the condition under which the entity exists for the caller, to be put
 * wherever the pattern is
 */
public record Found(PatternElement pattern, Node node, @Nullable Relationship relationship, boolean repeats,
		Condition visible) {

	/**
	 * A property of what leads to the entity: of the relationship or, where none does, a
	 * column of that name.
	 * @param name the property
	 * @return its value
	 */
	public Expression linkProperty(String name) {
		return (this.relationship != null) ? this.relationship.property(name) : Cypher.name(name);
	}

	/**
	 * The same pattern where it may match more than once although one match is enough.
	 * @return a pattern that repeats
	 */
	public Found repeating() {
		return new Found(this.pattern, this.node, this.relationship, true, this.visible);
	}

}
