package org.sekisho.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.intake.Intake;
import org.sekisho.intake.Order;
import org.sekisho.support.Client;
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

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.desk = new Desk(new Client(port));
	}

	@Test
	void sameFileTwiceAtTheSameTimeIsAddedOnce() {
		byte[] file = file("Heroin");
		List<String> ids = List.of(post(file), post(file));
		assertThat(ids.stream().map(this.desk::ended).map(entry -> counts(entry)).toList())
			.containsExactly(List.of("COMPLETED", ROWS, ROWS - 9, 0, 9), List.of("COMPLETED", ROWS, 0, ROWS - 9, 9));
	}

	@Test
	void countsHoldWhenTheDatabaseIsLostAndTheFileCanBeLoadedAgain(@Autowired Graph graph,
			@Autowired Statements statements, @Autowired Ledger ledger, @Autowired Intake files,
			@Autowired MeterRegistry meters) throws Exception {
		byte[] file = file("Opium");
		AtomicInteger transactions = new AtomicInteger();
		Graph losing = new WatchedGraph(graph, () -> {
			if (transactions.incrementAndGet() > 1) {
				throw new GraphUnavailable(new IOException("Connection reset"));
			}
		});
		BatchWriter writer = new BatchWriter(losing, statements);
		ImportQueue queue = new ImportQueue(ledger, writer, meters);
		Ledger.Entry entry = queue
			.submit(files.receive(new ByteArrayInputStream(file), "report.csv", Order.by("sekisho-demo")));
		JsonNode failed = this.desk.ended(entry.id());
		queue.stop();
		assertThat(counts(failed)).containsExactly("FAILED", 4000, 3996, 0, 4);
		assertThat(failed.get("reason").stringValue()).contains("database was lost", "Load the same file again");
		assertThat(counts(this.desk.load("report.csv", file))).containsExactly("COMPLETED", ROWS, ROWS - 9 - 3996, 3996,
				9);
	}

	@Test
	void stopEndsTheLoadAfterItsBatchAndThoseThatWait(@Autowired Graph graph, @Autowired Statements statements,
			@Autowired Ledger ledger, @Autowired Intake files, @Autowired MeterRegistry meters) throws Exception {
		byte[] file = file("Khat");
		CountDownLatch writing = new CountDownLatch(1);
		CountDownLatch stopping = new CountDownLatch(1);
		Graph slow = new WatchedGraph(graph, () -> {
			writing.countDown();
			await().until(() -> stopping.getCount() == 0);
		});
		ImportQueue queue = new ImportQueue(ledger, new BatchWriter(slow, statements), meters);
		queue.start();
		Ledger.Entry first = queue
			.submit(files.receive(new ByteArrayInputStream(file), "report.csv", Order.by("sekisho-demo")));
		Ledger.Entry waiting = queue
			.submit(files.receive(new ByteArrayInputStream(file), "report.csv", Order.by("sekisho-demo")));
		writing.await();
		CompletableFuture<Void> stop = CompletableFuture.runAsync(queue::stop);
		await().until(queue::isStopping);
		stopping.countDown();
		stop.join();
		assertThat(counts(this.desk.entry(first.id()))).startsWith("FAILED").doesNotContain(ROWS);
		assertThat(this.desk.entry(first.id()).get("reason").stringValue()).contains("stopped",
				"Load the same file again");
		assertThat(counts(this.desk.entry(waiting.id()))).containsExactly("FAILED", 0, 0, 0, 0);
		assertThat(queue.isRunning()).isFalse();
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
		queue.first(() -> {
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
		return Objects.requireNonNull(this.desk.post("report.csv", file, "sekisho-demo").getBody())
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

	/** Does something before each transaction over several statements is committed. */
	private record WatchedGraph(Graph graph, Runnable beforeCommit) implements Graph {

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			return this.graph.read(statement);
		}

		@Override
		public void giveUp(Thread reader) {
			this.graph.giveUp(reader);
		}

		@Override
		public List<Map<String, @Nullable Object>> write(Statement statement) {
			return this.graph.write(statement);
		}

		@Override
		public <T extends @Nullable Object> T inTransaction(Function<StatementRunner, T> work) {
			return this.graph.inTransaction((runner) -> {
				T result = work.apply(runner);
				this.beforeCommit.run();
				return result;
			});
		}

	}

}
