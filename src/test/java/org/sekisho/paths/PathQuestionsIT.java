package org.sekisho.paths;

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

/** Paths between seizures and institutions, and what is refused. */
@SekishoTest
class PathQuestionsIT {

	@Autowired
	private StatementCount statements;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("three-countries", graph);
		graph.write(new Statement("""
				MATCH (jp:Country {code: 'JP'}), (source:Source)
				CREATE (a:Entity:Agreement {id: 'agreement:test', name: 'Agreement', type: 'MEMORANDUM'})
				CREATE (a)-[:HAS_PARTY {source: source.id, section: 'II', page: 4}]->(jp)
				WITH jp
				UNWIND range(1, 300) AS i
				CREATE (:Entity:Seizure {id: 'seizure:crowd/' + i, name: 'S' + i})-[:SEIZED_IN]->(jp)""", Map.of()));
		graph.write(new Statement("""
				UNWIND range(1, 80) AS i
				CREATE (p:Entity:Person {id: 'person:all/' + i, name: 'P' + i})
				WITH collect(p) AS all
				UNWIND all AS one UNWIND all AS other
				WITH one, other WHERE one.id < other.id
				CREATE (one)-[:CONTACTED]->(other)""", Map.of()));
		graph.write(new Statement(
				"""
						CREATE (a:Entity:PhoneNumber {id: 'phone:a', name: 'A'}), (b:Entity:PhoneNumber {id: 'phone:b', name: 'B'}),
						  (c:Entity:PhoneNumber {id: 'phone:c', name: 'C'}), (b)-[:CONTACTED]->(c)
						WITH a, b UNWIND range(1, 300) AS i CREATE (a)-[:CONTACTED {row: i}]->(b)""",
				Map.of()));
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.statements.reset();
	}

	@Test
	void leadFromASeizureToAnAgreementThroughACountryThatIsAHub() {
		JsonNode path = paths("from: \"seizure:crowd/1\", to: \"agreement:test\", maxLength: 3").get(0);
		assertThat(Client.texts(path.get("nodes"), "id")).containsExactly("seizure:crowd/1", "country:JP",
				"agreement:test");
		assertThat(path.get("length").intValue()).isEqualTo(2);
		assertThat(path.get("links").get(1).get("citations").toString())
			.isEqualTo("[{\"section\":\"II\",\"page\":4,\"source\":{\"name\":\"A test\"}}]");
		assertThat(this.statements.count()).isLessThanOrEqualTo(4);
	}

	@Test
	void passACrowdInTheMiddleAlone() {
		assertThat(paths("from: \"seizure:crowd/1\", to: \"seizure:crowd/2\", k: 25, maxLength: 2")).hasSize(1);
		JsonNode wide = paths("from: \"seizure:crowd/1\", to: \"agreement:test\", k: 25, maxLength: 8");
		assertThat(Client.texts(wide, "id").stream().filter(id -> id.startsWith("seizure:crowd/")).distinct())
			.containsExactly("seizure:crowd/1");
	}

	@Test
	void refuseWhatCannotBeAsked() {
		assertThat(refusal("from: \"country:JP\", to: \"country:JP\"")).contains("to: it is the same entity as from");
		assertThat(refusal("from: \"country:JP\", to: \"country:XX\"")).contains("to: there is no entity 'country:XX'");
		assertThat(refusal("from: \"country:JP\", to: \"agreement:test\", k: 26"))
			.contains("k: 26 is not between 1 and 25");
		assertThat(refusal("from: \"country:JP\", to: \"agreement:test\", maxLength: 9"))
			.contains("maxLength: 9 is not between 1 and 8");
		assertThat(refusal("from: \"country:JP\", to: \"agreement:test\", types: [\"KNOWS\"]")).contains("no KNOWS");
		assertThat(refusal("from: \"country:JP\", to: \"agreement:test\", types: []"))
			.contains("types: it names nothing");
		assertThat(refusal("from: \"country:JP\", to: \"agreement:test\", avoid: [\"country:JP\"]"))
			.contains("avoid: 'country:JP' stands in from or to too");
		assertThat(this.client.refusal("{ connect(ids: [\"country:JP\"]) { parts { ids } } }"))
			.contains("ids: name two entities or more");
	}

	@Test
	void areRefusedWhereTooMuchLiesBetween() {
		String all = "from: \"person:all/1\", to: \"person:all/2\", types: [\"CONTACTED\"], k: 25, maxLength: 8";
		assertThat(paths(all)).hasSize(25);
		assertThat(refusal(all + ", weighting: RARITY")).contains("more than 200000 halves of paths begin there");
		assertThat(paths(all + ", through: [\"seizure:crowd/1\"], weighting: RARITY")).isEmpty();
		assertThat(paths(all + ", through: [\"seizure:crowd/1\"]")).isEmpty();
	}

	@Test
	void showTheFirstOfManyLinksBetweenTwo() {
		String few = "{ links { from to } truncated }";
		JsonNode answer = this.client.ask("""
				{ paths(from: "phone:a", to: "phone:c") %1$s short: paths(from: "phone:b", to: "phone:c") %1$s
				  connect(ids: ["phone:a", "phone:c"]) %1$s linksAmong(ids: ["phone:a", "phone:b", "phone:c"]) %1$s
				  whole: linksAmong(ids: ["phone:b", "phone:c"]) %1$s }""".formatted(few));
		for (JsonNode shown : List.of(answer.get("paths").get(0), answer.get("connect"), answer.get("linksAmong"))) {
			assertThat(Client.texts(shown.get("links"), "from")).hasSize(26).endsWith("phone:b");
			assertThat(shown.get("truncated").booleanValue()).isTrue();
		}
		assertThat(answer.get("short").get(0).get("truncated").booleanValue()).isFalse();
		assertThat(answer.get("whole").get("truncated").booleanValue()).isFalse();
	}

	@Test
	void tellWhatCannotBeJoined() {
		JsonNode chart = this.client
			.ask("{ connect(ids: [\"agreement:test\", \"seizure:crowd/7\"]) { parts { ids } } }")
			.get("connect");
		assertThat(chart.get("parts").toString()).isEqualTo("[{\"ids\":[\"agreement:test\",\"seizure:crowd/7\"]}]");
		assertThat(this.client.ask(
				"{ connect(ids: [\"agreement:test\", \"seizure:crowd/7\"], types: [\"SEIZED_IN\"]) { parts { ids } } }")
			.get("connect")
			.get("parts")
			.toString()).isEqualTo("[{\"ids\":[\"agreement:test\"]},{\"ids\":[\"seizure:crowd/7\"]}]");
		List<String> links = Client.texts(this.client.ask(
				"{ linksAmong(ids: [\"agreement:test\", \"country:JP\", \"seizure:crowd/7\", \"x:y\"]) { links { type } } }"),
				"type");
		assertThat(links).containsExactlyInAnyOrder("HAS_PARTY", "SEIZED_IN");
	}

	private JsonNode paths(String arguments) {
		return this.client.ask("""
				{ paths(%s) { length nodes { id }
				  links { type citations { section page source { name } } } } }""".formatted(arguments)).get("paths");
	}

	private String refusal(String arguments) {
		return this.client.refusal("{ paths(%s) { length } }".formatted(arguments));
	}

}
