package org.sekisho.sharing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** On the facts that are shipped. */
@SekishoTest(packs = true)
class SharingIT {

	private static final String QUESTION = """
			query ($with: ID!, $on: Date!) { sharing(with: $with, on: $on) {
			  decision administration { code } with { id name kind } country { code } on
			  instruments { id name parties { nodes { name } } statusOn(date: $on) citations { source { name } section } }
			  again: instruments { aims: aim }
			  uncertain { id } notInForce { id name signedOn }
			  through { agreement { id } union { id } since until sure }
			  channels { channel { name } operator { id } carries nominalData available takesPart host { code } reason }
			  grounds { sentence about citations { section page source { id name } } } reasons notice } }""";

	private final Graph graph;

	private final StatementCount statements;

	private final HiddenEntities hidden;

	private final Client client;

	@Autowired
	SharingIT(Graph graph, StatementCount statements, HiddenEntities hidden, @LocalServerPort int port) {
		this.graph = graph;
		this.statements = statements;
		this.hidden = hidden;
		this.client = new Client(port);
	}

	@BeforeEach
	void reset() {
		this.hidden.none();
		this.statements.reset();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# with,                        day,        decision,      in force, uncertain, not in force
			country:US,                    2008-04-30, PERMITTED,     1, 0, 0
			country:US,                    1997-06-01, UNCERTAIN,     0, 1, 0
			country:US,                    1997-05-31, NOT_PERMITTED, 0, 0, 0
			country:PH,                    2008-04-30, NOT_PERMITTED, 0, 0, 1
			country:KR,                    2004-06-30, NOT_PERMITTED, 0, 0, 0
			country:KR,                    2004-12-15, UNCERTAIN,     0, 1, 0
			country:KR,                    2004-12-31, PERMITTED,     1, 0, 0
			country:FR,                    2000-01-01, NOT_PERMITTED, 0, 0, 0
			country:FR,                    2008-02-15, UNCERTAIN,     0, 1, 0
			country:FR,                    2008-04-30, PERMITTED,     1, 0, 0
			country:FR,                    2015-01-01, PERMITTED,     1, 0, 0
			country:HR,                    2013-06-30, NOT_PERMITTED, 0, 0, 0
			country:HR,                    2013-07-01, PERMITTED,     1, 0, 0
			country:GB,                    2020-01-31, PERMITTED,     1, 0, 0
			country:GB,                    2020-02-01, NOT_PERMITTED, 0, 0, 0
			country:CN,                    2008-04-30, PERMITTED,     1, 0, 0
			country:HK,                    2007-12-31, NOT_PERMITTED, 0, 0, 0
			country:HK,                    2008-01-31, PERMITTED,     1, 0, 0
			country:MO,                    2008-04-30, NOT_PERMITTED, 0, 0, 0
			country:SU,                    1991-01-01, NOT_PERMITTED, 0, 0, 0
			country:BR,                    2008-04-30, NOT_PERMITTED, 0, 0, 0
			organisation:european-community, 2008-04-30, PERMITTED,   1, 0, 0
			organisation:european-community, 2010-01-01, NOT_PERMITTED, 0, 0, 0
			organisation:european-union,   2010-01-01, PERMITTED,     1, 0, 0
			organisation:european-union,   2008-04-30, NOT_PERMITTED, 0, 0, 0
			organisation:japanese-shipowners-association, 2008-04-30, NOT_PERMITTED, 0, 1, 0
			organisation:wco,              2009-01-01, UNCERTAIN,     0, 0, 0
			organisation:rilo-asia-pacific, 2009-01-01, PERMITTED,    0, 0, 0
			agency:beijing-customs,        2008-04-30, PERMITTED,     1, 0, 0
			""")
	void dayDecidesWhatIsInForce(String with, String day, String decision, int inForce, int uncertain, int notInForce) {
		JsonNode advice = sharing(with, day);
		assertThat(advice.get("decision").stringValue()).isEqualTo(decision);
		assertThat(List.of(advice.get("instruments").size(), advice.get("uncertain").size(),
				advice.get("notInForce").size()))
			.containsExactly(inForce, uncertain, notInForce);
		assertThat(advice.get("reasons")).isNotEmpty();
		assertThat(advice.get("reasons").size()).isEqualTo(advice.get("grounds").size());
		assertThat(this.statements.count()).isOne();
	}

	@Test
	void everyAgreementIsShownAsEachPlaceOfTheAnswerWantsIt() {
		JsonNode advice = sharing("country:FR", "2008-04-30");
		JsonNode agreement = advice.get("instruments").get(0);
		assertThat(agreement.get("statusOn").stringValue()).isEqualTo("IN_FORCE");
		assertThat(Client.texts(agreement.get("parties"), "name")).contains("Japan", "European Community");
		assertThat(advice.get("again").get(0).propertyNames()).containsExactly("aims");
		assertThat(advice.get("through").toString()).isEqualTo(
				"[{\"agreement\":{\"id\":\"agreement:jp-ec-cmaa\"},\"union\":{\"id\":\"organisation:european-community\"},"
						+ "\"since\":\"1958-01-01\",\"until\":\"2009-11-30\",\"sure\":true}]");
	}

	@Test
	void everyReasonCitesItsSources() {
		JsonNode grounds = sharing("country:BG", "2006-12-31").get("grounds");
		assertThat(grounds.valueStream().map(ground -> ground.get("citations").size())).doesNotContain(0);
		JsonNode membership = grounds.valueStream()
			.filter(ground -> ground.get("sentence").stringValue().startsWith("Bulgaria did not belong"))
			.findFirst()
			.orElseThrow();
		assertThat(membership.get("about").stringValue()).isEqualTo("organisation:european-community");
		assertThat(membership.get("citations").get(0).get("source").get("id").stringValue())
			.isEqualTo("source:eu-treaties");
	}

	@Test
	void ruleOfOurOwnIsFoundByItsKind() {
		assertThat(reasons("country:US", "2008-04-30"))
			.anyMatch(text -> text.contains("rules of our own") && text.contains("in place since March 1998"));
		assertThat(reasons("country:US", "1998-02-28")).noneMatch(text -> text.contains("rules of our own"));
	}

	@Test
	void laterDayIsToldToBeBeyondWhatTheSourceKnows() {
		assertThat(reasons("country:ID", "2030-01-01"))
			.anyMatch(text -> text.startsWith("This is the state as it was known in April 2008"));
		assertThat(reasons("country:ID", "2008-04-30")).noneMatch(text -> text.startsWith("This is the state"));
	}

	@Test
	void channelsSayWhoHostedTheirOperatorOnTheDay() {
		assertThat(host("1995-01-01")).isEqualTo("HK");
		assertThat(host("2001-01-01")).isEqualTo("JP");
		assertThat(host("2008-01-01")).isEqualTo("CN");
		assertThat(host("1999-01-15")).isEmpty();
		assertThat(Client.texts(sharing("country:US", "1980-01-01").get("channels"), "operator").toString())
			.doesNotContain("rilo");
	}

	@Test
	void agreementOfAUnionWithOthersIsNoneOfOurs() {
		this.graph.write(new Statement("""
				MATCH (u {id: 'organisation:european-community'}), (c {id: 'country:US'})
				CREATE (a:Entity:Agreement {id: 'agreement:test-ec-us', name: 'EC and US', type: 'INTERGOVERNMENTAL',
				  inForceOn: '1998'})-[:HAS_PARTY]->(u) CREATE (a)-[:HAS_PARTY]->(c)""", Map.of()));
		try {
			assertThat(sharing("country:FR", "2008-04-30").toString()).doesNotContain("EC and US");
			assertThat(sharing("country:US", "2008-04-30").toString()).doesNotContain("EC and US");
			assertThat(sharing("country:BR", "2008-04-30").toString()).doesNotContain("EC and US");
		}
		finally {
			this.graph.write(new Statement("MATCH (a {id: 'agreement:test-ec-us'}) DETACH DELETE a", Map.of()));
		}
	}

	@Test
	void whatIsHiddenNeitherShowsNorDecides() {
		this.hidden.hide("agreement:jp-us-cmaa");
		JsonNode without = sharing("country:US", "2008-04-30");
		assertThat(without.get("decision").stringValue()).isEqualTo("NOT_PERMITTED");
		assertThat(without.toString()).doesNotContain("jp-us-cmaa", "and the United States");
		this.hidden.hide("organisation:european-community");
		JsonNode france = sharing("country:FR", "2008-04-30");
		assertThat(france.get("decision").stringValue()).isEqualTo("NOT_PERMITTED");
		assertThat(france.toString()).doesNotContain("European Community");
		this.hidden.hide("country:US");
		assertThat(refusal("country:US", "2008-04-30")).contains("there is no entity 'country:US'");
		this.hidden.hide("country:JP");
		assertThat(refusal("country:US", "2008-04-30")).contains("sekisho.sharing.administration");
		this.hidden.hide("source:eu-treaties");
		assertThat(sharing("country:BG", "2006-12-31").toString()).doesNotContain("Treat");
	}

	@Test
	void senselessQuestionsAreRefusedWithWhatToDo() {
		assertThat(refusal("country:JP", "2008-04-30")).contains("with: 'country:JP' is on our own side");
		assertThat(refusal("agency:tokyo-customs", "2008-04-30")).contains("is on our own side");
		assertThat(refusal("country:XX", "2008-04-30")).contains("there is no entity 'country:XX'").contains("search");
		assertThat(refusal("headquarters:drug-abuse", "2008-04-30")).contains("of the kind Headquarters");
		assertThat(refusal("country:US", "1500-01-01")).contains("on: 1500-01-01 is not between");
		JsonNode error = this.client.error("{ sharing(with: \"country:JP\", on: \"2008-04-30\") { decision } }",
				Map.of());
		assertThat(error.get("extensions").get("code").stringValue()).isEqualTo("INVALID");
	}

	private String host(String day) {
		return sharing("country:US", day).get("channels")
			.valueStream()
			.filter(channel -> channel.get("operator").get("id").stringValue().contains("rilo"))
			.map(channel -> channel.get("host").isNull() ? "" : channel.get("host").get("code").stringValue())
			.findFirst()
			.orElseThrow();
	}

	private JsonNode sharing(String with, String day) {
		return this.client.ask(QUESTION, Map.of("with", with, "on", day)).get("sharing");
	}

	private List<String> reasons(String with, String day) {
		return sharing(with, day).get("reasons").valueStream().map(JsonNode::stringValue).toList();
	}

	private String refusal(String with, String day) {
		return this.client.error(QUESTION, Map.of("with", with, "on", day)).get("message").stringValue();
	}

}
