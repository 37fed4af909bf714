package org.sekisho.paths;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A path from one entity to another.
 *
 * @param ids the entities in their order
 * @param weight what it is compared by, before its length
 */
record Route(List<String> ids, double weight) implements Comparable<Route> {

	/** Sums of the same numbers in another order differ in digits after this one. */
	private static final double DIGITS = 1e9;

	private static final Comparator<List<String>> BY_IDS = (one, other) -> {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int difference = one.get(i).compareTo(other.get(i));
			if (difference != 0) {
				return difference;
			}
		}
		return Integer.compare(one.size(), other.size());
	};

	private static final Comparator<Route> ORDER = Comparator.comparingDouble(Route::weight)
		.thenComparingInt(Route::length)
		.thenComparing(Route::ids, BY_IDS);

	/** A path that is compared by its length. */
	static Route plain(List<String> ids) {
		return new Route(ids, ids.size() - 1);
	}

	/** A path that is compared by the entities that it passes. */
	static Route rare(List<String> ids, Map<String, Long> degrees) {
		return new Route(ids, rounded(ordinariness(passed(ids), degrees)));
	}

	/** The entities between its ends. */
	List<String> passed() {
		return passed(this.ids);
	}

	private static List<String> passed(List<String> ids) {
		return ids.subList(1, ids.size() - 1);
	}

	/** The sum of the logarithms of degrees. */
	static double ordinariness(Collection<String> ids, Map<String, Long> degrees) {
		return ids.stream()
			.mapToDouble(id -> Math.log(Math.max(1.0, (double) degrees.getOrDefault(id, 1L))))
			.sorted()
			.sum();
	}

	private static double rounded(double weight) {
		return Math.round(weight * DIGITS) / DIGITS;
	}

	int length() {
		return this.ids.size() - 1;
	}

	static int compare(List<String> one, List<String> other) {
		return BY_IDS.compare(one, other);
	}

	@Override
	public int compareTo(Route other) {
		return ORDER.compare(this, other);
	}

}
