package org.sekisho.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One end of the paths that are looked for, and the walks that begin there. Each walk is
 * held once, however many lengths of paths it is half of.
 */
final class Side {

	private final String other;

	private final Region region;

	private final PathSearch.Budget budget;

	private final Set<String> reached = new HashSet<>();

	private final List<List<List<String>>> walks = new ArrayList<>();

	private final Map<Integer, Map<String, List<List<String>>>> rests = new HashMap<>();

	private Set<String> frontier;

	private int radius;

	Side(String end, String other, Region region, PathSearch.Budget budget) {
		this.other = other;
		this.region = region;
		this.budget = budget;
		this.frontier = Set.of(end);
		this.reached.add(end);
		this.walks.add(List.of(List.of(end)));
	}

	/**
	 * The entities that have to be looked at before walks can be longer; the other end is
	 * where every walk ends.
	 */
	Set<String> frontier() {
		return this.frontier;
	}

	int radius() {
		return this.radius;
	}

	/** Whether a walk as long as the radius may pass an entity. */
	boolean reaches(String id) {
		return this.reached.contains(id);
	}

	/** Goes on, once its region has looked at the frontier. */
	void widen() {
		Set<String> next = new HashSet<>(this.region.look(this.frontier));
		next.removeIf(id -> !this.reached.add(id));
		next.remove(this.other);
		this.frontier = next;
		this.radius++;
	}

	/**
	 * All walks of a length that pass no entity twice, in the order of their ids. The
	 * other end is never passed.
	 */
	List<List<String>> walks(int length) {
		while (this.walks.size() <= length) {
			this.walks.add(longer(this.walks.getLast()));
		}
		return this.walks.get(length);
	}

	private List<List<String>> longer(List<List<String>> walks) {
		List<List<String>> longer = new ArrayList<>();
		for (List<String> walk : walks) {
			if (walk.getLast().equals(this.other)) {
				continue;
			}
			for (String next : this.region.beside(walk.getLast())) {
				if (!walk.contains(next)) {
					this.budget.walk();
					longer.add(Halves.joined(walk, List.of(next)));
				}
			}
		}
		return longer;
	}

	/**
	 * The walks of a length as ends of paths: by where they meet others, that left out,
	 * in the order of their ids.
	 */
	Map<String, List<List<String>>> rests(int length) {
		return this.rests.computeIfAbsent(length, key -> {
			Map<String, List<List<String>>> byMeeting = new HashMap<>();
			for (List<String> walk : walks(length)) {
				byMeeting.computeIfAbsent(walk.getLast(), id -> new ArrayList<>())
					.add(walk.subList(0, walk.size() - 1).reversed());
			}
			byMeeting.values().forEach(rests -> rests.sort(Route::compare));
			return byMeeting;
		});
	}

}
