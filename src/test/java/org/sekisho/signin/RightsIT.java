package org.sekisho.signin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Role;
import org.sekisho.support.Accounts;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of those whose rights change while they are signed in. */
@SekishoTest(packs = true)
class RightsIT {

	private static final String LISTEN = "subscription { importProgress { id status } }";

	private static final String CHANGE = "mutation { deleteSavedQuery(id: \"saved-query:none\", version: 1) }";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	private Accounts accounts;

	@BeforeEach
	void connect() {
		this.accounts = new Accounts(this.port);
	}

	@AfterEach
	void close() {
		this.http.shutdownNow();
	}

	@Test
	void areGoneWithTheNextQuestion() {
		String name = this.accounts.user(Role.ANALYST);
		Client client = new Client(this.port, this.accounts.bearer(name));
		assertThat(code(client)).isEqualTo("INVALID");
		this.accounts.put(name, Map.of("roles", List.of(Role.READER)));
		assertThat(code(client)).isEqualTo("FORBIDDEN");
		client.ask("{ version }");
		this.accounts.remove(name);
		assertThat(status(client)).isEqualTo(401);
	}

	@Test
	void areGoneWithTheToken() {
		String name = this.accounts.user(Role.READER);
		JsonNode token = this.accounts.token(name);
		Client client = new Client(this.port, "Bearer " + token.get("token").stringValue());
		assertThat(status(client)).isEqualTo(200);
		new Client(this.port).http()
			.delete()
			.uri("/access/users/{name}/tokens/{id}", name, token.get("id").stringValue())
			.retrieve()
			.toBodilessEntity();
		assertThat(status(client)).isEqualTo(401);
	}

	@Test
	void whoeverComesBackUnderTheNameHasNotSignedIn() {
		String name = this.accounts.user(Role.READER);
		Client client = new Client(this.port, this.accounts.bearer(name));
		this.accounts.remove(name);
		this.accounts.put(name, Map.of("roles", List.of(Role.READER)));
		assertThat(status(client)).isEqualTo(401);
	}

	@Test
	void streamOfEventsEnds() throws Exception {
		String name = this.accounts.user(Role.READER);
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
			.header("Authorization", this.accounts.bearer(name))
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + LISTEN + "\"}"))
			.build();
		try (Stream<String> lines = this.http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
			BlockingQueue<String> events = new LinkedBlockingQueue<>();
			Thread.ofVirtual()
				.start(() -> lines.filter(line -> line.startsWith("event") || line.startsWith("data"))
					.forEach(events::add));
			load();
			assertThat(next(events)).isEqualTo("event:next");
			assertThat(next(events)).contains("import:");
			this.accounts.remove(name);
			load();
			assertThat(last(events)).contains("FORBIDDEN");
		}
	}

	@Test
	void webSocketTellsNothingMore() throws Exception {
		String name = this.accounts.user(Role.READER);
		BlockingQueue<String> messages = new LinkedBlockingQueue<>();
		WebSocket socket = this.http.newWebSocketBuilder()
			.header("Authorization", this.accounts.bearer(name))
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create("ws://127.0.0.1:" + this.port + "/graphql"), new Whole(messages))
			.join();
		socket.sendText("{\"type\": \"connection_init\"}", true).join();
		assertThat(next(messages)).contains("ack");
		subscribe(socket, "1");
		load();
		assertThat(next(messages)).contains("import:");
		this.accounts.put(name, Map.of("roles", List.of(Role.AUDITOR)));
		load();
		assertThat(last(messages)).contains("FORBIDDEN");
		subscribe(socket, "2");
		assertThat(last(messages)).contains("FORBIDDEN", "\"2\"");
		socket.abort();
	}

	@Test
	void socketIsNotOpenedToWhoeverHasNotSignedIn() {
		assertThat(this.http.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create("ws://127.0.0.1:" + this.port + "/graphql"), new Whole(new LinkedBlockingQueue<>())))
			.failsWithin(Duration.ofSeconds(30))
			.withThrowableThat()
			.withMessageContaining("WebSocketHandshakeException");
	}

	@Test
	void nobodyGivesMoreThanTheyHave() {
		String name = "chief-" + UUID.randomUUID();
		this.accounts.put(name, Map.of("roles", List.of(Role.ADMINISTRATOR), "clearance", Map.of("light", "GREEN")));
		Client chief = new Client(this.port, this.accounts.bearer(name));
		String other = this.accounts.user(Role.READER);
		assertThat(put(chief, "clerk", Map.of("roles", List.of(Role.ANALYST)))).isEqualTo(200);
		assertThat(put(chief, "clerk", Map.of("roles", List.of(Role.AUDITOR)))).isEqualTo(403);
		assertThat(put(chief, "clerk", Map.of("clearance", Map.of("light", "GREEN")))).isEqualTo(200);
		assertThat(put(chief, "clerk", Map.of("clearance", Map.of("light", "RED")))).isEqualTo(403);
		assertThat(put(chief, "clerk", Map.of("clearance", Map.of("everything", true)))).isEqualTo(403);
		assertThat(put(chief, other, Map.of("password", Accounts.PASSWORD))).isEqualTo(403);
		assertThat(put(chief, name, Map.of("roles", List.of(Role.ADMINISTRATOR, Role.AUDITOR)))).isEqualTo(403);
		int removed = chief.http()
			.delete()
			.uri("/access/users/" + other)
			.exchange((request, response) -> response.getStatusCode().value());
		assertThat(removed).isEqualTo(403);
	}

	private static int put(Client client, String name, Map<String, ?> user) {
		return client.http()
			.put()
			.uri("/access/users/" + name)
			.body(user)
			.exchange((request, response) -> response.getStatusCode().value());
	}

	private static String code(Client client) {
		return client.error(CHANGE, Map.of()).at("/extensions/code").stringValue();
	}

	private static int status(Client client) {
		return client.http()
			.method(HttpMethod.GET)
			.uri("/access/me")
			.exchange((request, response) -> response.getStatusCode().value());
	}

	private static void subscribe(WebSocket socket, String id) {
		socket
			.sendText(
					"{\"id\": \"%s\", \"type\": \"subscribe\", \"payload\": {\"query\": \"%s\"}}".formatted(id, LISTEN),
					true)
			.join();
	}

	/** Something to tell of. */
	private void load() {
		long unique = System.nanoTime();
		String form = """
				--b\r
				Content-Disposition: form-data; name="profile"\r
				\r
				network\r
				--b\r
				Content-Disposition: form-data; name="network"\r
				\r
				harbour\r
				--b\r
				Content-Disposition: form-data; name="file"; filename="a%d.csv"\r
				\r
				source;target;weight
				A %d;B %d;1\r
				--b--\r
				""".formatted(unique, unique, unique);
		int taken = new Client(this.port).http()
			.post()
			.uri("/imports")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.body(form.getBytes(StandardCharsets.UTF_8))
			.exchange((request, response) -> response.getStatusCode().value());
		assertThat(taken).isEqualTo(202);
	}

	private static String next(BlockingQueue<String> queue) throws InterruptedException {
		String next = queue.poll(30, TimeUnit.SECONDS);
		assertThat(next).as("the next event").isNotNull();
		return next;
	}

	/** The first refusal; what was under way before may come first. */
	private static String last(BlockingQueue<String> queue) throws InterruptedException {
		String next = next(queue);
		while (!next.contains("FORBIDDEN")) {
			String before = next;
			next = queue.poll(30, TimeUnit.SECONDS);
			assertThat(next).as("what follows on %s", before).isNotNull();
		}
		return next;
	}

	/**
	 * Puts together the parts in which the network may bring a message. Only to see
	 * whether anybody is there is none.
	 */
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
				String whole = this.message.toString();
				if (!whole.contains("\"ping\"")) {
					this.messages.add(whole);
				}
				this.message.setLength(0);
			}
			socket.request(1);
			return null;
		}

	}

}
