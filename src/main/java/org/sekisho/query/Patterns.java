package org.sekisho.query;

import java.util.Objects;
import java.util.Set;

import org.neo4j.cypherdsl.core.Cypher;
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
final class Patterns {

	private final Vocabulary vocabulary;

	private final AccessRule access;

	private final Scope scope;

	Patterns(Vocabulary vocabulary, AccessRule access, Scope scope) {
		this.vocabulary = vocabulary;
		this.access = access;
		this.scope = scope;
	}

	/** Any entity of a kind. */
	Found any(Kind kind) {
		Node node = Cypher.node(kind.name()).named(this.scope.name("n"));
		return new Found(node, node, null, false, this.access.visible(reference(node)));
	}

	/** An entity that the statement has bound under this name by other means. */
	Found bound(String name) {
		Node node = Cypher.anyNode(name);
		return new Found(node, node, null, false, this.access.visible(node));
	}

	/** Any entity at the far end of a link. */
	Found far(Node from, Link link) {
		String name = this.scope.name("n");
		Node node = needsLabel(link) ? Cypher.node(link.target()).named(name) : Cypher.anyNode(name);
		Node start = reference(from);
		Relationship relationship = ((link.direction() == Link.Direction.OUT) ? start.relationshipTo(node, link.type())
				: start.relationshipFrom(node, link.type()))
			.named(this.scope.name("r"));
		return new Found(relationship, node, relationship, repeats(link), this.access.visible(reference(node)));
	}

	/** The same node without its labels, which need not be checked twice. */
	static Node reference(Node node) {
		return Cypher.anyNode(node.getRequiredSymbolicName());
	}

	private boolean repeats(Link link) {
		LinkType type = this.vocabulary.linkTypes().get(link.type());
		return link.object() == null && type != null && type.described();
	}

	/**
	 * Without a label Neo4j takes counts from the store, so it stands only where the link
	 * type leaves a choice.
	 */
	private boolean needsLabel(Link link) {
		if (link.target().equals(Kind.ENTITY) || link.type().equals(Link.CITES)) {
			return false;
		}
		LinkType type = Objects.requireNonNull(this.vocabulary.linkTypes().get(link.type()));
		Set<String> ends = (link.direction() == Link.Direction.OUT) ? type.to() : type.from();
		return !ends.equals(Set.of(link.target()));
	}

}
