package org.sekisho.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.sekisho.differential.World.Edge;
import org.sekisho.differential.World.Node;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Link.Cardinality;
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Random small graphs of all kinds and link types of the vocabulary: optional values
 * missing, several links between the same two entities. What the schema says is always
 * there is there.
 */
final class Worlds {

	private final Vocabulary vocabulary;

	private final Values values;

	Worlds(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.values = new Values(vocabulary);
	}

	Arbitrary<World> worlds() {
		Arbitrary<List<Node>> nodes = Arbitraries.oneOf(this.vocabulary.kinds().stream().map(this::node).toList())
			.list()
			.uniqueElements(Node::id)
			.ofMaxSize(60)
			.withSizeDistribution(RandomDistribution.uniform());
		Arbitrary<List<Edge>> edges = Arbitraries.oneOf(edges())
			.list()
			.ofMaxSize(400)
			.withSizeDistribution(RandomDistribution.uniform());
		return Combinators.combine(nodes, edges, hidden()).as(this::consistent);
	}

	private Arbitrary<Set<String>> hidden() {
		return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(Set.of())),
				Tuple.of(1, this.values.id().set().ofMaxSize(10)));
	}

	private Arbitrary<Node> node(Kind kind) {
		Arbitrary<Map<String, Object>> properties = properties(
				kind.properties().filter(property -> !property.name().equals(Property.ID)));
		return Combinators.combine(Values.letters(), properties)
			.as((letter, known) -> new Node(kind.prefix() + ":" + letter, kind.name(), known));
	}

	private Arbitrary<Map<String, Object>> properties(Stream<Property> all) {
		List<Arbitrary<Map.Entry<String, Object>>> entries = new ArrayList<>();
		all.forEach(property -> {
			Arbitrary<Map.Entry<String, Object>> known = this.values.stored(property)
				.map(value -> Map.entry(property.name(), value));
			entries.add(property.required() ? known : known.injectNull(0.35));
		});
		return Combinators.combine(entries).as(known -> World.map(known.stream().filter(Objects::nonNull).toList()));
	}

	private List<Arbitrary<Edge>> edges() {
		List<Arbitrary<Edge>> edges = new ArrayList<>();
		this.vocabulary.linkTypes()
			.values()
			.forEach(type -> type.from()
				.forEach(from -> type.to()
					.forEach(
							to -> edges.add(edge(type.name(), this.vocabulary.kind(from), this.vocabulary.kind(to))))));
		Kind source = this.vocabulary.kind("Source");
		edges.add(Arbitraries
			.oneOf(this.vocabulary.kinds().stream().map(kind -> edge(Link.CITES, kind, source)).toList()));
		edges.add(edge("HAS_MEMBER", this.vocabulary.kind("Headquarters"), this.vocabulary.kind("Post")));
		edges.add(edge("SEIZED_GOODS", this.vocabulary.kind("Seizure"), this.vocabulary.kind("Substance")));
		return edges;
	}

	private Arbitrary<Edge> edge(String type, Kind from, Kind to) {
		Stream<Property> known = from.links()
			.filter(link -> link.type().equals(type) && link.direction() == Direction.OUT)
			.map(Link::object)
			.limit(1)
			.flatMap(object -> (object != null) ? object.properties().values().stream() : Stream.empty());
		Arbitrary<String> letters = Values.letters();
		return Combinators.combine(letters, letters, properties(Stream.concat(known, dates(type, from, to))))
			.as((start, end, properties) -> new Edge(type, from.prefix() + ":" + start, to.prefix() + ":" + end,
					properties, ""))
			.flatMap(edge -> mayBeHidden(type) ? Arbitraries.frequency(Tuple.of(5, edge), Tuple.of(1, edge.hidden()))
					: Arbitraries.just(edge));
	}

	/**
	 * Links that the record they start from marks are as that is, and some must not be
	 * missing.
	 */
	private boolean mayBeHidden(String type) {
		LinkType known = this.vocabulary.linkTypes().get(type);
		return known != null && !known.once() && this.vocabulary.kinds()
			.stream()
			.flatMap(Kind::links)
			.noneMatch(link -> link.type().equals(type) && link.cardinality() == Cardinality.ONE && link.required());
	}

	/** What the product notes on a link whose days follow from one of its ends. */
	private static Stream<Property> dates(String type, Kind from, Kind to) {
		return Stream.of(from, to)
			.flatMap(Kind::links)
			.filter(link -> link.type().equals(type) && link.dating() != null)
			.limit(1)
			.flatMap(link -> link.ownDates() ? Stream.of(LinkType.NOT_BEFORE, LinkType.NOT_AFTER)
					: Stream.of(LinkType.VALID_FROM, LinkType.VALID_TO))
			.map(name -> new Property(name, "PartialDate", false, false, false, false));
	}

	/** Leaves out what the schema rules out, and adds the links that it requires. */
	World consistent(List<Node> nodes, List<Edge> edges, Set<String> hidden) {
		World world = new World(nodes, List.of(), Set.of());
		for (Edge edge : edges) {
			world = fits(world, edge) ? with(world, edge) : world;
		}
		for (int lacking = 0; lacking < world.nodes().size();) {
			Node node = world.nodes().get(lacking);
			World completed = completed(world, node);
			lacking = (completed == null) ? 0 : lacking + 1;
			world = (completed == null) ? world.without(node.id()) : completed;
		}
		return world.hiding(harmless(world, hidden));
	}

	private @Nullable World completed(World world, Node node) {
		World completed = world;
		for (Link link : required(node)) {
			World before = completed;
			if (before.edges().stream().noneMatch(edge -> leads(edge, node, link))) {
				completed = before.nodes()
					.stream()
					.filter(far -> far.kind().equals(link.target()))
					.map(far -> (link.direction() == Direction.OUT)
							? new Edge(link.type(), node.id(), far.id(), Map.of(), "")
							: new Edge(link.type(), far.id(), node.id(), Map.of(), ""))
					.filter(edge -> fits(before, edge))
					.findFirst()
					.map(edge -> with(before, edge))
					.orElse(null);
				if (completed == null) {
					return null;
				}
			}
		}
		return completed;
	}

	private List<Link> required(Node node) {
		return this.vocabulary.kind(node.kind())
			.links()
			.filter(link -> link.cardinality() == Cardinality.ONE && link.required())
			.toList();
	}

	private static boolean leads(Edge edge, Node node, Link link) {
		return edge.type().equals(link.type())
				&& (link.direction() == Direction.OUT ? edge.from() : edge.to()).equals(node.id());
	}

	private boolean fits(World world, Edge edge) {
		if (isOnce(edge) && world.edges().stream().anyMatch(other -> isParallel(other, edge))) {
			return false;
		}
		Node from = world.node(edge.from()).orElse(null);
		Node to = world.node(edge.to()).orElse(null);
		return from != null && to != null
				&& world.edges()
					.stream()
					.filter(other -> other.type().equals(edge.type()))
					.noneMatch(other -> isOne(from, edge.type(), Direction.OUT) && other.from().equals(edge.from())
							&& !other.to().equals(edge.to())
							|| isOne(to, edge.type(), Direction.IN) && other.to().equals(edge.to())
									&& !other.from().equals(edge.from()));
	}

	private boolean isOnce(Edge edge) {
		LinkType type = this.vocabulary.linkTypes().get(edge.type());
		return type != null && type.once();
	}

	private static boolean isParallel(Edge one, Edge other) {
		return one.type().equals(other.type()) && one.from().equals(other.from()) && one.to().equals(other.to());
	}

	private boolean isOne(Node node, String type, Direction direction) {
		return this.vocabulary.kind(node.kind())
			.links()
			.anyMatch(link -> link.type().equals(type) && link.direction() == direction
					&& link.cardinality() == Cardinality.ONE);
	}

	private static World with(World world, Edge edge) {
		return new World(world.nodes(), Stream.concat(world.edges().stream(), Stream.of(edge)).toList(),
				world.hidden());
	}

	/** Without those that others cannot be shown without. */
	private Set<String> harmless(World world, Set<String> hidden) {
		Set<String> harmless = new LinkedHashSet<>(hidden);
		harmless.removeIf(id -> world.node(id).isEmpty());
		boolean again = true;
		while (again) {
			again = harmless.removeIf(
					id -> world.nodes()
						.stream()
						.filter(node -> !harmless.contains(node.id()))
						.anyMatch(node -> required(node).stream()
							.anyMatch(link -> world.edges()
								.stream()
								.anyMatch(edge -> leads(edge, node, link)
										&& (edge.from().equals(id) || edge.to().equals(id))
										&& !node.id().equals(id)))));
		}
		return harmless;
	}

}
