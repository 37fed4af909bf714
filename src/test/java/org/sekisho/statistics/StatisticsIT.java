package org.sekisho.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class StatisticsIT {

	@Autowired
	private StatementCount statements;

	@Autowired
	private HiddenEntities hidden;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("lines-of-goods", graph);
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

	/** The groups in one line each, without punctuation: values in the order selected. */
	private List<String> groups(String field, String arguments, String selection) {
		JsonNode groups = this.client.ask("{ %s(%s) { %s } }".formatted(field, arguments, selection)).get(field);
		return groups.valueStream().map(StatisticsIT::line).toList();
	}

	private static String line(JsonNode value) {
		return value.isObject() ? String.join(" ", value.valueStream().map(StatisticsIT::line).toList())
				: value.asString("null");
	}

	private List<String> seizures(String arguments, String selection) {
		return groups("seizureStatistics", arguments, selection);
	}

	@Test
	void countASeizureOnceInEachOfItsSubstances() {
		assertThat(seizures("by: [SUBSTANCE]", "substance { name } count lines massKg"))
			.containsExactly("Heroin 3 4 14.0", "Ice 2 2 5.0", "null 1 0 null");
	}

	@Test
	void measureKnownMassesOnly() {
		assertThat(seizures("by: [SUBSTANCE]", "averageMassKg smallestMassKg largestMassKg"))
			.containsExactly(14.0 / 3 + " 1.5 10.0", "2.5 1.0 4.0", "null null null");
	}

	@Test
	void doubleNothingWhereTwoRelationshipsStateOneLink() {
		assertThat(seizures("by: [COUNTRY]", "country { code } count lines massKg averageMassKg"))
			.containsExactly("JP 3 5 19.0 3.8", "TH 2 1 null null");
		assertThat(seizures("by: [PLACE]", "place { name } count massKg")).containsExactly("null 4 15.0",
				"Narita 1 4.0");
		assertThat(groups("meetingStatistics", "by: [BODY]", "body { name } count agendaItems"))
			.containsExactly("Drugs 1 2", "null 1 0");
		assertThat(groups("agreementStatistics", "by: [PARTY]", "party { name } count")).containsExactly("Japan 3",
				"Thailand 1", "null 1");
	}

	@Test
	void countASeizureInEachOfItsFlags() {
		assertThat(seizures("by: [FLAG]", "flag count massKg lines")).containsExactly("null 3 14.0 2",
				"POSSIBLE_DUPLICATE 1 5.0 3", "QUANTITY_MISSING 1 null 1", "SAMPLE 1 5.0 3");
	}

	@Test
	void takeYearsAndMonthsOfDays() {
		assertThat(seizures("by: [YEAR, MONTH]", "year month count firstSeizedOn lastSeizedOn")).containsExactly(
				"2005 2005-01 2 2005-01-10 2005-01-20", "2006 2006-07 2 2006-07-20 2006-07-21",
				"2005 2005-03 1 2005-03-01 2005-03-01");
		assertThat(seizures("by: [DAY], first: 1", "day count")).containsExactly("2005-01-10 1");
	}

	@Test
	void takeTheYearOfAPartialDateAndItsMonthWhereItIsKnown() {
		assertThat(groups("agreementStatistics", "by: [YEAR_IN_FORCE, MONTH_IN_FORCE]",
				"yearInForce monthInForce count firstInForceOn"))
			.containsExactly("1997 1997-06 2 1997-06", "1997 null 1 1997", "null null 1 null");
	}

	@Test
	void groupByWhatStandsBehindAToOneLink() {
		assertThat(seizures("by: [ADMINISTRATIVE_DIVISION, TRANSPORT]", "administrativeDivision transport count"))
			.containsExactly("null AIR 2", "null SEA 2", "Chiba MAIL 1");
	}

	@Test
	void makeOneGroupOfEverythingWhereNothingIsGroupedBy() {
		assertThat(seizures("by: []", "count massKg year")).containsExactly("5 19.0 null");
		assertThat(seizures("by: [], where: { name: { eq: \"Z\" } }", "count massKg")).containsExactly("0 null");
		assertThat(seizures("by: [COUNTRY], where: { name: { eq: \"Z\" } }", "count")).isEmpty();
	}

	@Test
	void setOnlyWhatIsGroupedByAndMindNoRepetition() {
		assertThat(seizures("by: [COUNTRY, COUNTRY]", "country { name } year substance { name } count"))
			.containsExactly("Japan null null 3", "Thailand null null 2");
	}

	@Test
	void filterWhatIsCounted() {
		assertThat(seizures(
				"by: [YEAR], where: { or: [{ country: { code: { eq: \"TH\" } } }, { goods: { some: { massKg: { gt: 5 } } } }] }",
				"year count massKg"))
			.containsExactly("2005 2 10.0", "2006 1 null");
		assertThat(seizures("by: [SUBSTANCE], where: { country: { code: { eq: \"JP\" } } }",
				"substance { name } count massKg"))
			.containsExactly("Heroin 2 14.0", "Ice 2 5.0");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[{ massKg: DESC }]             | Heroin, Ice, null
			[{ massKg: ASC }]              | Ice, Heroin, null
			[{ substance: { name: DESC } }]| Ice, Heroin, null
			[{ count: ASC }]               | null, Ice, Heroin
			[{ lastSeizedOn: DESC }, { count: DESC }] | Ice, null, Heroin""")
	void areSortedInTheDatabaseWithTheUnknownLast(String sort, String names) {
		assertThat(seizures("by: [SUBSTANCE], sort: " + sort, "substance { name }")).containsExactly(names.split(", "));
	}

	@Test
	void sortByWhatIsFarBehindAGroupsEntity() {
		assertThat(seizures("by: [PLACE], sort: [{ place: { country: { name: ASC } } }]", "place { name }"))
			.containsExactly("Narita", "null");
	}

	@Test
	void refuseToSortByWhatTheGroupsDoNotHave() {
		assertThat(this.client
			.refusal("{ seizureStatistics(by: [YEAR], sort: [{ substance: { name: ASC } }]) { count } }"))
			.contains("SUBSTANCE");
	}

	@Test
	void areLimitedAndSayWhatTheLimitIs() {
		assertThat(seizures("by: [SUBSTANCE], first: 1", "count")).containsExactly("3");
		assertThat(this.client.refusal("{ seizureStatistics(by: [YEAR], first: 1001) { count } }")).contains("1,000");
	}

	@Test
	void selectFromAGroupsEntityWithTheWholeEngineInTheSameStatement() {
		JsonNode answer = this.client.ask("""
				{ seizureStatistics(by: [SUBSTANCE], first: 1) { n: count substance { title: name kind
				    seizures(sort: [{ country: { name: DESC } }], first: 1) { totalCount nodes { name } } } }
				  agreementStatistics(by: [PARTY], first: 1) { party { __typename ... on Country { code } } } }""");
		assertThat(answer.toString()).isEqualTo("""
				{"seizureStatistics":[{"n":3,"substance":{"title":"Heroin","kind":"Substance",\
				"seizures":{"totalCount":3,"nodes":[{"name":"C"}]}}}],\
				"agreementStatistics":[{"party":{"__typename":"Country","code":"JP"}}]}""");
		assertThat(this.statements.count()).isEqualTo(2);
	}

	@Test
	void haveATextThatDependsOnTheirShapeAlone() {
		String question = """
				query($f: Int!, $w: SeizureWhere, $b: [SeizureGrouping!]!) {
				  seizureStatistics(by: $b, where: $w, first: $f) { count year } }""";
		for (String name : List.of("A", "B'")) {
			this.client.ask(question,
					Map.of("f", name.length(), "w", Map.of("name", Map.of("eq", name)), "b", List.of("YEAR")));
		}
		List<Statement> sent = this.statements.statements();
		assertThat(sent).hasSize(2);
		assertThat(sent.get(0).text()).isEqualTo(sent.get(1).text()).doesNotContain("B'");
	}

	@Test
	void neverCountWhatTheAccessRuleHides() {
		this.hidden.hide("substance:ice");
		assertThat(seizures("by: [SUBSTANCE]", "substance { name } count massKg")).containsExactly("Heroin 3 14.0",
				"null 2 null");
		this.hidden.hide("seizure:a");
		assertThat(seizures("by: [SUBSTANCE]", "substance { name } count massKg")).containsExactly("Heroin 2 10.0",
				"Ice 1 4.0", "null 1 null");
		this.hidden.hide("country:JP");
		assertThat(seizures("by: [COUNTRY]", "country { name } count massKg")).containsExactly("null 3 19.0",
				"Thailand 2 null");
	}

	@Test
	void followDatedLinksOnlyAsOfTheDayAskedAbout() {
		String selection = "body { name } role count seats";
		assertThat(groups("postStatistics", "by: [BODY, ROLE]", selection)).containsExactly("Drugs CHIEF 1 2",
				"Drugs MEMBER 1 1");
		assertThat(groups("postStatistics", "by: [BODY, ROLE], asOf: \"2000-05-05\"", selection))
			.containsExactly("Drugs CHIEF 1 1", "null null 1 0");
	}

}
