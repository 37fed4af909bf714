package org.sekisho.paths;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lightest paths of any length. Halves are joined from the lightest on, so that a
 * search may leave off where the rest can only be heavier.
 */
final class Lightest {

	private final Map<String, Long> degrees;

	private final Set<String> through;

	private final PathSearch.Budget budget;

	private final int wanted;

	private final TreeSet<Route> found = new TreeSet<>();

	/**
	 * Prepares a search.
	 * @param degrees how many links entities have; the ends of paths weigh nothing
	 * @param through entities that a path must pass
	 * @param budget what the search may take
	 * @param wanted how many paths
	 */
	Lightest(Map<String, Long> degrees, Set<String> through, PathSearch.Budget budget, int wanted) {
		this.degrees = degrees;
		this.through = through;
		this.budget = budget;
		this.wanted = wanted;
	}

	private record Weighed(List<String> ids, double weight) {

	}

	void add(Halves halves) {
		Map<String, List<Weighed>> second = new HashMap<>();
		halves.second().forEach((id, rests) -> second.put(id, weighed(rests)));
		Halves.Meetings<Weighed> meetings = new Halves.Meetings<>(second, this.through, Weighed::ids);
		for (Weighed walk : weighed(halves.first())) {
			if (isTooHeavy(walk.weight())) {
				return;
			}
			add(walk, meetings.fitting(walk.ids()));
		}
	}

	private void add(Weighed walk, List<Weighed> rests) {
		for (Weighed rest : rests) {
			if (isTooHeavy(walk.weight() + rest.weight())) {
				return;
			}
			this.budget.join();
			if (Collections.disjoint(walk.ids(), rest.ids())) {
				this.found.add(Route.rare(Halves.joined(walk.ids(), rest.ids()), this.degrees));
				if (this.found.size() > this.wanted) {
					this.found.pollLast();
				}
			}
		}
	}

	/** Clearly, so that those of one weight are still compared by length and ids. */
	private boolean isTooHeavy(double weight) {
		return this.found.size() == this.wanted && weight > this.found.last().weight() + 1e-6;
	}

	private List<Weighed> weighed(List<List<String>> walks) {
		return walks.stream()
			.map(ids -> new Weighed(ids, Route.ordinariness(ids, this.degrees)))
			.sorted(Comparator.comparingDouble(Weighed::weight))
			.toList();
	}

	List<Route> found() {
		return List.copyOf(this.found);
	}

}
