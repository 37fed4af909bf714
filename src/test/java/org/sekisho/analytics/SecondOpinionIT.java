package org.sekisho.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Random networks, with members and links that do not count, and what JGraphT makes of
 * them.
 */
@SekishoTest
class SecondOpinionIT {

	private static final int NETWORKS = Integer.getInteger("analytics.networks", 12);

	private static final String STORE = """
			CREATE (network:Entity:Network {id: 'network:random', name: 'Random'})
			WITH network
			CALL (network) {
			  UNWIND $names AS name
			  CREATE (:Entity:Person {id: 'person:random/' + name, name: name, aliases: []})-[:IN_NETWORK]->(network)
			}
			UNWIND $links AS link
			MATCH (a:Person {id: 'person:random/' + link.from}), (b:Person {id: 'person:random/' + link.to})
			CREATE (a)-[r:CONTACTED]->(b) SET r.weight = link.weight, r.validTo = link.validTo""";

	private static final Set<Measure> UNWEIGHTED = Set.of(Measure.CLOSENESS, Measure.EIGENVECTOR);

	private static final String SELECTED = "within: \"network:random\", types: [\"CONTACTED\"]";

	@Autowired
	private Graph graph;

	@Autowired
	private HiddenEntities hidden;

	private Client client;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@AfterEach
	void showAll() {
		this.hidden.none();
	}

	@Test
	void allMeasuresAreAsJGraphTHasThem() {
		Random random = new Random(Long.getLong("differential.seed", 20261123L));
		for (int i = 0; i < NETWORKS; i++) {
			RandomNetwork network = RandomNetwork.next(random);
			store(network);
			boolean late = random.nextBoolean();
			check(network, new SecondOpinion(network.seen(late)), SELECTED + (late ? ", asOf: \"2012-05-01\"" : ""));
		}
	}

	private void store(RandomNetwork network) {
		this.graph.write(new Statement("MATCH (n:Person|Network) DETACH DELETE n", Map.of()));
		this.graph.write(new Statement(STORE, Map.of("names", network.names(), "links",
				network.links().stream().map(RandomNetwork.Contact::values).toList())));
		this.hidden.hide(network.hidden().stream().map(name -> "person:random/" + name).toArray(String[]::new));
	}

	private void check(RandomNetwork network, SecondOpinion other, String selected) {
		JsonNode answer = this.client.ask(question(selected));
		for (Measure measure : Measure.values()) {
			for (boolean weighted : new boolean[] { false, true }) {
				if (!weighted || !UNWEIGHTED.contains(measure)) {
					String key = measure.name().toLowerCase(java.util.Locale.ROOT) + (weighted ? "Weighted" : "");
					assertScores(network + " " + key, answer.get(key), other.scores(measure, weighted));
				}
			}
		}
		checkCommunities(network, answer.get("communities"), other);
		Map<String, Integer> parts = new HashMap<>();
		answer.get("cutPoints").forEach(row -> parts.put(name(row), row.get("parts").intValue()));
		assertThat(parts).as("%s", network).isEqualTo(other.cutPoints());
		assertThat(answer.get("bridges")
			.valueStream()
			.map(row -> row.at("/from/name").stringValue() + row.at("/to/name").stringValue() + " "
					+ row.get("fromSize").intValue() + " " + row.get("toSize").intValue())
			.collect(Collectors.toSet())).as("%s", network).isEqualTo(other.bridges());
		checkKeyPlayers(network, answer.get("keyPlayers"), other);
		if (network.size() > 0 && !network.hidden().contains("a")) {
			String asOf = selected.contains("asOf") ? ", asOf: \"2012-05-01\"" : "";
			assertScores(network + " similar",
					this.client
						.ask("{ similar(id: \"person:random/a\", types: [\"CONTACTED\"]" + asOf
								+ ") { score entity { name } } }")
						.get("similar"),
					other.similar("a"));
		}
	}

	private static String question(String selected) {
		StringBuilder question = new StringBuilder("{ ");
		for (Measure measure : Measure.values()) {
			for (String weighted : List.of("", "Weighted")) {
				if (weighted.isEmpty() || !UNWEIGHTED.contains(measure)) {
					question.append(measure.name().toLowerCase(java.util.Locale.ROOT) + weighted + ": rank(measure: "
							+ measure + ", weighted: " + !weighted.isEmpty() + ", " + selected
							+ ") { score exact entity { name } } ");
				}
			}
		}
		return question + """
				communities(%1$s) { size modularity members { name } }
				cutPoints(%1$s) { parts entity { name } }
				bridges(%1$s) { from { name } to { name } fromSize toSize }
				keyPlayers(%1$s) { before after players { fragmentation entity { name } } } }""".formatted(selected);
	}

	private static void assertScores(String what, JsonNode rows, Map<String, Double> expected) {
		Map<String, Double> scores = new HashMap<>();
		rows.forEach(row -> scores.put(name(row), row.get("score").doubleValue()));
		assertThat(scores.keySet()).as(what).isEqualTo(expected.keySet());
		expected.forEach(
				(name, score) -> assertThat(scores.get(name)).as(what + " " + name).isCloseTo(score, within(1e-6)));
	}

	private static void checkCommunities(RandomNetwork network, JsonNode communities, SecondOpinion other) {
		List<Set<String>> sets = communities.valueStream().map(each -> Set.copyOf(Client.texts(each, "name"))).toList();
		assertThat(sets.stream().flatMap(Set::stream).toList()).as("%s", network)
			.containsExactlyInAnyOrderElementsOf(other.scores(Measure.DEGREE, false).keySet());
		for (JsonNode each : communities) {
			assertThat(each.get("modularity").doubleValue()).as("%s", network)
				.isCloseTo(other.modularity(sets), within(1e-9));
			assertThat(other.isConnected(Set.copyOf(Client.texts(each, "name")))).as("%s", network).isTrue();
			assertThat(each.get("size").intValue()).isEqualTo(each.get("members").size());
		}
	}

	private static void checkKeyPlayers(RandomNetwork network, JsonNode found, SecondOpinion other) {
		Set<String> removed = new LinkedHashSet<>();
		assertThat(found.get("before").doubleValue()).isCloseTo(other.fragmentation(removed), within(1e-12));
		for (JsonNode player : found.get("players")) {
			assertThat(name(player)).as("%s", network).isEqualTo(other.keyPlayer(removed));
			removed.add(name(player));
			assertThat(player.get("fragmentation").doubleValue()).as("%s", network)
				.isCloseTo(other.fragmentation(removed), within(1e-12));
		}
		assertThat(removed.size() == 3 || !other.isDivisible(removed)).as("%s", network).isTrue();
	}

	private static String name(JsonNode row) {
		return row.get("entity").get("name").stringValue();
	}

}
