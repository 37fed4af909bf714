package org.sekisho.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SekishoTest
class AuditIT {

	private static final String ENTRIES = """
			query($caller: String, $operation: String, $mentions: String, $id: ID, $event: AuditEvent, $outcome: AuditOutcome,
			  $from: DateTime, $to: DateTime, $first: Int!, $after: String) {
			  audit(caller: $caller, operation: $operation, mentions: $mentions, id: $id, event: $event, outcome: $outcome,
			    from: $from, to: $to, first: $first, after: $after) {
			    entries { sequence at event id caller roles address door operation kind fields document variables
			      records { marking count } outcome code file fileSha256 ms line }
			    endCursor hasNextPage searchedEnough } }""";

	private final Graph graph;

	private final Client client;

	private final int port;

	private final Path folder;

	@Autowired
	AuditIT(Graph graph, @LocalServerPort int port, @Value("${sekisho.data}") Path data) {
		this.graph = graph;
		this.port = port;
		this.client = new Client(port);
		this.folder = data.resolve("audit");
	}

	@Test
	void questionIsOnRecordUnderTheIdOfItsAnswer() {
		ResponseEntity<JsonNode> answer = post(
				"query Stock($id: ID!) { ...Both } fragment Both on Query { entity(id: $id) { id } version }",
				Map.of("id", "country:JP"));
		String id = Objects.requireNonNull(answer.getBody()).at("/extensions/auditId").asString();
		assertThat(answer.getHeaders().getFirst("Sekisho-Audit-Id")).isEqualTo(id);
		JsonNode entry = only(Map.of("id", id));
		assertThat(entry.get("event").asString()).isEqualTo("QUESTION");
		assertThat(entry.get("caller").asString()).isEqualTo("administrator");
		assertThat(entry.get("roles").valueStream().map(JsonNode::asString)).contains("ADMINISTRATOR", "AUDITOR");
		assertThat(entry.get("address").asString()).isEqualTo("127.0.0.1");
		assertThat(entry.get("door").asString()).isEqualTo("GRAPHQL");
		assertThat(entry.get("operation").asString()).isEqualTo("Stock");
		assertThat(entry.get("kind").asString()).isEqualTo("QUERY");
		assertThat(entry.get("fields").valueStream().map(JsonNode::asString)).containsExactly("entity", "version");
		assertThat(entry.get("document").asString()).startsWith("query Stock($id: ID!)");
		assertThat(entry.get("variables").asString()).isEqualTo("{\"id\":\"country:JP\"}");
		assertThat(entry.get("outcome").asString()).isEqualTo("ANSWERED");
	}

	@Test
	void laterEntriesNameTheLineThatHasTheText() {
		String question = "query Again" + number() + " { version }";
		String first = id(post(question, Map.of()));
		String second = id(post(question, Map.of()));
		assertThat(only(Map.of("id", first)).get("line").asString()).contains("\"text\":\"query Again");
		assertThat(only(Map.of("id", second)).get("line").asString()).contains("\"textAt\":")
			.doesNotContain("query Again");
		assertThat(only(Map.of("id", second)).get("document").asString()).isEqualTo(question);
	}

	@Test
	void refusedQuestionsSayWhy() {
		assertThat(only(Map.of("id", id(post("{ nothing", Map.of())))).get("code").asString()).isEqualTo("SYNTAX");
		JsonNode invalid = only(Map.of("id", id(post("{ nothing }", Map.of()))));
		assertThat(invalid.get("code").asString()).isEqualTo("INVALID");
		assertThat(invalid.get("outcome").asString()).isEqualTo("FAILED");
	}

	@Test
	void changeIsOnRecordBeforeItBegins() {
		String id = id(post("mutation Keep { saveQuery(query: { name: \"q\", document: \"{ version }\" }) { id } }",
				Map.of()));
		List<JsonNode> entries = entries(Map.of("id", id));
		assertThat(entries).extracting(entry -> entry.get("event").asString()).containsExactly("QUESTION", "INTENT");
		assertThat(entries).extracting(entry -> entry.get("kind").asString()).containsOnly("MUTATION");
	}

	@Test
	void requestsAreOnRecordWithTheFileButNotWhatItHolds() {
		String secret = "Content" + number();
		ResponseEntity<String> answer = upload("no;report\n" + secret + ";x\n");
		List<JsonNode> entries = entries(
				Map.of("id", Objects.requireNonNull(answer.getHeaders().getFirst("Sekisho-Audit-Id"))));
		assertThat(entries).extracting(entry -> entry.get("event").asString()).containsExactly("REQUEST", "INTENT");
		JsonNode entry = entries.getFirst();
		assertThat(entry.get("operation").asString()).isEqualTo("POST /imports");
		assertThat(entry.get("caller").asString()).isEqualTo("administrator");
		assertThat(entry.get("code").asString()).isEqualTo("422");
		assertThat(entry.get("file").asString()).isEqualTo("r.csv");
		assertThat(entry.get("fileSha256").asString()).hasSize(64);
		assertThat(everything()).doesNotContain(secret);
	}

	@Test
	void exportedFileSaysWhereItIsOnRecord() {
		this.graph
			.write(new Statement("MERGE (:Entity:Agency {id: 'agency:audited', name: 'A', aliases: []})", Map.of()));
		ResponseEntity<String> file = this.client.http()
			.post()
			.uri("/exports/graphml")
			.body(Map.of("title", "T", "entities", List.of(Map.of("id", "agency:audited"))))
			.retrieve()
			.toEntity(String.class);
		String id = Objects.requireNonNull(file.getHeaders().getFirst("Sekisho-Audit-Id"));
		assertThat(file.getBody()).contains("On record as " + id + ".");
		JsonNode entry = entries(Map.of("id", id)).getFirst();
		assertThat(entry.get("operation").asString()).isEqualTo("POST /exports/graphml");
		assertThat(entry.get("code").asString()).isEqualTo("200");
		assertThat(entries(Map.of("mentions", "agency:audited", "event", "REQUEST"))).isNotEmpty();
	}

	@Test
	void signingInAndOutIsOnRecordWithoutSecrets() {
		String session = Client.session(this.port);
		RestClient nobody = new Client(this.port, null).http();
		nobody.post()
			.uri("/access/sign-out")
			.header(HttpHeaders.COOKIE, "sekisho=" + session)
			.header("Sec-Fetch-Site", "same-origin")
			.retrieve()
			.toBodilessEntity();
		String wrong = "wrong" + number();
		nobody.post()
			.uri("/access/sign-in")
			.body(Map.of("token", wrong))
			.exchange((request, answer) -> answer.getStatusCode());
		nobody.get()
			.uri("/imports/x")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + wrong)
			.exchange((request, answer) -> answer.getStatusCode());
		assertThat(entries(Map.of("event", "SIGN_IN")).getFirst().get("caller").asString()).isEqualTo("administrator");
		assertThat(entries(Map.of("event", "SIGN_OUT")).getFirst().get("caller").asString()).isEqualTo("administrator");
		assertThat(entries(Map.of("event", "SIGN_IN_FAILED")).getFirst().get("caller").isNull()).isTrue();
		JsonNode refusal = entries(Map.of("event", "REFUSAL")).getFirst();
		assertThat(refusal.get("operation").asString()).isEqualTo("GET /imports/x");
		assertThat(refusal.get("code").asString()).isEqualTo("401");
		assertThat(everything()).doesNotContain(session, wrong, Client.bearer().substring("Bearer ".length()),
				"Bearer");
	}

	@Test
	void questionWithoutSignInIsOnRecordAsRefused() {
		new Client(this.port, null).http()
			.post()
			.uri("/graphql")
			.body(Map.of("query", "{ version }"))
			.exchange((request, answer) -> answer.getStatusCode());
		JsonNode refusal = entries(Map.of("event", "REFUSAL", "outcome", "REFUSED")).getFirst();
		assertThat(refusal.get("operation").asString()).isEqualTo("POST /graphql");
		assertThat(refusal.get("caller").isNull()).isTrue();
	}

	@Test
	void entriesStayOneLineWhateverIsSent() throws IOException {
		String evil = "a\nb\r\u0000\u0085\u2028\u202e\u001b[2J\"}\\" + number();
		String id = id(post("query($a: String!) { search(text: $a) { totalCount } }", Map.of("a", evil)));
		assertThat(everything().lines()).allMatch(line -> line.startsWith("{\"seq\":") && line.endsWith("\"}"));
		assertThat(everything()).doesNotContain("\r", "\u0085", "\u2028", "\u202e", "\u001b");
		JsonNode variables = JsonMapper.shared().readTree(only(Map.of("id", id)).get("variables").asString());
		assertThat(variables.get("a").asString()).isEqualTo(evil);
		assertThat(
				this.client.ask("{ auditVerification { sound problems } }").at("/auditVerification/sound").asBoolean())
			.isTrue();
	}

	@Test
	void longValuesAreCutAndSayWhatTheyWere() {
		String id = id(post("query($a: String!) { search(text: $a) { totalCount } }", Map.of("a", "x".repeat(5_000))));
		assertThat(only(Map.of("id", id)).get("variables").asString()).hasSizeLessThan(1_200)
			.contains("… (5000 characters, SHA-256 ");
	}

	@Test
	void whatIsAnsweredAsEventsIsOnRecord() {
		String answer = this.client.http()
			.post()
			.uri("/graphql")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.body(Map.of("query", "subscription Follow { importProgress(id: \"import:nowhere\") { id } }"))
			.retrieve()
			.body(String.class);
		assertThat(answer).contains("event:complete");
		JsonNode entry = entries(Map.of("operation", "Follow")).getFirst();
		assertThat(entry.get("door").asString()).isEqualTo("SSE");
		assertThat(entry.get("kind").asString()).isEqualTo("SUBSCRIPTION");
	}

	@Test
	void questionOverAWebSocketIsOnRecord() throws InterruptedException {
		String name = "Socket" + number();
		BlockingQueue<String> messages = new LinkedBlockingQueue<>();
		try (HttpClient http = HttpClient.newHttpClient()) {
			WebSocket socket = http.newWebSocketBuilder()
				.header(HttpHeaders.AUTHORIZATION, Client.bearer())
				.subprotocols("graphql-transport-ws")
				.buildAsync(URI.create("ws://127.0.0.1:" + this.port + "/graphql"), new Messages(messages))
				.join();
			socket.sendText("{\"type\": \"connection_init\"}", true).join();
			assertThat(messages.poll(1, TimeUnit.MINUTES)).contains("ack");
			socket
				.sendText("{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"query " + name
						+ " { version }\"}}", true)
				.join();
			String answer = messages.poll(1, TimeUnit.MINUTES);
			JsonNode entry = only(Map.of("operation", name));
			assertThat(entry.get("door").asString()).isEqualTo("WEBSOCKET");
			assertThat(entry.get("caller").asString()).isEqualTo("administrator");
			assertThat(entry.get("address").asString()).isEqualTo("127.0.0.1");
			assertThat(answer).contains("\"auditId\":\"" + entry.get("id").asString());
			String follow = "Follow" + number();
			socket
				.sendText("{\"id\": \"2\", \"type\": \"subscribe\", \"payload\": {\"query\": \"subscription " + follow
						+ " { importProgress { id } }\"}}", true)
				.join();
			await().until(() -> events(follow), List.of("STREAM")::equals);
			socket.sendText("{\"id\": \"2\", \"type\": \"complete\"}", true).join();
			await().until(() -> events(follow), List.of("STREAM_END", "STREAM")::equals);
			socket.abort();
		}
	}

	private List<String> events(String operation) {
		return entries(Map.of("operation", operation)).stream().map(entry -> entry.get("event").asString()).toList();
	}

	/** Messages here are short, so each comes in one part. */
	private record Messages(BlockingQueue<String> messages) implements WebSocket.Listener {

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
			this.messages.add(text.toString());
			socket.request(1);
			return null;
		}

	}

	@Test
	void administratorWhoIsNoAuditorMayNotReadItAndThatIsOnRecord() {
		String name = "chief" + number().substring(0, 8);
		this.client.http()
			.put()
			.uri("/access/users/{name}", name)
			.body(Map.of("roles", List.of("ADMINISTRATOR")))
			.retrieve()
			.toBodilessEntity();
		String token = Objects
			.requireNonNull(this.client.http()
				.post()
				.uri("/access/users/{name}/tokens", name)
				.body(Map.of("label", "audit", "days", 1))
				.retrieve()
				.body(JsonNode.class))
			.get("token")
			.asString();
		Client chief = new Client(this.port, "Bearer " + token);
		for (String field : List.of("audit { endCursor }", "auditHead { head }", "auditVerification { sound }")) {
			assertThat(chief.error("{ " + field + " }", Map.of()).at("/extensions/code").asString())
				.isEqualTo("FORBIDDEN");
		}
		assertThat(entries(Map.of("caller", name, "outcome", "REFUSED")))
			.extracting(entry -> entry.at("/fields/0").asString())
			.containsExactly("auditVerification", "auditHead", "audit");
		assertThat(entries(Map.of("mentions", name, "event", "INTENT")))
			.extracting(entry -> entry.get("operation").asString())
			.containsExactly("POST /access/users/" + name + "/tokens", "PUT /access/users/" + name);
		assertThat(entries(Map.of("mentions", name, "event", "REQUEST")).getLast().get("line").asString())
			.contains("\"granted\":[\"ADMINISTRATOR\"]");
		assertThat(everything()).doesNotContain(token);
		this.client.http().delete().uri("/access/users/{name}", name).retrieve().toBodilessEntity();
	}

	@Test
	void entriesAreFoundByWhatTheyMention() {
		String id = "agency:mentioned" + number();
		String inText = id(post("{ entity(id: \"" + id + "\") { id } }", Map.of()));
		String again = id(post("{ entity(id: \"" + id + "\") { id } }", Map.of()));
		String inVariables = id(post("query($id: ID!) { entity(id: $id) { id } }", Map.of("id", id)));
		assertThat(entries(Map.of("mentions", id, "operation", "entity")))
			.extracting(entry -> entry.get("id").asString())
			.containsExactly(inVariables, again, inText);
		assertThat(entries(Map.of("mentions", "agency:mentioned"))).isEmpty();
	}

	@Test
	void pagesFollowEachOther() {
		String name = "Paged" + number();
		List<String> ids = IntStream.range(0, 7)
			.mapToObj(i -> id(post("query " + name + " { version }", Map.of())))
			.toList();
		JsonNode first = page(Map.of("operation", name, "first", 4));
		assertThat(first.get("hasNextPage").asBoolean()).isTrue();
		JsonNode second = page(Map.of("operation", name, "first", 4, "after", first.get("endCursor").asString()));
		assertThat(second.get("hasNextPage").asBoolean()).isFalse();
		assertThat(Stream.of(first, second).flatMap(page -> page.get("entries").valueStream()))
			.extracting(entry -> entry.get("id").asString())
			.containsExactlyElementsOf(ids.reversed());
		String at = first.at("/entries/3/at").asString();
		assertThat(page(Map.of("operation", name, "to", at)).get("entries")
			.valueStream()
			.map(entry -> entry.get("at").asString())).allMatch(moment -> moment.compareTo(at) < 0);
	}

	@Test
	void whoeverReadsTheAuditIsOnRecord() {
		String name = "Curious" + number();
		post("query " + name + " { auditHead { sequence } }", Map.of());
		assertThat(entries(Map.of("operation", name))).hasSize(1);
	}

	@Test
	void headIsFoundAgain() {
		String head = this.client.ask("{ auditHead { head } }").at("/auditHead/head").asString();
		JsonNode found = this.client.ask(
				"query($head: String!) { auditVerification(head: $head) { sound entries problems } }",
				Map.of("head", head));
		assertThat(found.at("/auditVerification/problems")).isEmpty();
		assertThat(this.client.ask("{ auditVerification(head: \"1:" + "0".repeat(64) + "\") { sound problems } }")
			.at("/auditVerification/problems/0")
			.asString()).contains("Number 1 is not the entry that was noted");
		assertThat(this.client.refusal("{ auditVerification(head: \"nonsense\") { sound } }")).contains("is no head");
		assertThat(this.client.refusal("{ audit(after: \"x\") { endCursor } }")).contains("no cursor");
		assertThat(this.client.refusal("{ audit(first: 0) { endCursor } }")).contains("1 to 200");
	}

	@Test
	void eightCallersAtOnceLeaveOneChain() throws InterruptedException {
		String name = "AtOnce" + number();
		List<Thread> threads = IntStream.range(0, 8).mapToObj(thread -> Thread.ofVirtual().start(() -> {
			for (int i = 0; i < 25; i++) {
				post("query " + name + " { version }", Map.of());
			}
		})).toList();
		for (Thread thread : threads) {
			thread.join();
		}
		assertThat(entries(Map.of("operation", name, "first", 200))).hasSize(200);
		assertThat(this.client.ask("{ auditVerification { sound } }").at("/auditVerification/sound").asBoolean())
			.isTrue();
	}

	@Test
	void startIsOnRecord() {
		await().untilAsserted(() -> assertThat(entries(Map.of("event", "START"))).hasSize(1));
	}

	private static String number() {
		return UUID.randomUUID().toString().replace("-", "");
	}

	private ResponseEntity<JsonNode> post(String question, Map<String, ?> variables) {
		return this.client.http()
			.post()
			.uri("/graphql")
			.body(Map.of("query", question, "variables", variables))
			.retrieve()
			.toEntity(JsonNode.class);
	}

	private ResponseEntity<String> upload(String content) {
		MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
		form.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return "r.csv";
			}
		});
		form.add("profile", "unodc-ids");
		return this.client.http()
			.post()
			.uri("/imports")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(form)
			.exchange((request,
					answer) -> ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).build());
	}

	private static String id(ResponseEntity<JsonNode> answer) {
		return Objects.requireNonNull(answer.getBody()).at("/extensions/auditId").asString();
	}

	private JsonNode page(Map<String, ?> sought) {
		Map<String, @Nullable Object> variables = new HashMap<>(sought);
		variables.putIfAbsent("first", 50);
		return this.client.ask(ENTRIES, variables).get("audit");
	}

	private List<JsonNode> entries(Map<String, ?> sought) {
		return page(sought).get("entries").valueStream().toList();
	}

	private JsonNode only(Map<String, ?> sought) {
		List<JsonNode> entries = entries(sought);
		assertThat(entries).hasSize(1);
		return entries.getFirst();
	}

	private String everything() {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
				all.append(Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all.toString();
	}

}
