package org.sekisho.graph.schema;

import java.time.Duration;
import java.time.Instant;

import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.sekisho.graph.GraphSettings;
import org.sekisho.graph.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;

/** The way to Neo4j, which a server may open later than the application asks. */
class Connection {

	private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final ObjectProvider<Driver> driver;

	private final Duration patience;

	Connection(ObjectProvider<Driver> driver, GraphSettings settings) {
		this.driver = driver;
		this.patience = settings.neo4j().patience();
	}

	/** Waits until Neo4j answers. */
	void await() {
		Instant end = Instant.now().plus(this.patience);
		while (!answers(end)) {
			pause();
		}
	}

	private boolean answers(Instant end) {
		try {
			this.driver.getObject().verifyConnectivity();
			return true;
		}
		catch (SecurityException ex) {
			throw new StartRefused("The Neo4j server refuses the connection: " + ex.getMessage(),
					"Check spring.neo4j.authentication.username and .password, and spring.neo4j.security.");
		}
		catch (Neo4jException ex) {
			if (Instant.now().isAfter(end)) {
				throw new StartRefused(
						"The Neo4j server did not answer within " + this.patience.toSeconds() + " seconds: "
								+ ex.getMessage(),
						"Start it, or correct spring.neo4j.uri; sekisho.neo4j.wait sets how long to wait.");
			}
			LOG.warn("The Neo4j server does not answer yet, trying again until {}: {}", end, ex.getMessage());
			return false;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartRefused("The start was interrupted.", "Start again.");
		}
	}

}
