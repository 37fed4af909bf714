package org.sekisho.analytics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Scores that Graph Data Science gets wrong: it samples for betweenness by degree, which
 * leans to hubs, and its power iteration overflows beside a hub of some hundred links.
 */
final class Centrality {

	/** The same sample each time. */
	private static final long SEED = 1978;

	private static final double TOLERANCE = 1e-13;

	private static final int MOST_ITERATIONS = 2000;

	/** Links looked at in all iterations; so many take seconds. */
	private static final long MOST_STEPS = 2_000_000_000L;

	private final int[][] neighbours;

	private final Runnable goOn;

	/**
	 * Takes a network.
	 * @param neighbours of each entity
	 * @param goOn is run now and then, and may end the computation by failing
	 */
	Centrality(int[][] neighbours, Runnable goOn) {
		this.neighbours = neighbours;
		this.goOn = goOn;
	}

	/**
	 * Betweenness, estimated from the paths that begin at entities drawn by chance, each
	 * as likely as the others (Brandes, Pich 2007), by the algorithm of Brandes (2001).
	 * @param pivots how many are drawn
	 */
	double[] betweenness(int pivots) {
		int size = this.neighbours.length;
		double[] scores = new double[size];
		Paths paths = new Paths(size);
		int[] drawn = drawn(pivots);
		for (int i = 0; i < pivots; i++) {
			this.goOn.run();
			paths.add(drawn[i], scores);
		}
		double scale = (double) size / pivots / 2;
		return Arrays.stream(scores).map(score -> score * scale).toArray();
	}

	private int[] drawn(int count) {
		int[] all = new int[this.neighbours.length];
		Arrays.setAll(all, i -> i);
		SplittableRandom random = new SplittableRandom(SEED);
		for (int i = 0; i < count; i++) {
			int other = random.nextInt(i, all.length);
			int kept = all[i];
			all[i] = all[other];
			all[other] = kept;
		}
		return all;
	}

	/** An eigenvector, and whether iteration came to an end. */
	static final class Eigenvector {

		private final double[] scores;

		private final boolean exact;

		private Eigenvector(double[] scores, boolean exact) {
			this.scores = scores;
			this.exact = exact;
		}

		double[] scores() {
			return this.scores;
		}

		boolean exact() {
			return this.exact;
		}

	}

	/**
	 * The eigenvector of the largest eigenvalue, of length 1, by power iteration. Adding
	 * what the eigenvalue is thought to be to each entity keeps it from swinging between
	 * the two sides of a star.
	 */
	Eigenvector eigenvector() {
		int size = this.neighbours.length;
		long links = Arrays.stream(this.neighbours).mapToLong(near -> near.length).sum();
		double[] scores = new double[size];
		Arrays.fill(scores, 1 / Math.sqrt(size));
		if (links == 0) {
			return new Eigenvector(scores, true);
		}
		long most = Math.clamp(MOST_STEPS / links, 20, MOST_ITERATIONS);
		for (int i = 0; i < most; i++) {
			this.goOn.run();
			double[] next = iterated(scores);
			double change = 0;
			for (int j = 0; j < size; j++) {
				change = Math.max(change, Math.abs(next[j] - scores[j]));
			}
			scores = next;
			if (change < TOLERANCE) {
				return new Eigenvector(scores, true);
			}
		}
		return new Eigenvector(scores, false);
	}

	private double[] iterated(double[] scores) {
		double[] next = new double[scores.length];
		double eigenvalue = 0;
		for (int i = 0; i < next.length; i++) {
			for (int near : this.neighbours[i]) {
				next[i] += scores[near];
			}
			eigenvalue += next[i] * scores[i];
		}
		double length = 0;
		for (int i = 0; i < next.length; i++) {
			next[i] += eigenvalue * scores[i];
			length += next[i] * next[i];
		}
		length = Math.sqrt(length);
		for (int i = 0; i < next.length; i++) {
			next[i] /= length;
		}
		return next;
	}

	/** The shortest paths from one entity, and what they say of those on the way. */
	private final class Paths {

		private final int[] distance;

		private final double[] count;

		private final double[] dependency;

		/** In the order in which they are reached. */
		private final int[] reached;

		private Paths(int size) {
			this.distance = new int[size];
			this.count = new double[size];
			this.dependency = new double[size];
			this.reached = new int[size];
		}

		private void add(int start, double[] scores) {
			int all = walk(start);
			for (int i = all - 1; i > 0; i--) {
				int entity = this.reached[i];
				double share = (1 + this.dependency[entity]) / this.count[entity];
				for (int near : Centrality.this.neighbours[entity]) {
					if (this.distance[near] == this.distance[entity] - 1) {
						this.dependency[near] += this.count[near] * share;
					}
				}
				scores[entity] += this.dependency[entity];
			}
		}

		private int walk(int start) {
			Arrays.fill(this.distance, -1);
			Arrays.fill(this.count, 0);
			Arrays.fill(this.dependency, 0);
			this.distance[start] = 0;
			this.count[start] = 1;
			this.reached[0] = start;
			int all = 1;
			for (int i = 0; i < all; i++) {
				int entity = this.reached[i];
				for (int near : Centrality.this.neighbours[entity]) {
					if (this.distance[near] < 0) {
						this.distance[near] = this.distance[entity] + 1;
						this.reached[all++] = near;
					}
					if (this.distance[near] == this.distance[entity] + 1) {
						this.count[near] += this.count[entity];
					}
				}
			}
			return all;
		}

	}

}
