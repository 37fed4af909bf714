package org.sekisho.reports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.StatementFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what must be done, again and again while the database is lost or takes nothing,
 * such as on a full disk.
 */
final class Insistence {

	private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final CountDownLatch ended = new CountDownLatch(1);

	/**
	 * Does the work until it is done or the process ends.
	 * @return whether it is done
	 */
	boolean insist(Runnable work) {
		do {
			try {
				work.run();
				return true;
			}
			catch (GraphUnavailable | StatementFailed ex) {
				LOG.warn("The database cannot do what must be done; trying again in {} s", PAUSE.toSeconds(), ex);
			}
			catch (RuntimeException ex) {
				LOG.error("What must be done fails, and would again", ex);
				return false;
			}
		}
		while (!endsWithin(PAUSE));
		return false;
	}

	private boolean endsWithin(Duration pause) {
		try {
			return this.ended.await(pause.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/** Nothing is tried again from now on. */
	void end() {
		this.ended.countDown();
	}

	boolean isEnded() {
		return this.ended.getCount() == 0;
	}

}
