package org.sekisho.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Betweenness of a network by GraphQL, once it has been asked before, against Graph Data Science on a projection that
 * stands ready, behind an endpoint of the same process. Both show the first twenty with their names.
 */
final class AnalyticsBenchmark {

	private static final double AIM = 1.3;

	/** Members, and how often the question is asked for one time. */
	private static final Map<Integer, Integer> NETWORKS = Map.of(30, 100, 2000, 1);

	private static final int WARM_UP = 2;

	private final Path work;

	private final int rounds;

	AnalyticsBenchmark(Path work, int rounds) {
		this.work = work;
		this.rounds = rounds;
	}

	List<List<Measurement>> run() throws Exception {
		List<List<Measurement>> results = new ArrayList<>();
		try (Application application = Application.start(this.work.resolve("analytics"),
				this.work.resolve("application.log"), BareEndpoint.class.getName(),
				"--bench.bolt=" + this.work.resolve("bolt.json"))) {
			for (Map.Entry<Integer, Integer> network : NETWORKS.entrySet()) {
				results.add(contest(application, network.getKey(), network.getValue()));
			}
		}
		return results;
	}

	private List<Measurement> contest(Application application, int members, int times) throws Exception {
		String name = "bench-" + members;
		application.loadNetwork(file(name, members), name);
		Map<String, Object> values = Map.of("id", "network:" + name, "name", name);
		Contestant ours = Contestant.ours("ours", application,
				json(Map.of("query", "query($id: ID!) { rank(measure: BETWEENNESS, within: $id) { score entity { name } } }",
						"variables", Map.of("id", "network:" + name))));
		Contestant bare = new Contestant("Graph Data Science", application.address("/bench/betweenness"), json(values));
		JsonNode answer = ours.answer();
		new Contestant("projection", application.address("/bench/project-network"), json(values)).answer();
		if (!same(answer, bare.answer())) {
			throw new IllegalStateException("The answers on " + name + " differ: " + answer + bare.answer());
		}
		Map<Contestant, List<Double>> seconds = new HashMap<>(Map.of(ours, new ArrayList<>(), bare, new ArrayList<>()));
		for (int i = -WARM_UP; i < this.rounds; i++) {
			for (Contestant each : (i % 2 == 0) ? List.of(ours, bare) : List.of(bare, ours)) {
				double taken = taken(each, times);
				if (i >= 0) {
					seconds.get(each).add(taken);
				}
			}
		}
		String what = "betweenness of " + members + " people" + ((times > 1) ? ", " + times + " times" : "");
		return List.of(new Measurement(what, "Graph Data Science", AIM, seconds.get(ours)),
				new Measurement("Graph Data Science on a ready projection", "", 0, seconds.get(bare)));
	}

	private static double taken(Contestant contestant, int times) throws IOException {
		long begin = System.nanoTime();
		for (int i = 0; i < times; i++) {
			contestant.answer();
		}
		return StartBenchmark.since(begin);
	}

	/** Ours are rounded to ten digits. */
	private static boolean same(JsonNode one, JsonNode other) {
		List<JsonNode> scores = one.findValues("score");
		List<JsonNode> others = other.findValues("score");
		return scores.size() == others.size() && java.util.stream.IntStream.range(0, scores.size())
			.allMatch(i -> Math.abs(scores.get(i).doubleValue() - others.get(i).doubleValue()) <= 1e-6
					* Math.abs(others.get(i).doubleValue()));
	}

	/** Each new member knows three of those before, the same ones in each run. */
	private Path file(String name, int members) throws IOException {
		Random random = new Random(members);
		List<String> lines = new ArrayList<>(List.of("source,target,weight"));
		for (int i = 1; i < members; i++) {
			for (int j = 0; j < 3; j++) {
				lines.add("M" + i + ",M" + random.nextInt(i) + ",1");
			}
		}
		return Files.write(this.work.resolve(name + ".csv"), lines, StandardCharsets.UTF_8);
	}

	private static byte[] json(Map<String, Object> value) {
		return JsonMapper.shared().writeValueAsBytes(value);
	}

}
