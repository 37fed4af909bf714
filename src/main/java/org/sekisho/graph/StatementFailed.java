package org.sekisho.graph;

/**
 * The database refused a statement. Its message names neither the Cypher text nor the
 * values.
 */
public class StatementFailed extends RuntimeException {

	public StatementFailed(Throwable cause) {
		this("The graph database could not answer.", cause);
	}

	StatementFailed(String message, Throwable cause) {
		super(message, cause);
	}

}
