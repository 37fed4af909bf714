package org.sekisho.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.MapExpression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.sharing.Wanted.Role;
import org.sekisho.sharing.advice.Facts;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * The pieces of the statement: lists of what is linked, as maps, each with its citations.
 */
final class Follow {

	private final Draft draft;

	private final Vocabulary vocabulary;

	private final Wanted wanted;

	Follow(Draft draft, Vocabulary vocabulary, Wanted wanted) {
		this.draft = draft;
		this.vocabulary = vocabulary;
		this.wanted = wanted;
	}

	static Link link(String type, Link.Direction direction, String target) {
		return new Link(type, type, direction, target, Link.Cardinality.CONNECTION, false, null, null, false, null);
	}

	/** A list of what a link leads to, each shown once. */
	Expression list(Node from, Link link, Function<Found, Expression> shown) {
		return list(from, link, found -> Cypher.noCondition(), shown);
	}

	Expression list(Node from, Link link, Function<Found, Condition> asked, Function<Found, Expression> shown) {
		Found found = this.draft.far(from, link);
		return Cypher.collect(Cypher.match(found.pattern())
			.where(found.visible().and(asked.apply(found)))
			.returningDistinct(shown.apply(found))
			.build());
	}

	/** A map of these properties and whatever else is given, as key and value. */
	MapExpression map(Node node, List<String> properties, Object... more) {
		List<Object> entries = new ArrayList<>();
		properties.forEach(name -> entries.addAll(List.of(name, node.property(name))));
		entries.addAll(Arrays.asList(more));
		return Cypher.mapOf(entries.toArray());
	}

	/** The same, with what the caller wants to see of the entity in a role. */
	MapExpression map(Role role, Node node, List<String> properties, Object... more) {
		List<Object> entries = new ArrayList<>(Arrays.asList(more));
		entries.addAll(this.wanted.entries(this.draft, role, node));
		return map(node, properties, entries.toArray());
	}

	/** Entries of a map: the days of a link, and who says so. */
	List<Object> dated(Found found) {
		Relationship link = Objects.requireNonNull(found.relationship());
		List<Object> entries = new ArrayList<>();
		for (String day : List.of(LinkType.VALID_FROM, LinkType.VALID_TO, LinkType.NOT_BEFORE)) {
			entries.addAll(List.of(day, link.property(day)));
		}
		entries.addAll(List.of(Facts.CITES, cites(link)));
		return entries;
	}

	/** Where an entity is recorded. */
	Expression cites(Node entity) {
		return list(entity, (Link) this.vocabulary.kind(Kind.ENTITY).field("citations"), this::citation);
	}

	/** Where a link is recorded, as far as it has a source of its own. */
	private Expression cites(Relationship link) {
		Found source = this.draft.any(this.vocabulary.kind("Source"));
		Found cited = new Found(source.pattern(), source.node(), link, false, source.visible());
		return Cypher.collect(Cypher.match(source.pattern())
			.where(source.node().property(Property.ID).isEqualTo(link.property("source")).and(source.visible()))
			.returning(citation(cited))
			.build());
	}

	private Expression citation(Found found) {
		Node source = Patterns.reference(found.node());
		List<Object> entries = new ArrayList<>(
				List.of("section", found.linkProperty("section"), "page", found.linkProperty("page")));
		entries.addAll(this.wanted.citations(this.draft, found));
		return map(source, List.of(Property.ID, "name", "publishedOn"), entries.toArray());
	}

}
