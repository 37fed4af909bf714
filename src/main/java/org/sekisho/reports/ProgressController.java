package org.sekisho.reports;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.markings.Handlings;
import org.sekisho.intake.ReportRefused;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.reports.ImportProgress.Phase;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/**
 * Tells how far imports are. Nobody who loads waits for anybody who listens: each
 * listener looks four times a second, in a thread of its own, so that one who reads
 * slowly only looks less often.
 */
@Controller
class ProgressController implements SmartLifecycle {

	private static final Duration PAUSE = Duration.ofMillis(250);

	private final Duration pause;

	private final Progress progress;

	private final Ledger ledger;

	private final Handlings handlings;

	private final Scheduler listeners = Schedulers.fromExecutorService(
			Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("import-progress-", 0).factory()));

	private final Sinks.Empty<Void> stopping = Sinks.empty();

	private final AtomicInteger listening = new AtomicInteger();

	private volatile boolean running;

	@Autowired
	ProgressController(Progress progress, Ledger ledger, Handlings handlings, MeterRegistry meters) {
		this(PAUSE, progress, ledger, handlings, meters);
	}

	ProgressController(Duration pause, Progress progress, Ledger ledger, Handlings handlings, MeterRegistry meters) {
		this.pause = pause;
		this.progress = progress;
		this.ledger = ledger;
		this.handlings = handlings;
		meters.gauge("sekisho.import.listeners", this.listening);
	}

	@QueryMapping("importProgress")
	List<ImportProgress> now() {
		List<ImportProgress> all = this.progress.all();
		return this.handlings.allVisible() ? all
				: all.stream()
					.filter((each) -> this.ledger.find(each.id()).filter(this::isVisible).isPresent())
					.toList();
	}

	private boolean isVisible(ImportEntry entry) {
		return this.handlings.visible(entry.handling());
	}

	@SubscriptionMapping("importProgress")
	Flux<ImportProgress> asItGetsOn(@Argument @Nullable String id) {
		if (id == null) {
			return changes(this::now);
		}
		known(id);
		return changes(() -> List.of(known(id))).takeUntil((value) -> value.phase() == Phase.ENDED);
	}

	@GraphQlExceptionHandler
	GraphQLError refused(ReportRefused problem, DataFetchingEnvironment environment) {
		return ImportController.invalid(problem, environment);
	}

	/** Each time anew it counts what the caller may see. */
	private Flux<ImportProgress> changes(Supplier<List<ImportProgress>> all) {
		Supplier<List<ImportProgress>> values = Caller.keeping(all);
		return Flux.defer(() -> {
			Map<String, ImportProgress> told = new HashMap<>();
			this.listening.incrementAndGet();
			return Flux.interval(Duration.ZERO, this.pause)
				.onBackpressureLatest()
				.publishOn(this.listeners, 1)
				.concatMapIterable((moment) -> news(values.get(), told), 1)
				.takeUntilOther(this.stopping.asMono())
				.doFinally((end) -> this.listening.decrementAndGet());
		});
	}

	private static List<ImportProgress> news(List<ImportProgress> values, Map<String, ImportProgress> told) {
		List<ImportProgress> news = values.stream().filter((value) -> !value.equals(told.get(value.id()))).toList();
		told.clear();
		values.forEach((value) -> told.put(value.id(), value));
		return news;
	}

	/** The ledger is asked only of an import that is not under way. */
	private ImportProgress known(String id) {
		if (this.handlings.allVisible()) {
			return this.progress.of(id).orElseGet(() -> inLedger(this.ledger.known(id)));
		}
		ImportEntry entry = this.ledger.known(id);
		if (!isVisible(entry)) {
			throw ReportRefused.unknownImport(id);
		}
		return this.progress.of(id).orElseGet(() -> inLedger(entry));
	}

	private static ImportProgress inLedger(ImportEntry entry) {
		Counts rows = entry.counts();
		Ledger.Status status = entry.status();
		return new ImportProgress(entry.id(), entry.fileName(), status,
				(status == Ledger.Status.RUNNING) ? Phase.WAITING : Phase.ENDED, null, rows.read(), rows.accepted(),
				rows.duplicates(), rows.rejected(), null, (status == Ledger.Status.COMPLETED) ? 1.0 : null, null);
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** Ends what would go on for ever, so that the web server need not wait for it. */
	@Override
	public void stop() {
		this.stopping.tryEmitEmpty();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Once stopped, it tells nothing any more. */
	@Override
	public boolean isPauseable() {
		return false;
	}

}
