package org.sekisho.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.Networks;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SekishoTest
class PagesIT {

	private static final String FORWARD = """
			query($beside: String) { seizures(sort: %s, first: %d, after: $beside) {
			  pageInfo { more: hasNextPage less: hasPreviousPage beside: endCursor endCursor }
			  edges { cursor node { id } } } }""";

	private static final String BACKWARD = """
			query($beside: String) { seizures(sort: %s, last: %d, before: $beside) {
			  pageInfo { more: hasPreviousPage less: hasNextPage beside: startCursor } edges { cursor node { id } } } }""";

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("three-countries", graph);
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                                               | 1 2 3 4 5 6 7
			[{ seizedOn: ASC }]                              | 7 1 2 3 4 5 6
			[{ seizedOn: DESC }]                             | 6 5 4 2 3 1 7
			[{ transportReported: ASC }]                     | 1 6 2 4 3 5 7
			[{ transportReported: DESC }]                    | 4 2 6 1 3 5 7
			[{ transport: ASC }, { seizedOn: DESC }]         | 5 1 3 7 4 2 6
			[{ transportReported: DESC }, { seizedOn: ASC }] | 4 2 6 1 7 3 5
			[{ destination: { name: ASC } }]                 | 1 3 4 5 6 2 7
			[{ destination: { name: DESC } }, { seizedOn: DESC }] | 6 5 4 3 1 2 7
			[{ place: { country: { code: ASC } } }, { country: { code: DESC } }] | 1 3 7 2 5 6 4
			""")
	void followEachOtherWithoutGapOrOverlapInBothDirections(String sort, String expected) {
		for (int size : List.of(1, 2, 3, 7, 50)) {
			assertThat(String.join(" ", walk(FORWARD, sort, size)).replace("seizure:test/", "")).isEqualTo(expected);
			assertThat(String.join(" ", walk(BACKWARD, sort, size)).replace("seizure:test/", "")).isEqualTo(expected);
		}
	}

	@Test
	void standStillWhileRowsAreAdded(@Autowired Graph graph) {
		JsonNode first = page("[{ seizedOn: ASC }]", 2, null);
		graph.write(new Statement(
				"""
						CREATE (:Entity:Seizure {id: 'seizure:test/0', name: 'Earlier', seizedOn: date('2004-05-06'), transport: 'AIR',
						 flags: []})""",
				Map.of()));
		try {
			JsonNode second = page("[{ seizedOn: ASC }]", 2, first.get("pageInfo").get("endCursor").stringValue());
			assertThat(Client.texts(second, "id")).containsExactly("seizure:test/2", "seizure:test/3");
		}
		finally {
			graph.write(new Statement("MATCH (z:Seizure {id: 'seizure:test/0'}) DELETE z", Map.of()));
		}
	}

	@Test
	void keepSeveralLinksToOneEntityApart(@Autowired Graph graph) {
		graph.write(new Statement(
				"""
						CREATE (body:Entity:Headquarters {id: 'headquarters:test', name: 'Body', type: 'HEADQUARTERS', aliases: []})
						CREATE (post:Entity:Post {id: 'post:test', name: 'Post', aliases: []})
						CREATE (body)-[:HAS_MEMBER {role: 'MEMBER', validFrom: '1997'}]->(post)
						CREATE (body)-[:HAS_MEMBER {role: 'CHIEF', validFrom: '2001'}]->(post)""",
				Map.of()));
		String members = "{ headquarters { nodes { members(first: 1%s) { totalCount pageInfo { hasNextPage endCursor } edges { validFrom } } } } }";
		JsonNode first = this.client.ask(members.formatted(""));
		String cursor = Client.texts(first, "endCursor").getFirst();
		JsonNode second = this.client.ask(members.formatted(", after: \"" + cursor + "\""));
		assertThat(first.findValuesAsString("totalCount")).containsExactly("2");
		assertThat(List.of(Client.texts(first, "validFrom").getFirst(), Client.texts(second, "validFrom").getFirst()))
			.containsExactlyInAnyOrder("1997", "2001");
		assertThat(second.findValuesAsString("hasNextPage")).containsExactly("false");
	}

	@Test
	void refuseACursorOfAnotherOrder() {
		String cursor = page("[{ seizedOn: ASC }]", 2, null).get("pageInfo").get("endCursor").stringValue();
		assertThat(this.client
			.refusal("{ seizures(sort: [{ seizedOn: DESC }], after: \"" + cursor + "\") { totalCount nodes { id } } }"))
			.contains("is no cursor of this list in this order");
	}

	@ParameterizedTest
	@CsvSource({ "nonsense", "''", "W10", "bnVsbA" })
	void refuseWhatIsNoCursor(String cursor) {
		assertThat(this.client.refusal("{ seizures(after: \"" + cursor + "\") { nodes { id } } }"))
			.contains("is no cursor");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			first: -1                   | seizures(first:) is -1: write a number from 0 to 1000
			last: -1                    | seizures(last:) is -1: write a number from 0 to 1000
			first: 1001                 | seizures(first:) asks for 1,001 rows, and a page has at most 1,000.
			last: 100000000             | seizures(last:) asks for 100,000,000 rows, and a page has at most 1,000.
			""")
	void refuseASizeOutOfBounds(String size, String refusal) {
		assertThat(this.client.refusal("{ seizures(" + size + ") { totalCount nodes { id } } }")).startsWith(refusal);
	}

	@Test
	void areCountedFromOneEndOnly() {
		assertThat(this.client.refusal("{ seizures(first: 2, last: 2) { nodes { id } } }"))
			.contains("first and after, or last and before");
	}

	@Test
	void mayBeEmpty() {
		JsonNode page = page("[]", 0, null);
		assertThat(page.get("edges").isEmpty()).isTrue();
		assertThat(page.get("pageInfo").get("more").booleanValue()).isTrue();
		assertThat(page.get("pageInfo").get("endCursor").isNull()).isTrue();
	}

	/** Takes page after page, or page before page, to the end of the list. */
	private List<String> walk(String question, String sort, int size) {
		Deque<List<String>> pages = new ArrayDeque<>();
		String beside = null;
		boolean more = true;
		while (more) {
			JsonNode page = page(question, sort, size, beside);
			List<String> found = Client.texts(page, "id");
			assertThat(found).hasSizeLessThanOrEqualTo(size);
			assertThat(page.get("pageInfo").get("less").booleanValue()).isEqualTo(beside != null);
			if (question.equals(FORWARD)) {
				pages.addLast(found);
			}
			else {
				pages.addFirst(found);
			}
			more = page.get("pageInfo").get("more").booleanValue();
			beside = page.get("pageInfo").get("beside").stringValue();
		}
		return pages.stream().flatMap(List::stream).toList();
	}

	private JsonNode page(String sort, int size, String after) {
		return page(FORWARD, sort, size, after);
	}

	private JsonNode page(String question, String sort, int size, String beside) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("beside", beside);
		return this.client.ask(question.formatted(sort, size), variables).get("seizures");
	}

}
