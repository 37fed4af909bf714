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

/** What holds the karate club together, and what cannot fall apart. */
@SekishoTest
class StructureIT {

	@Autowired
	private HiddenEntities hidden;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("karate-club", graph);
		graph.write(new Statement("""
				CREATE (:Entity:Network {id: 'network:empty', name: 'Empty'})
				CREATE (two:Entity:Network {id: 'network:two', name: 'Two'})
				CREATE (:Entity:Person {id: 'person:two/a', name: 'a'})-[:IN_NETWORK]->(two)
				CREATE (:Entity:Person {id: 'person:two/b', name: 'b'})-[:IN_NETWORK]->(two)""", Map.of()));
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
	void dividesTheClubAlmostAsWellAsIsPossible() {
		JsonNode communities = ask("communities(within: \"network:karate\") { size modularity members { name } }");
		assertThat(communities.size()).isEqualTo(4);
		// No division of the club has more than 0.4198.
		assertThat(communities.get(0).get("modularity").doubleValue()).isBetween(0.4150, 0.4199);
		assertThat(communities.get(0).get("size").intValue()).isEqualTo(communities.get(0).get("members").size())
			.isGreaterThanOrEqualTo(communities.get(1).get("size").intValue());
		assertThat(ask("communities(within: \"network:karate\") { size modularity members { name } }"))
			.isEqualTo(communities);
		assertThat(ask("communities(within: \"network:karate\", first: 1, perCommunity: 2) { members { id } }").get(0)
			.get("members")
			.size()).isEqualTo(2);
	}

	@Test
	void findsTheOneMemberAndTheOnePairThatOthersHangOn() {
		assertThat(ask("cutPoints(within: \"network:karate\") { parts entity { name } }").toString())
			.isEqualTo("[{\"parts\":3,\"entity\":{\"name\":\"1\"}}]");
		assertThat(ask("bridges(within: \"network:karate\") { from { name } to { name } fromSize toSize }").toString())
			.isEqualTo("[{\"from\":{\"name\":\"1\"},\"to\":{\"name\":\"12\"},\"fromSize\":33,\"toSize\":1}]");
	}

	@Test
	void findsThoseWhoKnowTheSame() {
		JsonNode similar = ask("similar(id: \"person:karate/15\", first: 5) { score entity { name } }");
		assertThat(Client.texts(similar, "name").subList(0, 4)).containsExactly("16", "19", "21", "23");
		assertThat(similar.get(3).get("score").doubleValue()).isEqualTo(1);
		assertThat(similar.get(4).get("score").doubleValue()).isLessThan(1);
		this.hidden.hide("person:karate/16");
		assertThat(Client.texts(ask("similar(id: \"person:karate/15\", first: 3) { entity { name } }"), "name"))
			.containsExactly("19", "21", "23");
		assertThat(Client.texts(ask("similar(id: \"person:karate/15\", kinds: [\"Network\"]) { entity { id } }"), "id"))
			.containsExactly("network:karate");
		assertThat(ask("similar(id: \"network:empty\") { score }")).isEmpty();
	}

	@Test
	void nobodyIsSimilarBecauseOfAHub() {
		String similar = "similar(id: \"person:karate/12\", types: [\"CONTACTED\"], avoidHubsAbove: %d) { score }";
		assertThat(ask(similar.formatted(16))).hasSize(15);
		assertThat(ask(similar.formatted(15))).isEmpty();
		assertThat(refusal(similar.formatted(0))).contains("avoidHubsAbove: 0 is not between 1 and 100000");
	}

	@Test
	void findsWhoseRemovalBreaksTheClub() {
		JsonNode found = ask("keyPlayers(within: \"network:karate\", count: 2) "
				+ "{ before after players { rank fragmentation entity { name } } }");
		assertThat(found.get("before").doubleValue()).isZero();
		assertThat(Client.texts(found, "name")).startsWith("1");
		assertThat(found.get("players").get(0).get("fragmentation").doubleValue())
			.isCloseTo(1 - (5 * 4 + 27 * 26) / (33.0 * 32), within(1e-12));
		assertThat(found.get("after").doubleValue())
			.isEqualTo(found.get("players").get(1).get("fragmentation").doubleValue())
			.isGreaterThan(found.get("players").get(0).get("fragmentation").doubleValue());
	}

	@Test
	void definesWhatCannotFallApart() {
		assertThat(ask("communities(within: \"network:empty\") { size }")).isEmpty();
		assertThat(ask("communities(within: \"network:two\") { size modularity members { name } }").toString())
			.isEqualTo("[{\"size\":1,\"modularity\":0.0,\"members\":[{\"name\":\"a\"}]},"
					+ "{\"size\":1,\"modularity\":0.0,\"members\":[{\"name\":\"b\"}]}]");
		for (String field : List.of("cutPoints", "bridges")) {
			assertThat(ask(field + "(within: \"network:two\") { __typename }")).isEmpty();
			assertThat(ask(field + "(within: \"network:empty\") { __typename }")).isEmpty();
		}
		assertThat(
				ask("keyPlayers(within: \"network:two\", count: 3) { before after players { rank entity { name } } }")
					.toString())
			.isEqualTo("{\"before\":1.0,\"after\":1.0,\"players\":[]}");
		assertThat(ask("keyPlayers(within: \"network:empty\") { before after players { rank } }").toString())
			.isEqualTo("{\"before\":0.0,\"after\":0.0,\"players\":[]}");
	}

	@Test
	void saysWhatIsWrong() {
		assertThat(refusal("keyPlayers(count: 0) { before }")).contains("count: 0 is not between 1 and 50");
		assertThat(refusal("communities(first: 1000, perCommunity: 1000) { size }")).contains("10000");
		assertThat(refusal("similar(id: \"person:nobody\") { score }")).contains("no entity 'person:nobody'");
		assertThat(refusal("similar(id: \"nonsense\") { score }")).contains("no entity 'nonsense'");
		assertThat(refusal("bridges(within: \"network:none\") { fromSize }")).contains("no entity 'network:none'");
	}

	private JsonNode ask(String field) {
		return this.client.ask("{ answer: " + field + " }").get("answer");
	}

	private String refusal(String field) {
		return this.client.refusal("{ " + field + " }");
	}

}
