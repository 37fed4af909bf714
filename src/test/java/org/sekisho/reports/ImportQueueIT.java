package org.sekisho.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementFailed;
import org.sekisho.intake.Intake;
import org.sekisho.intake.Order;
import org.sekisho.intake.ReportFile;
import org.sekisho.ledger.Ledger;
import org.sekisho.ledger.RowLedger;
import org.sekisho.records.Records;
import org.sekisho.support.Client;
import org.sekisho.support.Disturbance;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SekishoTest(packs = true)
class ImportQueueIT {

	private static final int BATCH = 10;

	private static final int LONG = 80 * BATCH;

	private static final int SHORT = 2 * BATCH;

	@Autowired
	private Disturbance disturbance;

	@Autowired
	private Intake intake;

	private ImportQueue queue;

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port, @Autowired Ledger ledger, @Autowired RowLedger rows,
			@Autowired Records records, @Autowired Progress progress, @Autowired MeterRegistry meters) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
		this.queue = new ImportQueue(ledger, rows, new Writers(records, 2), progress, meters, BATCH, SHORT);
		this.queue.start();
	}

	@AfterEach
	void stop() {
		this.disturbance.end();
		this.queue.stop();
	}

	@Test
	void shortFilesDoNotWaitForTheEndOfLongOnes() throws IOException {
		List<String> longOnes = submit(Lanes.AT_ONCE + 1, number -> file("Long " + number, LONG));
		List<String> shortOnes = submit(Lanes.AT_ONCE + 2, number -> file("Short " + number, SHORT));
		assertThat(phase(longOnes.getLast())).isEqualTo("WAITING");
		assertThat(shortOnes.stream().map(this.desk::ended)).allSatisfy(entry -> assertLoaded(entry, SHORT));
		assertThat(longOnes.stream().map(id -> this.desk.entry(id).get("status").stringValue()))
			.containsOnly("RUNNING");
		assertThat(longOnes.stream().limit(Lanes.AT_ONCE).map(this::phase)).containsOnly("LOADING");
		assertThat(phase(longOnes.getLast())).isEqualTo("WAITING");
		assertThat(longOnes.stream().map(this.desk::ended)).allSatisfy(entry -> assertLoaded(entry, LONG));
	}

	@Test
	void fileThatComesWhileTheProcessEndsIsLoadedByTheNextStart(@Autowired ReportsAtStart start) throws IOException {
		this.queue.stop();
		String id = submit(1, number -> file("Late", SHORT)).getFirst();
		assertThat(this.desk.entry(id).get("status").stringValue()).isEqualTo("RUNNING");
		start.start();
		assertLoaded(this.desk.ended(id), SHORT);
	}

	@Test
	void entryThatNobodyLearntOfIsLoaded() {
		AtomicBoolean lost = new AtomicBoolean();
		this.disturbance.afterCommits(() -> loseTheDatabase(lost));
		assertThat(post("unheard.csv").value()).isEqualTo(503);
		await().until(() -> imports("unheard.csv").equals("[{\"status\":\"COMPLETED\",\"accepted\":" + SHORT + "}]"));
	}

	@Test
	void nothingStaysOfAFileWhoseEntryWasNotMade(@Value("${sekisho.data}") Path data) throws IOException {
		List<Path> before = kept(data);
		AtomicBoolean lost = new AtomicBoolean();
		this.disturbance.beforeCommits(() -> loseTheDatabase(lost));
		assertThat(post("nowhere.csv").value()).isEqualTo(503);
		await().until(() -> kept(data).equals(before));
		assertThat(imports("nowhere.csv")).isEqualTo("[]");
	}

	@Test
	void fileThatCannotBeReadAnyMoreFailsWithTheReason(@Autowired Graph graph, @Value("${sekisho.data}") Path data)
			throws IOException {
		this.disturbance.beforeCommits(() -> {
			if (Thread.currentThread().getName().startsWith("load-write")) {
				throw new StatementFailed(StatementFailed.Reason.REFUSED, new IOException("No space left on device"));
			}
		});
		String id = submit(1, number -> file("Damaged", SHORT)).getFirst();
		assertThat(this.desk.ended(id).get("status").stringValue()).isEqualTo("FAILED");
		this.disturbance.end();
		Object folder = graph
			.read(new Statement("MATCH (i:Import {id: $id}) RETURN i.folder AS folder", Map.of("id", id)))
			.getFirst()
			.get("folder");
		Path content = data.resolve("imports").resolve(String.valueOf(folder)).resolve("content");
		Files.write(content, new byte[] { 0x1f, (byte) 0x8b, 8, 0 });
		assertThat(this.desk.resume(id).get("status").stringValue()).isEqualTo("RUNNING");
		JsonNode failed = this.desk.ended(id);
		assertThat(failed.get("status").stringValue()).isEqualTo("FAILED");
		assertThat(failed.get("reason").stringValue()).contains("cut off or damaged", "resume the import");
		Files.delete(content);
		assertThat(this.client.refusal("mutation { resumeImport(id: \"" + id + "\") { id } }"))
			.contains("no longer kept", "Load it again");
		assertThat(this.desk.entry(id)).isEqualTo(failed);
	}

	private static void loseTheDatabase(AtomicBoolean lost) {
		if (lost.compareAndSet(false, true)) {
			throw new GraphUnavailable(new IOException("Connection reset"));
		}
	}

	private List<String> submit(int files, IntFunction<byte[]> content) throws IOException {
		List<ReportFile> received = new ArrayList<>();
		for (int number = 0; number < files; number++) {
			received.add(this.intake.receive(new ByteArrayInputStream(content.apply(number)), number + ".csv",
					Order.by("unodc-ids")));
		}
		return received.stream().map(file -> this.queue.submit(file).id()).toList();
	}

	private HttpStatusCode post(String name) {
		return this.desk.post(name, file(name, SHORT), "unodc-ids").getStatusCode();
	}

	private static byte[] file(String place, int rows) {
		return Desk
			.file(IntStream.rangeClosed(1, rows)
				.mapToObj(row -> Desk.row("Thailand", "2010-01-01", row + ".5").replace("Bangkok", place))
				.toArray(String[]::new))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static void assertLoaded(JsonNode entry, int rows) {
		assertThat(entry.get("status").stringValue()).as(entry.toString()).isEqualTo("COMPLETED");
		assertThat(entry.get("accepted").intValue()).isEqualTo(rows);
	}

	private String phase(String id) {
		return this.client.ask("{ importProgress { id phase } }")
			.get("importProgress")
			.valueStream()
			.filter(progress -> progress.get("id").stringValue().equals(id))
			.map(progress -> progress.get("phase").stringValue())
			.findFirst()
			.orElseThrow();
	}

	private String imports(String fileName) {
		return Objects.requireNonNull(this.client.ask(
				"query($name: String!) { imports(where: { fileName: { eq: $name } }) { nodes { status accepted } } }",
				Map.of("name", fileName)))
			.at("/imports/nodes")
			.toString();
	}

	private static List<Path> kept(Path data) throws IOException {
		try (Stream<Path> files = Files.list(Files.createDirectories(data.resolve("imports")))) {
			return files.filter((file) -> !file.endsWith("uploads")).sorted().toList();
		}
	}

}
