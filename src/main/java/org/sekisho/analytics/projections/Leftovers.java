package org.sekisho.analytics.projections;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Drops what a process that was killed has left on a server. The embedded Neo4j keeps
 * projections in the memory of its own process, so there nothing is left.
 */
@Component
@Profile("server")
class Leftovers {

	private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

	private final Graph graph;

	private final Statements statements;

	Leftovers(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	@EventListener(ApplicationReadyEvent.class)
	void drop() {
		try {
			for (Map<String, @Nullable Object> row : this.graph
				.read(this.statements.named("analytics/projections", Map.of("prefix", Projections.PREFIX)))) {
				this.graph.read(this.statements.named("analytics/drop-projection", row));
			}
		}
		catch (RuntimeException ex) {
			LOG.warn("Whether projections were left on the server cannot be found out: {}", ex.getMessage());
		}
	}

}
