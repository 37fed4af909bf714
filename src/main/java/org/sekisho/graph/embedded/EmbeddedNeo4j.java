package org.sekisho.graph.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.sekisho.graph.GraphSettings;
import org.sekisho.graph.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;

/**
 * Neo4j inside this process. It starts in a thread of its own while the application is
 * put together; whoever needs its address waits.
 */
class EmbeddedNeo4j implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);

	private final GraphSettings settings;

	private final Password password = new Password();

	private final CompletableFuture<GraphDatabaseAPI> database;

	private boolean offersGraphDataScience;

	private boolean closed;

	EmbeddedNeo4j(GraphSettings settings) {
		this.settings = settings;
		this.database = CompletableFuture.supplyAsync(this::begin, Thread.ofPlatform().name("neo4j-start")::start);
	}

	private GraphDatabaseAPI begin() {
		long begin = System.nanoTime();
		Path folder = writable(this.settings.neo4jFolder());
		GraphDatabaseAPI started = (GraphDatabaseAPI) service(folder).database(this.settings.neo4j().database());
		this.password.set(started);
		LOG.info("Neo4j in {} started in {} ms", folder, (System.nanoTime() - begin) / 1_000_000);
		return started;
	}

	private DatabaseManagementService service(Path folder) {
		try {
			return EmbeddedSettings.builder(folder, this.settings.neo4j()).build();
		}
		catch (RuntimeException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof FileLockException) {
				throw new StartRefused("Another process already uses the data folder " + this.settings.data() + ".",
						"Stop the other Sekisho, or give this one a folder of its own with --sekisho.data=<folder>.");
			}
			throw ex;
		}
	}

	private static Path writable(Path folder) {
		try {
			Files.createDirectories(folder);
			if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			}
			Files.delete(Files.createTempFile(folder, "writable", null));
			return folder;
		}
		catch (IOException ex) {
			throw new StartRefused("The data folder " + folder + " cannot be written: " + ex + ".",
					"Let this user write there, or choose another folder with --sekisho.data=<folder>.");
		}
	}

	/** Where Bolt listens. Waits until it does. */
	URI address() {
		return URI.create("bolt://" + awaited(this.database).getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT));
	}

	String password() {
		return this.password.text();
	}

	/** Makes Graph Data Science known, the first time it is called. */
	synchronized void offerGraphDataScience() {
		if (!this.offersGraphDataScience) {
			GraphDataScience.register(awaited(this.database));
			this.offersGraphDataScience = true;
		}
	}

	private static <T> T awaited(CompletableFuture<T> future) {
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	@Override
	public synchronized void close() {
		this.database.handle((started, failure) -> failure).join();
		if (!this.closed && !this.database.isCompletedExceptionally()) {
			this.database.join().getDependencyResolver().resolveDependency(DatabaseManagementService.class).shutdown();
			LOG.info("Neo4j stopped");
		}
		this.closed = true;
	}

}
