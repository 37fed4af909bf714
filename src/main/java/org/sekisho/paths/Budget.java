package org.sekisho.paths;

import org.sekisho.schema.InvalidQuestion;

/**
 * What one search may take, whatever it is asked. Walks are held in memory, and joins
 * take time.
 */
final class Budget {

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
