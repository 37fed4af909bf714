package org.sekisho.graph.schema;

import java.time.Duration;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.summary.ServerInfo;
import org.sekisho.graph.Graph;
import org.sekisho.graph.GraphSettings;
import org.sekisho.graph.Statements;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Prepares the graph when all beans are there and before anything uses it, the web server
 * included. From then on the graph is healthy while it answers.
 */
@Component("graphHealthIndicator")
class GraphAtStart extends AbstractHealthIndicator implements SmartLifecycle {

	private static final TransactionConfig SHORT = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(5))
		.build();

	private final ObjectProvider<Driver> driver;

	private final Connection connection;

	private final SchemaLock lock;

	private final Migrations migrations;

	private final Schema schema;

	private volatile boolean ready;

	GraphAtStart(ObjectProvider<Driver> driver, GraphSettings settings, Graph graph, Statements statements,
			ResourcePatternResolver resources, Vocabulary vocabulary) {
		super("Neo4j does not answer");
		this.driver = driver;
		this.connection = new Connection(driver, settings);
		this.lock = new SchemaLock(graph, statements);
		this.migrations = new Migrations(graph, statements, resources, Migrations.FILES);
		this.schema = new Schema(graph, statements, vocabulary);
	}

	@Override
	public void start() {
		this.connection.await();
		if (!this.migrations.areApplied() || !this.schema.isComplete()) {
			this.lock.hold(() -> {
				this.migrations.apply();
				this.schema.ensure();
			});
		}
		this.ready = true;
	}

	@Override
	public void stop() {
		this.ready = false;
	}

	@Override
	public boolean isRunning() {
		return this.ready;
	}

	@Override
	public int getPhase() {
		return -100;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		if (!this.ready) {
			builder.outOfService();
			return;
		}
		try (Session session = this.driver.getObject().session()) {
			ServerInfo server = session.run("RETURN 1", Map.of(), SHORT).consume().server();
			builder.up().withDetail("neo4j", server.agent()).withDetail("address", server.address());
		}
	}

}
