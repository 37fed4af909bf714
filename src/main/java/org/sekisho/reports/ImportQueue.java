package org.sekisho.reports;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.intake.ReportFile;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.ledger.RowLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads files in the background, several at a time, which take turns batch by batch. It
 * stops after the web server and before the graph; what it has not loaded by then, the
 * next start does.
 */
@Component
class ImportQueue implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

	/** How long the end of the process waits for the batches that are being written. */
	private static final Duration LAST_BATCH = Duration.ofSeconds(10);

	private final Ledger ledger;

	private final RowLedger rows;

	private final Writers writers;

	private final Progress progress;

	private final MeterRegistry meters;

	private final int batchRows;

	private final Set<String> present = ConcurrentHashMap.newKeySet();

	private final Lanes lanes;

	private final Insistence insistence = new Insistence();

	private volatile boolean running;

	ImportQueue(Ledger ledger, RowLedger rows, Writers writers, Progress progress, MeterRegistry meters,
			@Value("${sekisho.imports.batch-rows:4000}") int batchRows,
			@Value("${sekisho.imports.short-rows:100000}") int shortRows) {
		this.ledger = ledger;
		this.rows = rows;
		this.writers = writers;
		this.progress = progress;
		this.meters = meters;
		this.batchRows = batchRows;
		this.lanes = new Lanes(shortRows);
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
		this.present.add(id);
		ImportEntry entry = opened(id, file);
		enqueue(entry, file);
		return entry;
	}

	private ImportEntry opened(String id, ReportFile file) {
		try {
			return this.ledger.open(id, file);
		}
		catch (GraphUnavailable ex) {
			inBackground(() -> settle(id, file));
			throw ex;
		}
		catch (RuntimeException ex) {
			forget(id, file);
			throw ex;
		}
	}

	/**
	 * Where the database is lost, nobody knows whether the ledger has the entry. If so,
	 * its file must stay.
	 */
	private void settle(String id, ReportFile file) {
		this.ledger.find(id)
			.filter(entry -> file.folder().equals(entry.folder()))
			.ifPresentOrElse(entry -> enqueue(entry, file), () -> forget(id, file));
	}

	private void forget(String id, ReportFile file) {
		this.present.remove(id);
		discard(file);
	}

	/**
	 * Has an import go on that was interrupted, perhaps so lately that only the ledger
	 * knows that.
	 */
	synchronized void goOn(ImportEntry entry, ReportFile file) {
		this.present.add(entry.id());
		enqueue(entry, file);
	}

	/** Whether an import waits or is being loaded. */
	boolean has(String id) {
		return this.present.contains(id);
	}

	private void enqueue(ImportEntry entry, ReportFile file) {
		this.progress.opened(entry.id(), entry.fileName(), file.rows(), entry.counts());
		if (!this.lanes.take(file.rows(), () -> load(entry, file))) {
			LOG.info("{} is not begun, because the process ends; the next start does", entry.id());
		}
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
		try {
			if (!this.lanes.close(LAST_BATCH)) {
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
		try {
			read(entry, file);
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
			end(entry, Ledger.Status.FAILED, () -> this.ledger.fail(entry.id(), Load.failure(ex)));
		}
	}

	private void read(ImportEntry entry, ReportFile file) throws IOException, InterruptedException {
		Load load = new Load(entry, this.rows.written(entry.id()), this.writers, this.batchRows);
		try (ReportFile.Verdicts verdicts = file.verdicts()) {
			load.run(verdicts, counts -> told(entry.id(), counts), this::isStopping);
		}
	}

	/** Where the ledger cannot be told, the next start goes on with the file. */
	private synchronized boolean end(ImportEntry entry, Ledger.Status status, Runnable closing) {
		if (!this.insistence.insist(closing)) {
			return false;
		}
		this.present.remove(entry.id());
		this.progress.ended(entry.id(), status);
		return true;
	}

	private void told(String id, Counts counts) {
		this.progress.advanced(id, counts);
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

}
