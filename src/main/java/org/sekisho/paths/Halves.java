package org.sekisho.paths;

import java.util.Collection;
import java.util.HashMap;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
		Map<String, List<List<String>>> second = to.rests(after);
		return new Halves(from.walks(before).stream().filter(walk -> second.containsKey(walk.getLast())).toList(),
				second);
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
	 * @param budget what the search may take
	 * @param taken takes a path; tells whether it wants another
	 */
	void each(Set<String> through, PathSearch.Budget budget, Predicate<List<String>> taken) {
		Meetings<List<String>> rests = new Meetings<>(this.second, through, Function.identity());
		for (List<String> walk : this.first) {
			for (List<String> rest : rests.fitting(walk)) {
				budget.join();
				if (Collections.disjoint(walk, rest) && !taken.test(joined(walk, rest))) {
					return;
				}
			}
		}
	}

	static List<String> joined(List<String> walk, List<String> rest) {
		String[] ids = new String[walk.size() + rest.size()];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = (i < walk.size()) ? walk.get(i) : rest.get(i - walk.size());
		}
		return List.of(ids);
	}

	/**
	 * Halves of paths by where they meet others. Of those that meet somewhere it gives
	 * only the ones that pass what the other half lacks, without looking at the rest
	 * again.
	 *
	 * @param <T> what stands for a half
	 */
	static final class Meetings<T> {

		private final Map<String, List<T>> halves;

		private final Set<String> through;

		private final Function<T, List<String>> ids;

		private final Map<Set<String>, Map<String, List<T>>> passing = new HashMap<>();

		/**
		 * Takes halves.
		 * @param halves by where they meet others
		 * @param through what a whole path must pass
		 * @param ids tells what a half passes
		 */
		Meetings(Map<String, List<T>> halves, Set<String> through, Function<T, List<String>> ids) {
			this.halves = halves;
			this.through = through;
			this.ids = ids;
		}

		/** The halves that may end a walk, in the order in which they were given. */
		List<T> fitting(List<String> walk) {
			List<T> there = this.halves.getOrDefault(walk.getLast(), List.of());
			Set<String> lacking = lacking(walk);
			return lacking.isEmpty() ? there : this.passing.computeIfAbsent(lacking, key -> new HashMap<>())
				.computeIfAbsent(walk.getLast(),
						key -> there.stream().filter(half -> this.ids.apply(half).containsAll(lacking)).toList());
		}

		private Set<String> lacking(Collection<String> walk) {
			if (this.through.isEmpty()) {
				return Set.of();
			}
			Set<String> lacking = new HashSet<>(this.through);
			walk.forEach(lacking::remove);
			return lacking;
		}

	}

}
