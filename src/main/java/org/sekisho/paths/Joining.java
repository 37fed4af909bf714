package org.sekisho.paths;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Joins entities by the method of Kou, Markowsky and Berman (1981): a spanning tree of
 * the shortest paths between them, made a tree again, without branches that lead to none
 * of them.
 */
final class Joining {

	private final List<String> ids;

	private final int maxLength;

	private final Steps steps;

	private final Region region;

	/** By where walks begin: where they lead, each with the entity before. */
	private final Map<String, Map<String, String>> before = new LinkedHashMap<>();

	private final Map<String, Map<String, Integer>> distances = new HashMap<>();

	Joining(Collection<String> ids, int maxLength, Walk walk, Steps steps) {
		this.ids = ids.stream().sorted().toList();
		this.maxLength = maxLength;
		this.steps = steps;
		this.region = new Region(steps, walk, null, ids);
	}

	/**
	 * A chart that joins entities.
	 *
	 * @param pairs neighbours on it
	 * @param parts the entities that were to be joined, those together that are
	 */
	record Joined(List<List<String>> pairs, List<List<String>> parts) {

		List<String> ids() {
			return Stream.concat(this.parts.stream(), this.pairs.stream()).flatMap(List::stream).distinct().toList();
		}

	}

	private record Way(int length, String from, String to, String over) {

	}

	Joined find() {
		this.steps.begin(Map.of("ids", this.ids));
		explore();
		List<Way> ways = new ArrayList<>();
		for (int i = 0; i < this.ids.size(); i++) {
			for (int j = i + 1; j < this.ids.size(); j++) {
				this.steps.goOn();
				Way way = shortest(this.ids.get(i), this.ids.get(j));
				if (way != null) {
					ways.add(way);
				}
			}
		}
		ways.sort(Comparator.comparingInt(Way::length).thenComparing(Way::from).thenComparing(Way::to));
		Map<String, Set<String>> union = new TreeMap<>();
		Parts parts = new Parts(this.ids);
		for (Way way : ways) {
			if (parts.join(way.from(), way.to())) {
				add(union, way.over(), way.from());
				add(union, way.over(), way.to());
			}
		}
		return new Joined(pruned(tree(union)), parts.all());
	}

	/** All sides go on at once, so that the graph is asked once for each step. */
	private void explore() {
		Map<String, Set<String>> frontiers = new LinkedHashMap<>();
		this.ids.forEach(id -> {
			this.before.put(id, new HashMap<>());
			this.distances.put(id, new HashMap<>(Map.of(id, 0)));
			frontiers.put(id, new TreeSet<>(Set.of(id)));
		});
		for (int length = 1; length <= (this.maxLength + 1) / 2; length++) {
			int reached = length;
			Set<String> all = new HashSet<>();
			frontiers.values().forEach(all::addAll);
			this.region.look(all);
			frontiers.replaceAll((start, frontier) -> widened(start, frontier, reached));
		}
	}

	private Set<String> widened(String start, Set<String> frontier, int length) {
		Set<String> next = new TreeSet<>();
		for (String id : frontier) {
			for (String far : this.region.beside(id)) {
				if (distances(start).putIfAbsent(far, length) == null) {
					before(start).put(far, id);
					next.add(far);
				}
			}
		}
		return next;
	}

	private @Nullable Way shortest(String from, String to) {
		return distances(from).entrySet()
			.stream()
			.filter(entry -> distances(to).containsKey(entry.getKey()))
			.map(entry -> new Way(entry.getValue() + distances(to).getOrDefault(entry.getKey(), 0), from, to,
					entry.getKey()))
			.filter(way -> way.length() <= this.maxLength)
			.min(Comparator.comparingInt(Way::length).thenComparing(Way::over))
			.orElse(null);
	}

	private void add(Map<String, Set<String>> graph, String over, String start) {
		for (String id = over; !id.equals(start);) {
			String previous = before(start).getOrDefault(id, start);
			graph.computeIfAbsent(id, key -> new TreeSet<>()).add(previous);
			graph.computeIfAbsent(previous, key -> new TreeSet<>()).add(id);
			id = previous;
		}
	}

	private static List<List<String>> tree(Map<String, Set<String>> graph) {
		List<List<String>> pairs = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (String root : graph.keySet()) {
			Deque<String> open = new ArrayDeque<>();
			if (seen.add(root)) {
				open.add(root);
			}
			while (!open.isEmpty()) {
				String id = open.remove();
				for (String far : graph.getOrDefault(id, new TreeSet<>())) {
					if (seen.add(far)) {
						pairs.add(List.of(id, far));
						open.add(far);
					}
				}
			}
		}
		return pairs;
	}

	private List<List<String>> pruned(List<List<String>> tree) {
		List<List<String>> pairs = new ArrayList<>(tree);
		boolean again = true;
		while (again) {
			again = pairs.removeIf(pair -> pair.stream()
				.anyMatch(id -> !this.ids.contains(id)
						&& pairs.stream().filter(other -> other.contains(id)).count() == 1));
		}
		return List.copyOf(pairs);
	}

	private Map<String, Integer> distances(String start) {
		return this.distances.getOrDefault(start, new HashMap<>());
	}

	private Map<String, String> before(String start) {
		return this.before.getOrDefault(start, new HashMap<>());
	}

	/** Which of several entities are joined with each other. */
	private static final class Parts {

		private final Map<String, String> leaders = new TreeMap<>();

		Parts(Collection<String> ids) {
			ids.forEach(id -> this.leaders.put(id, id));
		}

		/**
		 * Joins two.
		 * @return whether they were apart
		 */
		boolean join(String one, String other) {
			String kept = this.leaders.getOrDefault(one, one);
			String given = this.leaders.getOrDefault(other, other);
			this.leaders.replaceAll((id, leader) -> leader.equals(given) ? kept : leader);
			return !kept.equals(given);
		}

		/** Those that are joined together, the most first. */
		List<List<String>> all() {
			Map<String, List<String>> parts = new TreeMap<>();
			this.leaders.forEach((id, leader) -> parts.computeIfAbsent(leader, key -> new ArrayList<>()).add(id));
			return parts.values()
				.stream()
				.sorted((one, other) -> Integer.compare(other.size(), one.size()))
				.map(List::copyOf)
				.toList();
		}

	}

}
