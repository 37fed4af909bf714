package org.sekisho.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Graph.Search;
import org.sekisho.query.Questions;
import org.sekisho.schema.InvalidQuestion;

/** Whose removal breaks a projection apart most. */
final class KeyPlayers {

	private final Graph graph;

	private final Questions questions;

	private final Wanted wanted;

	KeyPlayers(Graph graph, Questions questions, Wanted wanted) {
		this.graph = graph;
		this.questions = questions;
		this.wanted = wanted;
	}

	/** Refuses what takes too long: the whole is searched once for each player. */
	static void check(Projection projection, long most) {
		if (projection.entities() + projection.ties() > most) {
			throw new InvalidQuestion("The selection has more than " + most + " entities and links, which is the most "
					+ "for key players (a tenth of sekisho.analytics.largest). Narrow it, or rank by BETWEENNESS");
		}
	}

	Map<String, @Nullable Object> first(int count, Projection projection, Map<String, @Nullable Object> asOf) {
		return this.graph.search(search -> {
			Adjacency adjacency = Adjacency.of(search, this.questions, projection);
			Fragments fragments = new Fragments(adjacency.neighbours());
			Map<String, @Nullable Object> answer = new HashMap<>();
			double fragmentation = fragments.fragmentation();
			answer.put("before", fragmentation);
			Map<Integer, Double> players = new LinkedHashMap<>();
			while (players.size() < count && fragments.isDivisible()) {
				search.goOn();
				int position = fragments.removeBest();
				fragmentation = fragments.fragmentation();
				players.put(position, fragmentation);
			}
			answer.put("after", fragmentation);
			return this.wanted.withRows(answer, "players", shown(adjacency, players, search, asOf));
		});
	}

	private List<Map<String, @Nullable Object>> shown(Adjacency adjacency, Map<Integer, Double> players, Search search,
			Map<String, @Nullable Object> asOf) {
		Wanted below = this.wanted.below("players");
		var shown = adjacency.shown(search, this.questions.draft(asOf), List.copyOf(players.keySet()), below);
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		int rank = 0;
		for (Map.Entry<Integer, Double> player : players.entrySet()) {
			rank++;
			Map<String, @Nullable Object> entity = shown.get(player.getKey());
			if (entity != null) {
				rows.add(below.row(Map.of("rank", rank, "fragmentation", player.getValue()), entity));
			}
		}
		return rows;
	}

}
