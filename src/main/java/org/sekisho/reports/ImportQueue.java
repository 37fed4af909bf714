package org.sekisho.reports;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.intake.ReportFile;
import org.sekisho.intake.ReportRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads files in the background, one at a time, in the order in which they came. It stops
 * after the web server and before the graph, so that the ledger can say what was not
 * loaded.
 */
@Component
class ImportQueue implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	/** How long the end of the process waits for the batch that is being written. */
	private static final Duration LAST_BATCH = Duration.ofSeconds(10);

	private final Ledger ledger;

	private final BatchWriter writer;

	private final MeterRegistry meters;

	private final ExecutorService loads = thread("load");

	private final ExecutorService writes = thread("load-write");

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile boolean running;

	ImportQueue(Ledger ledger, BatchWriter writer, MeterRegistry meters) {
		this.ledger = ledger;
		this.writer = writer;
		this.meters = meters;
	}

	/**
	 * Has a file loaded.
	 * @param file what to load; it is discarded in the end
	 * @return its entry in the ledger
	 */
	Ledger.Entry submit(ReportFile file) {
		return submit("import:" + UUID.randomUUID(), file);
	}

	/** The same, with an id of the caller's choice. */
	Ledger.Entry submit(String id, ReportFile file) {
		try {
			Ledger.Entry entry = this.ledger.open(id, file);
			this.loads.execute(() -> load(entry, file));
			return entry;
		}
		catch (RuntimeException ex) {
			discard(file);
			throw ex;
		}
	}

	/** Does other work before the loads that come later. */
	void first(Runnable work) {
		this.loads.execute(() -> persist(work));
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** Ends the load that is under way after its batch, and those that wait. */
	@Override
	public void stop() {
		this.stopping.countDown();
		this.loads.shutdown();
		try {
			if (!this.loads.awaitTermination(LAST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
				LOG.warn("The load under way does not end; the next start marks it as failed");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.writes.shutdown();
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
		return this.stopping.getCount() == 0;
	}

	private void load(Ledger.Entry entry, ReportFile file) {
		LOG.info("Loading {}: {} by profile {}", entry.id(), file.name(), file.profile());
		try (ReportFile.Verdicts verdicts = file.verdicts()) {
			new Load(entry, this::write, this.writes, this::isStopping).run(verdicts);
			persist(() -> this.ledger.complete(entry.id()));
			LOG.info("Loaded {}", entry.id());
		}
		catch (InterruptedException ex) {
			LOG.warn("Loading {} is stopped: the process is ending", entry.id());
			persist(() -> this.ledger.fail(entry.id(), "Loading was stopped: the process ended."));
		}
		catch (ReportRefused ex) {
			LOG.warn("Loading {} failed: {}", entry.id(), ex.getMessage());
			persist(() -> this.ledger.fail(entry.id(), ex.getMessage()));
		}
		catch (Throwable ex) {
			// Even where memory runs out, the ledger must not say RUNNING for ever.
			LOG.error("Loading {} failed", entry.id(), ex);
			persist(() -> this.ledger.fail(entry.id(), reason(ex)));
		}
		finally {
			discard(file);
		}
	}

	private void write(BatchWriter.Batch batch) {
		BatchWriter.Counts counts = this.ledger.exclusively(() -> this.writer.write(batch));
		count("accepted", counts.accepted());
		count("duplicate", counts.duplicates());
		count("rejected", counts.rejected());
	}

	private void count(String verdict, int rows) {
		this.meters.counter("sekisho.import.rows", "verdict", verdict).increment(rows);
	}

	/** Does the work again until the database can be reached or the process ends. */
	private void persist(Runnable work) {
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
			return this.stopping.await(pause.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private void discard(ReportFile file) {
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
			default -> "The database did not take the rows.";
		};
	}

	private static ExecutorService thread(String name) {
		return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
	}

}
