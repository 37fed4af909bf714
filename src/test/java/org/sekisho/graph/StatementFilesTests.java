package org.sekisho.graph;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StatementFilesTests {

	private final Statements statements = new StatementFiles();

	@Test
	void findsAFileByModuleAndName() {
		Statement statement = this.statements.named("graph/record-migration", Map.of("version", "0001"));
		assertThat(statement.text()).contains("CREATE (:Migration");
		assertThat(statement.parameters()).isEqualTo(Map.of("version", "0001"));
	}

	@Test
	void unknownNameIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.statements.named("graph/nothing", Map.of()))
			.withMessageContaining("cypher/queries/graph/nothing.cypher");
	}

}
