package org.sekisho.paths;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Halves of paths by where they meet others. Of those that meet somewhere it gives only
 * the ones that pass what the other half lacks, without looking at the rest again.
 *
 * @param <T> what stands for a half
 */
final class Meetings<T> {

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
		return lacking.isEmpty() ? there
				: this.passing.computeIfAbsent(lacking, key -> new HashMap<>())
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
