package org.sekisho.reports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.sekisho.graph.GraphUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what must be done, again and again while the database is lost. */
final class Insistence {

	private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final CountDownLatch ended = new CountDownLatch(1);

	/** Does the work until the database can be reached or the process ends. */
	void insist(Runnable work) {
		do {
			try {
				work.run();
				return;
			}
			catch (GraphUnavailable ex) {
				LOG.warn("The ledger cannot be written; trying again in {} s", PAUSE.toSeconds(), ex);
			}
			catch (RuntimeException ex) {
				LOG.error("The ledger cannot be written", ex);
				return;
			}
		}
		while (!endsWithin(PAUSE));
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
