package org.sekisho.analytics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;

/** The same measures, from JGraphT and from their definitions. */
final class SecondOpinion {

	private final Graph<String, DefaultWeightedEdge> graph;

	SecondOpinion(Graph<String, DefaultWeightedEdge> graph) {
		this.graph = graph;
	}

	Map<String, Double> scores(Measure measure, boolean weighted) {
		return switch (measure) {
			case DEGREE -> all(name -> this.graph.edgesOf(name)
				.stream()
				.mapToDouble(edge -> weighted ? this.graph.getEdgeWeight(edge) : 1)
				.sum());
			case BETWEENNESS -> betweenness(weighted);
			case CLOSENESS -> all(this::closeness);
			case PAGERANK -> pageRank(weighted);
			case EIGENVECTOR -> eigenvector();
		};
	}

	private Map<String, Double> all(ToDoubleFunction<String> score) {
		return this.graph.vertexSet().stream().collect(Collectors.toMap(name -> name, score::applyAsDouble));
	}

	private Graph<String, DefaultWeightedEdge> weighing(boolean weighted, boolean asLength) {
		Map<DefaultWeightedEdge, Double> weights = new HashMap<>();
		for (DefaultWeightedEdge edge : this.graph.edgeSet()) {
			double weight = weighted ? this.graph.getEdgeWeight(edge) : 1;
			weights.put(edge, asLength ? 1 / weight : weight);
		}
		return new AsWeightedGraph<>(this.graph, weights);
	}

	private Map<String, Double> betweenness(boolean weighted) {
		return new BetweennessCentrality<>(weighing(weighted, true)).getScores();
	}

	private double closeness(String name) {
		var paths = new BFSShortestPath<>(this.graph).getPaths(name);
		int reached = 0;
		int distance = 0;
		for (String other : this.graph.vertexSet()) {
			if (!other.equals(name) && paths.getPath(other) != null) {
				reached++;
				distance += paths.getPath(other).getLength();
			}
		}
		return (reached == 0) ? 0
				: ((double) reached / (this.graph.vertexSet().size() - 1)) * ((double) reached / distance);
	}

	/** JGraphT's are shares; ours have 0.15 where there are no links. */
	private Map<String, Double> pageRank(boolean weighted) {
		Map<String, Double> shares = new PageRank<>(weighing(weighted, false), 0.85, 10_000, 1e-14).getScores();
		int linked = (int) this.graph.vertexSet().stream().filter(name -> this.graph.degreeOf(name) > 0).count();
		double sum = this.graph.vertexSet()
			.stream()
			.filter(name -> this.graph.degreeOf(name) > 0)
			.mapToDouble(shares::get)
			.sum();
		return all(name -> (this.graph.degreeOf(name) == 0) ? 0.15 : shares.get(name) * linked / sum);
	}

	private Map<String, Double> eigenvector() {
		Graph<String, DefaultWeightedEdge> looped = new WeightedPseudograph<>(DefaultWeightedEdge.class);
		this.graph.vertexSet().forEach(looped::addVertex);
		this.graph.edgeSet()
			.forEach(edge -> looped.addEdge(this.graph.getEdgeSource(edge), this.graph.getEdgeTarget(edge)));
		this.graph.vertexSet().forEach(name -> looped.addEdge(name, name));
		Map<String, Double> scores = new EigenvectorCentrality<>(looped, 1_000_000, 1e-15).getScores();
		double length = Math.sqrt(scores.values().stream().mapToDouble(score -> score * score).sum());
		return all(name -> scores.get(name) / length);
	}

	double modularity(List<Set<String>> communities) {
		if (this.graph.edgeSet().isEmpty()) {
			return 0;
		}
		return new org.jgrapht.alg.clustering.UndirectedModularityMeasurer<>(weighing(false, false))
			.modularity(communities);
	}

	boolean isConnected(Set<String> names) {
		return new ConnectivityInspector<>(new AsSubgraph<>(this.graph, names)).isConnected();
	}

	/** How many parts the part of each cut point falls into. */
	Map<String, Integer> cutPoints() {
		Map<String, Integer> parts = new HashMap<>();
		for (String name : new BiconnectivityInspector<>(this.graph).getCutpoints()) {
			parts.put(name, 1 + without(Set.of(name)).connectedSets().size()
					- new ConnectivityInspector<>(this.graph).connectedSets().size());
		}
		return parts;
	}

	/** The names of both ends, with how many remain connected to each. */
	Set<String> bridges() {
		return new BiconnectivityInspector<>(this.graph).getBridges().stream().map(edge -> {
			Set<DefaultWeightedEdge> others = new java.util.HashSet<>(this.graph.edgeSet());
			others.remove(edge);
			var inspector = new ConnectivityInspector<>(new AsSubgraph<>(this.graph, this.graph.vertexSet(), others));
			String from = min(edge);
			String to = Graphs.getOppositeVertex(this.graph, edge, from);
			return from + to + " " + inspector.connectedSetOf(from).size() + " " + inspector.connectedSetOf(to).size();
		}).collect(Collectors.toSet());
	}

	private String min(DefaultWeightedEdge edge) {
		String one = this.graph.getEdgeSource(edge);
		String other = this.graph.getEdgeTarget(edge);
		return (one.compareTo(other) < 0) ? one : other;
	}

	double fragmentation(Set<String> removed) {
		int left = this.graph.vertexSet().size() - removed.size();
		if (left < 2) {
			return 0;
		}
		long connected = without(removed).connectedSets()
			.stream()
			.mapToLong(set -> set.size() * (set.size() - 1L))
			.sum();
		return 1 - (double) connected / (left * (left - 1L));
	}

	boolean isDivisible(Set<String> removed) {
		return without(removed).connectedSets().stream().anyMatch(set -> set.size() > 1);
	}

	/** Whose removal breaks apart most what is left, by trying each. */
	String keyPlayer(Set<String> removed) {
		return this.graph.vertexSet()
			.stream()
			.filter(name -> !removed.contains(name))
			.min(Comparator.comparingLong((String name) -> connectedPairs(removed, name))
				.thenComparing(name -> -Graphs.neighborSetOf(this.graph, name)
					.stream()
					.filter(other -> !removed.contains(other))
					.count())
				.thenComparing(name -> name))
			.orElseThrow();
	}

	private long connectedPairs(Set<String> removed, String name) {
		Set<String> all = new java.util.HashSet<>(removed);
		all.add(name);
		return without(all).connectedSets().stream().mapToLong(set -> set.size() * (set.size() - 1L)).sum();
	}

	private ConnectivityInspector<String, DefaultWeightedEdge> without(Set<String> names) {
		Set<String> left = new java.util.HashSet<>(this.graph.vertexSet());
		left.removeAll(names);
		return new ConnectivityInspector<>(new AsSubgraph<>(this.graph, left));
	}

	Map<String, Double> similar(String name) {
		Set<String> own = Graphs.neighborSetOf(this.graph, name);
		Map<String, Double> scores = new HashMap<>();
		for (String other : this.graph.vertexSet()) {
			Set<String> both = new java.util.HashSet<>(own);
			both.retainAll(Graphs.neighborSetOf(this.graph, other));
			Set<String> either = new java.util.HashSet<>(own);
			either.addAll(Graphs.neighborSetOf(this.graph, other));
			if (!other.equals(name) && !both.isEmpty()) {
				scores.put(other, (double) both.size() / either.size());
			}
		}
		return scores;
	}

}
