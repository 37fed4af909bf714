package org.sekisho.query;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Vocabulary;

/**
 * A statement in the making. All its patterns are under the access rule, and all its
 * values are parameters.
 */
public final class Draft {

	private final Scope scope = new Scope();

	private final Patterns patterns;

	private final Projection projection;

	Draft(Vocabulary vocabulary, AccessRule access) {
		this.patterns = new Patterns(vocabulary, access, this.scope);
		this.projection = new Projection(vocabulary, this.patterns, this.scope);
	}

	/**
	 * Finds any entity of a kind.
	 * @param kind the kind, or the interface
	 * @return a pattern with the access rule's condition
	 */
	public Found any(Kind kind) {
		return this.patterns.any(kind);
	}

	/**
	 * Takes an entity that the statement has bound by other means.
	 * @param name the variable
	 * @return the entity with the access rule's condition
	 */
	public Found bound(String name) {
		return this.patterns.bound(name);
	}

	/**
	 * Follows a link.
	 * @param from a bound entity
	 * @param link which link
	 * @return a pattern with the access rule's condition
	 */
	public Found far(Node from, Link link) {
		return this.patterns.far(from, link);
	}

	/**
	 * A variable that the statement has not used yet.
	 * @param stem what it begins with
	 * @return a name
	 */
	public String name(String stem) {
		return this.scope.name(stem);
	}

	/**
	 * Gives a value to the statement.
	 * @param value null, a boolean, number, text, date, or a list or map of these
	 * @return the parameter that stands for it
	 */
	public Expression parameter(@Nullable Object value) {
		return this.scope.parameter(value);
	}

	/**
	 * Shows an entity as selected.
	 * @param entity a bound entity
	 * @param wanted what is selected of it
	 * @return a map, to be read by {@link Questions#read}
	 */
	public Expression show(Node entity, OfEntity wanted) {
		return this.projection.entity(entity, wanted);
	}

	/**
	 * Shows a link as selected.
	 * @param found the link and its end
	 * @param wanted what is selected of them
	 * @return a map, to be read by {@link Questions#read}
	 */
	public Expression show(Found found, OfLinkObject wanted) {
		return this.projection.linkObject(found, wanted);
	}

	/**
	 * Ends the draft.
	 * @param statement what was built
	 * @return text and parameters, ready to run
	 */
	public org.sekisho.graph.Statement finish(Statement statement) {
		return this.scope.finish(statement);
	}

	Scope scope() {
		return this.scope;
	}

	Projection projection() {
		return this.projection;
	}

}
