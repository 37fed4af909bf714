package org.sekisho.packs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.facts.Pack;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How far sources are relied on, from packs and from analysts. */
@SekishoTest
class GradingIT {

	private static final String PACK = """
			source: { id: source:a, name: A, reliability: B, gradedBy: the pack }
			sections:
			  - section: "1"
			    facts:
			      - Ministry: ministry:m
			        name: M
			        credibility: 2
			        assessment: C
			      - Post: post:p
			        name: P
			        grade: 6
			        organisation: ministry:m
			      - Post: post:q
			        name: Q
			""";

	private static final String SCALE = """
			UNWIND range(0, 7) AS n
			CREATE (:Entity:Source {id: 'source:' + (7 - n), name: 'S', loadedBy: 'me', loadedAt: datetime(),
			                        reliability: ['A', 'F', 'C', null, 'E', 'B', 'D', 'F'][n]})""";

	private final Graph graph;

	private final Packs packs;

	private final Client client;

	private final HiddenEntities hidden;

	@Autowired
	GradingIT(Graph graph, Packs packs, HiddenEntities hidden, @LocalServerPort int port) {
		this.graph = graph;
		this.packs = packs;
		this.hidden = hidden;
		this.client = new Client(port);
	}

	@BeforeEach
	void emptyGraph() {
		this.hidden.none();
		this.graph.write(new Statement("MATCH (entity:Entity) DETACH DELETE entity", Map.of()));
	}

	@Test
	void claimsShowTheirGradeWithEntitiesAndLinks() {
		load(PACK);
		JsonNode answer = this.client.ask("""
				{ m: entity(id: "ministry:m") { citations { credibility assessment grade source { reliability } } }
				  p: entity(id: "post:p") { citations { given: grade } }
				  q: entity(id: "post:q") { citations { credibility grade } }
				  neighbourhood(id: "ministry:m") { links { citations { grade } } } }""");
		assertThat(answer.get("m").get("citations").get(0).toString()).isEqualTo(
				"{\"credibility\":\"PROBABLY_TRUE\",\"assessment\":\"KNOWN_INDIRECTLY\",\"grade\":\"B2\",\"source\":{\"reliability\":\"B\"}}");
		assertThat(Client.texts(answer.get("p"), "given")).containsExactly("B6");
		assertThat(answer.get("q").get("citations").get(0).toString())
			.isEqualTo("{\"credibility\":null,\"grade\":null}");
		assertThat(Client.texts(answer.get("neighbourhood"), "grade")).containsExactly("B6");
	}

	@Test
	void claimsAreFoundByTheirCredibility() {
		load(PACK);
		assertThat(Client
			.texts(this.client.ask("{ posts(where: { citations: { some: { credibility: { eq: CANNOT_BE_JUDGED } } } }) "
					+ "{ nodes { name } } }"), "name"))
			.containsExactly("P");
		assertThat(Client.texts(this.client
			.ask("{ posts(where: { citations: { some: { credibility: { isNull: true } } } }) { nodes { name } } }"),
				"name"))
			.containsExactly("Q");
	}

	@Test
	void analystsJudgementStandsWhenThePackIsLoadedAgainUntilItIsTakenBack() {
		load(PACK);
		assertThat(grade("{ reliability gradedBy }")).isEqualTo("{\"reliability\":\"B\",\"gradedBy\":\"the pack\"}");
		JsonNode judged = this.client.ask("""
				mutation { gradeSource(id: "source:a", reliability: D, handling: CONDITIONS_APPLY, by: "an analyst") {
				  id reliability evaluation handling gradedBy gradedAt formerGrades } }""").get("gradeSource");
		assertThat(judged.get("reliability").stringValue()).isEqualTo("D");
		assertThat(judged.get("gradedAt").stringValue()).endsWith("Z");
		assertThat(judged.get("formerGrades").get(0).stringValue()).endsWith("the pack: reliability B");
		load(PACK.replace("reliability: B", "reliability: C, evaluation: 2"));
		assertThat(grade("{ reliability evaluation handling gradedBy }")).isEqualTo(
				"{\"reliability\":\"D\",\"evaluation\":\"UNTESTED\",\"handling\":\"CONDITIONS_APPLY\",\"gradedBy\":\"an analyst\"}");
		this.client.ask("mutation { gradeSource(id: \"source:a\", reliability: null) { id } }");
		assertThat(grade("{ reliability handling gradedBy }"))
			.isEqualTo("{\"reliability\":\"C\",\"handling\":\"CONDITIONS_APPLY\",\"gradedBy\":\"administrator\"}");
		this.client.ask("mutation { gradeSource(id: \"source:a\", handling: null) { id } }");
		assertThat(grade("{ reliability handling gradedBy }"))
			.isEqualTo("{\"reliability\":\"C\",\"handling\":null,\"gradedBy\":\"the pack\"}");
		assertThat(this.client.ask("{ sources { nodes { formerGrades } } }").findValue("formerGrades")).hasSize(3);
	}

	@Test
	void sourceThatTheCallerMayNotSeeIsNotJudged() {
		load(PACK);
		this.hidden.hide("source:a");
		assertThat(this.client.refusal("mutation { gradeSource(id: \"source:a\", reliability: D) { formerGrades } }"))
			.contains("there is no source 'source:a'");
		this.hidden.none();
		assertThat(grade("{ reliability formerGrades }")).isEqualTo("{\"reliability\":\"B\",\"formerGrades\":null}");
	}

	@Test
	void ofFormerJudgementsTheLatestAreKept() {
		load(PACK);
		for (int i = 0; i < 53; i++) {
			this.client.ask("mutation { gradeSource(id: \"source:a\", reliability: D, by: \"" + i + "\") { id } }");
		}
		JsonNode former = this.client.ask("{ sources { nodes { formerGrades } } }").findValue("formerGrades");
		assertThat(former).hasSize(50);
		assertThat(former.get(0).stringValue()).endsWith("51: reliability D");
	}

	@Test
	void judgementThatSaysNothingOrOfNoSourceIsRefused() {
		load(PACK);
		assertThat(this.client.refusal("mutation { gradeSource(id: \"source:a\") { id } }")).contains("says nothing");
		assertThat(this.client.refusal("mutation { gradeSource(id: \"source:x\", reliability: A) { id } }"))
			.contains("there is no source 'source:x'");
		assertThat(this.client.refusal("mutation { gradeSource(id: \"source:a\", reliability: A, by: \" \") { id } }"))
			.contains("give a name");
	}

	@Test
	void whatCannotBeJudgedIsSortedNeitherAsTheWorstNorAsTheBest() {
		this.graph.write(new Statement(SCALE, Map.of()));
		assertThat(sorted("ASC")).containsExactly("A", "B", "C", "D", "E", "F", "null", "F");
		assertThat(sorted("DESC")).containsExactly("E", "D", "C", "B", "A", "F", "null", "F");
		assertThat(Client.texts(this.client.ask("""
				{ sources(where: { reliability: { in: [A, B] } }, sort: [{ reliability: DESC }]) {
				  nodes { reliability } } }"""), "reliability")).containsExactly("B", "A");
	}

	@Test
	void pagesGoOnWhereOthersEndWhateverTheOrder() {
		this.graph.write(new Statement(SCALE, Map.of()));
		String question = """
				query($after: String) { sources(sort: [{ reliability: DESC }], first: 1, after: $after) {
				  nodes { reliability } pageInfo { endCursor } } }""";
		StringBuilder all = new StringBuilder();
		Map<String, Object> variables = Map.of();
		for (int i : IntStream.range(0, 8).toArray()) {
			JsonNode page = this.client.ask(question, variables).get("sources");
			all.append(page.get("nodes").get(0).get("reliability").asString("-")).append(i < 7 ? " " : "");
			variables = Map.of("after", page.get("pageInfo").get("endCursor").stringValue());
		}
		assertThat(all).hasToString("E D C B A F - F");
	}

	@Test
	void statisticsKeepWhatIsNotJudgedApartFromWhatCannotBe() {
		this.graph.write(new Statement(SCALE, Map.of()));
		JsonNode groups = this.client.ask("""
				{ sourceStatistics(by: [RELIABILITY], sort: [{ reliability: DESC }]) { reliability count } }""")
			.get("sourceStatistics");
		assertThat(Client.texts(groups, "reliability").stream().map(text -> text.isEmpty() ? "-" : text))
			.containsExactly("E", "D", "C", "B", "A", "F", "-");
		assertThat(Client.texts(groups, "count")).containsExactly("1", "1", "1", "1", "1", "2", "1");
	}

	private List<String> sorted(String direction) {
		return this.client.ask("{ sources(sort: [{ reliability: " + direction + " }]) { nodes { reliability } } }")
			.findValues("reliability")
			.stream()
			.map(value -> value.asString("null"))
			.toList();
	}

	private String grade(String fields) {
		return this.client.ask("{ sources { nodes " + fields + " } }").get("sources").get("nodes").get(0).toString();
	}

	private void load(String text) {
		this.packs.load(List.of(Pack.File.of("packs/0.yml", text.getBytes(StandardCharsets.UTF_8))));
	}

}
