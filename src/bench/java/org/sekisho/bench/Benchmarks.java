package org.sekisho.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs all measurements and writes the report. */
final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Measures.
	 * @param arguments the seizure file to load, in the form of profile unodc-ids, and the folder for the report
	 */
	public static void main(String[] arguments) throws Exception {
		Path file = Path.of(arguments[0]).toAbsolutePath();
		if (!Files.isReadable(file)) {
			throw new IllegalArgumentException("There is no file " + file
					+ ": give a report in the form of profile unodc-ids with -Dbench.file=<path>");
		}
		Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
		Path work = Files.createTempDirectory("sekisho-bench");
		List<Measurement> load = new LoadBenchmark(work, file).run();
		List<Measurement> start = new StartBenchmark(work.resolve(LoadBenchmark.DATA)).run();
		new Report(folder).write(List.of(start, load));
	}

}
