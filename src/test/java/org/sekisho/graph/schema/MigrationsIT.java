package org.sekisho.graph.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StartRefused;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementFailed;
import org.sekisho.graph.Statements;
import org.sekisho.support.SekishoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SekishoTest
class MigrationsIT {

	private final Graph graph;

	private final Statements statements;

	@TempDir
	Path folder;

	@Autowired
	MigrationsIT(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	@BeforeEach
	void takeOverTheRealOnes() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("cypher/migrations"), this.folder);
	}

	@AfterEach
	void forget() {
		ask("MATCH (m:Migration) WHERE m.version STARTS WITH '9' DELETE m");
		ask("MATCH (n:Step) DETACH DELETE n");
		ask("DROP CONSTRAINT step IF EXISTS");
	}

	@Test
	void areAppliedInOrderAndOnce() throws IOException {
		file("V9002__Then.cypher", "MATCH (s:Step {id: 1}) SET s.then = true;");
		file("V9001__First.cypher", """
				CREATE (:Step {id: 1});
				CREATE CONSTRAINT step FOR (s:Step) REQUIRE s.id IS UNIQUE;
				CREATE (:Step {id: 2});
				""");
		migrations().apply();
		migrations().apply();
		assertThat(ask("MATCH (s:Step) RETURN s.id AS id, s.then AS then ORDER BY id")).hasSize(2)
			.first()
			.isEqualTo(Map.of("id", 1L, "then", true));
		assertThat(ask("""
				MATCH (m:Migration) WHERE m.version STARTS WITH '9' AND m.appliedAt <= datetime()
				RETURN m.version AS version, m.description AS description ORDER BY version""")).containsExactly(
				Map.of("version", "9001", "description", "First"), Map.of("version", "9002", "description", "Then"));
	}

	@Test
	void linksOfFormerVersionsTellTheirNetwork() throws IOException {
		ask("""
				CREATE (network:Entity:Network {id: 'network:quay/7 north', name: 'quay/7 north'})
				CREATE (anna:Entity:Person {id: 'person:quay/7 north/Anna'})-[:IN_NETWORK {source: 'source:a'}]->(network)
				CREATE (bert:Entity:Person {id: 'person:quay/7 north/Bert'})-[:IN_NETWORK {source: 'source:a'}]->(network)
				CREATE (anna)-[:IN_NETWORK {source: 'source:pack'}]->(:Entity:Network {id: 'network:other', name: 'other'})
				CREATE (anna)-[:CONTACTED {id: 'tie:quay/7 north/0af-1', imports: ['import:a']}]->(bert)
				CREATE (bert)-[:CONTACTED {source: 'source:pack'}]->(anna)""");
		file("V9003__Networks.cypher",
				Files.readString(Path.of("cypher/migrations/V0004__Know_of_which_network_each_link_is.cypher")));
		migrations().apply();
		assertThat(ask("MATCH (:Person)-[tie:CONTACTED]->() RETURN tie.id AS id, tie.network AS network ORDER BY id"))
			.extracting(row -> row.get("network"))
			.containsExactly("network:quay/7 north", null);
		ask("MATCH (n:Person|Network) DETACH DELETE n");
	}

	@Test
	void changedFileStopsTheStart() throws IOException {
		file("V9001__First.cypher", "CREATE (:Step {id: 1});");
		migrations().apply();
		file("V9001__First.cypher", "CREATE (:Step {id: 2});");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(migrations()::apply)
			.withMessageContaining("V9001__First.cypher was changed")
			.satisfies(refusal -> assertThat(refusal.remedy()).contains("new file"));
	}

	@Test
	void missingFileStopsTheStart() throws IOException {
		Path file = file("V9001__First.cypher", "CREATE (:Step {id: 1});");
		migrations().apply();
		Files.delete(file);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(migrations()::apply)
			.withMessageContaining("V9001 (First)")
			.withMessageContaining("missing");
	}

	@Test
	void twoFilesOfOneVersionStopTheStart() throws IOException {
		file("V9001__First.cypher", "CREATE (:Step {id: 1});");
		file("V9001__Other.cypher", "CREATE (:Step {id: 2});");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::migrations)
			.withMessageContaining("V9001__First.cypher")
			.withMessageContaining("V9001__Other.cypher");
	}

	@Test
	void fileThatFailsIsNotRecordedAndLeavesNoData() throws IOException {
		file("V9001__First.cypher", """
				CREATE (:Step {id: 1});
				CREATE (:Step {id: 1 / 0});
				""");
		assertThatExceptionOfType(StatementFailed.class).isThrownBy(migrations()::apply);
		assertThat(ask("MATCH (s:Step) RETURN s")).isEmpty();
		assertThat(ask("MATCH (m:Migration {version: '9001'}) RETURN m")).isEmpty();
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

	private Migrations migrations() {
		return new Migrations(this.graph, this.statements, new PathMatchingResourcePatternResolver(),
				this.folder.toUri() + "*.cypher");
	}

	private List<Map<String, Object>> ask(String statement) {
		return this.graph.write(new Statement(statement, Map.of()));
	}

}
