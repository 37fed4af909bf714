package org.sekisho.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.StatementFailed;
import org.sekisho.intake.Intake;
import org.sekisho.intake.Order;
import org.sekisho.intake.ReportFile;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.ledger.RowLedger;
import org.sekisho.records.Records;
import org.sekisho.support.Client;
import org.sekisho.support.Disturbance;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Loads that take more than one batch. */
@SekishoTest(packs = true)
class LongLoadIT {

	private static final int ROWS = 9000;

	@Autowired
	private Disturbance disturbance;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.desk = new Desk(new Client(port));
	}

	@AfterEach
	void calm() {
		this.disturbance.end();
	}

	@Test
	void sameFileTwiceAtTheSameTimeIsAddedOnce() {
		byte[] file = file("Heroin");
		List<JsonNode> entries = Stream.of(post(file), post(file)).map(this.desk::ended).toList();
		assertThat(entries).allSatisfy(entry -> assertThat(counts(entry)).startsWith("COMPLETED", ROWS).endsWith(9));
		assertThat(entries.stream().mapToInt(entry -> entry.get("accepted").intValue()).sum()).isEqualTo(ROWS - 9);
		assertThat(entries.stream().mapToInt(entry -> entry.get("duplicates").intValue()).sum()).isEqualTo(ROWS - 9);
	}

	@Test
	void loadThatLostTheDatabaseGoesOnWithOneCall() {
		byte[] file = file("Opium");
		AtomicInteger transactions = new AtomicInteger();
		this.disturbance.beforeCommits(() -> {
			// The entry, what the first batch names, the batch.
			if (transactions.incrementAndGet() > 3) {
				throw new GraphUnavailable(new IOException("Connection reset"));
			}
		});
		String id = post(file);
		JsonNode failed = this.desk.ended(id);
		this.disturbance.end();
		assertThat(counts(failed)).containsExactly("FAILED", 4000, 3996, 0, 4);
		assertThat(failed.get("reason").stringValue()).contains("database was lost", "resume the import");
		assertThat(this.desk.resume(id).get("status").stringValue()).isEqualTo("RUNNING");
		assertThat(counts(this.desk.ended(id))).containsExactly("COMPLETED", ROWS, ROWS - 9, 0, 9);
		assertThat(counts(this.desk.load("report.csv", file))).containsExactly("COMPLETED", ROWS, 0, ROWS - 9, 9);
	}

	@Test
	void loadThatTheDatabaseDoesNotTakeGoesOnWithOneCall() {
		byte[] file = file("Morphine");
		this.disturbance.beforeCommits(() -> {
			if (Thread.currentThread().getName().startsWith("load-write")) {
				throw new StatementFailed(StatementFailed.Reason.REFUSED, new IOException("No space left on device"));
			}
		});
		String id = post(file);
		JsonNode failed = this.desk.ended(id);
		this.disturbance.end();
		assertThat(counts(failed)).containsExactly("FAILED", 0, 0, 0, 0);
		assertThat(failed.get("reason").stringValue()).contains("disk may be full", "resume the import");
		this.desk.resume(id);
		assertThat(counts(this.desk.ended(id))).containsExactly("COMPLETED", ROWS, ROWS - 9, 0, 9);
	}

	@Test
	void batchWhoseCommitNobodyLearntOfIsNotWrittenTwice() {
		byte[] file = file("Codeine");
		this.disturbance.afterCommits(() -> {
			if (Thread.currentThread().getName().startsWith("load-write")) {
				throw new GraphUnavailable(new IOException("Connection reset"));
			}
		});
		String id = post(file);
		assertThat(this.desk.ended(id).get("status").stringValue()).isEqualTo("FAILED");
		this.disturbance.end();
		this.desk.resume(id);
		assertThat(counts(this.desk.ended(id))).containsExactly("COMPLETED", ROWS, ROWS - 9, 0, 9);
	}

	@Test
	void stopEndsTheLoadAfterItsBatchAndTheNextStartGoesOn(@Autowired Ledger ledger, @Autowired RowLedger rows,
			@Autowired Records records, @Autowired Progress progress, @Autowired MeterRegistry meters,
			@Autowired Intake intake, @Autowired ReportsAtStart start) throws Exception {
		CountDownLatch writing = new CountDownLatch(1);
		CountDownLatch stopping = new CountDownLatch(1);
		ImportQueue queue = new ImportQueue(ledger, rows, new Writers(records, 1), progress, meters, 1000, 0);
		queue.start();
		ReportFile file = intake.receive(new ByteArrayInputStream(file("Khat")), "report.csv", Order.by("unodc-ids"));
		this.disturbance.beforeCommits(() -> {
			if (Thread.currentThread().getName().startsWith("load-write")) {
				writing.countDown();
				await().until(() -> stopping.getCount() == 0);
			}
		});
		ImportEntry entry = queue.submit(file);
		writing.await();
		CompletableFuture<Void> stop = CompletableFuture.runAsync(queue::stop);
		await().until(queue::isStopping);
		stopping.countDown();
		stop.join();
		assertThat(queue.isRunning()).isFalse();
		assertThat(counts(this.desk.entry(entry.id()))).startsWith("RUNNING", 2000);
		start.start();
		assertThat(counts(this.desk.ended(entry.id()))).containsExactly("COMPLETED", ROWS, ROWS - 9, 0, 9);
	}

	@Test
	void queueStopsAfterTheWebServerAndBeforeTheGraph(@Autowired ImportQueue queue,
			@Autowired List<SmartLifecycle> parts) {
		assertThat(queue.isRunning()).isTrue();
		assertThat(phases(parts, "org.sekisho.graph")).isNotEmpty().allMatch(phase -> phase < queue.getPhase());
		assertThat(phases(parts, "org.springframework.boot.web.server")).isNotEmpty()
			.allMatch(phase -> phase > queue.getPhase());
	}

	@Test
	void workThatFailsDoesNotHoldUpLaterLoads(@Autowired ImportQueue queue) {
		queue.inBackground(() -> {
			throw new IllegalStateException("This will never do");
		});
		assertThat(counts(this.desk.load(Desk.file(Desk.row("Thailand", "2011-01-01", "1"))))).startsWith("COMPLETED");
	}

	private static List<Integer> phases(List<SmartLifecycle> parts, String module) {
		return parts.stream()
			.filter(part -> part.getClass().getName().startsWith(module))
			.map(SmartLifecycle::getPhase)
			.toList();
	}

	private String post(byte[] file) {
		return Objects.requireNonNull(this.desk.post("report.csv", file, "unodc-ids").getBody())
			.get("id")
			.stringValue();
	}

	/** Every thousandth row cannot be read. */
	private static byte[] file(String substance) {
		String[] rows = new String[ROWS];
		Arrays.setAll(rows,
				number -> Desk.row("Thailand", (number % 1000 == 999) ? "soon" : "2010-01-01", number + ".5")
					.replace("Heroin", substance));
		return Desk.file(rows).getBytes(StandardCharsets.UTF_8);
	}

	private static List<Object> counts(JsonNode entry) {
		return List.of(entry.get("status").stringValue(), entry.get("rowsRead").intValue(),
				entry.get("accepted").intValue(), entry.get("duplicates").intValue(), entry.get("rejected").intValue());
	}

}
