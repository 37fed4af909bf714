package org.sekisho.patterns;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.NamedPath;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Vocabulary;

/**
 * The one place where a statement's patterns are made, so that none escapes the access
 * rule.
 */
public final class Patterns {

	private final Vocabulary vocabulary;

	private final Scope scope;

	private final Sight sight;

	private final @Nullable Expression day;

	/**
	 * Prepares the patterns of a statement.
	 * @param vocabulary the kinds and links there are
	 * @param access what the caller may see
	 * @param scope the statement's names and parameters
	 * @param asOf the day that is asked about, or a slot for it; null for whenever
	 */
	public Patterns(Vocabulary vocabulary, AccessRule access, Scope scope, @Nullable Object asOf) {
		this.vocabulary = vocabulary;
		this.scope = scope;
		this.sight = new Sight(access, scope);
		this.day = (asOf != null) ? scope.parameter(asOf, String::valueOf) : null;
	}

	/**
	 * Any entity of a kind.
	 * @param kind the kind, or the interface
	 * @return its pattern
	 */
	public Found any(Kind kind) {
		return any(kind, this.scope.name("n"));
	}

	/**
	 * Any entity of a kind.
	 * @param kind the kind, or the interface
	 * @param name the variable that holds it
	 * @return its pattern
	 */
	public Found any(Kind kind, String name) {
		Node node = Cypher.node(kind.name()).named(name);
		return new Found(node, node, null, false, this.sight.of(node));
	}

	/**
	 * An entity that the statement has bound by other means.
	 * @param name its variable
	 * @return the entity as a pattern
	 */
	public Found bound(String name) {
		Node node = Cypher.anyNode(name);
		return new Found(node, node, null, false, this.sight.of(node));
	}

	/**
	 * Any entity at the far end of a link.
	 * @param from a bound entity
	 * @param link which link
	 * @return its pattern
	 */
	public Found far(Node from, Link link) {
		return far(from, link, end(link, this.scope.name("n")));
	}

	/**
	 * Any entity at the far end of a link, as a pattern that the planner may start from.
	 * @param from a bound entity
	 * @param link which link
	 * @return its pattern, in which the entity bears its label
	 */
	public Found start(Node from, Link link) {
		return far(from, link, Cypher.node(link.target()).named(this.scope.name("n")));
	}

	/** Without a label Neo4j takes counts from the store. */
	private Node end(Link link, String name) {
		return this.vocabulary.leavesChoice(link) ? Cypher.node(link.target()).named(name) : Cypher.anyNode(name);
	}

	private Found far(Node from, Link link, Node node) {
		Relationship relationship = relationship(reference(from), link, node);
		return new Found(relationship, node, relationship, repeats(link),
				this.sight.of(node).and(visible(relationship, List.of(link.type()))).and(held(link, relationship)));
	}

	/**
	 * How many links lead from an entity that the caller may see, on the day that is
	 * asked about. Where the type of the link tells all, none is looked at.
	 * @param from a bound entity
	 * @param link which link
	 * @return a number
	 */
	public Expression count(Node from, Link link) {
		Found far = far(from, link);
		boolean told = this.vocabulary.isOnce(link.type()) && !this.vocabulary.leavesChoice(link)
				&& held(link, Objects.requireNonNull(far.relationship())).equals(Cypher.noCondition());
		return told ? this.sight.number(far) : Sight.oneByOne(far);
	}

	/**
	 * A link from an entity to one that is bound as well.
	 * @param from a bound entity
	 * @param link which link
	 * @param to a bound entity
	 * @return its pattern, with the far end as its entity
	 */
	public Found joined(Node from, Link link, Node to) {
		return far(from, link, end(link, to.getRequiredSymbolicName().getValue()));
	}

	/**
	 * The other way along a link: from an entity at its far end to one that is known.
	 * @param end a bound entity of the kind that the link leads to
	 * @param link the link as it is seen from the other side
	 * @param from the bound entity that the link is to lead from
	 * @return its pattern, and the condition that it leads there
	 */
	public Found back(Node end, Link link, Node from) {
		Node start = Cypher.anyNode(this.scope.name("n"));
		Relationship relationship = relationship(start, link, reference(end));
		Condition same = start.getRequiredSymbolicName().isEqualTo(from.getRequiredSymbolicName());
		return new Found(relationship, start, relationship, repeats(link),
				same.and(visible(relationship, List.of(link.type()))).and(held(link, relationship)));
	}

	/**
	 * Any entity at the other end of a link of some types.
	 * @param from a bound entity
	 * @param types the link types, at least one
	 * @param direction which way it runs, seen from the bound entity; null for either
	 * @return its pattern
	 */
	public Found beside(Node from, List<String> types, Link.@Nullable Direction direction) {
		return between(from, types, direction, Cypher.anyNode(this.scope.name("n")));
	}

	/**
	 * A link of some types between two entities.
	 * @param from a bound entity
	 * @param types the link types, at least one
	 * @param direction which way it runs, seen from the first entity; null for either
	 * @param to the other entity
	 * @return its pattern
	 */
	public Found between(Node from, List<String> types, Link.@Nullable Direction direction, Node to) {
		String[] names = types.toArray(String[]::new);
		Relationship link = ((direction == null) ? reference(from).relationshipBetween(to, names)
				: (direction == Link.Direction.OUT) ? reference(from).relationshipTo(to, names)
						: reference(from).relationshipFrom(to, names))
			.named(this.scope.name("r"));
		Map<String, LinkType> linkTypes = this.vocabulary.linkTypes();
		boolean dated = types.stream().map(linkTypes::get).anyMatch(LinkType::dated);
		Condition held = (this.day != null && dated) ? Validity.on(link, this.day) : Cypher.noCondition();
		return new Found(link, to, link, true, this.sight.of(to).and(visible(link, types)).and(held));
	}

	/**
	 * The entities that can be reached along links of some types, the first one included,
	 * without passing through what the caller may not see.
	 * @param from a bound entity
	 * @param types the link types
	 * @param direction which way they are followed
	 * @param most how many links at most
	 * @return their pattern
	 */
	public Found within(Node from, List<String> types, Link.Direction direction, int most) {
		Node far = Cypher.anyNode(this.scope.name("n"));
		String[] names = types.toArray(String[]::new);
		Relationship links = (direction == Link.Direction.OUT) ? reference(from).relationshipTo(far, names)
				: reference(from).relationshipFrom(far, names);
		NamedPath path = Cypher.path(this.scope.name("w")).definedBy(links.min(0).max(most));
		return new Found(path, far, null, true, this.sight.of(path));
	}

	private Relationship relationship(Node from, Link link, Node to) {
		return ((link.direction() == Link.Direction.OUT) ? from.relationshipTo(to, link.type())
				: from.relationshipFrom(to, link.type()))
			.named(this.scope.name("r"));
	}

	/** What one writer makes is marked by the record that it starts from. */
	private Condition visible(Relationship link, List<String> types) {
		return types.stream().allMatch(this.vocabulary::isOnce) ? Cypher.noCondition() : this.sight.of(link);
	}

	private Condition held(Link link, Relationship relationship) {
		LinkType type = this.vocabulary.linkTypes().get(link.type());
		return (this.day != null && type != null && type.dated() && !link.essential())
				? Validity.on(relationship, this.day) : Cypher.noCondition();
	}

	/**
	 * How an entity is marked.
	 * @param node a bound node
	 * @return a text; null for no marking
	 */
	public Expression marking(Node node) {
		return this.sight.marking(node);
	}

	/**
	 * The same node without its labels, which need not be checked twice.
	 * @param node a bound node
	 * @return a reference to it
	 */
	public static Node reference(Node node) {
		return Cypher.anyNode(node.getRequiredSymbolicName());
	}

	/**
	 * The kind of an entity, which is that of its labels that not every entity has.
	 * @param node a bound node
	 * @return the kind's name
	 */
	public static Expression kindOf(Node node) {
		var label = Cypher.name("label");
		return Cypher.head(Cypher.listWith(label)
			.in(Cypher.labels(node))
			.where(label.isNotEqualTo(Cypher.literalOf(Kind.ENTITY)))
			.returning(label));
	}

	private boolean repeats(Link link) {
		LinkType type = this.vocabulary.linkTypes().get(link.type());
		return link.object() == null && type != null && !type.once();
	}

}
