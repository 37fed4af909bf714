package org.sekisho.records;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;

/**
 * Runs this module's statements within one transaction.
 *
 * @param statements where they stand
 * @param runner the transaction
 */
record Transaction(Statements statements, StatementRunner runner) {

	List<Map<String, @Nullable Object>> run(String statement, Map<String, ? extends @Nullable Object> parameters) {
		return this.runner.run(this.statements.named("records/" + statement, parameters));
	}

}
