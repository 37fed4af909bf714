package org.sekisho.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks from both ends that meet in the middle of paths of one length.
 *
 * @param first walks from the start, in the order of their ids
 * @param second the rest of paths by where they meet, in the order of their ids, the
 * meeting left out
 */
record Halves(List<List<String>> first, Map<String, List<List<String>>> second) {

	static Halves of(Side from, int before, Side to, int after) {
		Map<String, List<List<String>>> second = new HashMap<>();
		for (List<String> walk : to.walks(after)) {
			second.computeIfAbsent(walk.getLast(), id -> new ArrayList<>())
				.add(walk.subList(0, walk.size() - 1).reversed());
		}
		second.values().forEach(rests -> rests.sort(Route::compare));
		List<List<String>> first = from.walks(before)
			.stream()
			.filter(walk -> second.containsKey(walk.getLast()))
			.toList();
		return new Halves(first, second);
	}

	/** Those that end or pass where a path may have to. */
	Set<String> passed() {
		Set<String> passed = new HashSet<>();
		for (List<String> walk : this.first) {
			passed.addAll(walk);
		}
		passed.stream().toList().forEach(id -> this.second.getOrDefault(id, List.of()).forEach(passed::addAll));
		return passed;
	}

	/**
	 * Joins halves in the order of their ids.
	 * @param through entities that a path must pass
	 * @param taken takes a path; tells whether it wants another
	 */
	void each(Set<String> through, Predicate<List<String>> taken) {
		for (List<String> walk : this.first) {
			Set<String> lacking = new HashSet<>(through);
			walk.forEach(lacking::remove);
			for (List<String> rest : this.second.getOrDefault(walk.getLast(), List.of())) {
				if (rest.containsAll(lacking) && Collections.disjoint(walk, rest) && !taken.test(joined(walk, rest))) {
					return;
				}
			}
		}
	}

	static List<String> joined(List<String> walk, List<String> rest) {
		List<String> ids = new ArrayList<>(walk);
		ids.addAll(rest);
		return ids;
	}

}
