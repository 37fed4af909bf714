package org.sekisho.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.knowledge.Countries;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** Packs and reports speak of the same things, and each can go without the other. */
@SekishoTest(packs = true)
class PackLinksIT {

	private static final String HEAD = """
			source: { id: source:links, name: Links }
			sections:
			  - section: "1"
			    facts:
			""";

	private final Client client;

	private final Desk desk;

	private final Graph graph;

	private final Countries countries;

	@Autowired
	PackLinksIT(@LocalServerPort int port, Graph graph, Countries countries) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
		this.graph = graph;
		this.countries = countries;
	}

	@BeforeEach
	void nothingIsLoaded() {
		for (String kind : List.of("PackVersion", "Import")) {
			String id = "(v:" + kind + ")" + (kind.equals("Import") ? " WHERE v.status <> 'WITHDRAWN'" : "");
			List<Map<String, @Nullable Object>> left = rows(
					"MATCH " + id + " RETURN v.id AS id ORDER BY v.number DESC");
			left.forEach(row -> this.desk.withdraw(String.valueOf(row.get("id"))));
		}
	}

	@Test
	void whatAReportSaidOfASubstanceIsThereAgainOnceNoPackStatesIt() {
		this.desk.load(Desk.file(Desk.row("Thailand", "2012-03-04", "2")));
		List<?> before = rows("MATCH (s:Substance {id: 'substance:heroin'}) RETURN properties(s)");
		assertThat(before).hasSize(1);
		String pack = load(HEAD + "      - { Substance: substance:heroin, name: Diamorphine }\n");
		assertThat(rows("MATCH (s:Substance {id: 'substance:heroin'}) RETURN s.name"))
			.isEqualTo(List.of(Map.of("s.name", "Diamorphine")));
		this.desk.withdraw(pack);
		assertThat(rows("MATCH (s:Substance {id: 'substance:heroin'}) RETURN properties(s)")).isEqualTo(before);
		assertThat(rows("MATCH (r:ReportedEntity) RETURN r")).isEmpty();
	}

	@Test
	void substanceOfAPackStaysWhenItsReportGoes() {
		String report = id(this.desk.load(Desk.file(Desk.row("Thailand", "2012-03-05", "2"))));
		String pack = load(HEAD + "      - { Substance: substance:heroin, name: Diamorphine }\n");
		this.desk.withdraw(report);
		assertThat(rows("MATCH (s:Substance {id: 'substance:heroin'}) RETURN s.name")).hasSize(1);
		this.desk.withdraw(pack);
		assertThat(rows("MATCH (s:Substance {id: 'substance:heroin'}) RETURN s.name")).isEmpty();
	}

	@Test
	void entityOfAPackNeedsItsName() {
		this.desk.load(Desk.file(Desk.row("Thailand", "2012-03-06", "2")));
		assertThat(refusal(HEAD + "      - Substance: substance:heroin\n")).contains("has no name: add it");
	}

	@Test
	void packLinksToASeizureWhichThenStays() {
		String report = id(this.desk.load(Desk.file(Desk.row("Thailand", "2012-03-07", "2"))));
		String seizure = rows("MATCH (s:Seizure) RETURN s.id AS id").getFirst().get("id").toString();
		String pack = load(linkedTo(seizure));
		assertThat(rows("MATCH (:Activity)-[link]->(s:Seizure) RETURN link.source AS source"))
			.isEqualTo(List.of(Map.of("source", "source:links")));
		assertThat(refusedWithdrawal(report)).contains("links.yml (" + pack + ") links to " + seizure);
		this.desk.withdraw(pack);
		assertThat(rows("MATCH (s:Seizure)-[:CITES]->(c:Source) RETURN c.id")).hasSize(1);
		this.desk.withdraw(report);
		assertThat(rows("MATCH (s:Seizure) RETURN s")).isEmpty();
	}

	@Test
	void goodsOfASeizureAreItsReportsToSay() {
		this.desk.load(Desk.file(Desk.row("Thailand", "2012-03-08", "2")));
		String seizure = rows("MATCH (s:Seizure) RETURN s.id AS id").getFirst().get("id").toString();
		assertThat(refusal(HEAD + "      - { Substance: substance:x, name: X, seizures: [" + seizure + "] }\n"))
			.contains("links.yml:5: seizures leads to " + seizure, "ordinal and substanceReported");
	}

	@Test
	void placeOfAReportLiesWhereTheReportSays() {
		String report = id(this.desk.load(Desk.file(Desk.row("Thailand", "2012-03-09", "2"))));
		assertThat(refusal(placeIn("country:JP"))).contains("links.yml:5: country of " + place(),
				"but to country:TH by source:", "remove it here");
		String pack = load(placeIn("country:TH"));
		assertThat(located()).containsExactly("country:TH");
		this.desk.withdraw(report);
		assertThat(located()).containsExactly("country:TH");
		assertThat(load(placeIn("country:JP"))).isNotEqualTo(pack);
		assertThat(located()).containsExactly("country:JP");
	}

	@Test
	void amendedCountryStandsAloneAlsoWhereAReportNamesThePlace() {
		load(placeIn("country:JP"));
		this.desk.load(Desk.file(Desk.row("Thailand", "2012-03-10", "2")));
		citeTheReport();
		load(placeIn("country:CN"));
		assertThat(located()).containsExactly("country:CN");
	}

	@Test
	void linkThatIsHandedOverHasTheGradeOfItsNewSource() {
		String pack = load(placeIn("country:TH").replace("name: B", "grade: 2, name: B"));
		assertThat(
				rows("MATCH (p:Place)-[l:LOCATED_IN]->() WHERE p.id = '" + place() + "' RETURN l.credibility AS grade"))
			.isEqualTo(List.of(Map.of("grade", "PROBABLY_TRUE")));
		this.desk.load(Desk.file(Desk.row("Thailand", "2012-03-11", "2")));
		citeTheReport();
		this.desk.withdraw(pack);
		assertThat(rows("MATCH (p:Place)-[l:LOCATED_IN]->() WHERE p.id = '" + place()
				+ "' RETURN l.row AS row, l.credibility IS NULL AS none"))
			.isEqualTo(List.of(Map.of("row", 2L, "none", true)));
	}

	private void citeTheReport() {
		this.graph.write(new Statement("""
				MATCH (p:Place {id: $id}) MATCH (s:Source)<-[:READ_FROM]-(i:Import)
				WHERE i.profile <> 'pack' AND i.status = 'COMPLETED'
				CREATE (p)-[:CITES {row: 2}]->(s)""", Map.of("id", place())));
	}

	private static String place() {
		return "place:TH/bangkok";
	}

	private static String placeIn(String country) {
		return HEAD + "      - { Place: " + place() + ", name: B, country: " + country + " }\n";
	}

	private List<String> located() {
		return rows("MATCH (p:Place)-[:LOCATED_IN]->(c) WHERE p.id = '" + place() + "' RETURN c.id AS id").stream()
			.map(row -> String.valueOf(row.get("id")))
			.toList();
	}

	@Test
	void nothingThatNobodyKnowsIsLinkedTo() {
		assertThat(refusal(linkedTo("seizure:nobody-knows"))).contains("links.yml:8: ", "which no pack states");
	}

	@Test
	void memberOfANetworkStaysWithThePackThatLinksToIt() {
		String report = id(this.desk.load("network", "source,target\nAnna,Bert\n", Map.of("network", "harbour")));
		String pack = load(linkedTo("person:harbour/Anna"));
		this.desk.withdraw(report);
		assertThat(rows("MATCH (p:Person)-[:CITES]->(s:Source {id: 'source:links'}) RETURN p.name AS name"))
			.isEqualTo(List.of(Map.of("name", "Anna")));
		assertThat(load(linkedTo("person:harbour/Anna").replace("name: A", "name: B"))).isNotEqualTo(pack);
		for (int i = 0; i < 2; i++) {
			this.desk.withdraw(rows("MATCH (v:PackVersion) RETURN v.id AS id ORDER BY v.number DESC").getFirst()
				.get("id")
				.toString());
		}
		assertThat(rows("MATCH (p:Person) RETURN p")).isEmpty();
	}

	@Test
	void membershipOfAReportOutlivesThatOfAPack() {
		String pack = load(HEAD + """
				      - { Network: network:harbour, name: harbour }
				      - { Person: person:harbour/Anna, name: Anna, networks: [network:harbour] }
				""");
		String report = id(this.desk.load("network", "source,target\nAnna,Bert\n", Map.of("network", "harbour")));
		this.desk.withdraw(pack);
		assertThat(rows("MATCH (p:Person)-[:IN_NETWORK]->(:Network {id: 'network:harbour'}) RETURN p.name AS name"))
			.containsExactlyInAnyOrder(Map.of("name", "Anna"), Map.of("name", "Bert"));
		this.desk.withdraw(report);
		assertThat(rows("MATCH (n:Person|Network) RETURN n.id")).isEmpty();
	}

	@Test
	void countriesAreKnownByTheWordingsOfAPack() {
		assertThat(this.countries.resolve("Nippon-koku")).isInstanceOf(Countries.Unrecognised.class);
		String pack = load(HEAD + "      - { Country: country:JP, aliases: [Nippon-koku] }\n");
		assertThat(this.countries.resolve("Nippon-koku")).isInstanceOf(Countries.Known.class);
		this.desk.withdraw(pack);
		assertThat(this.countries.resolve("Nippon-koku")).isInstanceOf(Countries.Unrecognised.class);
		assertThat(this.countries.resolve("Japan")).isInstanceOf(Countries.Known.class);
	}

	@Test
	void wordingOfAnotherCountryIsRefused() {
		assertThat(refusal(HEAD + "      - { Country: country:JP, aliases: [Thailand] }\n")).contains("Thailand");
	}

	@Test
	void previewTellsWhatWouldBecomeOfAPack() {
		JsonNode sound = preview(linkedTo("country:JP"));
		assertThat(sound.at("/profile").stringValue()).isEqualTo("pack");
		assertThat(sound.at("/summary/accepted").intValue()).isEqualTo(2);
		assertThat(sound.at("/pack/source").stringValue()).isEqualTo("source:links");
		assertThat(sound.at("/pack/kinds").toString()).isEqualTo("[{\"kind\":\"Activity\",\"count\":1}]");
		assertThat(sound.at("/pack/links").intValue()).isEqualTo(1);
		JsonNode wrong = preview(linkedTo("seizure:nobody-knows"));
		assertThat(wrong.at("/summary/accepted").intValue()).isZero();
		assertThat(wrong.at("/pack/problems/0/line").intValue()).isEqualTo(8);
		assertThat(rows("MATCH (v:PackVersion) RETURN v")).isEmpty();
	}

	private static String linkedTo(String id) {
		return HEAD + """
				      - Activity: activity:a
				        name: A
				        type: JOINT_TRAINING
				        partners: [%s]
				""".formatted(id);
	}

	private JsonNode preview(String pack) {
		ResponseEntity<JsonNode> answer = post("/imports/preview", pack);
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(200);
		return Objects.requireNonNull(answer.getBody());
	}

	private ResponseEntity<JsonNode> post(String address, String pack) {
		return this.desk.post(address, "links.yml", pack.getBytes(StandardCharsets.UTF_8), "pack", Map.of());
	}

	private String load(String pack) {
		ResponseEntity<JsonNode> answer = post("/imports", pack);
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(202);
		return Objects.requireNonNull(answer.getBody()).get("id").stringValue();
	}

	private String refusal(String pack) {
		ResponseEntity<JsonNode> answer = post("/imports", pack);
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(422);
		return Objects.requireNonNull(answer.getBody()).get("detail").stringValue();
	}

	private String refusedWithdrawal(String id) {
		return this.client.refusal("mutation { withdrawImport(id: \"" + id + "\", reason: \"x\") { id } }");
	}

	private static String id(JsonNode entry) {
		return entry.get("id").stringValue();
	}

	private List<Map<String, @Nullable Object>> rows(String text) {
		return this.graph.read(new Statement(text, Map.of()));
	}

}
