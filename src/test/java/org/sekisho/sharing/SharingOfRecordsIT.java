package org.sekisho.sharing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** On a graph of its own, of two countries with an agreement and one without. */
@SekishoTest
class SharingOfRecordsIT {

	private static final String QUESTION = """
			query ($ids: [ID!]!, $with: ID!) { sharingOf(ids: $ids, with: $with, on: "2008-04-30") {
			  advice { decision instruments { name } }
			  records { id record { id name country { code } } decision takeOut { field category reason } reasons } } }""";

	private final StatementCount statements;

	private final HiddenEntities hidden;

	private final Client client;

	@Autowired
	SharingOfRecordsIT(StatementCount statements, HiddenEntities hidden, @LocalServerPort int port) {
		this.statements = statements;
		this.hidden = hidden;
		this.client = new Client(port);
	}

	@BeforeAll
	static void build(@Autowired Graph graph) {
		graph.write(new Statement(
				"""
						CREATE (jp:Entity:Country {id: 'country:JP', name: 'Japan', code: 'JP', aliases: []})
						CREATE (us:Entity:Country {id: 'country:US', name: 'United States', code: 'US', aliases: []})
						CREATE (br:Entity:Country {id: 'country:BR', name: 'Brazil', code: 'BR', aliases: []})
						CREATE (a:Entity:Agency {id: 'agency:jp-customs', name: 'Japan Customs', aliases: []})-[:AUTHORITY_OF]->(jp)
						CREATE (:Entity:Agency {id: 'agency:narita', name: 'Narita Branch', aliases: []})-[:PART_OF]->(a)
						CREATE (:Entity:Agency {id: 'agency:guard', name: 'Coast Guard', aliases: []})-[:AUTHORITY_OF]->(jp)
						CREATE (b:Entity:Agency {id: 'agency:us-customs', name: 'Their customs', aliases: []})-[:AUTHORITY_OF]->(us)
						CREATE (d:Entity:Agreement {id: 'agreement:d', name: 'Arrangement', type: 'CUSTOMS_ARRANGEMENT',
						  inForceOn: '2000'})
						CREATE (d)-[:HAS_PARTY]->(a) CREATE (d)-[:HAS_PARTY]->(b)
						CREATE (o:Entity:Organisation {id: 'organisation:net', name: 'Net', type: 'INTERNATIONAL'})
						CREATE (:Entity:Channel {id: 'channel:net', name: 'Network', availableFrom: '2000', carries: [],
						  nominalData: true})-[:OPERATED_BY]->(o)
						CREATE (a)-[:MEMBER_OF {validFrom: '1990'}]->(o)
						CREATE (own:Entity:Source {id: 'source:own', name: 'Own file', publisher: 'Japan Customs'})
						CREATE (un:Entity:Source {id: 'source:un', name: 'Their file', publisher: 'Another office'})
						CREATE (guard:Entity:Source {id: 'source:guard', name: 'Guard file', publisher: 'Coast Guard'})
						CREATE (none:Entity:Source {id: 'source:none', name: 'A file'})
						CREATE (held:Entity:Source {id: 'source:held', name: 'Held file', handling: 'CONDITIONS_APPLY'})
						CREATE (plain:Entity:Import {id: 'import:plain', name: 'plain', fileName: 'plain.csv'})-[:READ_FROM]->(own)
						CREATE (red:Entity:Import {id: 'import:red', name: 'red', fileName: 'red.csv', marking: 'TLP:RED'})
						CREATE (odd:Entity:Import {id: 'import:odd', name: 'odd', fileName: 'odd.csv', marking: 'Office use'})
						CREATE (green:Entity:Import {id: 'import:green', name: 'green', fileName: 'green.csv', marking: 'TLP:GREEN'})
						CREATE (foreign:Entity:Import {id: 'import:un', name: 'un', fileName: 'un.csv'})-[:READ_FROM]->(un)
						CREATE (clear:Entity:Import {id: 'import:clear', name: 'clear', fileName: 'clear.csv', marking: 'TLP:CLEAR'})
						CREATE (namesake:Entity:Import {id: 'import:guard', name: 'guard', fileName: 'guard.csv'})-[:READ_FROM]->(guard)
						CREATE (unknown:Entity:Import {id: 'import:none', name: 'none', fileName: 'none.csv'})-[:READ_FROM]->(none)
						WITH jp, us, plain, red, odd, green, clear, foreign, namesake, unknown, own, held
						UNWIND [
						  {id: 'seizure:jp-customs/1', import: plain, more: {caseReference: '1', narrative: 'A person …', vessel: 'Maru',
						    nationalities: ['XX'], vehicle: ' '}},
						  {id: 'seizure:narita/bare', import: plain, more: {reporter: 'narita-branch-japan', flags: ['SAMPLE']}},
						  {id: 'seizure:us', import: plain, country: us, more: {}},
						  {id: 'seizure:un', import: foreign, more: {}},
						  {id: 'seizure:namesake', import: namesake, more: {}},
						  {id: 'seizure:guard', import: plain, more: {reporter: 'japan-coast-guard'}},
						  {id: 'seizure:unknown', import: unknown, more: {reporter: ''}},
						  {id: 'seizure:clear', import: clear, more: {}},
						  {id: 'seizure:stranger', import: plain, more: {reporter: 'somebody'}},
						  {id: 'seizure:red', import: red, more: {}}, {id: 'seizure:odd', import: odd, more: {}},
						  {id: 'seizure:green', import: green, more: {}},
						  {id: 'seizure:both', import: green, also: red, more: {}},
						  {id: 'seizure:held', import: plain, source: held, more: {}}] AS row
						CREATE (s:Entity:Seizure {id: row.id, name: row.id, seizedOn: date('2008-01-01'), reporter: 'jp-customs',
						  nationalities: [], containers: ['ABCU1234560'], detection: [], flags: [], transport: 'SEA', flight: 'XX 1'})
						SET s += row.more
						WITH s, row, jp, own, coalesce(row.country, jp) AS country, coalesce(row.source, own) AS source,
						  row.import AS import
						CREATE (s)-[:SEIZED_IN]->(country) CREATE (s)-[:LOADED_BY]->(import) CREATE (s)-[:CITES]->(source)
						FOREACH (also IN CASE WHEN row.also IS NULL THEN [] ELSE [row.also] END |
						  CREATE (s)-[:ALSO_REPORTED_IN]->(also))
						FOREACH (x IN CASE row.id WHEN 'seizure:jp-customs/1' THEN [1] ELSE [] END |
						  CREATE (s)-[:AMENDED]->(:Entity:SeizureVersion {id: 'seizure-version:1', name: 'before', facts: []}))
						""",
				Map.of()));
	}

	@BeforeEach
	void reset() {
		this.hidden.none();
		this.statements.reset();
	}

	@Test
	void nominalDataAreTakenOutWhereThereAreAny() {
		JsonNode record = only("seizure:jp-customs/1");
		assertThat(record.get("decision").stringValue()).isEqualTo("PERMITTED");
		assertThat(Client.texts(record.get("takeOut"), "field")).containsExactlyInAnyOrder("id", "caseReference",
				"narrative", "vessel", "nationalities", "formerVersions");
		assertThat(Client.texts(record.get("takeOut"), "category")).containsOnly("NOMINAL");
		assertThat(record.get("record").get("country").get("code").stringValue()).isEqualTo("JP");
		JsonNode bare = only("seizure:narita/bare");
		assertThat(bare.get("takeOut")).isEmpty();
		assertThat(bare.get("reasons").toString()).contains("is permitted as a whole", "It is synthetic");
	}

	@Test
	void oneStatementAnswersForAllAndEachIdHasItsRow() {
		List<String> ids = List.of("seizure:green", "country:BR", "seizure:nowhere", "seizure:green", "");
		JsonNode answer = ask("country:US", ids);
		assertThat(this.statements.count()).isOne();
		assertThat(Client.texts(answer.get("records"), "decision")).containsExactly("PERMITTED", "NOT_PERMITTED",
				"NOT_PERMITTED", "PERMITTED", "NOT_PERMITTED");
		assertThat(answer.get("records").valueStream().map(row -> row.get("id").stringValue()))
			.containsExactlyElementsOf(ids);
		assertThat(answer.get("records").get(1).get("reasons").toString()).contains("of the kind Country");
		assertThat(answer.get("records").get(1).get("record").isNull()).isTrue();
		assertThat(answer.get("records").get(2).get("reasons").toString()).contains("no record 'seizure:nowhere'");
		assertThat(answer.get("advice").get("instruments").get(0).get("name").stringValue()).isEqualTo("Arrangement");
	}

	@Test
	void whatOthersReportedIsTheirs() {
		assertThirdParty("seizure:us", "country", "made in United States");
		assertThirdParty("seizure:un", "import", "a file of Another office");
		assertThirdParty("seizure:stranger", "reporter", "reported by somebody");
	}

	@Test
	void bareNameThatEveryCountryHasIsNotOurs() {
		assertThirdParty("seizure:namesake", "import", "a file of Coast Guard");
		assertThat(only("seizure:guard").get("decision").stringValue()).isEqualTo("PERMITTED");
	}

	@Test
	void whatNobodySaysWhoseItIsMayBeAnothers() {
		JsonNode record = only("seizure:unknown");
		assertThat(record.get("decision").stringValue()).isEqualTo("UNCERTAIN");
		assertThat(record.get("takeOut")).isEmpty();
		assertThat(record.get("reasons").toString()).contains("Who reported it is not recorded")
			.doesNotContain("In which country");
	}

	private void assertThirdParty(String id, String field, String words) {
		JsonNode record = only(id);
		assertThat(record.get("decision").stringValue()).isEqualTo("UNCERTAIN");
		JsonNode takeOut = record.get("takeOut").get(0);
		assertThat(takeOut.get("category").stringValue()).isEqualTo("THIRD_PARTY");
		assertThat(takeOut.get("field").stringValue()).isEqualTo(field);
		assertThat(takeOut.get("reason").stringValue()).contains(words);
	}

	@Test
	void markingsOfAllFilesThatHoldItCount() {
		assertThat(only("seizure:red").get("decision").stringValue()).isEqualTo("NOT_PERMITTED");
		assertThat(only("seizure:odd").get("decision").stringValue()).isEqualTo("UNCERTAIN");
		assertThat(only("seizure:odd").get("reasons").toString()).contains("odd.csv is marked Office use",
				"ask its sender");
		assertThat(only("seizure:green").get("reasons").toString()).contains("not to the public");
		assertThat(only("seizure:green").get("takeOut")).isEmpty();
		assertThat(only("seizure:clear").get("takeOut")).isEmpty();
		assertThat(only("seizure:clear").get("reasons").toString()).contains("it may go to anybody");
		JsonNode both = only("seizure:both");
		assertThat(both.get("decision").stringValue()).isEqualTo("NOT_PERMITTED");
		assertThat(Client.texts(both.get("takeOut"), "category")).containsExactly("MARKING");
		assertThat(only("seizure:held").get("decision").stringValue()).isEqualTo("UNCERTAIN");
	}

	@Test
	void nothingGoesWhereNoExchangeIsPermitted() {
		JsonNode answer = ask("country:BR", List.of("seizure:narita/bare", "seizure:us"));
		assertThat(Client.texts(answer.get("records"), "decision")).containsOnly("NOT_PERMITTED");
	}

	@Test
	void channelThatCarriesNominalDataLetsThemGoToItsOperator() {
		JsonNode record = ask("organisation:net", List.of("seizure:jp-customs/1")).get("records").get(0);
		assertThat(record.get("decision").stringValue()).isEqualTo("PERMITTED");
		assertThat(record.get("takeOut")).isEmpty();
	}

	@Test
	void hiddenSeizureIsLikeNone() {
		this.hidden.hide("seizure:green");
		JsonNode record = only("seizure:green");
		assertThat(record.get("record").isNull()).isTrue();
		assertThat(record.get("reasons").toString()).contains("There is no record 'seizure:green'");
		this.hidden.hide("agency:jp-customs");
		assertThat(ask("country:US", List.of()).get("advice").get("decision").stringValue()).isEqualTo("NOT_PERMITTED");
		this.hidden.hide("import:red");
		assertThat(only("seizure:both").get("decision").stringValue()).isEqualTo("PERMITTED");
	}

	@Test
	void moreThanAThousandAreTooMany() {
		List<String> ids = IntStream.range(0, 1000).mapToObj(i -> "seizure:" + i).toList();
		assertThat(ask("country:US", ids).get("records").size()).isEqualTo(1000);
		JsonNode error = this.client.error(QUESTION,
				Map.of("ids", Collections.nCopies(1001, "seizure:green"), "with", "country:US"));
		assertThat(error.get("extensions").get("code").stringValue()).isEqualTo("LIMIT");
	}

	private JsonNode only(String id) {
		return ask("country:US", List.of(id)).get("records").get(0);
	}

	private JsonNode ask(String with, List<String> ids) {
		return this.client.ask(QUESTION, Map.of("ids", ids, "with", with)).get("sharingOf");
	}

}
