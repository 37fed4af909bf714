package org.sekisho.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Runs all measurements and writes the report. */
final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Measures.
	 * @param arguments the seizure file to load, in the form of profile unodc-ids; the folder
	 * for the report; what to measure, out of load, tenfold, large, start, charts, analytics, queries and links; and
	 * how many rounds
	 * each question is asked
	 */
	public static void main(String[] arguments) throws Exception {
		Path file = Path.of(arguments[0]).toAbsolutePath();
		if (!Files.isReadable(file)) {
			throw new IllegalArgumentException("There is no file " + file
					+ ": give a report in the form of profile unodc-ids with -Dbench.file=<path>");
		}
		Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
		Path work = Files.createTempDirectory("sekisho-bench");
		System.out.println("What the processes say goes to " + work);
		Set<String> parts = Set.of(arguments[2].split(","));
		Report report = new Report(folder);
		if (parts.contains("load") || parts.contains("start")) {
			report.add(new LoadBenchmark(work, file).once());
		}
		if (parts.contains("tenfold")) {
			new LoadBenchmark(work, file).tenfold().forEach(report::add);
		}
		if (parts.contains("large")) {
			report.add(new LoadBenchmark(work, file).large());
		}
		if (parts.contains("start")) {
			report.add(new StartBenchmark(work.resolve(LoadBenchmark.DATA)).run());
		}
		if (parts.contains("charts")) {
			new ChartBenchmark(work.resolve("charts")).run().forEach(report::add);
		}
		if (parts.contains("analytics")) {
			new AnalyticsBenchmark(work, Integer.parseInt(arguments[3])).run().forEach(report::add);
		}
		if (parts.contains("queries")) {
			try (Servers servers = new Servers(folder.resolve("kept"), work, file)) {
				report.add(new QueryReport(new QueryBenchmark(servers, Integer.parseInt(arguments[3])).run()));
			}
		}
		if (parts.contains("links")) {
			try (Servers servers = new Servers(folder.resolve("kept"), work, file)) {
				report.add(new QueryReport(new LinksBenchmark(servers, Integer.parseInt(arguments[3])).run()));
			}
		}
		report.write();
	}

}
