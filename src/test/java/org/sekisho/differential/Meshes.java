package org.sekisho.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.sekisho.differential.World.Edge;
import org.sekisho.differential.World.Node;

/**
 * Random graphs that are small and dense, with parallel links, loops and what is hidden.
 */
final class Meshes {

	/** Type, kind at the start, kind at the end. */
	private static final List<List<String>> LINKS = List.of(List.of("CONTACTED", "person", "person"),
			List.of("CONTACTED", "person", "person"), List.of("OWNS", "person", "company"),
			List.of("WORKS_FOR", "person", "company"), List.of("IN_NETWORK", "person", "network"),
			List.of("IN_NETWORK", "company", "network"), List.of("SEIZED_IN", "seizure", "country"),
			List.of("DESTINED_FOR", "seizure", "country"), List.of("LOADED_BY", "seizure", "import"));

	private static final Set<String> DATED = Set.of("CONTACTED", "OWNS", "WORKS_FOR");

	static final Map<String, String> KINDS = Map.of("person", "Person", "company", "Company", "network", "Network",
			"seizure", "Seizure", "country", "Country", "import", "Import");

	private final Random random;

	Meshes(long seed) {
		this.random = new Random(seed);
	}

	/** Where a walk of a few links ends. */
	String walked(World world, String from) {
		String at = from;
		for (int i = upTo(5); i >= 0; i--) {
			String here = at;
			List<String> next = world.edges()
				.stream()
				.filter(edge -> edge.from().equals(here) || edge.to().equals(here))
				.map(edge -> edge.from().equals(here) ? edge.to() : edge.from())
				.filter(world::visible)
				.toList();
			at = next.isEmpty() ? here : any(next);
		}
		return at;
	}

	/** A graph in which all sets of entities can be tried. */
	World small() {
		World world = world();
		while (world.nodes().size() > 13) {
			world = world();
		}
		return world;
	}

	World world() {
		Map<String, Node> nodes = new LinkedHashMap<>();
		List<Edge> edges = new ArrayList<>();
		int letters = 1 + this.random.nextInt(5);
		for (int i = this.random.nextInt(45); i >= 0; i--) {
			List<String> link = any(LINKS);
			String from = node(nodes, link.get(1), letters);
			String to = node(nodes, link.get(2), letters);
			boolean dated = DATED.contains(link.getFirst());
			Edge edge = new Edge(link.getFirst(), from, to, dated ? dates() : Map.of(), "");
			edges.add((dated && chance(0.1)) ? edge.hidden() : edge);
		}
		node(nodes, "person", 9);
		node(nodes, "seizure", 9);
		Set<String> concealed = new HashSet<>();
		nodes.keySet().forEach(id -> {
			if (nodes.size() > concealed.size() + 3 && chance(0.1)) {
				concealed.add(id);
			}
		});
		return new World(List.copyOf(nodes.values()), edges, concealed);
	}

	private String node(Map<String, Node> nodes, String prefix, int letters) {
		String id = prefix + ":" + (char) ('a' + this.random.nextInt(letters));
		nodes.computeIfAbsent(id, key -> new Node(id, Objects.requireNonNull(KINDS.get(prefix)), Map.of("name", id)));
		return id;
	}

	private Map<String, Object> dates() {
		Map<String, Object> dates = new HashMap<>();
		if (chance(0.2)) {
			dates.put("validFrom", any(List.of("2001", "2003-05", "2005-01-02")));
		}
		if (chance(0.2)) {
			dates.put("validTo", any(List.of("2002", "2004-05", "2006-01-02")));
		}
		return dates;
	}

	<T> List<T> some(List<T> all) {
		List<T> some = all.stream().filter(each -> chance(0.5)).toList();
		return some.isEmpty() ? List.of(any(all)) : some;
	}

	<T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	int upTo(int bound) {
		return this.random.nextInt(bound);
	}

}
