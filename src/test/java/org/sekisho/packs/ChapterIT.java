package org.sekisho.packs;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks for what the chapter of Japan Customs says. */
@SekishoTest(packs = true)
class ChapterIT {

	private Client client;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	/** Value and index as they are printed. */
	@ParameterizedTest
	@CsvSource({ "arriving-passengers, 2159 1915 2370 2491 2570 2649, 100.0 88.7 109.8 115.4 119.0 122.7",
			"import-permits, 941 1439 1599 1704 1753 1767, 100.0 152.9 169.9 181.1 186.3 187.8",
			"international-mail, 15308 12242 11375 10521 10103 9851, 100.0 80.0 74.3 68.7 66.0 64.4",
			"entering-ships, 12.9 13.5 13.6 13.6 13.8 13.5, 100.0 104.7 105.4 105.4 107.0 104.7",
			"entering-aircraft, 11.9 13.4 15.0 16.0 16.6 17.3, 100.0 112.6 126.1 134.5 139.5 145.4" })
	void indexOfEachYearIsThePrintedOne(String indicator, String values, String indices) {
		JsonNode observations = ask("indicator:" + indicator,
				"... on Indicator { observations { year value index(base: 1997) } }")
			.get("observations");
		assertThat(Client.texts(observations, "year")).containsExactly("1997", "2003", "2004", "2005", "2006", "2007");
		assertThat(numbers(observations, "value")).isEqualTo(numbers(values));
		assertThat(numbers(observations, "index")).isEqualTo(numbers(indices));
	}

	@ParameterizedTest
	@CsvSource({ "drug-abuse, 14, 31", "firearms, 14, 39", "firearms-project-team, 2, 2", "crime, 11, 34" })
	void everyMeetingAndEveryLineOfItsAgendaIsThere(String body, int meetings, int items) {
		JsonNode held = ask("headquarters:" + body,
				"... on Headquarters { meetings(first: 50) { totalCount nodes { agenda { name } } } }")
			.get("meetings");
		assertThat(held.get("totalCount").intValue()).isEqualTo(meetings);
		assertThat(Client.texts(held, "name")).hasSize(items);
	}

	@Test
	void plansOfEachYearAreFoundFromTheMeetingThatHeardOfThem() {
		JsonNode plan = ask("policy:firearms-plans-2006",
				"... on Policy { type fiscalYear agendaItems { nodes { fiscalYear meeting { heldOn } } } }");
		assertThat(plan.toString()).isEqualTo("{\"type\":\"PLAN\",\"fiscalYear\":2006,\"agendaItems\":{\"nodes\":"
				+ "[{\"fiscalYear\":2006,\"meeting\":{\"heldOn\":\"2006-05-25\"}}]}}");
	}

	@ParameterizedTest
	@CsvSource({ "1990-01-01, Hong Kong, ", "2001-07-01, Japan, Tokyo Customs", "2008-04-30, China, Beijing Customs",
			"1986-01-01, , " })
	void hostOfTheRiloIsToldAsOfADay(String day, String country, String agency) {
		JsonNode rilo = this.client.ask("""
				query($day: Date!) { entity(id: "organisation:rilo-asia-pacific", asOf: $day) { ... on Organisation {
				  hosts { nodes { name } } seats { nodes { name } } } } }""", Map.of("day", day)).get("entity");
		assertThat(Client.texts(rilo.get("hosts"), "name")).isEqualTo((country != null) ? List.of(country) : List.of());
		assertThat(Client.texts(rilo.get("seats"), "name")).isEqualTo((agency != null) ? List.of(agency) : List.of());
	}

	@Test
	void strategyTellsWhatItReplacedAndWhichSituationItAnswers() {
		JsonNode strategy = ask("policy:new-five-year-strategy",
				"""
						... on Policy { replaces { name adoptedOn }
						  answers(where: { substances: { some: { id: { eq: "substance:mdma" } } } }) { nodes { substances { nodes { name } } } } }
						""");
		assertThat(Client.texts(strategy.get("replaces"), "name"))
			.containsExactly("Five-Year Strategy for the Prevention of Drug Abuse");
		assertThat(Client.texts(strategy.get("answers"), "name")).containsExactly("Cannabis", "MDMA");
	}

	@Test
	void equipmentIsListedBySinceWhenItIsInUse() {
		JsonNode equipment = this.client.ask("""
				{ equipment(where: { introducedOn: { gte: "1993" } }, sort: [{ introducedOn: ASC }]) { nodes {
				  type introducedOn places { nodes { name country { code } } } } } }""");
		assertThat(Client.texts(equipment, "introducedOn")).containsExactly("1993", "1996-03", "2001-02", "2006-03",
				"2007-03");
		assertThat(Client.texts(equipment, "type")).containsExactly("DETECTOR_DOG_PASSIVE", "PORT_CAMERA",
				"X_RAY_LARGE_SCALE", "X_RAY_BACKSCATTER", "PATROL_BOAT_LARGE");
		assertThat(Client.texts(equipment, "name")).containsExactly("Ishigaki Port");
		assertThat(Client.texts(equipment, "code")).containsExactly("JP");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			safest country in the world | headquarters:crime
			0120-461-961 | reporting-line:smuggling-dial
			CIS | information-system:cis
			dogs sitting | equipment:detector-dogs-passive
			Sakishima patrol boat | equipment:patrol-boat-ishigaki
			only contact point | agency:international-intelligence-office
			Emergency Measures at the Border | policy:urgent-border-control-measures
			cross-border threats | policy:society-resistant-to-crime
			tariff reform 1998 | policy:tariff-reform-1998
			fishery cooperatives | organisation:regional-mou-partners
			14th joint meeting Urban Renewal | meeting:crime/5
			mayor of Nagasaki | agenda:firearms/13/1
			stimulants tripled | assessment:stimulants-tripled
			Annual Report on Statistics on Legal Migrants | indicator:arriving-passengers
			first RILO of the world | assessment:first-rilo
			training of intelligence analysts | activity:training-in-japan-2007
			""")
	void factIsFoundByItsWords(String words, String id) {
		JsonNode found = this.client.ask("query($text: String!) { search(text: $text, first: 3) { nodes { id } } }",
				Map.of("text", words));
		assertThat(Client.texts(found, "id")).contains(id);
	}

	private JsonNode ask(String id, String selection) {
		return this.client.ask("query($id: ID!) { entity(id: $id) { %s } }".formatted(selection), Map.of("id", id))
			.get("entity");
	}

	private static List<Double> numbers(JsonNode observations, String key) {
		return observations.findValues(key).stream().map(JsonNode::doubleValue).toList();
	}

	private static List<Double> numbers(String printed) {
		return List.of(printed.split(" ")).stream().map(Double::valueOf).toList();
	}

}
