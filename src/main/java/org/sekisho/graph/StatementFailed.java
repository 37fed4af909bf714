package org.sekisho.graph;

/**
 * The database refused a statement. Its message names neither the Cypher text nor the
 * values.
 */
public class StatementFailed extends RuntimeException {

	public StatementFailed(Throwable cause) {
		super("The graph database could not answer.", cause);
	}

}
