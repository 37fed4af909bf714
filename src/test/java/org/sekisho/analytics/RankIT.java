package org.sekisho.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.Networks;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Zachary's karate club (1977) with the values that are published of it, and what is not
 * connected.
 */
@SekishoTest
class RankIT {

	@Autowired
	private HiddenEntities hidden;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("karate-club", graph);
		graph.write(new Statement("""
				CREATE (:Entity:Network {id: 'network:empty', name: 'Empty'})
				CREATE (one:Entity:Network {id: 'network:one', name: 'One'})
				CREATE (one)<-[:IN_NETWORK]-(:Entity:Person {id: 'person:one/1', name: 'Alone'})
				CREATE (odd:Entity:Network {id: 'network:odd', name: 'Odd'})
				WITH odd UNWIND ['a', 'b', 'c', 'd', 'e', 'f', 'g'] AS name
				CREATE (p:Entity:Person {id: 'person:odd/' + name, name: name})-[:IN_NETWORK]->(odd)""", Map.of()));
		graph.write(new Statement("""
				UNWIND [['a', 'b', 2], ['b', 'a', 3], ['a', 'b', null], ['b', 'c', 0], ['c', 'c', 9], ['c', 'd', 4],
				  ['e', 'f', -1]] AS tie
				MATCH (a:Person {id: 'person:odd/' + tie[0]}), (b:Person {id: 'person:odd/' + tie[1]})
				CREATE (a)-[:CONTACTED {weight: toFloat(tie[2])}]->(b)""", Map.of()));
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@AfterEach
	void showAll() {
		this.hidden.none();
	}

	@Test
	void agreesWithWhatIsPublishedOfTheKarateClub() {
		JsonNode degree = ranked("measure: DEGREE, within: \"network:karate\", first: 5");
		assertThat(Client.texts(degree, "name")).containsExactly("34", "1", "33", "3", "2");
		assertThat(scores(degree)).containsExactly(17.0, 16.0, 12.0, 10.0, 9.0);
		JsonNode betweenness = ranked("measure: BETWEENNESS, within: \"network:karate\", first: 3");
		assertThat(Client.texts(betweenness, "name")).containsExactly("1", "34", "33");
		// Freeman's, times the 528 pairs of others.
		assertThat(scores(betweenness).getFirst()).isCloseTo(0.437635 * 528, within(1e-3));
		assertThat(scores(ranked("measure: CLOSENESS, within: \"network:karate\", first: 1")).getFirst())
			.isCloseTo(0.568966, within(1e-6));
		JsonNode eigenvector = ranked("measure: EIGENVECTOR, within: \"network:karate\", first: 2");
		assertThat(Client.texts(eigenvector, "name")).containsExactly("34", "1");
		assertThat(scores(eigenvector).getFirst()).isCloseTo(0.373363, within(1e-5));
		// PageRank as networkx gives it, times the 34 members.
		assertThat(scores(ranked("measure: PAGERANK, within: \"network:karate\", first: 1")).getFirst())
			.isCloseTo(0.100919 * 34, within(1e-3));
	}

	@Test
	void countsParallelLinksOnceAndLoopsNever() {
		assertThat(all("DEGREE", "network:odd")).isEqualTo("b 2 1, c 2 1, a 1 3, d 1 3, e 1 3, f 1 3, g 0 7");
	}

	@Test
	void addsWeightsUpAndTakesOneForWhatIsNone() {
		assertThat(all("DEGREE", "network:odd\", weighted: true, kinds: \"Person"))
			.isEqualTo("b 7 1, a 6 2, c 5 3, d 4 4, e 1 5, f 1 5, g 0 7");
	}

	@Test
	void definesWhatIsNotConnected() {
		assertThat(all("CLOSENESS", "network:odd"))
			.isEqualTo("b 0.375 1, c 0.375 1, a 0.25 3, d 0.25 3, e 0.1666666667 5, f 0.1666666667 5, g 0 7");
		assertThat(all("EIGENVECTOR", "network:odd")).startsWith("b 0.60150").endsWith("e 0 5, f 0 5, g 0 5");
		assertThat(all("PAGERANK", "network:one")).isEqualTo("Alone 0.15 1");
		assertThat(all("BETWEENNESS", "network:one")).isEqualTo("Alone 0 1");
		assertThat(all("BETWEENNESS", "network:empty")).isEmpty();
	}

	@Test
	void takesTheNeighboursOfWhateverHasNoMembers() {
		assertThat(all("DEGREE", "person:odd/b")).isEqualTo("Odd 2 1, a 1 2, c 1 2");
	}

	@Test
	void doesNotCountWhatIsHidden() {
		this.hidden.hide("person:odd/c");
		assertThat(all("DEGREE", "network:odd")).isEqualTo("a 1 1, b 1 1, e 1 1, f 1 1, d 0 5, g 0 5");
		this.hidden.hide("network:odd");
		assertThat(refusal("measure: DEGREE, within: \"network:odd\"")).contains("no entity 'network:odd'");
	}

	@Test
	void selectsByKindIdAndFilter() {
		assertThat(ranked("measure: DEGREE, kinds: [\"Network\"]").size()).isEqualTo(4);
		JsonNode listed = ranked("measure: DEGREE, ids: [\"person:odd/a\", \"person:odd/b\", \"person:karate/1\"]");
		assertThat(Client.texts(listed, "name")).containsExactly("a", "b", "1");
		JsonNode filtered = ranked("measure: DEGREE, where: { name: { in: [\"a\", \"b\", \"c\"] } }");
		assertThat(Client.texts(filtered, "name")).containsExactly("b", "a", "c");
		assertThat(scores(filtered)).containsExactly(2.0, 1.0, 1.0);
	}

	@Test
	void saysWhatIsWrong() {
		assertThat(refusal("measure: DEGREE, within: \"network:none\"")).contains("no entity 'network:none'");
		assertThat(refusal("measure: DEGREE, within: \"nonsense\"")).contains("no entity 'nonsense'");
		assertThat(refusal("measure: DEGREE, ids: [\"person:odd/a\", \"person:x\"]")).contains("no entity person:x");
		assertThat(refusal("measure: DEGREE, kinds: [\"Boat\"]")).contains("no Boat").contains("Country");
		assertThat(refusal("measure: DEGREE, types: [\"KNOWS\"]")).contains("no KNOWS").contains("CONTACTED");
		assertThat(refusal("measure: DEGREE, types: []")).contains("types: is empty");
		assertThat(refusal("measure: DEGREE, first: 0")).contains("first: 0 is not between 1 and 1000");
		assertThat(refusal("measure: CLOSENESS, weighted: true")).contains("CLOSENESS has no weighted form");
		assertThat(refusal("measure: EIGENVECTOR, weighted: true")).contains("EIGENVECTOR has no weighted form");
	}

	private JsonNode ranked(String arguments) {
		return this.client.ask("{ rank(%s) { rank score exact sampleSize entity { id name } } }".formatted(arguments))
			.get("rank");
	}

	private String all(String measure, String within) {
		return String.join(", ",
				ranked("measure: " + measure + ", within: \"" + within + "\"").valueStream()
					.map(row -> row.get("entity").get("name").stringValue() + " "
							+ row.get("score").asString().replaceAll("\\.0$", "") + " " + row.get("rank"))
					.toList());
	}

	private static List<Double> scores(JsonNode rows) {
		return rows.valueStream().map(row -> row.get("score").doubleValue()).toList();
	}

	private String refusal(String arguments) {
		return this.client.refusal("{ rank(%s) { score } }".formatted(arguments));
	}

}
