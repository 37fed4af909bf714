package org.sekisho.analytics;

import java.util.Arrays;

/**
 * A network from which entities are taken, one after the other: into which parts it
 * falls. What becomes of it without an entity follows, for all entities at once, from one
 * search in depth (Tarjan 1972): a branch below an entity that leads back to none above
 * it is cut off.
 */
final class Fragments {

	private static final int NONE = -1;

	private final int[][] neighbours;

	private final boolean[] removed;

	/** How many links each has to those who are left. */
	private final int[] degree;

	private int left;

	private final int[] found;

	private final int[] earliest;

	private final int[] below;

	private final int[] parent;

	private final int[] next;

	/** Pairs within the branches that an entity cuts off, and how many are in them. */
	private final long[] cutPairs;

	private final int[] cut;

	private final long[] pairsWithout;

	private int time;

	Fragments(int[][] neighbours) {
		int size = neighbours.length;
		this.neighbours = neighbours;
		this.removed = new boolean[size];
		this.degree = Arrays.stream(neighbours).mapToInt(near -> near.length).toArray();
		this.left = size;
		this.found = new int[size];
		this.earliest = new int[size];
		this.below = new int[size];
		this.parent = new int[size];
		this.next = new int[size];
		this.cutPairs = new long[size];
		this.cut = new int[size];
		this.pairsWithout = new long[size];
	}

	/** The share of pairs that no path connects; 0 where there are no pairs. */
	double fragmentation() {
		long pairs = pairs(this.left);
		return (pairs == 0) ? 0 : 1 - (double) search() / pairs;
	}

	/** Whether pairs are left that can be parted. */
	boolean isDivisible() {
		return Arrays.stream(this.degree).anyMatch(links -> links > 0);
	}

	/**
	 * Takes out the entity without which fewest pairs are connected; of several, the one
	 * with most links left, then the first.
	 * @return which one
	 */
	int removeBest() {
		search();
		int best = NONE;
		for (int i = 0; i < this.neighbours.length; i++) {
			if (!this.removed[i] && (best == NONE || isBetter(i, best))) {
				best = i;
			}
		}
		this.removed[best] = true;
		this.left--;
		this.degree[best] = 0;
		for (int neighbour : this.neighbours[best]) {
			this.degree[neighbour] = Math.max(0, this.degree[neighbour] - 1);
		}
		return best;
	}

	private boolean isBetter(int one, int other) {
		int byPairs = Long.compare(this.pairsWithout[one], this.pairsWithout[other]);
		return byPairs < 0 || (byPairs == 0 && this.degree[one] > this.degree[other]);
	}

	/** Finds all parts, and for each entity how many pairs are connected without it. */
	private long search() {
		Arrays.fill(this.found, 0);
		Arrays.fill(this.below, 0);
		Arrays.fill(this.cut, 0);
		Arrays.fill(this.cutPairs, 0);
		Arrays.fill(this.next, 0);
		this.time = 0;
		long connected = 0;
		int[] order = new int[this.left];
		for (int root = 0; root < this.neighbours.length; root++) {
			if (!this.removed[root] && this.found[root] == 0) {
				int begin = this.time;
				walk(root, order);
				int size = this.time - begin;
				connected += pairs(size);
				for (int i = begin; i < this.time; i++) {
					int entity = order[i];
					this.pairsWithout[entity] = this.cutPairs[entity] + pairs(size - 1 - this.cut[entity])
							- pairs(size);
				}
			}
		}
		return connected;
	}

	private void walk(int root, int[] order) {
		int entity = enter(root, NONE, order);
		while (entity != NONE) {
			int[] near = this.neighbours[entity];
			if (this.next[entity] == near.length) {
				leave(entity);
				entity = this.parent[entity];
				continue;
			}
			int other = near[this.next[entity]++];
			if (this.removed[other] || other == this.parent[entity]) {
				continue;
			}
			if (this.found[other] == 0) {
				entity = enter(other, entity, order);
			}
			else {
				this.earliest[entity] = Math.min(this.earliest[entity], this.found[other]);
			}
		}
	}

	private int enter(int entity, int from, int[] order) {
		order[this.time++] = entity;
		this.found[entity] = this.time;
		this.earliest[entity] = this.time;
		this.below[entity] = 1;
		this.parent[entity] = from;
		return entity;
	}

	private void leave(int entity) {
		int above = this.parent[entity];
		if (above == NONE) {
			return;
		}
		this.below[above] += this.below[entity];
		this.earliest[above] = Math.min(this.earliest[above], this.earliest[entity]);
		if (this.earliest[entity] >= this.found[above]) {
			this.cut[above] += this.below[entity];
			this.cutPairs[above] += pairs(this.below[entity]);
		}
	}

	private static long pairs(long size) {
		return size * (size - 1) / 2;
	}

}
