package org.sekisho.graph;

import java.time.Duration;

/**
 * The database refused a statement. Its message names neither the Cypher text nor the
 * values.
 */
public class StatementFailed extends RuntimeException {

	public StatementFailed(Throwable cause) {
		this("The graph database could not answer.", cause);
	}

	private StatementFailed(String message, Throwable cause) {
		super(message, cause);
	}

	static StatementFailed tookLongerThan(Duration timeout, Throwable cause) {
		return new StatementFailed("The answer was not found within " + timeout.toSeconds()
				+ " seconds, so the search for it was given up. Narrow the question: filter more, or ask for less.",
				cause);
	}

}
