package org.sekisho.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.intake.Intake;
import org.sekisho.intake.Order;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application in a process of its own, which loads files and, when all are loaded,
 * writes down what is in the graph. It may be killed at any moment and started again.
 */
final class LoadProcess {

	/** Printed when rows are being loaded. */
	static final String LOADING = "rows are being loaded";

	private static final Set<String> TIMES = Set.of("startedAt", "endedAt", "writtenAt", "loadedAt", "amendedAt");

	private static final List<String> LINES = List.of("""
			MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock AND NOT n:RowBlock
			RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties""", """
			MATCH (n)-[r]->(m) RETURN n.id AS id, type(r) AS type, m.id AS end, properties(r) AS properties""", """
			MATCH (b:RowBlock) UNWIND range(0, size(b.numbers) - 1) AS i
			RETURN 'row ' + b.numbers[i] + ' of ' + split(b.id, '/')[0] AS id, b.verdicts[i] AS verdict,
			  b.records[i] AS record, b.codeSets[b.codes[i]] AS codes, b.reasonTexts[b.reasons[i]] AS reason""");

	private LoadProcess() {
	}

	/**
	 * Loads.
	 * @param arguments data folder, file for what is in the graph, and pairs of profile
	 * and file to load
	 */
	public static void main(String[] arguments) throws Exception {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(
				Class.forName("org.sekisho.Sekisho"))
			.web(WebApplicationType.NONE)
			.run("--sekisho.data=" + arguments[0], "--sekisho.demo=false", "--sekisho.imports.batch-rows=25",
					"--sekisho.rehearse=false", "--sekisho.neo4j.page-cache=64MB")) {
			for (int i = 2; i < arguments.length; i += 2) {
				load(application, arguments[i], Path.of(arguments[i + 1]));
			}
			System.out.println(LOADING);
			while (!ended(application.getBean(Ledger.class), arguments)) {
				Thread.sleep(20);
			}
			Files.write(Path.of(arguments[1]), records(application.getBean(Graph.class)));
		}
	}

	private static String id(String profile) {
		return "import:" + profile;
	}

	private static void load(ApplicationContext application, String profile, Path file) throws IOException {
		if (application.getBean(Ledger.class).find(id(profile)).isEmpty()) {
			Order order = new Order(profile, null, null, null, Map.of(), Map.of("network", "harbour"), Map.of());
			try (InputStream content = Files.newInputStream(file)) {
				application.getBean(ImportQueue.class)
					.submit(id(profile),
							application.getBean(Intake.class).receive(content, file.getFileName().toString(), order));
			}
		}
	}

	private static boolean ended(Ledger ledger, String[] arguments) {
		boolean ended = true;
		for (int i = 2; i < arguments.length; i += 2) {
			ImportEntry entry = ledger.known(id(arguments[i]));
			if (entry.status() == Ledger.Status.FAILED) {
				throw new IllegalStateException(entry.toString());
			}
			ended &= entry.status() == Ledger.Status.COMPLETED;
		}
		return ended;
	}

	/** One line a node, link and row, sorted, without times. */
	static List<String> records(Graph graph) {
		List<String> lines = new ArrayList<>();
		for (String statement : LINES) {
			graph.read(new Statement(statement, Map.of())).forEach(row -> lines.add(line(row)));
		}
		return lines.stream().sorted().toList();
	}

	private static String line(Map<String, @Nullable Object> row) {
		Map<String, Object> columns = new TreeMap<>();
		row.forEach((name, value) -> columns.put(name,
				(value instanceof Map<?, ?> map) ? sorted(map) : (value instanceof List<?> list)
						? list.stream().map(String::valueOf).sorted().toList() : String.valueOf(value)));
		return columns.get("id") + " " + JsonMapper.shared().writeValueAsString(columns);
	}

	private static Map<String, String> sorted(Map<?, ?> properties) {
		Map<String, String> sorted = new TreeMap<>();
		properties.forEach((name, value) -> sorted.put(String.valueOf(name), String.valueOf(value)));
		sorted.keySet().removeIf(((Predicate<String>) TIMES::contains).or("folder"::equals));
		return sorted;
	}

}
