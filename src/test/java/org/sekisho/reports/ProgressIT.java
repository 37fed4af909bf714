package org.sekisho.reports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.Ledger;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@SekishoTest(packs = true)
class ProgressIT {

	private static final String FIELDS = "{ id fileName status phase rows rowsRead accepted duplicates rejected share }";

	private static final String OF_ONE = "subscription($id: ID) { importProgress(id: $id) " + FIELDS + " }";

	private final HttpClient http = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final List<WebSocket> sockets = new ArrayList<>();

	@Autowired
	private Progress progress;

	@Autowired
	private Graph graph;

	@Autowired
	private MeterRegistry meters;

	@LocalServerPort
	private int port;

	@BeforeEach
	void openAnImport() {
		this.progress.opened("import:p", "p.csv", 100, Counts.NONE);
	}

	@AfterEach
	void endIt() {
		this.progress.ended("import:p", Ledger.Status.FAILED);
		this.sockets.forEach(WebSocket::abort);
		await().until(() -> listeners() == 0);
		this.http.close();
	}

	@Test
	void eventsTellOfAnImportUntilItEnds() throws Exception {
		try (Stream<String> lines = stream(OF_ONE, "import:p").body()) {
			BlockingQueue<String> events = collect(lines);
			assertThat(next(events)).isEqualTo("event:next");
			assertThat(next(events)).contains("\"phase\":\"WAITING\"", "\"share\":0.0");
			this.progress.advanced("import:p", new Counts(40, 15, 5));
			assertThat(next(events)).isEqualTo("event:next");
			assertThat(next(events)).contains("\"phase\":\"LOADING\"", "\"rowsRead\":60", "\"accepted\":40",
					"\"duplicates\":15", "\"rejected\":5", "\"share\":0.6");
			this.progress.advanced("import:p", new Counts(40, 0, 0));
			this.progress.ended("import:p", Ledger.Status.COMPLETED);
			String last = next(events);
			while (!next(events).contains("\"phase\":\"ENDED\"")) {
				last = next(events);
			}
			assertThat(last).isEqualTo("event:next");
			assertThat(next(events)).isEqualTo("event:complete");
		}
	}

	@Test
	void webSocketTellsOfEveryImport() throws Exception {
		BlockingQueue<String> messages = new LinkedBlockingQueue<>();
		WebSocket socket = socket(messages, null);
		subscribe(socket, messages, "subscription { importProgress " + FIELDS + " }", null);
		assertThat(nextOf("import:p", messages)).contains("\"next\"", "WAITING");
		this.progress.opened("import:q", "q.csv", 10, Counts.NONE);
		assertThat(nextOf("import:q", messages)).contains("WAITING");
		this.progress.ended("import:q", Ledger.Status.COMPLETED);
		assertThat(nextOf("import:q", messages)).contains("ENDED");
		assertThat(listeners()).isOne();
		socket.sendText("{\"id\": \"1\", \"type\": \"complete\"}", true).join();
		await().until(() -> listeners() == 0);
		socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
	}

	@Test
	void whoeverClosesTheStreamIsForgotten() throws Exception {
		HttpResponse<Stream<String>> events = stream(OF_ONE, "import:p");
		await().until(() -> listeners() == 1);
		events.body().close();
		this.progress.loading("import:p");
		this.progress.advanced("import:p", new Counts(1, 0, 0));
		await().until(() -> listeners() == 0);
	}

	@Test
	void whoeverLosesTheSocketIsForgotten() throws Exception {
		BlockingQueue<String> messages = new LinkedBlockingQueue<>();
		WebSocket socket = socket(messages, null);
		subscribe(socket, messages, OF_ONE, "import:p");
		await().until(() -> listeners() == 1);
		socket.abort();
		await().until(() -> listeners() == 0);
	}

	@Test
	void importThatEndedLongAgoIsToldOnceFromTheLedger() throws Exception {
		this.graph.write(new Statement(
				"""
						CREATE (:Entity:Import {id: 'import:old', name: 'a.csv', fileName: 'a.csv', status: 'COMPLETED', sha256: '0123456789abcdef',
						  rowsRead: 2, accepted: 1, duplicates: 0, rejected: 1})""",
				Map.of()));
		try (Stream<String> lines = stream(OF_ONE, "import:old").body()) {
			BlockingQueue<String> events = collect(lines);
			assertThat(next(events)).isEqualTo("event:next");
			assertThat(next(events)).contains("\"status\":\"COMPLETED\"", "\"phase\":\"ENDED\"", "\"rowsRead\":2",
					"\"accepted\":1", "\"rejected\":1", "\"share\":1.0");
			assertThat(next(events)).isEqualTo("event:complete");
		}
	}

	@Test
	void saysWhatIsWrongInsteadOfEvents() throws Exception {
		assertThat(answer(OF_ONE, "import:none")).contains("There is no import 'import:none'", "\"code\":\"INVALID\"");
		assertThat(answer("subscription { importProgress { nam } }", null))
			.contains("ImportProgress has no field 'nam'", "\"code\":\"INVALID\"");
		assertThat(answer("subscription {", null)).contains("\"code\":\"SYNTAX\"");
		assertThat(answer("subscription { importProgress { id " + "a: id ".repeat(2500) + "} }", null))
			.contains("\"code\":\"LIMIT\"");
	}

	@Test
	void questionCanBeAnsweredAsAnEvent() throws Exception {
		assertThat(answer("{ importProgress { id phase } }", null)).contains("\"phase\":\"WAITING\"");
	}

	@Test
	void pagesOfOtherSitesMayNotListen() {
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> socket(new LinkedBlockingQueue<>(), "https://elsewhere.example"))
			.havingCause()
			.isInstanceOfSatisfying(WebSocketHandshakeException.class,
					(refused) -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
		socket(new LinkedBlockingQueue<>(), "http://localhost:" + this.port);
	}

	private double listeners() {
		return this.meters.get("sekisho.import.listeners").gauge().value();
	}

	private HttpRequest request(String question, @Nullable String id) {
		Map<String, ?> variables = (id != null) ? Map.of("id", id) : Map.of();
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Authorization", Client.bearer())
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.POST(HttpRequest.BodyPublishers
				.ofString(this.json.writeValueAsString(Map.of("query", question, "variables", variables))))
			.build();
	}

	private HttpResponse<Stream<String>> stream(String question, @Nullable String id)
			throws IOException, InterruptedException {
		return this.http.send(request(question, id), HttpResponse.BodyHandlers.ofLines());
	}

	/** The whole of a stream that ends by itself. */
	private String answer(String question, @Nullable String id) throws IOException, InterruptedException {
		return this.http.send(request(question, id), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
	}

	/** The lines as they come, without blank ones and signs of life. */
	private static BlockingQueue<String> collect(Stream<String> lines) {
		BlockingQueue<String> events = new LinkedBlockingQueue<>();
		Thread.ofVirtual()
			.uncaughtExceptionHandler((thread, closed) -> events.add("closed"))
			.start(() -> lines.filter((line) -> !line.isEmpty() && !line.startsWith(":")).forEach(events::add));
		return events;
	}

	private static String next(BlockingQueue<String> queue) throws InterruptedException {
		String next = queue.poll(20, TimeUnit.SECONDS);
		assertThat(next).as("the next event").isNotNull();
		return next;
	}

	/** The next of this import; others may have ended just before. */
	private static String nextOf(String id, BlockingQueue<String> messages) throws InterruptedException {
		String next = next(messages);
		while (!next.contains(id)) {
			next = next(messages);
		}
		return next;
	}

	private WebSocket socket(BlockingQueue<String> messages, @Nullable String origin) {
		WebSocket.Builder builder = this.http.newWebSocketBuilder()
			.header("Authorization", Client.bearer())
			.subprotocols("graphql-transport-ws");
		if (origin != null) {
			builder.header("Origin", origin);
		}
		WebSocket socket = builder
			.buildAsync(URI.create("ws://localhost:" + this.port + "/graphql"), new Whole(messages))
			.join();
		this.sockets.add(socket);
		return socket;
	}

	private void subscribe(WebSocket socket, BlockingQueue<String> messages, String question, @Nullable String id)
			throws InterruptedException {
		socket.sendText("{\"type\": \"connection_init\"}", true).join();
		assertThat(next(messages)).contains("ack");
		Map<String, ?> variables = (id != null) ? Map.of("id", id) : Map.of();
		socket.sendText(this.json.writeValueAsString(
				Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", question, "variables", variables))),
				true)
			.join();
	}

	/** Puts together the parts in which the network may bring a message. */
	private static final class Whole implements WebSocket.Listener {

		private final StringBuilder message = new StringBuilder();

		private final BlockingQueue<String> messages;

		private Whole(BlockingQueue<String> messages) {
			this.messages = messages;
		}

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
			this.message.append(part);
			if (last) {
				this.messages.add(this.message.toString());
				this.message.setLength(0);
			}
			socket.request(1);
			return null;
		}

	}

}
