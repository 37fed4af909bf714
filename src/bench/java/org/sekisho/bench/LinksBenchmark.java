package org.sekisho.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Following links: a hub is opened, against a look at as many entities by the index, and
 * paths are looked for between two seizures, against hand-written Cypher that leaves hubs
 * out.
 */
final class LinksBenchmark {

	private static final double WARM_UP_SECONDS = 5;

	private static final double ROUND_SECONDS = 0.5;

	/** What the hand-written Cypher does not answer within minutes on ten times the data. */
	private static final String ENDLESS = "three-paths";

	/** The latest seizures of these countries, in pairs, have little in common. */
	private static final String ENDS = """
			{ from: seizures(where: { country: { code: { eq: "RU" } } }, sort: [{ seizedOn: DESC }], first: 1) { nodes { id } }
			  to: seizures(where: { country: { code: { eq: "VE" } } }, sort: [{ seizedOn: DESC }], first: 1) { nodes { id } }
			  chart: neighbourhood(id: "country:CO") { nodes { id } } }""";

	private final Servers servers;

	private final int rounds;

	LinksBenchmark(Servers servers, int rounds) {
		this.servers = servers;
		this.rounds = rounds;
	}

	List<Contest.Result> run() throws Exception {
		Map<String, Object> once = found(this.servers.once());
		Map<String, Object> tenfold = found(this.servers.tenfold());
		List<Contest.Result> results = new ArrayList<>();
		for (Shape shape : Shape.all("links.yml")) {
			List<Contestant> contestants = new ArrayList<>();
			contestants.addAll(both(shape, this.servers.once(), once, Contest.OURS, Contest.BARE));
			List<Contestant> large = both(shape, this.servers.tenfold(), tenfold, Contest.OURS_TENFOLD,
					Contest.BARE_TENFOLD);
			contestants.addAll(shape.name().equals(ENDLESS) ? large.subList(0, 1) : large);
			Contest contest = new Contest(shape, contestants);
			contest.warmUp(WARM_UP_SECONDS);
			results.add(contest.run(1, this.rounds, ROUND_SECONDS));
		}
		return results;
	}

	private static List<Contestant> both(Shape shape, Application application, Map<String, Object> found, String ours,
			String bare) throws IOException {
		return List.of(Contestant.ours(ours, application, shape.ours(found)),
				new Contestant(bare, application.address("/bench/" + shape.name()), shape.bare(found)));
	}

	private static Map<String, Object> found(Application application) throws Exception {
		JsonNode data = application.ask(ENDS).get("data");
		Map<String, Object> found = new HashMap<>();
		found.put("from", data.get("from").findValue("id").stringValue());
		found.put("to", data.get("to").findValue("id").stringValue());
		found.put("rows", data.get("chart").get("nodes").size());
		return found;
	}

}
