package org.sekisho.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Clearance;
import org.sekisho.access.Light;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.AsCaller;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class MarkedReportsIT {

	private static final String SEEN = """
			{ seizures { totalCount nodes { name marking place { name } goods { substance { id } } } }
			  places(where: { name: { eq: "Mae Sai" } }) { nodes { name citations { source { id } } } }
			  imports { totalCount } sources(where: { name: { eq: "report.csv" } }) { totalCount }
			  seizureStatistics(by: [COUNTRY]) { count }
			  search(text: "Bangkok") { totalCount }
			  routes { totalCount } }""";

	private static final String PEOPLE = """
			{ people(sort: [{ id: ASC }]) { nodes { name networks { nodes { id } } citations { source { id } }
			    contacted { edges { node { name } } } } } }""";

	private final List<String> loaded = new ArrayList<>();

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private Graph graph;

	private Client client;

	private Desk desk;

	private AsCaller uncleared;

	private AsCaller cleared;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
		this.uncleared = AsCaller.cleared(this.service, (Light) null);
		this.cleared = AsCaller.cleared(this.service, Light.RED);
	}

	@AfterEach
	void withdrawAll() {
		this.loaded.forEach(this.desk::withdraw);
	}

	@Test
	void whatAMarkedFileBringsExistsOnlyForTheCleared() {
		JsonNode nothing = this.uncleared.ask(SEEN);
		String id = load("TLP:AMBER", row("Mae Sai", "2010-01-01"), "Atlantis;;;;;");
		assertThat(this.uncleared.ask(SEEN)).isEqualTo(nothing);
		assertThat(AsCaller.cleared(this.service, Light.GREEN).ask(SEEN)).isEqualTo(nothing);
		JsonNode seen = this.cleared.ask(SEEN);
		assertThat(seen.at("/seizures/nodes/0/marking").stringValue()).isEqualTo("TLP:AMBER");
		assertThat(seen.at("/seizures/nodes/0/place/name").stringValue()).isEqualTo("Mae Sai");
		for (String question : List.of("query($id: ID!) { importRows(import: $id) { totalRows } }",
				"mutation($id: ID!) { withdrawImport(id: $id, reason: \"x\") { id } }",
				"mutation($id: ID!) { resumeImport(id: $id) { id } }",
				"mutation($id: ID!) { mark(ids: [$id], reason: \"x\") { marked } }",
				"query($id: ID!) { entity(id: $id) { id } rejectionStatistics(by: [CODE]) { count } importProgress { id } }")) {
			assertThat(this.uncleared.answer(question, Map.of("id", id)).toString()).isEqualTo(
					this.uncleared.answer(question, Map.of("id", "import:none")).toString().replace("import:none", id));
		}
		assertThat(this.cleared.ask("{ rejectionStatistics(by: [CODE]) { count } }")
			.at("/rejectionStatistics/0/count")
			.intValue()).isEqualTo(1);
	}

	@Test
	void whatTwoFilesNameIsForWhoeverMaySeeOneOfThem() {
		load("TLP:RED", row("Mae Sai", "2010-01-01"));
		String open = load(null, row("Mae Sai", "2010-01-02"));
		JsonNode seen = this.uncleared.ask(SEEN);
		assertThat(seen.at("/seizures/totalCount").intValue()).isEqualTo(1);
		assertThat(Client.texts(seen.get("places"), "name")).containsExactly("Mae Sai");
		assertThat(Client.texts(seen.get("places"), "id")).containsExactly(source(open));
		assertThat(Client.texts(this.cleared.ask(SEEN).get("places"), "id")).hasSize(2);
		withdraw(open);
		assertThat(this.uncleared.ask(SEEN).at("/places/nodes").size()).isZero();
	}

	@Test
	void seizureIsAsStrictAsTheStrictestFileThatHoldsIt() {
		load("TLP:GREEN", row("Mae Sai", "2010-01-01"));
		String strict = load("TLP:RED//NOMINAL", row("Mae Sai", "2010-01-01"));
		AsCaller amber = AsCaller.cleared(this.service, Light.AMBER);
		assertThat(amber.ask(SEEN).at("/seizures/totalCount").intValue()).isZero();
		assertThat(this.cleared.ask(SEEN).at("/seizures/totalCount").intValue()).isZero();
		AsCaller everything = AsCaller.cleared(this.service, Clearance.EVERYTHING);
		assertThat(everything.ask(SEEN).at("/seizures/nodes/0/marking").stringValue()).isEqualTo("TLP:RED//NOMINAL");
		withdraw(strict);
		assertThat(amber.ask(SEEN).at("/seizures/nodes/0/marking").stringValue()).isEqualTo("TLP:GREEN");
	}

	@Test
	void membersOfNetworksAreKnownByWhatTheirCallersMaySee() {
		network("TLP:RED", "source,target\nAnna,Bert\n");
		network(null, "source,target\nAnna,Carl\n");
		assertThat(this.uncleared.ask(PEOPLE).toString()).isEqualTo(this.uncleared.ask(PEOPLE).toString())
			.contains("Carl", "network:harbour")
			.doesNotContain("Bert", "tlp-red");
		assertThat(Client.texts(this.uncleared.ask(PEOPLE).at("/people/nodes/0/contacted"), "name"))
			.containsExactly("Carl");
		assertThat(Client.texts(this.uncleared.ask(PEOPLE).at("/people/nodes/0/networks"), "id"))
			.containsExactly("network:harbour");
		assertThat(Client.texts(this.cleared.ask(PEOPLE).at("/people/nodes/0/contacted"), "name"))
			.containsExactlyInAnyOrder("Bert", "Carl");
	}

	@Test
	void linkThatTwoFilesTellCitesTheOneThatMoreMaySee() {
		network("TLP:RED", "source,target\nAnna,Bert\n");
		String open = network("TLP:GREEN", "source,target\nAnna,Bert\n");
		AsCaller green = AsCaller.cleared(this.service, Light.GREEN);
		String chart = "{ linksAmong(ids: [\"person:harbour/Anna\", \"person:harbour/Bert\"]) { links { citations { source { id } } } } }";
		assertThat(Client.texts(green.ask(chart), "id")).containsExactly(source(open));
		assertThat(this.uncleared.ask(chart).at("/linksAmong/links").size()).isZero();
		withdraw(open);
		assertThat(green.ask(chart).at("/linksAmong/links").size()).isZero();
		assertThat(this.cleared.ask(chart).at("/linksAmong/links").size()).isEqualTo(1);
	}

	@Test
	void namesThatFewerMaySeeStandOnTheirLinksAlone() {
		String header = "source,target,target_kind,target_id,type\n";
		network(null, header + "Anna,Blue Star,Vessel,9074729,OWNS\n");
		network("TLP:RED", header + "Bert,Ghost,Vessel,9074729,OWNS\n");
		String vessels = "{ vessels { nodes { name aliases } } }";
		assertThat(this.uncleared.ask(vessels).toString()).contains("Blue Star").doesNotContain("Ghost");
		assertThat(this.uncleared.ask("{ search(text: \"Ghost\") { totalCount } }").at("/search/totalCount").intValue())
			.isZero();
	}

	@Test
	void laterFileThatMoreMaySeeHasItSayItsOwnWords() {
		String header = "source,target,target_kind,target_id,type\n";
		network("TLP:RED", header + "Bert,Ghost,Vessel,9074729,OWNS\n");
		network(null, header + "Anna,Blue Star,Vessel,9074729,OWNS\n");
		assertThat(this.uncleared.ask("{ vessels { nodes { name aliases citations { source { id } } } } }").toString())
			.contains("Blue Star")
			.doesNotContain("Ghost", "tlp-red");
	}

	@Test
	void officerChangesHowAnImportAndAllThatItBroughtIsMarked() {
		String id = load("TLP:RED", row("Mae Sai", "2010-01-01"), "Atlantis;;;;;");
		String mark = "mutation($id: ID!, $marking: String) { mark(ids: [$id], marking: $marking, reason: \"Released\") { marked } }";
		this.cleared.ask(mark, Map.of("id", id));
		JsonNode seen = this.uncleared.ask(SEEN);
		assertThat(seen.at("/seizures/totalCount").intValue()).isEqualTo(1);
		assertThat(Client.texts(seen.get("places"), "name")).containsExactly("Mae Sai");
		assertThat(this.uncleared.ask("{ rejectionStatistics(by: [CODE]) { count } }")
			.at("/rejectionStatistics/0/count")
			.intValue()).isEqualTo(1);
		AsCaller.cleared(this.service, Clearance.EVERYTHING)
			.ask(mark, Map.of("id", id, "marking", "tlp amber // rel to jp"));
		assertThat(this.uncleared.ask(SEEN).at("/seizures/totalCount").intValue()).isZero();
		AsCaller japan = AsCaller.cleared(this.service,
				new Clearance(Light.AMBER, null, java.util.Set.of("JP"), false, false));
		assertThat(japan.ask(SEEN).at("/seizures/nodes/0/marking").stringValue()).isEqualTo("TLP:AMBER//REL TO JP");
	}

	@Test
	void sourceStaysAsItWasMarkedWhoeverLoadsTheSameFileAgain() {
		String id = load(null, row("Mae Sai", "2010-01-01"));
		this.cleared.ask("mutation($id: ID!) { mark(ids: [$id], marking: \"RED\", reason: \"x\") { marked } }",
				Map.of("id", source(id)));
		load(null, row("Mae Sai", "2010-01-01"));
		assertThat(this.uncleared.ask("query($id: ID!) { entity(id: $id) { id } }", Map.of("id", source(id)))
			.get("entity")
			.isNull()).isTrue();
		assertThat(this.uncleared.ask(SEEN).at("/places/nodes").size()).isZero();
	}

	@Test
	void rejectedRowIsMarkedLikeItsImportAlone() {
		String id = load(null, "Atlantis;;;;;");
		String rejection = this.cleared
			.ask("query($id: ID!) { entity(id: $id) { ... on Import { rejections { nodes { id } } } } }",
					Map.of("id", id))
			.at("/entity/rejections/nodes/0/id")
			.stringValue();
		assertThat(this.cleared
			.answer("mutation($id: ID!) { mark(ids: [$id], marking: \"RED\", reason: \"x\") { marked } }",
					Map.of("id", rejection))
			.toString()).contains("mark that");
	}

	@Test
	void entityBearsAMarkingOfItsOwnWhateverFilesNameItLater() {
		network(null, "source,target\nAnna,Bert\n");
		this.cleared
			.ask("mutation { mark(ids: [\"person:harbour/Anna\"], marking: \"RED\", reason: \"Source\") { marked } }");
		network(null, "source,target\nAnna,Carl\n");
		assertThat(this.uncleared.ask(PEOPLE).toString()).contains("Carl").doesNotContain("Anna");
	}

	@Test
	void markingsThatAreNoneAreRefusedWithWhatThereIs() {
		ResponseEntity<JsonNode> unknown = this.desk.post("/imports", "a.csv",
				Desk.file(row("A", "2010-01-01")).getBytes(StandardCharsets.UTF_8), "unodc-ids",
				Map.of("marking", "COSMIC"));
		assertThat(unknown.getStatusCode().value()).isEqualTo(400);
		assertThat(unknown.getBody().get("detail").stringValue()).contains("'COSMIC' is no marking", "TLP:AMBER+STRICT",
				"TOP SECRET");
		assertThat(this.cleared
			.answer("mutation { mark(ids: [\"country:JP\"], marking: \"REL TO XX\", reason: \"x\") { marked } }",
					Map.of())
			.toString()).contains("'XX' is nobody that markings name");
		assertThat(this.uncleared
			.answer("mutation { mark(ids: [\"country:JP\"], marking: \"RED\", reason: \"x\") { marked } }", Map.of())
			.toString()).contains("You are not cleared for TLP:RED");
	}

	@Test
	void whatAnOlderVersionOnlyNotedIsEnforcedFromTheNextStartOn(@Autowired org.sekisho.graph.Graph graph,
			@Autowired org.springframework.context.ApplicationContext application) {
		String id = load(null, row("Mae Sai", "2010-01-01"));
		graph.write(new Statement("MATCH (i:Import {id: $id}) SET i.marking = 'Office use'", Map.of("id", id)));
		application.getBean("remarkingAtStart", org.springframework.context.SmartLifecycle.class).start();
		assertThat(this.uncleared.ask(SEEN).at("/seizures/totalCount").intValue()).isZero();
		assertThat(this.cleared.ask(SEEN).at("/seizures/nodes/0/marking").stringValue()).isEqualTo("TLP:RED");
	}

	private static String row(String place, String date) {
		return "Thailand;;" + place + ";" + date + ";Heroin;1;Kilogram;;;;;Laos;Japan;";
	}

	private String load(String marking, String... rows) {
		return kept(this.desk.load("unodc-ids", Desk.file(rows), parameters(marking, Map.of())));
	}

	private String network(String marking, String content) {
		return kept(this.desk.load("network", content, parameters(marking, Map.of("network", "harbour"))));
	}

	private static Map<String, String> parameters(String marking, Map<String, String> others) {
		Map<String, String> parameters = new java.util.HashMap<>(others);
		if (marking != null) {
			parameters.put("marking", marking);
		}
		return parameters;
	}

	private String kept(JsonNode entry) {
		String id = entry.get("id").stringValue();
		this.loaded.add(id);
		return id;
	}

	private void withdraw(String id) {
		this.desk.withdraw(id);
		this.loaded.remove(id);
	}

	private String source(String id) {
		return this.client
			.ask("query($id: ID!) { entity(id: $id) { ... on Import { source { id } } } }", Map.of("id", id))
			.at("/entity/source/id")
			.stringValue();
	}

}
