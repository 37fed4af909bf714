package org.sekisho.paths;

import org.sekisho.schema.InvalidQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Link.Direction;

/**
 * Looks for paths from both ends at once. Each side walks half of a path, so that no
 * crowd is walked out of that does not stand in the middle.
 */
final class PathSearch {

	/** By what paths are compared. */
	enum Weighting {

		/** By their lengths. */
		NONE,

		/** By how ordinary the entities are that they pass. */
		RARITY

	}

	/**
	 * Which paths are asked for.
	 *
	 * @param from id of the entity at which they start
	 * @param to id of the entity at which they end
	 * @param k how many
	 * @param maxLength how many links a path may have
	 * @param through ids of entities that each must pass
	 * @param direction which way each link must run; null for either
	 * @param weighting by what they are compared
	 * @param walk how they are looked for
	 */
	record Question(String from, String to, int k, int maxLength, Set<String> through, @Nullable Direction direction,
			Weighting weighting, Walk walk) {

	}

	/** Paths of one length that are compared by what they pass. */
	static final int COMPARED = 1000;

	private final Question question;

	private final Steps steps;

	private final Budget budget;

	private final Region forward;

	private final Region back;

	private final Side from;

	private final Side to;

	PathSearch(Question question, Steps steps) {
		this.question = question;
		this.steps = steps;
		this.budget = new Budget(steps::goOn);
		Set<String> ends = Set.of(question.from(), question.to());
		Direction direction = question.direction();
		this.forward = new Region(steps, question.walk(), direction, ends);
		this.back = (direction != null) ? new Region(steps, question.walk(), opposite(direction), ends) : this.forward;
		this.from = new Side(question.from(), question.to(), this.forward, this.budget);
		this.to = new Side(question.to(), question.from(), this.back, this.budget);
	}

	private static Direction opposite(Direction direction) {
		return (direction == Direction.OUT) ? Direction.IN : Direction.OUT;
	}

	/** The paths asked for, the best first. */
	List<Route> find() {
		Map<String, Set<String>> named = new LinkedHashMap<>();
		named.put("from", Set.of(this.question.from()));
		named.put("to", Set.of(this.question.to()));
		named.put("through", this.question.through());
		named.put("avoid", this.question.walk().avoid());
		this.steps.begin(named);
		return (this.question.weighting() == Weighting.NONE) ? shortest() : lightest();
	}

	private List<Route> shortest() {
		List<Route> found = new ArrayList<>();
		for (int length = 1; length <= this.question.maxLength() && found.size() < this.question.k(); length++) {
			reach((length + 1) / 2);
			if (!isThroughReached()) {
				continue;
			}
			TreeSet<Route> ofLength = new TreeSet<>();
			for (Halves halves : halves(length)) {
				List<Route> some = new ArrayList<>();
				halves.each(this.question.through(), this.budget, ids -> {
					some.add(Route.plain(ids));
					return some.size() <= COMPARED;
				});
				ofLength.addAll(some);
			}
			rareFirst(ofLength).stream().limit(this.question.k() - found.size()).forEach(found::add);
		}
		return found;
	}

	private List<Route> rareFirst(SortedSet<Route> ofLength) {
		if (ofLength.size() <= 1 || ofLength.size() > COMPARED) {
			return List.copyOf(ofLength);
		}
		Map<String, Long> degrees = this.steps
			.degrees(ofLength.stream().flatMap(route -> route.passed().stream()).distinct().toList());
		return ofLength.stream().sorted(Comparator.comparing(route -> Route.rare(route.ids(), degrees))).toList();
	}

	private List<Route> lightest() {
		reach((this.question.maxLength() + 1) / 2);
		if (!isThroughReached()) {
			return List.of();
		}
		List<Halves> all = new ArrayList<>();
		for (int length = 1; length <= this.question.maxLength(); length++) {
			all.addAll(halves(length));
		}
		Set<String> passed = new HashSet<>();
		all.forEach(halves -> passed.addAll(halves.passed()));
		Map<String, Long> degrees = new HashMap<>(this.steps.degrees(passed));
		degrees.put(this.question.from(), 1L);
		degrees.put(this.question.to(), 1L);
		Lightest lightest = new Lightest(degrees, this.question.through(), this.budget, this.question.k());
		all.forEach(lightest::add);
		return lightest.found();
	}

	/** Where it is not, there is no path as long as both sides go. */
	private boolean isThroughReached() {
		return this.question.through().stream().allMatch(id -> this.from.reaches(id) || this.to.reaches(id));
	}

	/** Of a path of odd length either side may walk the longer half. */
	private List<Halves> halves(int length) {
		Set<Integer> middles = new LinkedHashSet<>(List.of((length + 1) / 2, length / 2));
		return middles.stream().map(middle -> Halves.of(this.from, middle, this.to, length - middle)).toList();
	}

	private void reach(int radius) {
		while (this.from.radius() < radius) {
			if (this.forward == this.back) {
				Set<String> both = new LinkedHashSet<>(this.from.frontier());
				both.addAll(this.to.frontier());
				this.forward.look(both);
			}
			this.from.widen();
			this.to.widen();
		}
	}

	/**
	 * What one search may take, whatever it is asked. Walks are held in memory, and joins
	 * take time.
	 */
	static final class Budget {

		/** From both ends, of all lengths. */
		static final int WALKS = 200_000;

		/** Pairs of walks that meet and may be a path. */
		static final int JOINS = 5_000_000;

		private static final int PAUSE = 10_000;

		private final Runnable pause;

		private int walks;

		private int joins;

		/**
		 * Begins with nothing taken.
		 * @param pause is run now and then, and may end the search by failing
		 */
		Budget(Runnable pause) {
			this.pause = pause;
		}

		/**
		 * Takes a walk.
		 * @throws InvalidQuestion where there are too many
		 */
		void walk() {
			this.walks = spent(this.walks, WALKS, "halves of paths begin");
		}

		/**
		 * Takes an attempt to join two walks.
		 * @throws InvalidQuestion where there are too many
		 */
		void join() {
			this.joins = spent(this.joins, JOINS, "pairs of halves meet");
		}

		private int spent(int before, int most, String what) {
			if (before == most) {
				throw new InvalidQuestion("Too much lies between these entities: more than " + most + " " + what
						+ " there. Name types or kinds, set avoidHubsAbove, or lower maxLength or crowdsAbove");
			}
			if (before % PAUSE == 0) {
				this.pause.run();
			}
			return before + 1;
		}

	}

}
