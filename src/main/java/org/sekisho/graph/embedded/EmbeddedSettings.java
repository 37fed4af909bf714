package org.sekisho.graph.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.sekisho.graph.GraphSettings;

import org.springframework.util.unit.DataSize;

/**
 * How Neo4j is set up inside the application: it answers this process only and tells
 * nobody of itself.
 */
final class EmbeddedSettings {

	private EmbeddedSettings() {
	}

	static DatabaseManagementServiceBuilder builder(Path folder, GraphSettings.Neo4j settings) {
		DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(folder)
			.setConfig(GraphDatabaseSettings.initial_default_database, settings.database())
			.setConfig(GraphDatabaseSettings.pagecache_memory, settings.pageCache().toBytes())
			.setConfig(GraphDatabaseSettings.memory_transaction_max_size, settings.transactionMemory().toBytes())
			.setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, DataSize.ofMegabytes(64).toBytes())
			.setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("gds.*"))
			.setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
			.setConfig(GraphDatabaseSettings.filewatcher_enabled, false);
		return silent(loopback(builder));
	}

	private static DatabaseManagementServiceBuilder loopback(DatabaseManagementServiceBuilder builder) {
		return builder.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(HttpConnector.enabled, false)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
			// Connections are closed by then, and Netty would wait twice 5 s for new
			// ones.
			.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(50));
	}

	private static DatabaseManagementServiceBuilder silent(DatabaseManagementServiceBuilder builder) {
		return builder.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
			.setConfig(BoltConnector.enable_discovery, false);
	}

}
