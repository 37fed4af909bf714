package org.sekisho.reports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.sekisho.intake.Intake;
import org.sekisho.intake.Order;
import org.sekisho.intake.ReportRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the report desk does when the application has started: it settles what a former
 * process left behind, and at the first start it has the demonstration data loaded.
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

	private final boolean demonstration;

	ReportsAtStart(Ledger ledger, Intake intake, ImportQueue queue,
			@Value("${sekisho.demo:true}") boolean demonstration) {
		this.ledger = ledger;
		this.intake = intake;
		this.queue = queue;
		this.demonstration = demonstration;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.queue.first(this::settle);
	}

	private void settle() {
		for (String id : this.ledger.failInterrupted(this.created)) {
			LOG.warn("{} was interrupted by the end of a former process", id);
		}
		try {
			this.intake.discardAllBut(List.of(), this.created.minus(COARSE_CLOCK));
		}
		catch (IOException ex) {
			LOG.warn("Uploads that a former process left behind cannot be removed", ex);
		}
		try {
			if (this.demonstration && !present()) {
				load();
			}
		}
		catch (IOException | ReportRefused ex) {
			LOG.error("The demonstration data cannot be loaded", ex);
		}
	}

	private boolean present() {
		return this.ledger.find(DEMONSTRATION).filter(entry -> entry.status() != Ledger.Status.FAILED).isPresent();
	}

	private void load() throws IOException {
		try (InputStream content = new ClassPathResource("demo/seizures.csv").getInputStream()) {
			this.queue.submit(DEMONSTRATION, this.intake.receive(content, "seizures.csv", Order.by("sekisho-demo")));
		}
	}

}
