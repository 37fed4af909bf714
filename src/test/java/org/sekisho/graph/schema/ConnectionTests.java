package org.sekisho.graph.schema;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.sekisho.graph.GraphSettings;
import org.sekisho.graph.StartRefused;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConnectionTests {

	@Test
	void serverThatDoesNotComeStopsTheStartWithAMessage() throws IOException {
		GraphSettings settings = new GraphSettings(Path.of("unused"), new GraphSettings.Neo4j("neo4j",
				DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), Duration.ofSeconds(1), Duration.ZERO));
		try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + portWithoutServer())) {
			Connection connection = new Connection(
					new StaticListableBeanFactory(Map.of("driver", driver)).getBeanProvider(Driver.class), settings);
			assertThatExceptionOfType(StartRefused.class).isThrownBy(connection::await)
				.withMessageContaining("did not answer within 0 seconds");
		}
	}

	private static int portWithoutServer() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
