package org.sekisho.graph;

/**
 * The database did not answer a statement. The message tells the person who asks what to
 * do, and names neither the Cypher text nor the values.
 */
public class StatementFailed extends RuntimeException {

	private final Reason reason;

	/** Why there is no answer. */
	public enum Reason {

		/** It is no statement that the database can answer. */
		REFUSED("The graph database could not answer."),

		/** It took longer than {@code sekisho.neo4j.timeout}. */
		TIMEOUT("No answer was found within sekisho.neo4j.timeout, so the search for it was given up. "
				+ "Narrow the question: filter more, or ask for less."),

		/** It took more memory than {@code sekisho.neo4j.transaction-memory}. */
		MEMORY("The answer takes more memory than one question may take (sekisho.neo4j.transaction-memory). "
				+ "Narrow the question: filter more, or ask for less."),

		/** Nobody waits for the answer any more. */
		CANCELLED("The search for an answer was given up, because whoever asked went away or the server stops.");

		private final String message;

		Reason(String message) {
			this.message = message;
		}

	}

	/**
	 * Says that there is no answer.
	 * @param reason why
	 * @param cause what the database says
	 */
	public StatementFailed(Reason reason, Throwable cause) {
		super(reason.message, cause);
		this.reason = reason;
	}

	/**
	 * Why there is no answer.
	 * @return the reason, which the message explains
	 */
	public Reason reason() {
		return this.reason;
	}

}
