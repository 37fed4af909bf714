package org.sekisho.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.StatementFailed;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.WrittenRows;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.Verdict;
import org.sekisho.records.Batch;
import org.sekisho.tables.TableRefused;

/**
 * Loads one file, or what is missing of it: while batches of rows are being written, the
 * next is read and mapped.
 */
final class Load {

	/**
	 * Long texts end a batch early, so that it fits into memory whatever stands in the
	 * file.
	 */
	private static final int BATCH_CHARACTERS = 8_000_000;

	private final ImportEntry entry;

	private final WrittenRows written;

	private final Writers writers;

	private final int batchRows;

	private final Writers.Course course = new Writers.Course();

	private CompletableFuture<?> writing = CompletableFuture.completedFuture(null);

	private @Nullable RuntimeException damage;

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
	 * @throws TableRefused where the rest of the file cannot be understood
	 * @throws UncheckedIOException where the rest of the file cannot be read from disk
	 * @throws InterruptedException where the process is ending: batches that were begun
	 * are written, the rest is not
	 */
	void run(Iterator<Verdict> verdicts, Consumer<Counts> listener, BooleanSupplier stopping)
			throws InterruptedException {
		try {
			List<Verdict> rows = next(verdicts, stopping);
			while (!rows.isEmpty()) {
				Batch batch = new Batch(this.entry.id(), this.entry.sourceId(), rows);
				CompletableFuture<Void> written = this.writers.write(batch, this.course).thenAccept(listener);
				this.writing = CompletableFuture.allOf(this.writing, written);
				rows = next(verdicts, stopping);
			}
		}
		finally {
			this.writing.exceptionally(problem -> null).join();
		}
		this.course.check();
		if (this.damage != null) {
			throw this.damage;
		}
		if (stopping.getAsBoolean()) {
			throw new InterruptedException("The process is ending");
		}
	}

	private List<Verdict> next(Iterator<Verdict> verdicts, BooleanSupplier stopping) {
		List<Verdict> rows = new ArrayList<>(this.batchRows);
		long characters = 0;
		while (rows.size() < this.batchRows && characters < BATCH_CHARACTERS && !stopping.getAsBoolean()
				&& more(verdicts)) {
			Verdict verdict = verdicts.next();
			if (!this.written.contains(verdict.number())) {
				rows.add(verdict);
				characters += characters(verdict);
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
		catch (TableRefused | UncheckedIOException ex) {
			this.damage = ex;
			return false;
		}
	}

	/** How much text a verdict keeps, about. */
	private static long characters(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Sound(SeizureReport report, String version, List<Verdict.Problem> remarks) when report
				.narrative() != null -> report.narrative().length() + reasons(remarks);
			case Verdict.Sound sound -> reasons(sound.remarks());
			case Verdict.Rejected rejected ->
				reasons(rejected.problems()) + rejected.row().cells().stream().mapToLong(String::length).sum();
		};
	}

	private static long reasons(List<Verdict.Problem> problems) {
		return problems.stream().mapToLong(problem -> problem.reason().length()).sum();
	}

	/** Why a load ended before its time, and what can be done, for the ledger. */
	static String failure(Throwable problem) {
		String reason = switch (problem) {
			case GraphUnavailable lost -> "The database was lost.";
			case IOException unreadable -> "The file could not be read.";
			case UncheckedIOException unreadable -> "The file could not be read.";
			case TableRefused damaged -> damaged.detail();
			case StatementFailed refused when refused.reason() == StatementFailed.Reason.MEMORY ->
				"The rows take more memory than the database may use (sekisho.neo4j.transaction-memory).";
			case StatementFailed refused ->
				"The database did not take the rows: its log says why. The disk may be full.";
			case OutOfMemoryError full -> "Memory ran out.";
			default -> "The rows could not be loaded: the log says why.";
		};
		return reason + " What was loaded stays: resume the import to go on, or withdraw it.";
	}

}
