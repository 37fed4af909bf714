package org.sekisho.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import tools.jackson.databind.JsonNode;

/** Watches a load, and asks questions meanwhile. */
final class LoadWatch {

	/** What readers ask, in turns. */
	private static final List<String> QUESTIONS = List.of(
			"{ seizures(where: { destination: { code: { eq: \"ES\" } } }, sort: [{ seizedOn: DESC }], first: 50) { nodes { seizedOn goods { substance { name } } departure { code } } } }",
			"{ countries(where: { code: { eq: \"CO\" } }) { nodes { name seizures { totalCount } } } }",
			"{ seizures(where: { country: { code: { eq: \"NZ\" } } }, first: 20) { totalCount nodes { name place { name } } } }");

	private static final int TENTHS = 10;

	private final Application application;

	LoadWatch(Application application) {
		this.application = application;
	}

	/**
	 * Waits for the end of a load.
	 * @param id the import
	 * @param rows how many rows its file has
	 * @return rows a second in each tenth of them
	 */
	List<Double> tenths(String id, long rows) throws Exception {
		List<Double> rates = new ArrayList<>();
		long begin = System.nanoTime();
		long before = 0;
		JsonNode state = this.application.state(id);
		while (true) {
			long read = state.get("rowsRead").longValue();
			if (read >= rows * (rates.size() + 1) / TENTHS) {
				rates.add((read - before) / StartBenchmark.since(begin));
				before = read;
				begin = System.nanoTime();
			}
			if (!state.get("status").stringValue().equals("RUNNING")) {
				return rates;
			}
			Thread.sleep(20);
			state = this.application.state(id);
		}
	}

	/**
	 * Asks questions.
	 * @param going whether to go on
	 * @return how long each took, in milliseconds
	 */
	List<Double> read(AtomicBoolean going) throws IOException, InterruptedException {
		List<Double> times = new ArrayList<>();
		while (going.get()) {
			long begin = System.nanoTime();
			JsonNode answer = this.application.ask(QUESTIONS.get(times.size() % QUESTIONS.size()));
			if (!answer.has("data")) {
				throw new IllegalStateException(answer.toString());
			}
			times.add(StartBenchmark.since(begin) * 1e3);
			Thread.sleep(10);
		}
		return times;
	}

}
