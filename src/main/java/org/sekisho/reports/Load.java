package org.sekisho.reports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.ReportRefused;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.Verdict;
import org.sekisho.reports.BatchWriter.Batch;

/**
 * Loads one file: while a batch of rows is being written, the next is read and mapped.
 */
final class Load {

	private static final int BATCH_ROWS = 4000;

	private final Ledger.Entry entry;

	private final Consumer<Batch> writer;

	private final Executor background;

	private final BooleanSupplier stopping;

	private int rowsRead;

	private @Nullable ReportRefused damage;

	/**
	 * Prepares to load a file.
	 * @param entry its entry in the ledger
	 * @param writer writes its rows
	 * @param background where it writes
	 * @param stopping whether the process is ending
	 */
	Load(Ledger.Entry entry, Consumer<Batch> writer, Executor background, BooleanSupplier stopping) {
		this.entry = entry;
		this.writer = writer;
		this.background = background;
		this.stopping = stopping;
		this.rowsRead = entry.rowsRead();
	}

	/**
	 * Loads the rows.
	 * @param verdicts on the rows of the file
	 * @throws ReportRefused where the rest of the file cannot be read
	 * @throws InterruptedException where the process is ending: batches that were begun
	 * are written, the rest is not
	 */
	void run(Iterator<Verdict> verdicts) throws InterruptedException {
		CompletableFuture<?> writing = CompletableFuture.completedFuture(null);
		try {
			while (more(verdicts)) {
				if (this.stopping.getAsBoolean()) {
					throw new InterruptedException("The process is ending");
				}
				Batch batch = next(verdicts);
				await(writing);
				writing = CompletableFuture.runAsync(() -> this.writer.accept(batch), this.background);
			}
			if (this.damage != null) {
				throw this.damage;
			}
		}
		finally {
			await(writing);
		}
	}

	/**
	 * Where the rest of the file cannot be read, the rows before are loaded all the same.
	 */
	private boolean more(Iterator<Verdict> verdicts) {
		try {
			return this.damage == null && verdicts.hasNext();
		}
		catch (ReportRefused ex) {
			this.damage = ex;
			return false;
		}
	}

	private static void await(Future<?> writing) throws InterruptedException {
		try {
			writing.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
	}

	private Batch next(Iterator<Verdict> verdicts) {
		List<SeizureReport> sound = new ArrayList<>(BATCH_ROWS);
		List<Verdict.Rejected> rejected = new ArrayList<>();
		for (int read = 0; read < BATCH_ROWS && more(verdicts); read++) {
			switch (verdicts.next()) {
				case Verdict.Sound row -> sound.add((SeizureReport) row.finding());
				case Verdict.Rejected problem -> rejected.add(problem);
			}
		}
		Batch batch = new Batch(this.entry.id(), this.entry.sourceId(), this.rowsRead, sound, rejected);
		this.rowsRead += batch.size();
		return batch;
	}

}
