package org.sekisho.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;

/** Neo4j without the application: what we compare with. */
final class BareNeo4j {

	private static final String ROWS = "rows.csv";

	private static final String SCHEMA = "schema.cypher";

	private BareNeo4j() {
	}

	/**
	 * Does one thing in a process of its own.
	 * @param arguments start, replicate, export or load; the data folder; then for start the file for the moment of the
	 * answer, for export and load the folder of exchanged files, and for load the file for the time
	 */
	public static void main(String[] arguments) throws IOException {
		DatabaseManagementService service = open(Path.of(arguments[1]));
		try {
			GraphDatabaseService graph = service.database("neo4j");
			switch (arguments[0]) {
				case "start" -> {
					graph.executeTransactionally("MATCH (n:Country) RETURN count(n)");
					Files.writeString(Path.of(arguments[2]), String.valueOf(System.currentTimeMillis()));
				}
				case "replicate" -> graph.executeTransactionally(cypher("replicate-seizures"));
				case "export" -> export(graph, Path.of(arguments[2]));
				default -> load(graph, Path.of(arguments[2]), Path.of(arguments[3]));
			}
		}
		finally {
			service.shutdown();
		}
	}

	/** As the application opens it, with Bolt on the loopback address. */
	private static DatabaseManagementService open(Path data) {
		return new DatabaseManagementServiceBuilder(data.resolve("neo4j"))
			.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(512))
			.setConfig(GraphDatabaseSettings.load_csv_file_url_root, data.toAbsolutePath().getParent())
			.setConfig(GraphDatabaseSettings.auth_enabled, false)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
			.build();
	}

	private static void export(GraphDatabaseService graph, Path folder) throws IOException {
		List<String> schema = new ArrayList<>();
		for (String part : List.of("export-constraints", "export-indexes")) {
			graph.executeTransactionally(cypher(part), Map.of(),
					result -> schema.addAll(result.stream().map(row -> String.valueOf(row.get("statement"))).toList()));
		}
		Files.write(folder.resolve(SCHEMA), schema, StandardCharsets.UTF_8);
		try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(ROWS), StandardCharsets.UTF_8)) {
			graph.executeTransactionally(cypher("export-seizures"), Map.of(), result -> {
				csv.writeRecord(result.columns());
				result.stream()
					.forEach(row -> csv.writeRecord(result.columns()
						.stream()
						.map(column -> Objects.toString(row.get(column), ""))
						.toList()));
				return 0;
			});
		}
	}

	private static void load(GraphDatabaseService graph, Path folder, Path time) throws IOException {
		for (String statement : Files.readAllLines(folder.resolve(SCHEMA), StandardCharsets.UTF_8)) {
			graph.executeTransactionally(statement);
		}
		graph.executeTransactionally("CALL db.awaitIndexes(120)");
		Map<String, Object> url = Map.of("url", "file:///" + ROWS);
		graph.executeTransactionally(cypher("load-countries"), url);
		long begin = System.nanoTime();
		graph.executeTransactionally(cypher("load-seizures"), url);
		Files.writeString(time, String.valueOf(StartBenchmark.since(begin)));
	}

	private static String cypher(String name) throws IOException {
		return Files.readString(Path.of("src/bench/cypher", name + ".cypher"), StandardCharsets.UTF_8);
	}

}
