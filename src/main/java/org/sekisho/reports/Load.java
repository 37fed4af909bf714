package org.sekisho.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.ReportRefused;
import org.sekisho.mapping.Verdict;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.WrittenRows;
import org.sekisho.records.Batch;

/**
 * Loads one file, or what is missing of it: while batches of rows are being written, the
 * next is read and mapped.
 */
final class Load {

	/**
	 * More would take memory; names that are forgotten are looked up in the graph again.
	 */
	private static final int NAMES_KEPT = 100_000;

	private final ImportEntry entry;

	private final WrittenRows written;

	private final Writers writers;

	private final int batchRows;

	private final Set<String> named = new HashSet<>();

	private final Deque<CompletableFuture<Void>> writing = new ArrayDeque<>();

	private @Nullable ReportRefused damage;

	/**
	 * Prepares to load a file.
	 * @param entry its entry in the ledger
	 * @param written which of its rows are loaded already
	 * @param writers write its rows
	 * @param batchRows how many at most in a batch
	 */
	Load(ImportEntry entry, WrittenRows written, Writers writers, int batchRows) {
		this.entry = entry;
		this.written = written;
		this.writers = writers;
		this.batchRows = batchRows;
	}

	/**
	 * Loads the rows.
	 * @param verdicts on the rows of the file
	 * @param listener is told what became of each batch
	 * @param stopping whether the process is ending
	 * @throws ReportRefused where the rest of the file cannot be read
	 * @throws InterruptedException where the process is ending: batches that were begun
	 * are written, the rest is not
	 */
	void run(Iterator<Verdict> verdicts, Consumer<Counts> listener, BooleanSupplier stopping)
			throws InterruptedException {
		try {
			List<Verdict> rows = next(verdicts, stopping);
			while (!rows.isEmpty()) {
				Batch batch = new Batch(this.entry.id(), this.entry.sourceId(), rows);
				this.writing.add(this.writers.write(batch, this::mayBeNew).thenAccept(listener));
				awaitEnded();
				rows = next(verdicts, stopping);
			}
		}
		catch (RuntimeException | InterruptedException ex) {
			this.writing.forEach(batch -> batch.exceptionally(problem -> null).join());
			throw ex;
		}
		awaitAll();
		if (this.damage != null) {
			throw this.damage;
		}
		if (stopping.getAsBoolean()) {
			throw new InterruptedException("The process is ending");
		}
	}

	private List<Verdict> next(Iterator<Verdict> verdicts, BooleanSupplier stopping) {
		List<Verdict> rows = new ArrayList<>(this.batchRows);
		while (rows.size() < this.batchRows && !stopping.getAsBoolean() && more(verdicts)) {
			Verdict verdict = verdicts.next();
			if (!this.written.contains(number(verdict))) {
				rows.add(verdict);
			}
			else if (!rows.isEmpty()) {
				return rows;
			}
		}
		return stopping.getAsBoolean() ? List.of() : rows;
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

	private boolean mayBeNew(String id) {
		if (this.named.size() >= NAMES_KEPT) {
			this.named.clear();
		}
		return this.named.add(id);
	}

	private void awaitEnded() {
		while (!this.writing.isEmpty() && this.writing.getFirst().isDone()) {
			await(this.writing.removeFirst());
		}
	}

	private void awaitAll() {
		RuntimeException failure = null;
		for (CompletableFuture<Void> batch : this.writing) {
			try {
				await(batch);
			}
			catch (RuntimeException ex) {
				failure = ex;
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	private static void await(CompletableFuture<Void> batch) {
		try {
			batch.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private static int number(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Sound sound -> sound.finding().row();
			case Verdict.Rejected rejected -> rejected.row().number();
		};
	}

}
