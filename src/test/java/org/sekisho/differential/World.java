package org.sekisho.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small graph. Values are as GraphQL writes them: dates are text, whole numbers longs.
 *
 * @param nodes entities
 * @param edges links between them
 * @param hidden ids of entities that the caller may not see
 */
record World(List<Node> nodes, List<Edge> edges, Set<String> hidden) {

	/**
	 * An entity.
	 *
	 * @param id its business key
	 * @param kind its kind
	 * @param properties what is known of it, with its id
	 */
	record Node(String id, String kind, Map<String, Object> properties) {

	}

	/**
	 * A link.
	 *
	 * @param type relationship type
	 * @param from id of the entity at which it starts
	 * @param to id of the entity at which it ends
	 * @param properties what is known of it
	 * @param place where the database has put it, which breaks the last ties; empty
	 * before it is stored
	 */
	record Edge(String type, String from, String to, Map<String, Object> properties, String place) {

		private static final String ACCESS = "access";

		/** The same, marked so that one of the two callers may not see it. */
		Edge hidden() {
			Map<String, Object> marked = new LinkedHashMap<>(this.properties);
			marked.put(ACCESS, Engine.HIDING);
			return new Edge(this.type, this.from, this.to, marked, this.place);
		}

		boolean isHidden() {
			return this.properties.containsKey(ACCESS);
		}

	}

	Optional<Node> node(String id) {
		return this.nodes.stream().filter(node -> node.id().equals(id)).findFirst();
	}

	boolean visible(Edge edge) {
		return !edge.isHidden() && visible(edge.from()) && visible(edge.to());
	}

	boolean visible(String id) {
		return !this.hidden.contains(id);
	}

	/**
	 * The graph as a caller has it who may see only what is not hidden: as if the rest
	 * were not there.
	 */
	World shown() {
		return new World(this.nodes.stream().filter(node -> visible(node.id())).toList(),
				this.edges.stream().filter(this::visible).toList(), Set.of());
	}

	World hiding(Set<String> ids) {
		return new World(this.nodes, this.edges, ids);
	}

	/** The same graph, told where the database has put its links. */
	World stored(List<String> places) {
		List<Edge> placed = new ArrayList<>();
		for (int i = 0; i < places.size(); i++) {
			Edge edge = this.edges.get(i);
			placed.add(new Edge(edge.type(), edge.from(), edge.to(), edge.properties(), places.get(i)));
		}
		return new World(this.nodes, placed, this.hidden);
	}

	/** The graph without an entity and its links. */
	World without(String id) {
		Set<String> shown = new HashSet<>(this.hidden);
		shown.remove(id);
		return new World(this.nodes.stream().filter(node -> !node.id().equals(id)).toList(),
				this.edges.stream().filter(edge -> !edge.from().equals(id) && !edge.to().equals(id)).toList(), shown);
	}

	int size() {
		return this.nodes.size() + this.edges.size() + this.hidden.size();
	}

	/** Graphs without some of the entities or links, the smallest first. */
	Stream<World> smaller() {
		Stream<World> fewerNodes = parts(this.nodes).map(left -> new World(left, this.edges, this.hidden));
		Stream<World> fewerEdges = parts(this.edges).map(left -> new World(this.nodes, left, this.hidden));
		Stream<World> shown = this.hidden.isEmpty() ? Stream.empty() : Stream.of(hiding(Set.of()));
		return Stream.of(shown, fewerNodes, fewerEdges).flatMap(worlds -> worlds);
	}

	private static <T> Stream<List<T>> parts(List<T> all) {
		return Stream.iterate(all.size(), size -> size > 0, size -> size / 2)
			.flatMap(size -> IntStream.iterate(0, at -> at < all.size(), at -> at + size)
				.mapToObj(at -> Stream.concat(all.stream().limit(at), all.stream().skip(at + size)).toList()));
	}

	static Map<String, Object> map(List<Map.Entry<String, Object>> entries) {
		Map<String, Object> map = new LinkedHashMap<>();
		entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
		return map;
	}

}
