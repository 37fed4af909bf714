package org.sekisho.reports;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.sekisho.markings.Handlings;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.reports.ImportProgress.Phase;
import reactor.core.publisher.BaseSubscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

class ProgressControllerTests {

	private static final int STEPS = 50;

	private final AtomicLong now = new AtomicLong();

	/** What passes each time that somebody looks at the clock. */
	private volatile long passing;

	private final Progress progress = new Progress(() -> this.now.addAndGet(this.passing));

	private final Ledger ledger = mock(Ledger.class);

	private final Handlings handlings = mock(Handlings.class, invocation -> true);

	private final ProgressController controller = new ProgressController(Duration.ofMillis(1), this.progress,
			this.ledger, this.handlings, new SimpleMeterRegistry());

	@Test
	void whoeverReadsSlowlyGetsFewerValuesButTheLast() throws Exception {
		Listener slow = new Listener(1);
		Listener quick = new Listener(Long.MAX_VALUE);
		this.progress.opened("import:1", "a.csv", STEPS, Counts.NONE);
		this.controller.asItGetsOn("import:1").subscribe(slow);
		this.controller.asItGetsOn(null).subscribe(quick);
		assertThat(slow.next().phase()).isEqualTo(Phase.WAITING);
		assertThat(quick.next().phase()).isEqualTo(Phase.WAITING);
		for (int step = 1; step <= STEPS; step++) {
			this.progress.advanced("import:1", new Counts(1, 0, 0));
			assertThat(quick.next().rowsRead()).isEqualTo(step);
		}
		this.progress.ended("import:1", Ledger.Status.COMPLETED);
		assertThat(quick.next().phase()).isEqualTo(Phase.ENDED);
		slow.request(Long.MAX_VALUE);
		int told = 1;
		ImportProgress last = slow.next();
		while (last.phase() != Phase.ENDED) {
			last = slow.next();
			told++;
		}
		assertThat(told).isLessThan(STEPS / 2);
		assertThat(last.accepted()).isEqualTo(STEPS);
	}

	@Test
	void whoeverLooksTooLateIsToldTheEndFromTheLedger() throws Exception {
		this.progress.opened("import:1", "a.csv", STEPS, Counts.NONE);
		Listener slow = new Listener(1);
		this.controller.asItGetsOn("import:1").subscribe(slow);
		assertThat(slow.next().phase()).isEqualTo(Phase.WAITING);
		verifyNoInteractions(this.ledger);
		when(this.ledger.known("import:1")).thenReturn(new ImportEntry("import:1", "a.csv", Ledger.Status.COMPLETED,
				"source:1", new Counts(STEPS, 0, 0), List.of(), ';', null, null, null, null));
		this.passing = Duration.ofMinutes(2).toNanos();
		this.progress.ended("import:1", Ledger.Status.COMPLETED);
		slow.request(Long.MAX_VALUE);
		ImportProgress last = slow.next();
		while (last.phase() != Phase.ENDED) {
			last = slow.next();
		}
		assertThat(last.accepted()).isEqualTo(STEPS);
	}

	@Test
	void listeningEndsWithTheServer() throws Exception {
		this.progress.opened("import:1", "a.csv", STEPS, Counts.NONE);
		Listener listener = new Listener(Long.MAX_VALUE);
		this.controller.asItGetsOn(null).subscribe(listener);
		assertThat(listener.next().id()).isEqualTo("import:1");
		this.controller.stop();
		assertThat(listener.ended.poll(10, TimeUnit.SECONDS)).isNotNull();
		assertThat(this.controller.asItGetsOn(null).collectList().block()).isEqualTo(List.of());
	}

	private static final class Listener extends BaseSubscriber<ImportProgress> {

		private final BlockingQueue<ImportProgress> values = new LinkedBlockingQueue<>();

		private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

		private final long wanted;

		private Listener(long wanted) {
			this.wanted = wanted;
		}

		private ImportProgress next() throws InterruptedException {
			ImportProgress next = this.values.poll(10, TimeUnit.SECONDS);
			assertThat(next).as("the next value").isNotNull();
			return next;
		}

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			subscription.request(this.wanted);
		}

		@Override
		protected void hookOnNext(ImportProgress value) {
			this.values.add(value);
		}

		@Override
		protected void hookOnComplete() {
			this.ended.add("complete");
		}

	}

}
