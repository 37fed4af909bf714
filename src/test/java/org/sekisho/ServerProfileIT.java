package org.sekisho;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.graph.Graph;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.Statement;
import org.sekisho.support.Neo4jServer;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The application with profile server, and a Neo4j in another process that comes late,
 * dies and comes back.
 */
class ServerProfileIT {

	private static final Statement ENDLESS = new Statement(
			"UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a + b AS c RETURN sum(c)", Map.of());

	private static final Statement COUNT = new Statement("MATCH (n:Kept) RETURN count(n) AS kept", Map.of());

	@TempDir
	static Path folder;

	private static Neo4jServer server;

	private static ConfigurableApplicationContext application;

	private static Graph graph;

	@BeforeAll
	static void start() {
		// The server has not come up when the application looks for it the first time.
		server = new Neo4jServer(folder);
		application = new SpringApplicationBuilder(Sekisho.class).web(WebApplicationType.SERVLET)
			.profiles("server")
			.run("--server.port=0", "--sekisho.demo=false", "--sekisho.data=" + folder.resolve("data"),
					"--spring.neo4j.uri=" + server.address(), "--sekisho.neo4j.wait=5m",
					"--logging.structured.format.console=");
		graph = application.getBean(Graph.class);
	}

	@AfterAll
	static void stop() {
		application.close();
		server.close();
	}

	@Test
	void survivesTheLossOfItsServer() throws Exception {
		graph.write(new Statement("CREATE (:Kept)", Map.of()));
		assertThat(health().statusCode()).isEqualTo(200);

		CompletableFuture<List<Map<String, Object>>> work = CompletableFuture.supplyAsync(() -> graph.read(ENDLESS));
		await().atMost(Duration.ofMinutes(1)).until(ServerProfileIT::isAtWork);
		server.kill();

		assertThat(work).failsWithin(Duration.ofMinutes(1))
			.withThrowableThat()
			.withCauseInstanceOf(GraphUnavailable.class);
		assertThatExceptionOfType(GraphUnavailable.class).isThrownBy(() -> graph.read(COUNT));
		assertThat(health()).satisfies(answer -> {
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("\"DOWN\"");
		});

		server.restart();
		await().atMost(Duration.ofMinutes(5)).until(() -> health().statusCode() == 200);
		assertThat(graph.read(COUNT)).isEqualTo(List.of(Map.of("kept", 1L)));
	}

	private static boolean isAtWork() {
		return !graph
			.read(new Statement(
					"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN 1",
					Map.of()))
			.isEmpty();
	}

	private static HttpResponse<String> health() throws Exception {
		String port = application.getEnvironment().getRequiredProperty("local.server.port");
		URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health");
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
