package org.sekisho.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.facts.Pack;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Links hold from and until the days that stand with their ends. */
@SekishoTest
class LinkDatesIT {

	private static final String INSTITUTIONS = """
			source: { id: source:institutions, name: Institutions }
			sections:
			  - section: "1"
			    facts:
			      - Headquarters: headquarters:h
			        name: H
			        type: HEADQUARTERS
			        establishedOn: 1997-01
			        members:
			          - { node: post:p, role: CHIEF }
			      - Post: post:p
			        name: P
			      - Policy: policy:old
			        name: Old
			        adoptedOn: 1998-05-26
			        body: headquarters:h
			      - Policy: policy:new
			        name: New
			        adoptedOn: 2003-07
			        body: headquarters:h
			        replaces: policy:old
			      - Meeting: meeting:m
			        name: M
			        body: headquarters:h
			        heldOn: 2003-07-31
			        agenda:
			          - { name: Adopts, action: ADOPTION, policy: policy:new }
			          - { name: Reports, action: REPORT, policy: policy:old }
			      - Agreement: agreement:a
			        name: A
			        type: INTERGOVERNMENTAL
			        inForceOn: 2004-12
			        endedOn: 2008-01-01
			        parties: [country:xa]
			      - Agreement: agreement:b
			        name: B
			        type: INTERGOVERNMENTAL
			        signedOn: 2002-01-13
			        inForceOn: 2002-11-30
			        endedOn: 2008-03
			        parties: [country:xa]
			      - Country: country:xa
			        name: XA
			        code: XA
			      - Activity: activity:t
			        name: T
			        type: JOINT_TRAINING
			        startedOn: 2001
			        endedOn: 2002
			        carriedOutBy: [headquarters:h]
			""";

	private static final String HOSTS = """
			source: { id: source:hosts, name: Hosts }
			sections:
			  - section: "1"
			    facts:
			      - Organisation: organisation:o
			        name: O
			        establishedOn: 1987
			        hosts:
			          - { node: country:xa, validTo: 1999-01 }
			          - { node: country:xb, validFrom: 1999-01, validTo: 2004-01 }
			          - { node: country:xc, validFrom: 2004-01 }
			      - Country: country:xb
			        name: XB
			        code: XB
			      - Country: country:xc
			        name: XC
			        code: XC
			""";

	private final Graph graph;

	private final Packs packs;

	private final Client client;

	@Autowired
	LinkDatesIT(Graph graph, Packs packs, @LocalServerPort int port) {
		this.graph = graph;
		this.packs = packs;
		this.client = new Client(port);
	}

	@BeforeEach
	void emptyGraph() {
		this.graph.write(new Statement("MATCH (entity:Entity) DETACH DELETE entity", Map.of()));
	}

	@Test
	void followFromTheEndThatHasThem() {
		load(INSTITUTIONS);
		assertThat(dates("headquarters:h")).containsExactlyInAnyOrder("ADOPTED policy:old 1998-05-26 -",
				"ADOPTED policy:new 2003-07 -", "HELD_MEETING meeting:m 2003-07-31 -", "HAS_MEMBER post:p - -",
				"CARRIES_OUT activity:t 2001 2002");
		assertThat(dates("country:xa")).containsExactlyInAnyOrder("HAS_PARTY agreement:a 2004-12 2007-12-31",
				"HAS_PARTY agreement:b 2002-01-13 2008-03");
		assertThat(dates("policy:old")).contains("CONCERNS agenda:m/2 2003-07-31 -", "REPLACES policy:new 2003-07 -");
	}

	@Test
	void comeUpToDateWhenAnotherPackChangesTheDay() {
		String dateless = INSTITUTIONS.replace("        heldOn: 2003-07-31\n", "        heldOn: 2003-08-01\n")
			.replace("        adoptedOn: 2003-07\n", "");
		load(dateless);
		assertThat(dates("policy:new")).contains("ADOPTED headquarters:h - -", "CONCERNS agenda:m/1 2003-08-01 -");
		String other = """
				source: { id: source:other, name: Other }
				sections:
				  - section: "1"
				    facts:
				      - Policy: policy:new
				        name: New
				        adoptedOn: 2003
				""";
		load(dateless, other);
		assertThat(dates("policy:new")).contains("ADOPTED headquarters:h 2003 -");
		load(dateless, other.replace("        adoptedOn: 2003\n", ""));
		assertThat(dates("policy:new")).contains("ADOPTED headquarters:h - -");
	}

	@ParameterizedTest
	@CsvSource({ "1996-12-31,,,", "1997-01-01,HAS_MEMBER,post:p,", "1999-06-01,ADOPTED HAS_MEMBER,policy:old post:p,",
			"2003-07-01,ADOPTED HAS_MEMBER,policy:old policy:new post:p,",
			"2003-07-31,ADOPTED HAS_MEMBER HELD_MEETING,policy:old policy:new post:p meeting:m," })
	void areKnownToChartsAndListsOnADay(String day, String types, String ends) {
		load(INSTITUTIONS);
		String question = """
				query($day: Date!) {
				  chart: neighbourhood(id: "headquarters:h", asOf: $day, kinds: ["Policy", "Post", "Meeting"]) {
				    groups { type } links { from to } }
				  entity(id: "headquarters:h", asOf: $day) { ... on Headquarters {
				    policies { nodes { end: id } } members { nodes { end: id } } meetings { nodes { end: id } } } } }""";
		JsonNode answer = this.client.ask(question, Map.of("day", day));
		List<String> charted = new ArrayList<>(Client.texts(answer.get("chart").get("links"), "to"));
		assertThat(Client.texts(answer.get("chart").get("groups"), "type"))
			.containsExactlyInAnyOrderElementsOf(words(types));
		assertThat(charted).containsExactlyInAnyOrderElementsOf(words(ends));
		assertThat(Client.texts(answer.get("entity"), "end")).containsExactlyInAnyOrderElementsOf(words(ends));
	}

	@Test
	void doNotTakeFromAnEntityWhatItCannotBeWithout() {
		load(INSTITUTIONS);
		JsonNode answer = this.client.ask("""
				{ meetings(asOf: "1990-01-01") { nodes { name body { id } agenda { name } } }
				  policies(asOf: "1990-01-01") { nodes { name body { id } replacedBy { id } } } }""");
		assertThat(answer.get("meetings").get("nodes").get(0).get("body").get("id").stringValue())
			.isEqualTo("headquarters:h");
		assertThat(answer.get("meetings").get("nodes").get(0).get("agenda")).isEmpty();
		assertThat(answer.get("policies").get("nodes").get(0).get("body").isNull()).isTrue();
		assertThat(answer.get("policies").get("nodes").findValues("replacedBy")).allMatch(JsonNode::isNull);
	}

	@ParameterizedTest
	@CsvSource({ "1986-12-31,''", "1987-01-01,XA", "1998-12-31,XA", "1999-01-15,XA XB", "2001-01-01,XB",
			"2004-01-15,XB XC", "2008-01-01,XC" })
	void tellWhoFollowedWhom(String day, String hosts) {
		load(INSTITUTIONS, HOSTS);
		JsonNode answer = this.client.ask("""
				query($day: Date!) {
				  organisations(asOf: $day) { nodes { hosts(sort: [{ code: ASC }]) { nodes { code } } } }
				  countries(asOf: $day, where: { hosted: { some: {} } }, sort: [{ code: ASC }]) { nodes { code } } }""",
				Map.of("day", day));
		assertThat(Client.texts(answer.get("organisations"), "code")).isEqualTo(words(hosts));
		assertThat(Client.texts(answer.get("countries"), "code")).isEqualTo(words(hosts));
	}

	@Test
	void tellWhatReplacedWhat() {
		load(INSTITUTIONS);
		JsonNode answer = this.client.ask("""
				query($before: Date!, $after: Date!) {
				  before: entity(id: "policy:old", asOf: $before) { ... on Policy { replacedBy { id } } }
				  after: entity(id: "policy:old", asOf: $after) { ... on Policy { replacedBy { id } } } }""",
				Map.of("before", "2003-06-30", "after", "2003-07-01"));
		assertThat(answer.get("before").get("replacedBy").isNull()).isTrue();
		assertThat(answer.get("after").get("replacedBy").get("id").stringValue()).isEqualTo("policy:new");
	}

	@Test
	void countInStatisticsOnADay() {
		load(INSTITUTIONS);
		String question = "query($day: Date!) { policyStatistics(by: [BODY], asOf: $day) { body { id } count } }";
		assertThat(Client.texts(this.client.ask(question, Map.of("day", "1999-01-01")), "count"))
			.containsExactlyInAnyOrder("1", "1");
		assertThat(Client.texts(this.client.ask(question, Map.of("day", "2004-01-01")), "count")).containsExactly("2");
	}

	/**
	 * Type, far end, first and last day of all links of an entity, as its chart has them.
	 */
	private List<String> dates(String id) {
		JsonNode answer = this.client.ask("""
				query($id: ID!) { neighbourhood(id: $id) { links { type from to validFrom validTo } } }""",
				Map.of("id", id));
		List<String> dates = new ArrayList<>();
		answer.get("neighbourhood").get("links").forEach(link -> {
			String end = link.get("from").stringValue().equals(id) ? "to" : "from";
			dates.add(link.get("type").stringValue() + " " + link.get(end).stringValue() + " "
					+ link.get("validFrom").asString("-") + " " + link.get("validTo").asString("-"));
		});
		return dates;
	}

	private static List<String> words(String text) {
		return (text == null || text.isEmpty()) ? List.of() : List.of(text.split(" "));
	}

	private void load(String... texts) {
		List<Pack.File> files = new ArrayList<>();
		for (String text : texts) {
			files.add(Pack.File.of("packs/" + files.size() + ".yml",
					text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		}
		this.packs.load(files);
	}

}
