package org.sekisho.graph;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the driver throws into what the product throws, and logs it. */
final class Failures {

	private static final Logger LOG = LoggerFactory.getLogger(Graph.class);

	private Failures() {
	}

	/**
	 * Within a transaction, what the driver would try again has to reach the driver as it
	 * is.
	 */
	static RuntimeException inTransaction(Neo4jException cause, Duration timeout) {
		return (cause instanceof RetryableException || isUnavailable(cause)) ? cause : from(cause, timeout);
	}

	static RuntimeException from(Neo4jException cause, Duration timeout) {
		if (isUnavailable(cause)) {
			LOG.warn("Neo4j cannot be reached: {}", cause.getMessage());
			return new GraphUnavailable(cause);
		}
		if (cause.code().contains("TransactionTimedOut")) {
			LOG.warn("Neo4j gave a statement up after {}", timeout);
			return new StatementTimedOut(timeout, cause);
		}
		LOG.error("Neo4j refused a statement", cause);
		return new StatementFailed(cause);
	}

	private static boolean isUnavailable(Neo4jException cause) {
		return cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException
				|| cause.getCause() instanceof TimeoutException || cause.code().endsWith("DatabaseUnavailable");
	}

}
