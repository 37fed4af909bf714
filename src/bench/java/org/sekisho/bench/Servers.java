package org.sekisho.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * Those who answer questions: the application on the graph of a report, the application
 * on a graph with every seizure ten times, and {@code @neo4j/graphql} on the database of
 * the first.
 */
final class Servers implements AutoCloseable {

	private static final Path NODE = Path.of("src/bench/node");

	private final Path kept;

	private final Path work;

	private final Application once;

	private final Application tenfold;

	private final URI theirs;

	private final Fork node;

	/**
	 * Starts all.
	 * @param kept where graphs and what npm installed stay from run to run
	 * @param work for what the processes say
	 * @param file the report
	 */
	Servers(Path kept, Path work, Path file) throws Exception {
		this.kept = Files.createDirectories(kept);
		this.work = work;
		Path graph = once(file);
		Path large = tenfold(graph);
		Path bolt = work.resolve("bolt.json");
		this.once = application(graph, bolt);
		this.tenfold = application(large, work.resolve("bolt-tenfold.json"));
		int port = Fork.freePort();
		this.theirs = URI.create("http://127.0.0.1:" + port + "/graphql");
		this.node = Fork.start(work.resolve("theirs.log"), installed(),
				List.of("node", "server.js", String.valueOf(port), bolt.toString()));
		await();
	}

	Application once() {
		return this.once;
	}

	Application tenfold() {
		return this.tenfold;
	}

	URI theirs() {
		return this.theirs;
	}

	private void await() throws InterruptedException {
		byte[] greeting = "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8);
		Contestant asked = new Contestant(Contest.THEIRS, this.theirs, greeting);
		while (!asked.answers()) {
			this.node.check();
			Thread.sleep(50);
		}
	}

	private Application application(Path data, Path bolt) throws Exception {
		return Application.start(data, this.work.resolve("application.log"), BareEndpoint.class.getName(),
				"--sekisho.neo4j.page-cache=2GB", "--sekisho.access.requests-per-minute=10000000", "--bench.bolt=" + bolt);
	}

	private Path once(Path file) throws Exception {
		Path graph = this.kept.resolve("%s-%d".formatted(file.getFileName(), Files.size(file)));
		if (!Files.exists(graph)) {
			Path unfinished = emptied(this.kept.resolve("unfinished"));
			try (Application application = Application.start(unfinished, this.work.resolve("application.log"))) {
				application.load(file, "unodc-ids");
			}
			Files.move(unfinished, graph);
		}
		return graph;
	}

	private Path tenfold(Path once) throws Exception {
		Path graph = once.resolveSibling(once.getFileName() + "-tenfold");
		if (!Files.exists(graph)) {
			Path unfinished = emptied(this.kept.resolve("unfinished"));
			FileSystemUtils.copyRecursively(once, unfinished);
			Fork.start(this.work.resolve("replicate.log"), BareNeo4j.class.getName(), "replicate",
					unfinished.toString())
				.await();
			Files.move(unfinished, graph);
		}
		return graph;
	}

	/** The folder of the other server, with all that it needs. */
	private Path installed() throws Exception {
		Path folder = this.kept.resolve("node");
		Path modules = folder.resolve("node_modules");
		Path packages = folder.resolve("package.json");
		boolean current = Files.exists(modules) && Files.mismatch(NODE.resolve("package.json"), packages) < 0;
		FileSystemUtils.copyRecursively(NODE, folder);
		if (!current) {
			FileSystemUtils.deleteRecursively(modules);
			Fork.start(this.work.resolve("npm.log"), folder,
					List.of("npm", "install", "--no-package-lock", "--no-audit", "--no-fund"))
				.await();
		}
		return folder;
	}

	private static Path emptied(Path folder) throws IOException {
		FileSystemUtils.deleteRecursively(folder);
		return folder;
	}

	@Override
	public void close() throws InterruptedException, IOException {
		this.node.close();
		this.once.close();
		this.tenfold.close();
		try (Stream<Path> files = Files.list(this.work)) {
			files.filter(file -> file.getFileName().toString().startsWith("bolt")).forEach(file -> file.toFile().delete());
		}
	}

}
