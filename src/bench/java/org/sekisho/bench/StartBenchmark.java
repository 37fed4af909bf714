package org.sekisho.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process to the first GraphQL answer over HTTP, against Neo4j alone to its first answer. */
final class StartBenchmark {

	private static final int RUNS = 7;

	private final Path data;

	StartBenchmark(Path data) {
		this.data = data;
	}

	List<Measurement> run() throws Exception {
		List<Double> ours = new ArrayList<>();
		List<Double> bare = new ArrayList<>();
		Path log = this.data.resolveSibling("start.log");
		for (int i = 0; i < RUNS; i++) {
			long begin = System.nanoTime();
			try (Application application = Application.start(this.data, log)) {
				ours.add(since(begin));
			}
			bare.add(bare(log));
		}
		return List.of(new Measurement("start to first answer, existing data", "", 1.8, ours),
				new Measurement("bare embedded Neo4j start to first answer", "", 0, bare));
	}

	private double bare(Path log) throws Exception {
		Path moment = this.data.resolveSibling("answered");
		long begin = System.currentTimeMillis();
		Fork.start(log, BareNeo4j.class.getName(), "start", this.data.toString(), moment.toString()).await();
		return (Long.parseLong(Files.readString(moment)) - begin) / 1e3;
	}

	static double since(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

}
