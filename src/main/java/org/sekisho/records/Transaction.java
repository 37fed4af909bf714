package org.sekisho.records;

import java.util.HashMap;
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

	/**
	 * Parameters of a statement over many rows. The lists stand within a map: Neo4j would
	 * plan the statement again for each magnitude of a list that is a parameter itself.
	 * @param lists what stands in the parameter {@code batch}
	 * @param others names and values of other parameters
	 */
	static Map<String, Object> batch(Map<String, ?> lists, Object... others) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("batch", lists);
		for (int i = 0; i < others.length; i += 2) {
			parameters.put((String) others[i], others[i + 1]);
		}
		return parameters;
	}

}
