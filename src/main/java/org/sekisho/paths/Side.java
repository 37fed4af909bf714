package org.sekisho.paths;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.sekisho.schema.InvalidQuestion;

/** One end of the paths that are looked for, and the walks that begin there. */
final class Side {

	/** Walks, for each length. */
	private static final int MOST = 500_000;

	private final String end;

	private final String other;

	private final Region region;

	private final Set<String> reached = new HashSet<>();

	private Set<String> frontier;

	private int radius;

	Side(String end, String other, Region region) {
		this.end = end;
		this.other = other;
		this.region = region;
		this.frontier = Set.of(end);
		this.reached.add(end);
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
		List<List<String>> walks = new ArrayList<>();
		List<String> walk = new ArrayList<>(List.of(this.end));
		go(walk, length, done -> {
			if (walks.size() == MOST) {
				throw new InvalidQuestion("There are more than " + MOST
						+ " ways to begin: name types or kinds, or lower maxLength or crowdsAbove");
			}
			walks.add(List.copyOf(done));
		});
		return walks;
	}

	private void go(List<String> walk, int left, Consumer<List<String>> end) {
		if (left == 0) {
			end.accept(walk);
			return;
		}
		if (walk.getLast().equals(this.other)) {
			return;
		}
		for (String next : this.region.beside(walk.getLast())) {
			if (!walk.contains(next)) {
				walk.add(next);
				go(walk, left - 1, end);
				walk.removeLast();
			}
		}
	}

}
