package org.sekisho.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.Networks;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SekishoTest
class NeighbourhoodsIT {

	@Autowired
	private StatementCount statements;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("three-countries", graph);
		graph.write(new Statement("""
				MATCH (jp:Country {code: 'JP'}), (source:Source)
				CREATE (a:Entity:Agreement {id: 'agreement:test', name: 'Agreement', type: 'MEMORANDUM'})
				CREATE (a)-[:HAS_PARTY {source: source.id, section: 'II', page: 4}]->(jp)""", Map.of()));
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.statements.reset();
	}

	@Test
	void summariseLinksByTypeDirectionAndKind() {
		JsonNode groups = this.client.ask("{ linkSummary(id: \"country:JP\") { type direction kind count } }")
			.get("linkSummary");
		assertThat(groups.valueStream().map(JsonNode::toString)).containsExactlyInAnyOrder(
				"{\"type\":\"SEIZED_IN\",\"direction\":\"IN\",\"kind\":\"Seizure\",\"count\":4}",
				"{\"type\":\"DESTINED_FOR\",\"direction\":\"IN\",\"kind\":\"Seizure\",\"count\":4}",
				"{\"type\":\"LOCATED_IN\",\"direction\":\"IN\",\"kind\":\"Place\",\"count\":1}",
				"{\"type\":\"HAS_PARTY\",\"direction\":\"IN\",\"kind\":\"Agreement\",\"count\":1}");
	}

	@Test
	void areBoundedByGroupAndSayHowMuchMoreThereIs() {
		JsonNode chart = chart("id: \"country:JP\", perGroup: 2");
		assertThat(chart.get("nodes").size()).isLessThanOrEqualTo(1 + 2 * 4);
		assertThat(chart.get("links").size()).isEqualTo(2 + 2 + 1 + 1);
		assertThat(chart.get("truncated").booleanValue()).isTrue();
		assertThat(chart.get("groups").get(0).get("count").intValue()).isEqualTo(4);
		assertThat(chart("id: \"country:JP\", perGroup: 4").get("truncated").booleanValue()).isFalse();
	}

	@Test
	void showEveryEndOfEveryLinkAndNoEntityTwice() {
		JsonNode chart = chart("id: \"country:JP\"");
		List<String> ids = Client.texts(chart.get("nodes"), "id");
		assertThat(ids).doesNotHaveDuplicates().contains("country:JP", "seizure:test/1", "agreement:test");
		assertThat(ids).containsAll(Client.texts(chart.get("links"), "from"))
			.containsAll(Client.texts(chart.get("links"), "to"));
	}

	@Test
	void runFromStartToEndWhicheverEndWasAskedAbout() {
		JsonNode link = chart("id: \"country:JP\", types: [\"HAS_PARTY\"]").get("links").get(0);
		assertThat(link.get("from").stringValue()).isEqualTo("agreement:test");
		assertThat(link.get("to").stringValue()).isEqualTo("country:JP");
	}

	@Test
	void citeTheSourceOfALinkOrThatOfItsRecord() {
		JsonNode own = chart("id: \"country:JP\", types: [\"HAS_PARTY\"]").get("links").get(0).get("citations").get(0);
		assertThat(own.toString())
			.isEqualTo("{\"section\":\"II\",\"page\":4,\"row\":null,\"source\":{\"name\":\"A test\"}}");
		JsonNode ofRecord = chart("id: \"place:JP/narita\", types: [\"SEIZED_AT\"]").get("links")
			.get(0)
			.get("citations")
			.get(0);
		assertThat(ofRecord.get("row").intValue()).isEqualTo(2);
	}

	@Test
	void keepParallelLinksApart() {
		JsonNode links = chart("id: \"seizure:test/2\", types: [\"SEIZED_GOODS\"]").get("links");
		assertThat(Client.texts(links, "id")).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void canBeNarrowedToTypesAndKinds() {
		JsonNode chart = chart("id: \"seizure:test/1\", kinds: [\"Country\"]");
		assertThat(Client.texts(chart.get("nodes"), "kind")).containsOnly("Seizure", "Country");
		assertThat(Client.texts(chart("id: \"seizure:test/1\", types: [\"DEPARTED_FROM\"]").get("links"), "type"))
			.containsOnly("DEPARTED_FROM");
	}

	@Test
	void openWhatWasMetLevelByLevelButNoCrowd() {
		JsonNode two = chart("id: \"agreement:test\", depth: 2");
		assertThat(Client.texts(two.get("nodes"), "kind")).contains("Agreement", "Country", "Seizure", "Place")
			.doesNotContain("Substance");
		assertThat(Client.texts(two.get("links"), "id")).doesNotHaveDuplicates();
		JsonNode three = chart("id: \"agreement:test\", depth: 3");
		assertThat(Client.texts(three.get("nodes"), "kind")).contains("Substance").doesNotContain("Import");
		JsonNode closed = chart("id: \"agreement:test\", depth: 4, crowdsAbove: 3");
		assertThat(Client.texts(closed.get("nodes"), "kind")).contains("Place");
		JsonNode crowd = closed.get("groups")
			.valueStream()
			.filter(group -> group.get("of").stringValue().equals("country:JP")
					&& group.get("type").stringValue().equals("SEIZED_IN"))
			.findFirst()
			.orElseThrow();
		assertThat(crowd.get("count").intValue()).isEqualTo(4);
		assertThat(crowd.get("shown").intValue()).isZero();
		assertThat(closed.get("truncated").booleanValue()).isTrue();
		assertThat(refusal("id: \"country:JP\", depth: 5")).contains("depth: 5 is not between 1 and 4");
	}

	@Test
	void nameWhatDoesNotExist() {
		assertThat(refusal("id: \"country:XX\"")).contains("no entity 'country:XX'");
		assertThat(refusal("id: \"nonsense\"")).contains("no entity 'nonsense'");
		assertThat(refusal("id: \"country:JP\", types: [\"KNOWS\"]")).contains("no KNOWS").contains("SEIZED_IN");
		assertThat(refusal("id: \"country:JP\", kinds: [\"Boat\"]")).contains("no Boat").contains("Country");
		assertThat(refusal("id: \"country:JP\", perGroup: 0")).contains("perGroup: 0 is not between 1 and 200");
	}

	@Test
	void takeTheirLegendFromTheVocabulary() {
		JsonNode vocabulary = this.client
			.ask("{ vocabulary { kinds { name one many colour shape } linkTypes { type from to } } }");
		assertThat(Client.texts(vocabulary, "name")).contains("Seizure", "Country");
		assertThat(Client.texts(vocabulary, "type")).contains("SEIZED_IN").doesNotContain("CITES");
		assertThat(this.statements.count()).isZero();
	}

	private JsonNode chart(String arguments) {
		return this.client.ask("""
				{ neighbourhood(%s) { nodes { id kind name } groups { of type count shown } truncated
				  links { id type from to citations { section page row source { name } } } } }""".formatted(arguments))
			.get("neighbourhood");
	}

	private String refusal(String arguments) {
		return this.client.refusal("{ neighbourhood(%s) { truncated } }".formatted(arguments));
	}

}
