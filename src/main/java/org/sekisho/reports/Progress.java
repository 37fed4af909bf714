package org.sekisho.reports;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.sekisho.ledger.Counts;
import org.sekisho.ledger.Ledger;
import org.sekisho.reports.ImportProgress.Phase;

import org.springframework.stereotype.Component;

/**
 * How far the imports are that are under way. Kept in memory, because it is asked for
 * often; what holds for ever is in the ledger. Whoever loads tells it here, which costs
 * nothing worth mentioning and never fails: an id that is not known is passed over.
 */
@Component
class Progress {

	/** How long it is known here how an import ended. */
	private static final Duration KEPT = Duration.ofMinutes(1);

	private final LongSupplier nanoseconds;

	private final Map<String, Underway> underway = new LinkedHashMap<>();

	Progress() {
		this(System::nanoTime);
	}

	Progress(LongSupplier nanoseconds) {
		this.nanoseconds = nanoseconds;
	}

	/**
	 * An import waits for its turn.
	 * @param id the import
	 * @param fileName name of its file
	 * @param size rows of the file, without the header
	 * @param before what became of rows before an interruption
	 */
	synchronized void opened(String id, String fileName, long size, Counts before) {
		this.underway.remove(id);
		this.underway.put(id, new Underway(id, fileName, size, before));
		forgetEnded();
	}

	/** It is an import's turn, which was waiting. */
	void loading(String id) {
		on(id, one -> one.load(this.nanoseconds.getAsLong()));
	}

	/** So many more rows were read, after those that were told of before. */
	void advanced(String id, Counts more) {
		on(id, one -> {
			one.rows = one.rows.plus(more);
			one.load(this.nanoseconds.getAsLong());
			one.pace.reached(one.rows.read(), this.nanoseconds.getAsLong());
		});
	}

	/**
	 * An import is being taken back.
	 * @param id the import
	 * @param fileName name of its file
	 * @param loaded what became of its rows
	 */
	synchronized void withdrawing(String id, String fileName, Counts loaded) {
		opened(id, fileName, loaded.read(), loaded);
		on(id, one -> one.withdraw(this.nanoseconds.getAsLong()));
	}

	/** So many more seizures of an import were taken from it. */
	void released(String id, int seizures) {
		on(id, one -> {
			one.released += seizures;
			one.pace.reached(one.released, this.nanoseconds.getAsLong());
		});
	}

	/** Nothing more happens to an import, which now has this status. */
	void ended(String id, Ledger.Status status) {
		on(id, one -> one.end(status, this.nanoseconds.getAsLong()));
	}

	/** The imports that are under way, or ended of late, in the order they came in. */
	synchronized List<ImportProgress> all() {
		forgetEnded();
		return this.underway.values().stream().map(one -> one.at(this.nanoseconds.getAsLong())).toList();
	}

	/** The same of one import; empty where nothing is known of it here. */
	Optional<ImportProgress> of(String id) {
		return all().stream().filter(progress -> progress.id().equals(id)).findFirst();
	}

	private synchronized void on(String id, Consumer<Underway> change) {
		Underway one = this.underway.get(id);
		if (one != null) {
			change.accept(one);
		}
	}

	private void forgetEnded() {
		long now = this.nanoseconds.getAsLong();
		this.underway.values().removeIf(one -> one.phase == Phase.ENDED && now - one.endedAt > KEPT.toNanos());
	}

	/** One import on its way. */
	private static final class Underway {

		private final String id;

		private final String fileName;

		private final long size;

		private Counts rows;

		private Ledger.Status status = Ledger.Status.RUNNING;

		private Phase phase = Phase.WAITING;

		private Pace pace = new Pace(0, 0);

		private long released;

		private long endedAt;

		private Underway(String id, String fileName, long size, Counts rows) {
			this.id = id;
			this.fileName = fileName;
			this.size = size;
			this.rows = rows;
		}

		private void load(long now) {
			if (this.phase != Phase.LOADING) {
				this.phase = Phase.LOADING;
				this.pace = new Pace(this.rows.read(), now);
			}
		}

		private void withdraw(long now) {
			this.phase = Phase.WITHDRAWING;
			this.pace = new Pace(0, now);
		}

		private void end(Ledger.Status status, long now) {
			this.phase = Phase.ENDED;
			this.status = status;
			this.endedAt = now;
		}

		private ImportProgress at(long now) {
			boolean withdrawing = this.phase == Phase.WITHDRAWING;
			long done = withdrawing ? this.released : this.rows.read();
			long whole = withdrawing ? this.rows.accepted() + this.rows.duplicates() : this.size;
			Double rate = (this.phase == Phase.LOADING || withdrawing) ? this.pace.perSecond(now) : null;
			double share = (whole == 0) ? 1.0 : Math.min(1.0, (double) done / whole);
			Double left = (rate == null || rate == 0) ? null : Math.max(0, whole - done) / rate;
			return new ImportProgress(this.id, this.fileName, this.status, this.phase, this.size, this.rows.read(),
					this.rows.accepted(), this.rows.duplicates(), this.rows.rejected(), rate, share, left);
		}

	}

}
