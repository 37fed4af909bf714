package org.sekisho.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import graphql.normalized.ExecutableNormalizedField;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Who and what stands around a seizure, as lists of a statement.
 *
 * @param draft the statement in the making
 * @param vocabulary the kinds and links there are
 * @param shown shows entities
 * @param seizure the seizure, bound
 * @param countries the countries of its route, a list
 * @param limit how many rows a list has at most
 */
record Around(Draft draft, Vocabulary vocabulary, Shown shown, Node seizure, SymbolicName countries, Expression limit) {

	private static final Set<String> NETWORKS = Set.of("Network", "CriminalNetwork");

	/** What is of use on and by the water only. */
	private static final List<String> AFLOAT = List.of("PATROL_BOAT_LARGE", "PATROL_BOAT_WIDE_AREA", "PORT_CAMERA");

	private static final List<String> WATER = List.of("SEA", "RIVER", "OTHER", "UNKNOWN");

	/** The authorities of the countries of the route. */
	Expression offices(ExecutableNormalizedField field) {
		Node country = Cypher.anyNode(this.draft.name("n"));
		Found office = this.draft.far(country, (Link) this.vocabulary.kind("Country").field("agencies"));
		List<Object> entries = new ArrayList<>(
				this.shown.entity(this.draft, field, "office", Kind.ENTITY, office.node()));
		entries.addAll(this.shown.entity(this.draft, field, "country", "Country", country));
		return Cypher.collect(Cypher.unwind(this.countries)
			.as(country.getRequiredSymbolicName())
			.match(office.pattern())
			.where(office.visible())
			.withDistinct(country.getRequiredSymbolicName(), office.node().getRequiredSymbolicName())
			.orderBy(country.property(Property.ID).ascending(), id(office).ascending())
			.limit(this.limit)
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	private static Expression id(Found found) {
		return Patterns.reference(found.node()).property(Property.ID);
	}

	/**
	 * What is stationed at, or there for, a place in one of the countries, and fits the
	 * mode of transport.
	 */
	Expression equipment(ExecutableNormalizedField field) {
		Kind kind = this.vocabulary.kind("Equipment");
		Found equipment = this.draft.any(kind);
		Node node = Patterns.reference(equipment.node());
		Node place = Cypher.anyNode(this.draft.name("n"));
		Found country = this.draft.far(place, (Link) this.vocabulary.kind("Place").field("country"));
		SymbolicName near = Cypher.name(this.draft.name("b"));
		Condition fits = Cypher.not(node.property("type").in(this.draft.parameter(AFLOAT)))
			.or(this.seizure.property("transport").in(this.draft.parameter(WATER)));
		List<Object> entries = new ArrayList<>(List.of("atPlace", near));
		entries.addAll(this.shown.entity(this.draft, field, "equipment", kind.name(), node));
		entries.addAll(this.shown.entity(this.draft, field, "place", "Place", place));
		return Cypher.collect(Cypher.match(equipment.pattern())
			.where(equipment.visible().and(fits))
			.unwind(places(kind, node))
			.as(place.getRequiredSymbolicName())
			.match(country.pattern())
			.where(country.visible().and(country.node().getRequiredSymbolicName().in(this.countries)))
			.withDistinct(node.getRequiredSymbolicName(), place.getRequiredSymbolicName(), isAt(place).as(near))
			.orderBy(near.descending(), node.property(Property.ID).ascending(), place.property(Property.ID).ascending())
			.limit(this.limit)
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	/** Where equipment is stationed or there for. */
	private Expression places(Kind kind, Node node) {
		List<Expression> places = new ArrayList<>();
		for (String name : List.of("places", "areas")) {
			Found place = this.draft.far(node, (Link) kind.field(name));
			places.add(Cypher.collect(Cypher.match(place.pattern())
				.where(place.visible())
				.returning(place.node().getRequiredSymbolicName())
				.build()));
		}
		return places.getFirst().add(places.getLast());
	}

	/** Whether the seizure was made at a place. */
	private Expression isAt(Node place) {
		Found here = this.draft.far(this.seizure, (Link) this.vocabulary.kind("Seizure").field("place"));
		return Cypher.exists(Cypher.match(here.pattern())
			.where(here.visible().and(here.node().getRequiredSymbolicName().isEqualTo(place.getRequiredSymbolicName())))
			.returning(here.node().getRequiredSymbolicName())
			.build());
	}

	/**
	 * The networks of whom and what its links name, and of those whom these links name.
	 */
	Expression networks(ExecutableNormalizedField field) {
		List<Link> into = links(kind -> true, NETWORKS);
		Set<String> members = kinds(link -> NETWORKS.contains(link.target()));
		Set<String> named = kinds(link -> NETWORKS.contains(link.target()) || members.contains(link.target()));
		List<Link> first = links(kind -> kind.equals("Seizure"), named);
		Set<String> beyond = new HashSet<>(members);
		beyond.add(Kind.ENTITY);
		List<Link> second = links(named::contains, beyond);
		if (into.isEmpty() || first.isEmpty()) {
			return Cypher.listOf();
		}
		SymbolicName near = Cypher.name(this.draft.name("l"));
		SymbolicName all = Cypher.name(this.draft.name("l"));
		Node through = Cypher.anyNode(this.draft.name("n"));
		Node network = Cypher.anyNode(this.draft.name("n"));
		List<Object> entries = new ArrayList<>(this.shown.entity(this.draft, field, "network", Kind.ENTITY, network));
		entries.addAll(this.shown.entity(this.draft, field, "through", Kind.ENTITY, through));
		return Cypher.collect(Cypher.with(ends(this.seizure, first).as(near))
			.with(near, near.add(beyond(near, second)).as(all))
			.unwind(all)
			.as(through.getRequiredSymbolicName())
			.withDistinct(through.getRequiredSymbolicName())
			.unwind(ends(through, into))
			.as(network.getRequiredSymbolicName())
			.withDistinct(network.getRequiredSymbolicName(), through.getRequiredSymbolicName())
			.orderBy(network.property(Property.ID).ascending(), through.property(Property.ID).ascending())
			.limit(this.limit)
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	/** Kinds with some link, beside networks and what is reported of them. */
	private Set<String> kinds(Predicate<Link> such) {
		return this.vocabulary.kinds()
			.stream()
			.filter(kind -> kind.links().anyMatch(such))
			.map(Kind::name)
			.filter(kind -> !NETWORKS.contains(kind) && !kind.equals("Seizure"))
			.collect(Collectors.toSet());
	}

	/** Links of some kinds to others, each way of following them once. */
	private List<Link> links(Predicate<String> from, Set<String> to) {
		Map<String, Link> links = new LinkedHashMap<>();
		this.vocabulary.kinds()
			.stream()
			.filter(kind -> from.test(kind.name()))
			.flatMap(Kind::links)
			.filter(link -> to.contains(link.target()))
			.forEach(link -> links.putIfAbsent(link.type() + link.direction() + link.target(), link));
		return List.copyOf(links.values());
	}

	private Expression beyond(SymbolicName near, List<Link> links) {
		if (links.isEmpty()) {
			return Cypher.listOf();
		}
		Node each = Cypher.anyNode(this.draft.name("n"));
		Node end = Cypher.anyNode(this.draft.name("n"));
		return Cypher.collect(Cypher.unwind(near)
			.as(each.getRequiredSymbolicName())
			.unwind(ends(each, links))
			.as(end.getRequiredSymbolicName())
			.returningDistinct(end.getRequiredSymbolicName())
			.build());
	}

	/** Where some links lead to, no more of each than a list shows, by their ids. */
	private Expression ends(Node from, List<Link> links) {
		Expression ends = Cypher.listOf();
		for (Link link : links) {
			Found far = this.draft.far(from, link);
			ends = ends.add(Cypher.collect(Cypher.match(far.pattern())
				.where(far.visible())
				.returningDistinct(far.node().getRequiredSymbolicName())
				.orderBy(id(far).ascending())
				.limit(this.limit)
				.build()));
		}
		return ends;
	}

}
