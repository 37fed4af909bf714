package org.sekisho.graph.schema;

import java.util.Map;

import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;

/**
 * Lets one application at a time change the schema. It is a lock that Neo4j holds for an
 * open transaction, so that one which dies leaves none behind.
 */
class SchemaLock {

	private final Graph graph;

	private final Statements statements;

	SchemaLock(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	void hold(Runnable work) {
		this.graph.write(this.statements.named("graph/create-migration-lock", Map.of()));
		this.graph.inTransaction(transaction -> {
			transaction.run(this.statements.named("graph/take-migration-lock", Map.of()));
			work.run();
			return null;
		});
	}

}
