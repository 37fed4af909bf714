package org.sekisho.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j in a process of its own, which can be killed and started again on the same port
 * and data.
 */
public final class Neo4jServer implements AutoCloseable {

	private final Path folder;

	private final int port = freePort();

	private Process process;

	/**
	 * Starts the server; it answers some seconds later.
	 * @param folder where it keeps its data
	 */
	public Neo4jServer(Path folder) {
		this.folder = folder;
		this.process = startProcess();
	}

	private Process startProcess() {
		return JavaProcess.start(Neo4jServer.class.getName(), this.folder.resolve("output.log"), this.folder.toString(),
				Integer.toString(this.port));
	}

	/**
	 * Where it answers.
	 * @return a Bolt address
	 */
	public URI address() {
		return URI.create("bolt://127.0.0.1:" + this.port);
	}

	/** Kills it, giving it no chance to finish anything. */
	public void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** Starts it again after it was killed. */
	public void restart() {
		this.process = startProcess();
	}

	@Override
	public void close() {
		kill();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static void main(String[] arguments) throws InterruptedException {
		new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
			.setConfig(GraphDatabaseSettings.pagecache_memory, 64L * 1024 * 1024)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.enable_discovery, false)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
			.build();
		Thread.currentThread().join();
	}

}
