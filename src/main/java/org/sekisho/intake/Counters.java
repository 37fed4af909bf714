package org.sekisho.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where files are looked at from end to end: only a few at once, because that takes the
 * whole of a processor and, for a workbook, much memory. Others wait a little.
 */
@Component
class Counters {

	private final Semaphore free;

	private final Duration patience;

	Counters(@Value("${sekisho.imports.looked-at-once:3}") int counters,
			@Value("${sekisho.imports.patience:20s}") Duration patience) {
		this.free = new Semaphore(counters, true);
		this.patience = patience;
	}

	/**
	 * Takes a place, which the caller leaves when the file is looked at.
	 * @throws ReportRefused where none gets free in time
	 */
	Place take() {
		try {
			if (this.free.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return this.free::release;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw ReportRefused.busy("Too many files at once",
				"The server is looking at other files (sekisho.imports.looked-at-once). Nothing of this file was loaded: send it again in a moment.",
				this.patience);
	}

	/** A place at a counter. */
	@FunctionalInterface
	interface Place extends AutoCloseable {

		@Override
		void close();

	}

}
