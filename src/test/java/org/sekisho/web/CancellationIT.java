package org.sekisho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What happens to a question that nobody waits for any more. */
@SekishoTest
@ExtendWith(OutputCaptureExtension.class)
class CancellationIT {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final Statement ENDLESS = new Statement(
			"UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a + b AS c RETURN sum(c)", Map.of());

	private static final Statement TWO_SECONDS = new Statement("""
			WITH datetime.realtime().epochMillis AS begin
			UNWIND range(1, 1000000000) AS i
			WITH begin, datetime.realtime().epochMillis AS now WHERE now - begin > 2000
			RETURN {`#total`: 7} AS answer LIMIT 1
			""", Map.of());

	private static final String QUESTION = "{ countries { totalCount } other: posts { totalCount } }";

	@Autowired
	private StatementCount statements;

	@Autowired
	private Graph graph;

	@Autowired
	private RunningQuestions questions;

	@LocalServerPort
	private int port;

	@BeforeEach
	void forget() {
		this.statements.reset();
	}

	@Test
	void clientThatGoesAwayEndsItsStatement(CapturedOutput log) throws IOException {
		this.statements.insteadOfNext(ENDLESS);
		try (Socket client = new Socket("127.0.0.1", this.port)) {
			ask(client);
			await().atMost(LONG).until(() -> running(ENDLESS));
		}
		await().atMost(LONG).until(() -> !running(ENDLESS));
		assertThat(this.statements.statements()).filteredOn(statement -> !statement.text().contains("SHOW"))
			.as("the second field is not asked any more")
			.hasSize(1);
		assertThat(log.getAll()).doesNotContain("\tat ").doesNotContain("ERROR");
	}

	@Test
	void clientThatWaitsIsAnswered() throws IOException {
		this.statements.insteadOfNext(TWO_SECONDS);
		try (Socket client = new Socket("127.0.0.1", this.port)) {
			ask(client);
			assertThat(answer(client)).contains("\"totalCount\":7");
		}
	}

	@Test
	void clientThatAsksAheadIsAnsweredTwice() throws IOException {
		this.statements.insteadOfNext(TWO_SECONDS);
		try (Socket client = new Socket("127.0.0.1", this.port)) {
			ask(client);
			await().atMost(LONG).until(() -> running(TWO_SECONDS));
			ask(client);
			assertThat(answer(client)).contains("\"totalCount\":7");
			assertThat(answer(client)).contains("\"totalCount\":0").doesNotContain("\"totalCount\":7");
		}
	}

	@Test
	void serverThatStopsSaysSo() {
		this.statements.insteadOfNext(ENDLESS);
		CompletableFuture<JsonNode> error = CompletableFuture
			.supplyAsync(() -> new Client(this.port).error(QUESTION, Map.of()));
		await().atMost(LONG).until(() -> running(ENDLESS));
		this.questions.stop();
		this.questions.start();
		assertThat(error).succeedsWithin(LONG)
			.extracting(given -> given.at("/extensions/code").stringValue())
			.isEqualTo("CANCELLED");
		assertThat(running(ENDLESS)).isFalse();
	}

	/** Asked by writing, because the next reading is replaced. */
	private boolean running(Statement statement) {
		return !this.graph
			.write(new Statement("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN 1",
					Map.of("text", statement.text())))
			.isEmpty();
	}

	private void ask(Socket client) throws IOException {
		String body = "{\"query\":\"" + QUESTION + "\"}";
		client.getOutputStream()
			.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Client.bearer()
					+ "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
				.getBytes(StandardCharsets.US_ASCII));
	}

	/** Reads one answer, whose end looks like no other part of it. */
	private static String answer(Socket client) throws IOException {
		StringBuilder answer = new StringBuilder();
		while (!answer.toString().endsWith("\"}}")) {
			int next = client.getInputStream().read();
			assertThat(next).as("the end of %s", answer).isNotNegative();
			answer.append((char) next);
		}
		return answer.toString();
	}

}
