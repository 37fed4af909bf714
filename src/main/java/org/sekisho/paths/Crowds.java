package org.sekisho.paths;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Of which link types there have been enough for a crowd. Once a type has, it counts as
 * such for good, because a statement whose text varies is planned again and again; to
 * look for a crowd where there is none does no harm.
 */
@Component
class Crowds {

	private final Map<Integer, Set<String>> types = new ConcurrentHashMap<>();

	/**
	 * Takes down how many links there are.
	 * @param volumes the number of each type that the walk follows
	 */
	void note(Walk walk, List<?> volumes) {
		Set<String> large = this.types.computeIfAbsent(walk.crowdsAbove(), most -> ConcurrentHashMap.newKeySet());
		for (int i = 0; i < volumes.size(); i++) {
			if (((Number) volumes.get(i)).longValue() > walk.crowdsAbove()) {
				large.add(walk.followed().types().get(i));
			}
		}
	}

	/** The types of which an entity may have a crowd, of those that the walk follows. */
	List<String> possible(Walk walk) {
		Set<String> large = this.types.getOrDefault(walk.crowdsAbove(), Set.of());
		return walk.followed().types().stream().filter(large::contains).toList();
	}

}
