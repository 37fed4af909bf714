package org.sekisho.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Questions to the query engine, from HTTP request to HTTP answer, against hand-written
 * Cypher behind an endpoint of the same process, and against {@code @neo4j/graphql} on
 * the same database.
 */
final class QueryBenchmark {

	private static final List<Integer> CLIENTS = List.of(1, 4);

	private static final double WARM_UP_SECONDS = 2.5;

	private static final double ROUND_SECONDS = 0.25;

	private final Servers servers;

	private final int rounds;

	QueryBenchmark(Servers servers, int rounds) {
		this.servers = servers;
		this.rounds = rounds;
	}

	List<Contest.Result> run() throws Exception {
		List<Contest> contests = contests();
		for (Contest contest : contests) {
			contest.check();
			contest.warmUp(WARM_UP_SECONDS);
		}
		List<Contest.Result> results = new ArrayList<>();
		for (Contest contest : contests) {
			contest.warmUp(ROUND_SECONDS);
			for (int clients : CLIENTS) {
				results.add(contest.run(clients, this.rounds, ROUND_SECONDS));
			}
		}
		return results;
	}

	private List<Contest> contests() throws Exception {
		List<Shape> shapes = Shape.all();
		Shape pages = shapes.getLast();
		Map<String, Object> once = lastOfTwoPages(pages, asking(this.servers.once()));
		Map<String, Object> tenfold = lastOfTwoPages(pages, asking(this.servers.tenfold()));
		RestrictedReader reader = new RestrictedReader(this.servers.once());
		Map<String, Object> restricted = lastOfTwoPages(pages, reader::asking);
		List<Contest> contests = new ArrayList<>();
		for (Shape shape : shapes) {
			List<Contestant> contestants = new ArrayList<>();
			contestants.addAll(both(shape, this.servers.once(), once, Contest.OURS, Contest.BARE));
			contestants
				.addAll(both(shape, this.servers.tenfold(), tenfold, Contest.OURS_TENFOLD, Contest.BARE_TENFOLD));
			contestants.add(reader.asking(shape.ours(restricted)));
			if (shape.isForTheirs()) {
				contestants.add(new Contestant(Contest.THEIRS, this.servers.theirs(), shape.theirs(once)));
			}
			contests.add(new Contest(shape, contestants));
		}
		return contests;
	}

	private static List<Contestant> both(Shape shape, Application application, Map<String, Object> found, String ours,
			String bare) throws IOException {
		return List.of(Contestant.ours(ours, application, shape.ours(found)),
				new Contestant(bare, application.address("/bench/" + shape.name()), shape.bare(found)));
	}

	private interface Asking {

		Contestant of(byte[] question) throws IOException;

	}

	private static Asking asking(Application application) {
		return question -> Contestant.ours(Contest.OURS, application, question);
	}

	private static Map<String, Object> lastOfTwoPages(Shape pages, Asking asking) throws IOException {
		Map<String, Object> found = new HashMap<>();
		for (int page = 1; page <= 2; page++) {
			JsonNode answer = asking.of(pages.ours(found)).answer();
			found.put("after", answer.findValue("endCursor").asString());
			found.put("id", answer.findValues("id").getLast().asString());
			found.put("day", answer.findValues("seizedOn").getLast().asString());
		}
		return found;
	}

}
