package org.sekisho.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Lets few write at a time, in the order in which they asked, so that a short file need
 * not wait for a long one. Two that write about the same thing never do so at once.
 */
final class Turns {

	private final int writers;

	private final Semaphore free;

	private final List<Set<String>> subjects = new ArrayList<>();

	Turns(int writers) {
		this.writers = writers;
		this.free = new Semaphore(writers, true);
	}

	/**
	 * Waits for a turn.
	 * @param ids what is to be written about
	 * @return what has to be ended, by any thread
	 */
	Turn take(Set<String> ids) throws InterruptedException {
		this.free.acquire();
		try {
			enter(ids);
		}
		catch (InterruptedException ex) {
			this.free.release();
			throw ex;
		}
		return () -> {
			leave(ids);
			this.free.release();
		};
	}

	/** Waits until nobody writes, and keeps it so. */
	Turn takeAll() throws InterruptedException {
		this.free.acquire(this.writers);
		return () -> this.free.release(this.writers);
	}

	private synchronized void enter(Set<String> ids) throws InterruptedException {
		while (this.subjects.stream().anyMatch(others -> !Collections.disjoint(others, ids))) {
			wait();
		}
		this.subjects.add(ids);
	}

	/** Two batches may be about equal ids; each ends its own turn. */
	@SuppressWarnings("ReferenceEquality")
	private synchronized void leave(Set<String> ids) {
		this.subjects.removeIf(others -> others == ids);
		notifyAll();
	}

	/** The right to write. */
	interface Turn {

		/** Lets the next one write. */
		void end();

	}

}
