package org.sekisho.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SekishoTest(packs = true)
class SearchIT {

	@Autowired
	private StatementCount statements;

	@Autowired
	private HiddenEntities hidden;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		graph.write(new Statement("""
				UNWIND [['place:a', 'San José'], ['place:b', 'San José del Fragua'], ['place:c', 'San Josy'],
				  ['place:d', 'ﾅﾘﾀ'], ['place:e', 'Comonfort'], ['place:f', 'Dakar'], ['place:g', 'Płock']] AS place
				CREATE (:Entity:Place {id: place[0], name: place[1]})""", Map.of()));
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

	private JsonNode search(String text, String arguments) {
		return this.client
			.ask("query($t: String!) { search(text: $t, first: 5 %s) { totalCount nodes { id name } edges { score } } }"
				.formatted(arguments), Map.of("t", text))
			.get("search");
	}

	private List<String> names(String text) {
		return Client.texts(search(text, ""), "name");
	}

	@ParameterizedTest
	@CsvSource({ "CO, Colombia", "co, Colombia", "NO, Norway", "IN, India", "country:JP, Japan" })
	void findsAWholeCodeFirst(String code, String name) {
		assertThat(names(code)).startsWith(name);
	}

	@ParameterizedTest
	@CsvSource({ "guinea, Guinea", "China, China", "san jose, San José", "Burma, Myanmar" })
	void findsAWholeNameOrAliasAboveAPart(String text, String name) {
		assertThat(names(text)).startsWith(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Côte d'Ivoire", "COTE D’IVOIRE", "cote d'ivoire", "d'ivoi", "Ivoire", "Ｃôte" })
	void findsNamesWithoutMindingCaseAccentsAndApostrophes(String text) {
		assertThat(names(text)).startsWith("Côte d'Ivoire");
	}

	@Test
	void letsNoParticleBringInWhatMerelyBeginsLikeIt() {
		assertThat(Client.texts(search("cote d ivoire", ""), "name")).startsWith("Côte d'Ivoire")
			.doesNotContain("Dakar");
	}

	@ParameterizedTest
	@CsvSource({ "ＪＡＰＡＮ, Japan", "ナリタ, ﾅﾘﾀ", "ﾅﾘﾀ, ﾅﾘﾀ", "plock, Płock", "Plo, Płock" })
	void findsTextOfAnyWidthAndLettersWithStrokes(String text, String name) {
		assertThat(names(text)).startsWith(name);
	}

	@ParameterizedTest
	@CsvSource({ "colom, Colombia", "colmobia, Colombia", "Columbai, Colombia", "japna, Japan", "singapur, Singapore" })
	void findsBeginningsAndWordsWithTypos(String text, String name) {
		assertThat(names(text)).startsWith(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cub", "cbu", "xapxn", "clmbxa" })
	void takesShortWordsAndWordsWithManyTyposForNothing(String text) {
		assertThat(names(text)).doesNotContain("Japan", "Colombia").allMatch(name -> name.startsWith("Cub"));
	}

	@Test
	void ranksTyposBelowWordsAndTheirBeginnings() {
		JsonNode found = search("jose", "");
		assertThat(Client.texts(found, "name")).containsExactly("San José", "San José del Fragua", "San Josy");
		assertThat(found.get("edges").get(1).get("score").doubleValue()).isGreaterThan(10);
		assertThat(found.get("edges").get(2).get("score").doubleValue()).isLessThan(1);
	}

	@Test
	void ranksWhatHasAllWordsAboveWhatHasSome() {
		assertThat(names("agreement singapore japan").getFirst()).contains("Japan and Singapore");
		assertThat(names("Headquarters Drgu Abuze").getFirst())
			.isEqualTo("Headquarters for the Promotion of Measures to Prevent Drug Abuse");
		assertThat(names("Minister of State")).allMatch(name -> name.contains("Minister"));
	}

	@Test
	void takesOnlyTheKindsAndTheFilterThatWereAskedFor() {
		assertThat(names("japan")).hasSize(5);
		assertThat(Client.texts(search("japan", ", kinds: [\"Country\"]"), "name")).containsExactly("Japan");
		JsonNode ending = search("japan", ", where: { name: { endsWith: \"Customs\" }, kind: { ne: \"Agreement\" } }");
		assertThat(Client.texts(ending, "name")).containsExactly("Japan Customs");
		assertThat(ending.get("totalCount").intValue()).isEqualTo(1);
	}

	@Test
	void neitherFindsNorCountsWhatTheAccessRuleHides() {
		this.hidden.hide("country:CO");
		assertThat(names("CO")).doesNotContain("Colombia");
		assertThat(search("colombia", "").get("totalCount").intValue()).isZero();
	}

	@Test
	void countsEachHitOnceHoweverOftenItIsFound() {
		assertThat(search("Norway", "").get("totalCount").intValue()).isEqualTo(1);
		assertThat(search("san jose", ", kinds: [\"Place\"]").get("totalCount").intValue()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AND", "or not", "the", "a-b:c/d\\e", "name:japan", "(japan", "[a TO b]", "x~ y^ *z?",
			"\"" + "x" })
	void takesNothingForAnOperator(String text) {
		assertThat(search(text, "").get("totalCount").intValue()).isNotNegative();
	}

	@Test
	void refusesATextWithoutWords() {
		assertThat(this.client.refusal("{ search(text: \"?!\") { totalCount } }")).contains("letters");
	}

	@Test
	void isOneStatementOfOneTextForAllTexts() {
		search("colombia", "");
		search("San José de Cúcuta's", "");
		List<Statement> sent = this.statements.statements();
		assertThat(sent).hasSize(2);
		assertThat(sent.get(0).text()).isEqualTo(sent.get(1).text());
	}

	@Test
	void asksOfLinksToo() {
		assertThat(Client.texts(this.client.ask("""
				{ search(text: "japan", where: { citations: { some: { source: { name: { eq: "no such" } } } } }) {
				    nodes { id } } }"""), "id")).isEmpty();
		assertThat(Client.texts(this.client.ask("""
				{ search(text: "japan", where: { citations: { none: { row: { eq: 12345 } } } }) { nodes { id } } }"""),
				"id"))
			.contains("country:JP");
	}

	@Test
	void refusesATextThatIsNoSearch() {
		assertThat(this.client.refusal("{ search(text: \"" + "a".repeat(501) + "\") { nodes { id } } }"))
			.contains("501 characters, and at most 500");
	}

}
