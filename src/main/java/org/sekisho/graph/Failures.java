package org.sekisho.graph;

import java.util.concurrent.TimeoutException;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.sekisho.graph.StatementFailed.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the driver throws into what the product throws, and logs it. */
final class Failures {

	private static final Logger LOG = LoggerFactory.getLogger(Graph.class);

	/** What Graph Data Science says where it foresees that. */
	private static final String TOO_LARGE = "Memory required to run";

	private Failures() {
	}

	/**
	 * Within a transaction, what the driver would try again has to reach the driver as it
	 * is.
	 */
	static RuntimeException inTransaction(Neo4jException cause) {
		return isPassing(cause) ? cause : from(cause);
	}

	/**
	 * Whether it may go well the next time. The driver would also try again what takes
	 * too much memory.
	 */
	static boolean isPassing(Neo4jException cause) {
		return isUnavailable(cause) || (cause instanceof RetryableException && reason(cause) != Reason.MEMORY);
	}

	static RuntimeException from(Neo4jException cause) {
		if (isUnavailable(cause)) {
			LOG.warn("Neo4j cannot be reached: {}", cause.getMessage());
			return new GraphUnavailable(cause);
		}
		Reason reason = reason(cause);
		if (reason == Reason.REFUSED) {
			LOG.error("Neo4j refused a statement", cause);
		}
		else {
			LOG.warn("Neo4j gave a statement up: {}", reason);
		}
		return new StatementFailed(reason, cause);
	}

	private static Reason reason(Neo4jException cause) {
		return switch (cause.code()) {
			case String code when code.contains("TransactionTimedOut") -> Reason.TIMEOUT;
			case String code when code.contains("OutOfMemory") -> Reason.MEMORY;
			case "Neo.ClientError.Transaction.Terminated", "Neo.TransientError.Transaction.Terminated" ->
				Reason.CANCELLED;
			case String _ when String.valueOf(cause.getMessage()).contains(TOO_LARGE) -> Reason.MEMORY;
			default -> Reason.REFUSED;
		};
	}

	private static boolean isUnavailable(Neo4jException cause) {
		return cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException
				|| cause.getCause() instanceof TimeoutException || cause.code().endsWith("DatabaseUnavailable");
	}

}
