package org.sekisho.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;

/**
 * A small network by chance, with loops, parallel links, links that have ended, weights
 * that are unknown, and members that are hidden.
 *
 * @param size how many members
 * @param links contacts between them
 * @param hidden names of members that the caller may not see
 */
record RandomNetwork(int size, List<Contact> links, Set<String> hidden) {

	/** Powers of two, so that sums of lengths are exact. */
	private static final Double[] WEIGHTS = { null, 0.5, 1.0, 2.0, 4.0, -1.0 };

	record Contact(String from, String to, @Nullable Double weight, boolean over) {

		Map<String, @Nullable Object> values() {
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put("from", this.from);
			values.put("to", this.to);
			values.put("weight", this.weight);
			values.put("validTo", this.over ? "2009" : null);
			return values;
		}

	}

	static RandomNetwork next(Random random) {
		int size = random.nextInt(14);
		List<Contact> links = new ArrayList<>();
		for (int i = random.nextInt(1 + size * 2); i > 0 && size > 0; i--) {
			links.add(new Contact(name(random.nextInt(size)), name(random.nextInt(size)),
					WEIGHTS[random.nextInt(WEIGHTS.length)], random.nextInt(6) == 0));
		}
		Set<String> hidden = new TreeSet<>();
		for (int i = random.nextInt(3); i > 0 && size > 0; i--) {
			hidden.add(name(random.nextInt(size)));
		}
		return new RandomNetwork(size, links, hidden);
	}

	private static String name(int number) {
		return String.valueOf((char) ('a' + number));
	}

	List<String> names() {
		return java.util.stream.IntStream.range(0, this.size).mapToObj(RandomNetwork::name).toList();
	}

	/** What the caller sees: each pair once, with the sum of its weights. */
	Graph<String, DefaultWeightedEdge> seen(boolean lateOnly) {
		Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		names().stream().filter(name -> !this.hidden.contains(name)).forEach(graph::addVertex);
		for (Contact link : this.links) {
			if (graph.containsVertex(link.from()) && graph.containsVertex(link.to()) && !link.from().equals(link.to())
					&& !(lateOnly && link.over())) {
				DefaultWeightedEdge present = graph.getEdge(link.from(), link.to());
				double before = (present != null) ? graph.getEdgeWeight(present) : 0;
				DefaultWeightedEdge edge = (present != null) ? present : graph.addEdge(link.from(), link.to());
				graph.setEdgeWeight(edge, before + ((link.weight() != null && link.weight() > 0) ? link.weight() : 1));
			}
		}
		return graph;
	}

}
