package org.sekisho.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * A report through the report desk, checks and provenance included, against Neo4j's own {@code LOAD CSV … IN
 * TRANSACTIONS} that builds the same nodes and links from a file in which all is resolved already. Each run has a fresh
 * process and a fresh store with the same constraints and indexes.
 */
final class LoadBenchmark {

	static final String DATA = "data-0";

	private static final String PROFILE = "unodc-ids";

	private static final int RUNS = 3;

	private static final int TIMES = 10;

	private static final int LARGE_ROWS = 3_000_000;

	/** For so long readers are asked before and during a load. */
	private static final int READING_MILLISECONDS = 20_000;

	private final Path work;

	private final Path file;

	private final Path log;

	LoadBenchmark(Path work, Path file) {
		this.work = work;
		this.file = file;
		this.log = work.resolve("load.log");
	}

	/** The report itself. */
	List<Measurement> once() throws Exception {
		List<Double> ours = new ArrayList<>();
		List<Double> plain = new ArrayList<>();
		for (int i = 0; i < RUNS; i++) {
			try (Application application = Application.start(this.work.resolve("data-" + i), this.log)) {
				ours.add(loaded(application, this.file));
			}
			if (i == 0) {
				bare("export", this.work.resolve(DATA).toString(), this.work.toString());
			}
			plain.add(plain("plain-" + i));
		}
		return List.of(new Measurement("load " + this.file.getFileName(), "", 1.0, ours),
				new Measurement("LOAD CSV of the same nodes and links", "", 0, plain));
	}

	/** Ten times the report, tenth by tenth, and then readers while the report is loaded once more. */
	List<List<Measurement>> tenfold() throws Exception {
		int rows = rows();
		Path large = LargeFile.write(this.file, rows * TIMES, 0, this.work.resolve("tenfold.csv"));
		Path data = this.work.resolve("data-tenfold");
		List<Double> ours = new ArrayList<>();
		List<Double> tenths;
		List<List<Double>> readers;
		try (Application application = Application.start(data, this.log)) {
			LoadWatch watch = new LoadWatch(application);
			long begin = System.nanoTime();
			tenths = watch.tenths(application.submit(large, PROFILE), (long) rows * TIMES);
			ours.add(StartBenchmark.since(begin));
			readers = readers(application, watch, rows);
		}
		bare("export", data.toString(), this.work.toString());
		return List.of(
				List.of(new Measurement("load ten times as much", "", 1.0, ours),
						new Measurement("LOAD CSV of the same", "", 0, List.of(plain("plain-tenfold")))),
				List.of(new Measurement("rows a second in the last tenth", "", 0, List.of(tenths.getLast())),
						new Measurement("in the first tenth", "", 0, List.of(tenths.getFirst()))),
				List.of(new Measurement("rows a second in the slowest tenth", "", 0, List.of(Collections.min(tenths))),
						new Measurement("in the fastest tenth", "", 0, List.of(Collections.max(tenths)))),
				List.of(new Measurement("median ms of readers during a load", "", 2.0, readers.get(1)),
						new Measurement("of the same without a load", "", 0, readers.get(0))));
	}

	/** As many rows as a large office has, in a process with little memory. */
	List<Measurement> large() throws Exception {
		Path large = LargeFile.write(this.file, LARGE_ROWS, 0, this.work.resolve("large.csv"));
		try (Application application = Application.small(this.work.resolve("data-large"), this.log)) {
			LoadWatch watch = new LoadWatch(application);
			long begin = System.nanoTime();
			List<Double> tenths = watch.tenths(application.submit(large, PROFILE), LARGE_ROWS);
			double seconds = StartBenchmark.since(begin);
			return List.of(new Measurement("load %,d rows with -Xmx1g".formatted(LARGE_ROWS), "", 0, List.of(seconds)),
					new Measurement("rows a second in the slowest tenth", "", 0, List.of(Collections.min(tenths))));
		}
	}

	/** Medians without and during a load. */
	private List<List<Double>> readers(Application application, LoadWatch watch, int rows) throws Exception {
		Path more = LargeFile.write(this.file, rows, 60, this.work.resolve("more.csv"));
		for (int i = 0; i < 2; i++) {
			reading(watch, () -> Thread.sleep(READING_MILLISECONDS));
		}
		double without = reading(watch, () -> Thread.sleep(READING_MILLISECONDS));
		double during = reading(watch, () -> loaded(application, more));
		return List.of(List.of(without), List.of(during));
	}

	private static double reading(LoadWatch watch, Work meanwhile) throws Exception {
		AtomicBoolean going = new AtomicBoolean(true);
		CompletableFuture<List<Double>> times = CompletableFuture.supplyAsync(() -> {
			try {
				return watch.read(going);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		meanwhile.run();
		going.set(false);
		return Measurement.median(times.get().stream().mapToDouble(Double::doubleValue).toArray());
	}

	private static double loaded(Application application, Path report) throws Exception {
		long begin = System.nanoTime();
		JsonNode state = application.load(report, PROFILE);
		double seconds = StartBenchmark.since(begin);
		if (!state.get("status").stringValue().equals("COMPLETED")) {
			throw new IllegalStateException("The load did not complete: " + state);
		}
		return seconds;
	}

	private double plain(String name) throws Exception {
		Path time = this.work.resolve(name + ".seconds");
		bare("load", this.work.resolve(name).toString(), this.work.toString(), time.toString());
		return Double.parseDouble(Files.readString(time));
	}

	private int rows() throws Exception {
		try (Stream<String> lines = Files.lines(this.file)) {
			return (int) lines.count() - 1;
		}
	}

	private void bare(String... arguments) throws Exception {
		Fork.start(this.log, BareNeo4j.class.getName(), arguments).await();
	}

	/** Something that takes a while. */
	private interface Work {

		void run() throws Exception;

	}

}
