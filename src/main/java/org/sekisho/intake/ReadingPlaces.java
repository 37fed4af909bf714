package org.sekisho.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Where files are read from end to end to find out what they are: only a few at once,
 * because that takes the whole of a processor and, for a workbook, much memory.
 */
@Component
public class ReadingPlaces {

	private final Semaphore free;

	private final Duration patience;

	ReadingPlaces(@Value("${sekisho.imports.looked-at-once:3}") int places,
			@Value("${sekisho.imports.patience:20s}") Duration patience) {
		Assert.isTrue(places > 0, "sekisho.imports.looked-at-once must be at least 1");
		this.free = new Semaphore(places, true);
		this.patience = patience;
	}

	/** Enters in the order of coming, and leaves when the file is read. */
	Place enter() {
		this.free.acquireUninterruptibly();
		return this.free::release;
	}

	/**
	 * The same for somebody who looks on and does not wait for long.
	 * @return the place, to be closed
	 * @throws ReportRefused where none gets free in time
	 */
	public Place enterSoon() {
		try {
			if (this.free.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return this.free::release;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw ReportRefused.busy("Too many files at once",
				"The server is reading other files (sekisho.imports.looked-at-once). Try again in a moment.",
				this.patience);
	}

	/** A place that is taken. */
	@FunctionalInterface
	public interface Place extends AutoCloseable {

		@Override
		void close();

	}

}
