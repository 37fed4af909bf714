package org.sekisho.graph.embedded;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Holds the web server back until Graph Data Science is there, which nothing before it
 * needs.
 */
@Component
@Profile("!server")
class EmbeddedCompletion implements SmartLifecycle {

	private final EmbeddedNeo4j neo4j;

	private boolean running;

	EmbeddedCompletion(EmbeddedNeo4j neo4j) {
		this.neo4j = neo4j;
	}

	@Override
	public void start() {
		this.neo4j.awaitCompletion();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 1000;
	}

}
