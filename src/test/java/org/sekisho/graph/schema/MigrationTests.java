package org.sekisho.graph.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.graph.StartRefused;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationTests {

	@Test
	void endsAStatementWithASemicolonAtTheEndOfALine() throws IOException {
		Migration migration = migration("V0007__Two_things.cypher", """
				// First; then
				CREATE (:A {text: 'a;b'});

				CREATE (:B)
				CREATE (:C)
				""");
		assertThat(migration.statements()).containsExactly("CREATE (:A {text: 'a;b'})", "CREATE (:B)\nCREATE (:C)");
	}

	@Test
	void takesVersionAndDescriptionFromItsName() throws IOException {
		Migration migration = migration("V0007__Two_things.cypher", "CREATE (:A);");
		assertThat(migration.version()).isEqualTo("0007");
		assertThat(migration.description()).isEqualTo("Two things");
	}

	@Test
	void lineEndsOfAnotherSystemAreNoChange() throws IOException {
		assertThat(migration("V0007__A.cypher", "CREATE (:A);\r\nCREATE (:B);\r\n"))
			.isEqualTo(migration("V0007__A.cypher", "CREATE (:A);\nCREATE (:B);\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE CONSTRAINT a IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE", "DROP INDEX a",
			"create fulltext index a FOR (n:A) ON EACH [n.name]", "CREATE INDEX\na FOR (n:A) ON (n.id)" })
	void knowsStatementsOnTheSchema(String statement) {
		assertThat(Migration.changesSchema(statement)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE (:A {index: 1})", "MATCH (n:Index) SET n.constraint = 1",
			"MERGE (n:A) ON CREATE SET n.index = 1" })
	void knowsStatementsOnData(String statement) {
		assertThat(Migration.changesSchema(statement)).isFalse();
	}

	@Test
	void fileWithoutVersionIsRefused() {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> migration("Rename_all.cypher", "CREATE (:A);"))
			.withMessageContaining("Rename_all.cypher");
	}

	private static Migration migration(String file, String text) throws IOException {
		return Migration.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return file;
			}
		});
	}

}
