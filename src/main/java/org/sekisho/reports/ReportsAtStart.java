package org.sekisho.reports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.sekisho.graph.GraphUnavailable;
import org.sekisho.intake.Intake;
import org.sekisho.intake.Order;
import org.sekisho.intake.ReportFile;
import org.sekisho.intake.ReportRefused;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the report desk does when the application has started: it goes on with what a
 * former process left unfinished, and at the first start it has the demonstration data
 * loaded.
 */
@Component
class ReportsAtStart {

	/** The entry in the ledger that the demonstration data always has. */
	static final String DEMONSTRATION = "import:demo";

	private static final Logger LOG = LoggerFactory.getLogger(ReportsAtStart.class);

	/** The clock that dates files may lag behind the one that tells the time. */
	private static final Duration COARSE_CLOCK = Duration.ofSeconds(1);

	private final Instant created = Instant.now();

	private final Ledger ledger;

	private final Intake intake;

	private final ImportQueue queue;

	private final Withdrawal withdrawal;

	private final boolean demonstration;

	ReportsAtStart(Ledger ledger, Intake intake, ImportQueue queue, Withdrawal withdrawal,
			@Value("${sekisho.demo:true}") boolean demonstration) {
		this.ledger = ledger;
		this.intake = intake;
		this.queue = queue;
		this.withdrawal = withdrawal;
		this.demonstration = demonstration;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.queue.inBackground(this::settle);
	}

	void settle() {
		List<ImportEntry> unfinished = this.ledger.unfinished();
		discardAllBut(unfinished);
		unfinished.stream()
			.filter(entry -> entry.status() == Ledger.Status.RUNNING && !this.queue.has(entry.id()))
			.forEach(this::goOn);
		if (this.demonstration) {
			demonstrate();
		}
		unfinished.forEach(this::goOnWithdrawing);
	}

	private void goOnWithdrawing(ImportEntry entry) {
		try {
			if (entry.withdrawing() != null) {
				this.withdrawal.withdraw(entry.id(), entry.withdrawing());
			}
		}
		catch (ReportRefused ex) {
			LOG.info("{} is withdrawn by now", entry.id());
		}
	}

	private void discardAllBut(List<ImportEntry> unfinished) {
		try {
			this.intake.discardAllBut(unfinished.stream().map(ImportEntry::folder).filter(Objects::nonNull).toList(),
					this.created.minus(COARSE_CLOCK));
		}
		catch (IOException ex) {
			LOG.warn("Uploads that a former process left behind cannot be removed", ex);
		}
	}

	private void goOn(ImportEntry entry) {
		try {
			if (entry.folder() == null) {
				throw new IOException("Its file was not kept");
			}
			LOG.info("{} was interrupted by the end of a former process and goes on", entry.id());
			this.queue.goOn(entry, this.intake.reopen(entry.folder()));
		}
		catch (GraphUnavailable ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			LOG.warn("{} was interrupted by the end of a former process and cannot go on", entry.id(), ex);
			this.ledger.fail(entry.id(), "Loading was interrupted, because the process ended, and the file cannot be "
					+ "read any more. Load the same file again: rows that are in stay, the others are added.");
		}
	}

	private void demonstrate() {
		Optional<ImportEntry> entry = this.ledger.find(DEMONSTRATION);
		if (entry.isEmpty() || (entry.get().status() == Ledger.Status.FAILED && entry.get().withdrawing() == null)) {
			try (InputStream content = new ClassPathResource("demo/seizures.csv").getInputStream()) {
				ReportFile file = this.intake.receive(content, "seizures.csv", Order.by("sekisho-demo"));
				this.queue.submit(DEMONSTRATION, file);
			}
			catch (IOException | ReportRefused ex) {
				LOG.error("The demonstration data cannot be loaded", ex);
			}
		}
	}

}
