package org.sekisho.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.StatementFailed;
import org.sekisho.intake.ReportFile;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.ledger.RowLedger;
import org.sekisho.tables.TableRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads files in the background, a few at a time, which take turns batch by batch. It
 * stops after the web server and before the graph; what it has not loaded by then, the
 * next start does.
 */
@Component
class ImportQueue implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

	/** How long the end of the process waits for the batches that are being written. */
	private static final Duration LAST_BATCH = Duration.ofSeconds(10);

	private static final int FILES_AT_ONCE = 4;

	private static final String REMEDY = " What was loaded stays: resume the import to go on, or withdraw it.";

	private final Ledger ledger;

	private final RowLedger rows;

	private final Writers writers;

	private final Progress progress;

	private final MeterRegistry meters;

	private final int batchRows;

	private final Set<String> present = ConcurrentHashMap.newKeySet();

	private final ExecutorService loads = Executors.newFixedThreadPool(FILES_AT_ONCE,
			Thread.ofPlatform().name("load-", 1).daemon().factory());

	private final Insistence insistence = new Insistence();

	private volatile boolean running;

	ImportQueue(Ledger ledger, RowLedger rows, Writers writers, Progress progress, MeterRegistry meters,
			@Value("${sekisho.imports.batch-rows:4000}") int batchRows) {
		this.ledger = ledger;
		this.rows = rows;
		this.writers = writers;
		this.progress = progress;
		this.meters = meters;
		this.batchRows = batchRows;
	}

	/** What became of the rows of an import until now. */
	static Progress.Rows rows(ImportEntry entry) {
		Counts counts = entry.counts();
		return new Progress.Rows(counts.accepted(), counts.duplicates(), counts.rejected());
	}

	/**
	 * Has a file loaded.
	 * @param file what to load; it is discarded once it is loaded
	 * @return its entry in the ledger
	 */
	ImportEntry submit(ReportFile file) {
		return submit("import:" + UUID.randomUUID(), file);
	}

	/**
	 * The same, with an id of the caller's choice. Where there is one already, it goes
	 * on.
	 */
	ImportEntry submit(String id, ReportFile file) {
		try {
			this.present.add(id);
			ImportEntry entry = this.ledger.open(id, file);
			enqueue(entry, file);
			return entry;
		}
		catch (RuntimeException ex) {
			this.present.remove(id);
			discard(file);
			throw ex;
		}
	}

	/**
	 * Has an import go on that was interrupted.
	 * @param entry its entry in the ledger, RUNNING
	 * @param file its file
	 */
	void goOn(ImportEntry entry, ReportFile file) {
		this.present.add(entry.id());
		enqueue(entry, file);
	}

	/** Whether an import waits or is being loaded. */
	boolean has(String id) {
		return this.present.contains(id);
	}

	private void enqueue(ImportEntry entry, ReportFile file) {
		this.progress.resumed(entry.id(), entry.fileName(), file.rows(), rows(entry));
		this.loads.execute(() -> load(entry, file));
	}

	/** Does other work in the background, again and again while the database is lost. */
	void inBackground(Runnable work) {
		Thread.ofPlatform().name("import-settle").daemon().start(() -> this.insistence.insist(work));
	}

	@Override
	public void start() {
		this.running = true;
	}

	/**
	 * Ends the loads that are under way after their batches. Those that wait do not
	 * begin.
	 */
	@Override
	public void stop() {
		this.insistence.end();
		this.loads.shutdown();
		try {
			if (!this.loads.awaitTermination(LAST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
				LOG.warn("A load does not end; the next start goes on with it");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.writers.close();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Once stopped, its threads are gone for good. */
	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return 100;
	}

	/** Whether no further batch is begun. */
	boolean isStopping() {
		return this.insistence.isEnded();
	}

	private void load(ImportEntry entry, ReportFile file) {
		if (isStopping()) {
			return;
		}
		LOG.info("Loading {}: {} by profile {}", entry.id(), file.name(), file.profile());
		this.progress.loading(entry.id());
		try (ReportFile.Verdicts verdicts = file.verdicts()) {
			new Load(entry, this.rows.written(entry.id()), this.writers, this.batchRows).run(verdicts,
					counts -> told(entry.id(), counts), this::isStopping);
			if (end(entry, Ledger.Status.COMPLETED, () -> this.ledger.complete(entry.id()))) {
				discard(file);
				LOG.info("Loaded {}", entry.id());
			}
		}
		catch (InterruptedException ex) {
			LOG.info("Loading {} is stopped, because the process ends; the next start goes on", entry.id());
		}
		catch (Throwable ex) {
			// Even where memory runs out, the ledger must not say RUNNING for ever.
			LOG.error("Loading {} failed", entry.id(), ex);
			end(entry, Ledger.Status.FAILED, () -> this.ledger.fail(entry.id(), reason(ex) + REMEDY));
		}
	}

	/** Where the ledger cannot be told, the next start goes on with the file. */
	private boolean end(ImportEntry entry, Ledger.Status status, Runnable closing) {
		if (!this.insistence.insist(closing)) {
			return false;
		}
		this.present.remove(entry.id());
		this.progress.ended(entry.id(), status);
		return true;
	}

	private void told(String id, Counts counts) {
		this.progress.advanced(id, counts.read(), counts.accepted(), counts.duplicates(), counts.rejected());
		count("accepted", counts.accepted());
		count("duplicate", counts.duplicates());
		count("rejected", counts.rejected());
	}

	private void count(String verdict, int rows) {
		this.meters.counter("sekisho.import.rows", "verdict", verdict).increment(rows);
	}

	private static void discard(ReportFile file) {
		try {
			file.discard();
		}
		catch (IOException ex) {
			LOG.warn("{} could not be removed", file.name(), ex);
		}
	}

	private static String reason(Throwable problem) {
		return switch (problem) {
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
	}

}
