package org.sekisho.query;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SekishoTest
class QuestionsIT {

	@Autowired
	private StatementCount statements;

	@Autowired
	private HiddenEntities hidden;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("three-countries", graph);
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.statements.reset();
	}

	@AfterEach
	void showAll() {
		this.hidden.none();
	}

	@Test
	void areAnsweredWithOneStatementForEachRootFieldHoweverDeep() {
		this.client
			.ask("""
					{ a: countries { totalCount nodes { seizures { totalCount edges { cursor node { goods { substance { name
					    seizures(first: 2) { nodes { import { seizures { totalCount } } citations { source { name } } } } } } } } } } }
					  b: entity(id: "seizure:test/1") { name citations { row source { name } } ... on Seizure { place { country { name } } } }
					  c: search(text: "Japan") { nodes { name } }
					  d: linkSummary(id: "country:JP") { count }
					  e: neighbourhood(id: "country:JP") { nodes { id ... on Seizure { goods { massKg } } } links { citations { row } } } }""");
		assertThat(this.statements.count()).isEqualTo(5);
	}

	@Test
	void haveATextThatDependsOnTheirShapeAlone() {
		String question = "query($n: String!, $d: Date!) { seizures(where: { name: { eq: $n }, seizedOn: { gt: $d } }) { totalCount } }";
		this.client.ask(question, Map.of("n", "Robert'); MATCH (n) DETACH DELETE n //", "d", "2005-01-01"));
		this.client.ask(question, Map.of("n", "Seizure 1", "d", "2004-01-01"));
		List<Statement> sent = this.statements.statements();
		assertThat(sent.get(0).text()).isEqualTo(sent.get(1).text()).doesNotContain("Robert").doesNotContain("2005");
	}

	@Test
	void mayNameTheSameFieldSeveralTimes() {
		JsonNode answer = this.client.ask("""
				{ entity(id: "country:JP") { id name title: name kind ... on Country { code also: aliases
				    seizures(first: 1) { n: nodes { name } m: nodes { id } } } } }""").get("entity");
		assertThat(answer.get("title")).isEqualTo(answer.get("name"));
		assertThat(answer.get("kind").stringValue()).isEqualTo("Country");
		assertThat(answer.get("also").get(0).stringValue()).isEqualTo("Nippon");
		assertThat(answer.get("seizures").get("n").get(0).get("name").stringValue()).isEqualTo("Seizure 1");
		assertThat(answer.get("seizures").get("m").get(0).get("id").stringValue()).isEqualTo("seizure:test/1");
	}

	@Test
	void takeFragmentsOnAnyKindBehindAnInterface() {
		JsonNode nodes = this.client.ask("""
				{ neighbourhood(id: "seizure:test/1") { nodes { __typename id
				    ... on Country { code } ... on Substance { name } ... on Place { country { code } } } } }""")
			.get("neighbourhood")
			.get("nodes");
		assertThat(Client.texts(nodes, "__typename")).contains("Seizure", "Country", "Substance", "Place", "Import");
		assertThat(Client.texts(nodes, "code")).contains("JP", "TH");
		assertThat(Client.texts(nodes, "name")).containsExactly("Heroin");
	}

	@Test
	void giveNullForAnEntityThatDoesNotExist() {
		assertThat(this.client.ask("{ entity(id: \"country:XX\") { name } }").get("entity").isNull()).isTrue();
	}

	@Test
	void searchWithinKindsPageByPage() {
		String search = "{ search(text: \"n\", kinds: [\"Country\", \"Place\"], first: 1%s) { totalCount pageInfo { hasNextPage endCursor } edges { score node { id } } } }";
		JsonNode first = this.client.ask(search.formatted("")).get("search");
		String cursor = first.get("pageInfo").get("endCursor").stringValue();
		JsonNode second = this.client.ask(search.formatted(", after: \"" + cursor + "\"")).get("search");
		assertThat(first.get("totalCount").intValue()).isEqualTo(2);
		assertThat(Client.texts(first, "id")).hasSize(1).doesNotContainAnyElementsOf(Client.texts(second, "id"));
		assertThat(java.util.stream.Stream.of(first, second).flatMap(page -> Client.texts(page, "id").stream()))
			.containsExactlyInAnyOrder("country:JP", "place:JP/narita");
		assertThat(second.get("pageInfo").get("hasNextPage").booleanValue()).isFalse();
	}

	@Test
	void keepWhatIsUnknownNull() {
		JsonNode seizure = this.client.ask(
				"{ entity(id: \"seizure:test/3\") { ... on Seizure { place { name } goods { quantity } transportReported } } }")
			.get("entity");
		assertThat(seizure.get("place").isNull()).isTrue();
		assertThat(seizure.get("goods").get(0).get("quantity").isNull()).isTrue();
		assertThat(seizure.get("transportReported").isNull()).isTrue();
	}

	@Test
	void neverShowCountOrFollowWhatTheAccessRuleHides() {
		this.hidden.hide("seizure:test/5", "country:CN");
		JsonNode answer = this.client.ask("""
				{ seizures(sort: [{ seizedOn: DESC }], first: 3) { totalCount nodes { id departure { code } } }
				  hidden: entity(id: "seizure:test/5") { id }
				  lost: seizures(where: { departure: { code: { eq: "CN" } } }) { totalCount }
				  none: seizures(where: { departure: null }) { totalCount }
				  japan: entity(id: "country:JP") { ... on Country { seizures { totalCount nodes { id } } } }
				  search(text: "China", kinds: ["Country"]) { totalCount nodes { id } }
				  linkSummary(id: "country:JP") { type direction count }
				  neighbourhood(id: "substance:heroin") { nodes { id } groups { count } } }""");
		assertThat(Client.texts(answer.get("seizures"), "id")).containsExactly("seizure:test/6", "seizure:test/4",
				"seizure:test/2");
		assertThat(answer.get("seizures").get("totalCount").intValue()).isEqualTo(6);
		assertThat(answer.get("hidden").isNull()).isTrue();
		assertThat(answer.get("lost").get("totalCount").intValue()).isZero();
		assertThat(answer.get("none").get("totalCount").intValue()).isEqualTo(3);
		assertThat(answer.get("japan").get("seizures").get("totalCount").intValue()).isEqualTo(3);
		assertThat(answer.get("search").get("totalCount").intValue()).isZero();
		assertThat(answer.get("linkSummary").get(0).get("count").intValue()).isEqualTo(3);
		assertThat(answer.get("neighbourhood").get("groups").get(0).get("count").intValue()).isEqualTo(6);
		assertThat(answer.toString()).doesNotContain("country:CN").doesNotContain("seizure:test/5");
	}

	@Test
	void findSeveralEntitiesInTheOrderOfTheirIds() {
		JsonNode answer = this.client.ask("""
				query($ids: [ID!]!) { entities(ids: $ids) { id ... on Country { code } ... on Substance { name } } }""",
				Map.of("ids", List.of("substance:heroin", "country:XX", "country:JP", "substance:heroin")));
		assertThat(this.statements.count()).isEqualTo(1);
		assertThat(answer.get("entities").toString()).isEqualTo("""
				[{"id":"substance:heroin","name":"Heroin"},null,{"id":"country:JP","code":"JP"},\
				{"id":"substance:heroin","name":"Heroin"}]""");
	}

	@Test
	void areTheSameStatementWhateverTheValues() {
		String question = """
				query($w: SeizureWhere, $n: Int, $after: String) {
				  seizures(where: $w, first: $n, after: $after, sort: [{ transportReported: ASC }]) {
				    nodes { id } pageInfo { endCursor } } }""";
		Map<String, Object> first = Map.of("n", 2, "w", Map.of("name", Map.of("startsWith", "Seizure")));
		String cursor = this.client.ask(question, first).findValue("endCursor").stringValue();
		JsonNode next = this.client.ask(question,
				Map.of("n", 1, "w", Map.of("name", Map.of("startsWith", "S")), "after", cursor));
		JsonNode last = this.client.ask(question, Map.of("n", 5, "w", Map.of("name", Map.of("startsWith", "Seiz")),
				"after", next.findValue("endCursor")));
		assertThat(Client.texts(next, "id")).containsExactly("seizure:test/2");
		assertThat(Client.texts(last, "id")).containsExactly("seizure:test/4", "seizure:test/3", "seizure:test/5",
				"seizure:test/7");
		List<String> texts = this.statements.statements().stream().map(Statement::text).toList();
		assertThat(texts.get(2)).isEqualTo(texts.get(1));
		assertThat(texts.toString()).doesNotContain("Seizure%").doesNotContain("'S'");
	}

	@Test
	void knowOnlyTheLinksOfTheDayAskedAbout(@Autowired Graph graph) {
		graph.write(new Statement(
				"""
						CREATE (body:Entity:Headquarters {id: 'headquarters:dated', name: 'B', type: 'HEADQUARTERS', aliases: []})
						WITH body
						UNWIND [['1', null, '2001-06'], ['2', '2001-06', null], ['3', null, null], ['4', '2003', '2003']] AS seat
						CREATE (post:Entity:Post {id: 'post:' + seat[0], name: seat[0], aliases: []})
						CREATE (body)-[:HAS_MEMBER {role: 'MEMBER', validFrom: seat[1], validTo: seat[2]}]->(post)""",
				Map.of()));
		String question = """
				query($day: Date) {
				  entity(id: "headquarters:dated", asOf: $day) { ... on Headquarters { members { totalCount nodes { name } } } }
				  posts(asOf: $day, where: { memberships: { some: {} } }) { nodes { name } }
				  linkSummary(id: "headquarters:dated", asOf: $day) { count } }""";
		Map<String, String> expected = Map.of("2001-05-31", "13", "2001-06-01", "123", "2001-06-30", "123",
				"2001-07-01", "23", "2003-01-01", "234", "2003-12-31", "234", "2004-01-01", "23");
		expected.forEach((day, posts) -> {
			JsonNode answer = this.client.ask(question, Map.of("day", day));
			assertThat(String.join("", Client.texts(answer.get("entity"), "name"))).as(day).isEqualTo(posts);
			assertThat(String.join("", Client.texts(answer.get("posts"), "name"))).as(day).isEqualTo(posts);
			assertThat(answer.findValue("totalCount").intValue()).isEqualTo(posts.length());
			assertThat(answer.get("linkSummary").get(0).get("count").intValue()).isEqualTo(posts.length());
		});
	}

	@Test
	void neverShowACypherTextOrAStackTrace() {
		this.statements.failNext();
		assertThat(this.client.refusal("{ seizures { nodes { id } } }"))
			.startsWith("seizures: This could not be answered.")
			.contains("reference")
			.doesNotContain("MATCH")
			.doesNotContain("Exception");
	}

}
