package org.sekisho.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SekishoTest
class GroupPagesIT {

	private static final String PAGE = """
			query($after: String, $type: String!, $kind: String!, $first: Int!) {
			  groupLinks(id: "country:XA", type: $type, direction: IN, kind: $kind, first: $first, after: $after) {
			    nodes { id } links { type from to } endCursor hasNextPage } }""";

	@Autowired
	private StatementCount statements;

	@Autowired
	private HiddenEntities hidden;

	private Client client;

	/** Every other seizure was made in XA; those for XA are few, and one is so twice. */
	@BeforeAll
	static void build(@Autowired Graph graph) {
		graph.write(new Statement("""
				CREATE (xa:Entity:Country {id: 'country:XA', name: 'XA', code: 'XA'})
				CREATE (xb:Entity:Country {id: 'country:XB', name: 'XB', code: 'XB'})
				WITH xa, xb
				UNWIND range(0, 999) AS i
				CREATE (s:Entity:Seizure {id: 'seizure:' + (10000 + i), name: 'S' + i})
				FOREACH (x IN CASE i % 2 WHEN 0 THEN [1] ELSE [] END | CREATE (s)-[:SEIZED_IN]->(xa))
				FOREACH (x IN CASE i % 2 WHEN 1 THEN [1] ELSE [] END | CREATE (s)-[:SEIZED_IN]->(xb))
				FOREACH (x IN CASE i % 100 WHEN 0 THEN [1] ELSE [] END | CREATE (s)-[:DESTINED_FOR]->(xa))
				FOREACH (x IN CASE i WHEN 500 THEN [1] ELSE [] END | CREATE (s)-[:DESTINED_FOR {source: 'x'}]->(xa))
				""", Map.of()));
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.statements.reset();
		this.hidden.none();
	}

	@Test
	void leadThroughAHubInTheOrderOfIds() {
		assertThat(all("SEIZED_IN", 7)).isEqualTo(seizures(2));
		assertThat(all("SEIZED_IN", 200)).isEqualTo(seizures(2));
	}

	@Test
	void leadThroughAFewLinksAndShowParallelOnesTogether() {
		assertThat(all("DESTINED_FOR", 3)).isEqualTo(seizures(100));
		JsonNode page = page("DESTINED_FOR", 200, null);
		assertThat(page.get("links").size()).isEqualTo(11);
		assertThat(page.get("hasNextPage").booleanValue()).isFalse();
		assertThat(page("SEIZED_IN", 2, null).get("links").get(1).toString())
			.isEqualTo("{\"type\":\"SEIZED_IN\",\"from\":\"seizure:10002\",\"to\":\"country:XA\"}");
	}

	@Test
	void takeOneStatementEach() {
		page("SEIZED_IN", 7, null);
		assertThat(this.statements.count()).isEqualTo(1);
	}

	@Test
	void passOverWhatIsHidden() {
		this.hidden.hide("seizure:10002", "seizure:10500");
		List<String> seen = new ArrayList<>(seizures(2));
		seen.removeAll(List.of("seizure:10002", "seizure:10500"));
		assertThat(all("SEIZED_IN", 50)).isEqualTo(seen);
		this.hidden.none();
	}

	@Test
	void refuseWhatThereIsNot() {
		assertThat(refusal("id: \"country:XC\", type: \"SEIZED_IN\", direction: IN, kind: \"Seizure\""))
			.contains("no entity 'country:XC'");
		assertThat(refusal("id: \"country:XA\", type: \"SEIZED_IN\", direction: OUT, kind: \"Seizure\""))
			.contains("has no links SEIZED_IN in direction OUT with a Seizure");
		assertThat(refusal("id: \"country:XA\", type: \"SEIZED_IN\", direction: IN, kind: \"Seizure\", first: 201"))
			.contains("first: 201 is not between 1 and 200");
		assertThat(refusal("id: \"country:XA\", type: \"SEIZED_IN\", direction: IN, kind: \"Seizure\", after: \"x\""))
			.contains("is no cursor of this list");
	}

	private static List<String> seizures(int each) {
		return IntStream.range(0, 1000).filter(i -> i % each == 0).mapToObj(i -> "seizure:" + (10000 + i)).toList();
	}

	private List<String> all(String type, int first) {
		List<String> ids = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			JsonNode page = page(type, first, after);
			assertThat(page.get("nodes").size()).isBetween(1, first);
			ids.addAll(Client.texts(page.get("nodes"), "id"));
			after = page.get("endCursor").stringValue();
			more = page.get("hasNextPage").booleanValue();
		}
		return ids;
	}

	private JsonNode page(String type, int first, @Nullable String after) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.putAll(Map.of("type", type, "kind", "Seizure", "first", first));
		variables.put("after", after);
		return this.client.ask(PAGE, variables).get("groupLinks");
	}

	private String refusal(String arguments) {
		return this.client.refusal("{ groupLinks(%s) { hasNextPage } }".formatted(arguments));
	}

}
