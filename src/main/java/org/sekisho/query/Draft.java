package org.sekisho.query;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.sekisho.filter.Filter;
import org.sekisho.filter.Rows;
import org.sekisho.paging.Order;
import org.sekisho.paging.Pages;
import org.sekisho.paging.Paging;
import org.sekisho.patterns.AccessRule;
import org.sekisho.patterns.Compiled;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.patterns.Scope;
import org.sekisho.schema.Connections;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Vocabulary;

/**
 * A statement in the making. All its patterns are under the access rule, and all its
 * values are parameters.
 */
public final class Draft {

	private final Scope scope = new Scope();

	private final Patterns patterns;

	private final Projection projection;

	private final Filter filter;

	Draft(Vocabulary vocabulary, AccessRule access, @Nullable Object asOf, Answers answers) {
		this.patterns = new Patterns(vocabulary, access, this.scope, asOf);
		this.filter = new Filter(vocabulary, this.patterns, this.scope);
		this.projection = new Projection(vocabulary, this.patterns,
				new Pages(vocabulary, this.patterns, this.filter, this.scope),
				(node, selected) -> answers.found(selected.field()).find(this, node, selected));
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
	 * Counts the links that lead from an entity.
	 * @param from a bound entity
	 * @param link which link
	 * @return how many the caller may see
	 */
	public Expression count(Node from, Link link) {
		return this.patterns.count(from, link);
	}

	/**
	 * Looks for a link from an entity to one that is bound as well.
	 * @param from a bound entity
	 * @param link which link
	 * @param to a bound entity
	 * @return a pattern with the access rule's condition
	 */
	public Found joined(Node from, Link link, Node to) {
		return this.patterns.joined(from, link, to);
	}

	/**
	 * Follows links of several types, whichever way they run.
	 * @param from a bound entity
	 * @param types the link types, at least one
	 * @param to the entity at the other end, bound or not
	 * @return a pattern with the access rule's condition
	 */
	public Found between(Node from, List<LinkType> types, Node to) {
		return this.patterns.between(from, types.stream().map(LinkType::name).toList(), null, to);
	}

	/**
	 * Follows a link of any of some types.
	 * @param from a bound entity
	 * @param types the link types, at least one
	 * @param direction which way it is followed; null for either
	 * @return a pattern with the access rule's condition
	 */
	public Found beside(Node from, List<String> types, Link.@Nullable Direction direction) {
		return this.patterns.beside(from, types, direction);
	}

	/**
	 * Looks for links of any of some types between two entities.
	 * @param from a bound entity
	 * @param types the link types, at least one
	 * @param direction which way they run, seen from the first; null for either
	 * @param to the other bound entity
	 * @return a pattern with the access rule's condition
	 */
	public Found between(Node from, List<String> types, Link.@Nullable Direction direction, Node to) {
		return this.patterns.between(from, types, direction, Patterns.reference(to));
	}

	/**
	 * Follows links of some types as far as they lead, the first entity included.
	 * @param from a bound entity
	 * @param types the link types
	 * @param direction which way they are followed
	 * @param most how many links at most
	 * @return a pattern with the access rule's condition on every entity on the way
	 */
	public Found within(Node from, List<String> types, Link.Direction direction, int most) {
		return this.patterns.within(from, types, direction, most);
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
	 * @param given null, a boolean, number, text, date, a list or map of these, or a slot
	 * for any
	 * @return the parameter that stands for it
	 */
	public Expression parameter(@Nullable Object given) {
		return this.scope.parameter(given);
	}

	/**
	 * Gives a value to the statement that is made of what the caller gave.
	 * @param given a value, or a slot for it
	 * @param made makes the value; may refuse what was given
	 * @return the parameter that stands for it
	 */
	public Expression parameter(@Nullable Object given, Function<@Nullable Object, @Nullable Object> made) {
		return this.scope.parameter(given, made);
	}

	/**
	 * Begins with the entities of a kind for which a filter holds, each once.
	 * @param found the entities
	 * @param kind their kind
	 * @param arguments arguments of a field, of which {@code where} is read
	 * @return a reading that has bound the entity
	 */
	public OngoingReading matching(Found found, Kind kind, Map<String, @Nullable Object> arguments) {
		return Rows.once(found, this.filter.ofKind(found, kind, where(arguments)));
	}

	/**
	 * What a filter asks of an entity that is bound, and the access rule.
	 * @param found the entity
	 * @param kind its kind
	 * @param arguments arguments of a field, of which {@code where} is read
	 * @return a condition
	 */
	public Condition asked(Found found, Kind kind, Map<String, @Nullable Object> arguments) {
		return this.filter.condition(found, kind, where(arguments));
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Map<String, Object> where(Map<String, @Nullable Object> arguments) {
		return (Map<String, Object>) arguments.get(Connections.WHERE);
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
	 * @return the statement for all questions of this shape
	 */
	public Compiled finish(Statement statement) {
		return this.scope.finish(statement);
	}

	/** The page of a list in an order of its own. */
	Paging paging(Order order, Map<String, @Nullable Object> arguments) {
		return new Paging(order, arguments, this.scope);
	}

	Projection projection() {
		return this.projection;
	}

}
