package org.sekisho.paths;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;

/** What a search may be asked at most. */
final class Bounds {

	/** Links of a path. */
	static final int LENGTH = 8;

	/** From how many links on everything may be a crowd. */
	static final int CROWD = 10_000;

	/** Entities to be avoided. */
	static final int AVOIDED = 1000;

	private Bounds() {
	}

	static void of(String argument, int value, int most) {
		if (value < 1 || value > most) {
			throw new InvalidQuestion(argument + ": " + value + " is not between 1 and " + most);
		}
	}

	static void hubs(@Nullable Integer above) {
		if (above != null && above < 1) {
			throw new InvalidQuestion("avoidHubsAbove: " + above + " is not 1 or more");
		}
	}

	/** The ids of an argument, each once. */
	static Set<String> ids(String argument, @Nullable List<String> ids, int most) {
		Set<String> all = (ids != null) ? new LinkedHashSet<>(ids) : Set.of();
		if (all.size() > most) {
			throw new InvalidQuestion(argument + ": it names " + all.size() + " entities. Name " + most + " at most");
		}
		return all;
	}

	static void apart(String argument, Collection<String> ids, String other, Set<String> others) {
		for (String id : ids) {
			if (others.contains(id)) {
				throw new InvalidQuestion(other + ": '" + id + "' stands in " + argument + " too. Take it out of one");
			}
		}
	}

}
