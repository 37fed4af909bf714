package org.sekisho.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.sekisho.graph.GraphSettings;
import org.sekisho.graph.StartRefused;
import org.sekisho.support.JavaProcess;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedNeo4jIT {

	@TempDir
	static Path folder;

	private static EmbeddedNeo4j neo4j;

	@BeforeAll
	static void start() {
		neo4j = new EmbeddedNeo4j(settings(folder));
	}

	@AfterAll
	static void stop() {
		neo4j.close();
	}

	@Test
	void keepsItsDataOverARestartWithoutRecovery() throws IOException {
		ask("CREATE (:Kept {name: 'one'})");
		neo4j.close();
		neo4j = new EmbeddedNeo4j(settings(folder));
		assertThat(ask("MATCH (n:Kept) RETURN n.name AS name")).containsExactly(Map.of("name", "one"));
		assertThat(Files.readString(folder.resolve("neo4j/logs/debug.log"))).contains("Database shutdown")
			.doesNotContain("Recovery completed");
	}

	@Test
	void letsInOnlyWhoKnowsThePassword() {
		try (Driver driver = GraphDatabase.driver(neo4j.address(), AuthTokens.basic(Password.USER, "guessed it"))) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(driver::verifyConnectivity);
		}
	}

	@Test
	void listensOnThisMachineOnly() {
		assertThat(neo4j.address().getHost()).isEqualTo("127.0.0.1");
	}

	@Test
	void folderInUseStopsTheStartWithAMessage() {
		neo4j.address();
		try (EmbeddedNeo4j second = new EmbeddedNeo4j(settings(folder))) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(second::address)
				.withMessageContaining(folder.toString())
				.satisfies(refusal -> assertThat(refusal.remedy()).contains("--sekisho.data"));
		}
	}

	@Test
	void secondApplicationOnTheSameFolderSaysSoAndEndsWithOne(@TempDir Path other) throws Exception {
		neo4j.address();
		Path output = other.resolve("output.log");
		Process second = JavaProcess.start("org.sekisho.Sekisho", output, "--server.port=0",
				"--sekisho.data=" + folder);
		try {
			assertThat(second.onExit()).succeedsWithin(Duration.ofMinutes(5));
		}
		finally {
			second.destroyForcibly();
		}
		assertThat(second.exitValue()).isEqualTo(1);
		assertThat(output).content()
			.contains("Another process already uses the data folder " + folder)
			.doesNotContain("\tat org.");
	}

	@Test
	void folderThatCannotBeWrittenStopsTheStartWithAMessage() throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		try (EmbeddedNeo4j refused = new EmbeddedNeo4j(settings(file))) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(refused::address)
				.withMessageContaining(file + "/neo4j cannot be written");
		}
	}

	private static List<Map<String, Object>> ask(String statement) {
		try (Driver driver = GraphDatabase.driver(neo4j.address(), AuthTokens.basic(Password.USER, neo4j.password()))) {
			return driver.executableQuery(statement).execute().records().stream().map(row -> row.asMap()).toList();
		}
	}

	private static GraphSettings settings(Path folder) {
		return new GraphSettings(folder, new GraphSettings.Neo4j("neo4j", DataSize.ofMegabytes(64),
				DataSize.ofMegabytes(256), Duration.ofSeconds(60), Duration.ofSeconds(60)));
	}

}
