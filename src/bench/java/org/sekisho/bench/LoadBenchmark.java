package org.sekisho.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * A report through the report desk, checks and provenance included, against Neo4j's own {@code LOAD CSV … IN
 * TRANSACTIONS} that builds the same nodes and links from a file in which all is resolved already. Each run has a fresh
 * process and a fresh store with the same constraints and indexes.
 */
final class LoadBenchmark {

	static final String DATA = "data-0";

	private static final int RUNS = 3;

	private final Path work;

	private final Path file;

	LoadBenchmark(Path work, Path file) {
		this.work = work;
		this.file = file;
	}

	List<Measurement> run() throws Exception {
		List<Double> ours = new ArrayList<>();
		List<Double> plain = new ArrayList<>();
		Path log = this.work.resolve("load.log");
		for (int i = 0; i < RUNS; i++) {
			ours.add(ours(this.work.resolve("data-" + i), log));
			if (i == 0) {
				bare(log, "export", this.work.resolve(DATA).toString(), this.work.toString());
			}
			Path time = this.work.resolve("load-csv-" + i + ".seconds");
			bare(log, "load", this.work.resolve("plain-" + i).toString(), this.work.toString(), time.toString());
			plain.add(Double.parseDouble(Files.readString(time)));
		}
		return List.of(new Measurement("load " + this.file.getFileName(), "", 1.0, ours),
				new Measurement("LOAD CSV of the same nodes and links", "", 0, plain));
	}

	private double ours(Path data, Path log) throws Exception {
		try (Application application = Application.start(data, log)) {
			long begin = System.nanoTime();
			JsonNode state = application.load(this.file, "unodc-ids");
			double seconds = StartBenchmark.since(begin);
			if (!state.get("status").stringValue().equals("COMPLETED")) {
				throw new IllegalStateException("The load did not complete: " + state);
			}
			return seconds;
		}
	}

	private static void bare(Path log, String... arguments) throws Exception {
		Fork.start(log, BareNeo4j.class.getName(), arguments).await();
	}

}
