package org.sekisho.reports;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Loads files side by side: a few long ones and, beside them, a few short ones. So a
 * short file waits for other short ones at most, and batch by batch for its turn to be
 * written, but never for the end of a long one. More files at once would be loaded no
 * sooner, but each holds a batch, and a long one a number for each of its rows, in
 * memory.
 */
final class Lanes {

	/** Of each kind. */
	static final int AT_ONCE = 4;

	private final int shortRows;

	private final ExecutorService shortFiles = lane("load-short-");

	private final ExecutorService longFiles = lane("load-long-");

	/**
	 * Opens both lanes.
	 * @param shortRows how many rows a short file has at most
	 */
	Lanes(int shortRows) {
		this.shortRows = shortRows;
	}

	private static ExecutorService lane(String name) {
		return Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name(name, 1).daemon().factory());
	}

	/**
	 * Has a file loaded when its turn comes, in the order in which those of its kind
	 * came.
	 * @param rows how many rows it has
	 * @param load loads it
	 * @return false where the lanes are closed; then it is never loaded
	 */
	boolean take(long rows, Runnable load) {
		try {
			((rows <= this.shortRows) ? this.shortFiles : this.longFiles).execute(load);
			return true;
		}
		catch (RejectedExecutionException ex) {
			return false;
		}
	}

	/**
	 * Takes no more files and waits for those that were taken.
	 * @return whether all have ended in time
	 */
	boolean close(Duration time) throws InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		List<ExecutorService> both = List.of(this.shortFiles, this.longFiles);
		both.forEach(ExecutorService::shutdown);
		boolean ended = true;
		for (ExecutorService lane : both) {
			ended &= lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		return ended;
	}

}
