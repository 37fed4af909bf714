package org.sekisho.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a number tells apart is one entity, whichever network or seizure names it. */
@SekishoTest(packs = true)
class NumberedPartiesIT {

	private static final String LINKS = "source,source_kind,source_id,target,target_kind,target_id,type,from,weight,grade\n";

	private static final String SEIZURES = "Form;Case reference;Reporting office;Date of report;Date of seizure;"
			+ "Country of seizure;Substance;Quantity;Unit;Means of transport;Country of departure;Country of destination;"
			+ "Concealment;Detection;Vessel;IMO number;Aircraft registration;Vehicle registration;Container numbers;"
			+ "Parcel numbers;Names of suspects;Companies involved\n";

	private static final String CASE = "LONG;%s;th-customs;2012-04-01;2012-03-01;Thailand;Heroin;1;Kilogram;Vessel;Laos;"
			+ "Japan;Baggage;X-ray;%s\n";

	private static final String SEIZURE = """
			{ seizures(sort: [{ id: ASC }]) { nodes { id flags
			  vessels { edges { reported node { id name aliases imoNumber citations { row } } } }
			  aircraft { nodes { id } } vehicles { nodes { id registeredIn } } freightContainers { nodes { id } }
			  parcels { nodes { id } } persons { nodes { id name } } companies { nodes { id name } } } } }""";

	private final Graph graph;

	private Client client;

	private Desk desk;

	private List<?> before = List.of();

	NumberedPartiesIT(@Autowired Graph graph) {
		this.graph = graph;
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
		this.before = count();
	}

	@AfterEach
	void nothingIsLeft() {
		for (JsonNode entry : this.client.ask("{ imports(where: { status: { ne: WITHDRAWN } }) { nodes { id } } }")
			.at("/imports/nodes")) {
			this.desk.withdraw(entry.get("id").stringValue());
		}
		assertThat(count()).isEqualTo(this.before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Person          | Anna |                        | MEMBER_OF  | CriminalNetwork | Ring  |             | members
					Company         | Ltd  | 5493001KJTIIGC8Y1R12   | OWNS       | Vessel          | Maru  | 9074729     | owners
					Person          | Anna |                        | WORKS_FOR  | Company         | Ltd   |             | staff
					Company         | Ltd  |                        | OPERATES   | Aircraft        |       | JA8089      | operators
					Vessel          | Maru | 9074729                | CARRIED    | Container       |       | CSQU3054383 | carriedBy
					Container       | Box  | CSQU3054383            | CARRIED    | Parcel          | RR473124829JP |     | carriedBy
					CriminalNetwork | Ring |                        | USED       | Vehicle         | Truck | FR:AB123CD  | users
					Person          | Anna |                        | USED       | Account         |       | GB82WEST12345698765432 | users
					PhoneNumber     | +81312345678 |                | CONTACTED  | PhoneNumber     |       | +442079460958 | contactedBy
					Person          | Anna |                        | CONTACTED  | PhoneNumber     | 03-12 |             | contactedBy
					Vessel          | Maru |                        | PRESENT_AT | Address         | Pier 4|             | present
					""")
	void eachKindIsLinkedAndFoundFromTheOtherEnd(String sourceKind, String source, @Nullable String sourceId,
			String type, String targetKind, @Nullable String target, @Nullable String targetId, String back) {
		String row = String.join(",", source, sourceKind, text(sourceId), text(target), targetKind, text(targetId),
				type, "2011-03", "3", "B2");
		JsonNode entry = load("harbour", row + "\n");
		assertThat(entry.get("accepted").intValue()).as(entry.toString()).isEqualTo(1);
		JsonNode members = this.client
			.ask("""
					{ networks { nodes { members { nodes { kind citations { row } ... on %s {
					  %s { edges { weight validFrom reliability credibility node { kind id } } } } } } } } }"""
				.formatted(targetKind, back))
			.at("/networks/nodes/0/members/nodes");
		assertThat(members).extracting((member) -> member.get("kind").stringValue())
			.containsExactlyInAnyOrder(sourceKind, targetKind);
		assertThat(members.findValue(back).at("/edges/0").toString())
			.startsWith(
					"{\"weight\":3.0,\"validFrom\":\"2011-03\",\"reliability\":\"B\",\"credibility\":\"PROBABLY_TRUE\"")
			.contains("\"kind\":\"" + sourceKind + "\"");
		JsonNode chart = this.client
			.ask("{ neighbourhood(id: \"%s\") { links { id type validFrom weight citations { grade row } } } }"
				.formatted(members.findValue(back).at("/edges/0/node/id").stringValue()));
		assertThat(chart.at("/neighbourhood/links").toString()).contains("\"type\":\"" + type
				+ "\",\"validFrom\":\"2011-03\",\"weight\":3.0,\"citations\":[{\"grade\":\"B2\",\"row\":2}]");
	}

	@Test
	void vesselIsOneInTwoNetworksAndASeizure() {
		String first = id(load("north", "Anna,Person,,Aoi Maru,Vessel,IMO 9074729,OWNS,,,\n"));
		String second = id(load("south", "Bert,Person,,Blue Star,Vessel,9074729,OPERATES,,,\n"));
		String third = id(seizures(CASE.formatted("T-1", "Green Sea;9074729;;;;;;")));
		assertThat(vessels()).isEqualTo("""
				[{"id":"vessel:9074729","name":"Aoi Maru","aliases":["Blue Star","Green Sea"],\
				"networks":{"nodes":[{"id":"network:north"},{"id":"network:south"}]},\
				"citations":[{"row":2}],"owners":{"totalCount":1},"operators":{"totalCount":1},\
				"seizures":{"totalCount":1}}]""");
		this.desk.withdraw(first);
		assertThat(vessels()).isEqualTo("""
				[{"id":"vessel:9074729","name":"Blue Star","aliases":["Green Sea"],\
				"networks":{"nodes":[{"id":"network:south"}]},\
				"citations":[{"row":2}],"owners":{"totalCount":0},"operators":{"totalCount":1},\
				"seizures":{"totalCount":1}}]""");
		this.desk.withdraw(second);
		assertThat(vessels()).contains("\"name\":\"Green Sea\",\"aliases\":[],\"networks\":{\"nodes\":[]}",
				"\"citations\":[{\"row\":2}]");
		this.desk.withdraw(third);
		assertThat(vessels()).isEqualTo("[]");
	}

	@Test
	void nameThatEndsInTheNumberIsKept() {
		load("north", "Anna,Person,,MV Alpha 9074729,Vessel,9074729,OWNS,,,\n");
		load("south", "Bert,Person,,Blue Star,Vessel,9074729,OPERATES,,,\n");
		assertThat(vessels()).contains("\"name\":\"MV Alpha 9074729\",\"aliases\":[\"Blue Star\"]");
	}

	@Test
	void formerVersionNotesNoFurtherNames() {
		seizures(CASE.formatted("T-5", "Aoi Maru;9074729;;;;;;"));
		seizures(CASE.formatted("T-5", ";;;;;;;Ltd"));
		load("north", "Anna,Person,,Blue Star,Vessel,9074729,OWNS,,,\n");
		this.desk.load("rilo-seizures", SEIZURES + CASE.formatted("T-5", "Aoi Maru;9074729;;;;;;"));
		assertThat(vessels()).contains("\"name\":\"Blue Star\",\"aliases\":[]");
	}

	@Test
	void networkWithAMemberStays() {
		String first = id(load("harbour", "Anna,Person,,Bert,Person,,CONTACTED,,,\n"));
		this.graph.write(new Statement(
				"""
						MATCH (network:Network {id: 'network:harbour'})
						CREATE (:Entity:Person {id: 'person:harbour/Carl', name: 'Carl', aliases: []})-[:IN_NETWORK]->(network)""",
				Map.of()));
		this.desk.withdraw(first);
		assertThat(this.client.ask("{ networks { nodes { members { nodes { id } } } } }").toString())
			.contains("[{\"id\":\"person:harbour/Carl\"}]");
		this.graph.write(new Statement("MATCH (n:Person|Network) DETACH DELETE n", Map.of()));
	}

	@Test
	void seizureIsLinkedToWhatCarriedTheGoodsAndWhomItNames() {
		seizures(CASE.formatted("T-2",
				"Aoi Maru;9074729;ja-8089;FR: AB-123-CD;CSQU3054383, CSQU3054384;RR473124829JP;\"Doe, John;Roe\";Co., Ltd"));
		JsonNode seizure = this.client.ask(SEIZURE).at("/seizures/nodes/0");
		assertThat(seizure.get("vessels").toString()).isEqualTo("""
				{"edges":[{"reported":"Aoi Maru","node":{"id":"vessel:9074729","name":"Aoi Maru","aliases":[],\
				"imoNumber":"9074729","citations":[{"row":2}]}}]}""");
		assertThat(Client.texts(seizure.get("aircraft"), "id")).containsExactly("aircraft:JA8089");
		assertThat(Client.texts(seizure.get("vehicles"), "id")).containsExactly("vehicle:FR-AB123CD");
		assertThat(Client.texts(seizure.get("freightContainers"), "id"))
			.containsExactlyInAnyOrder("container:CSQU3054383", "container:th-customs/t-2/CSQU3054384");
		assertThat(Client.texts(seizure.get("parcels"), "id")).containsExactly("parcel:RR473124829JP");
		assertThat(Client.texts(seizure.get("persons"), "id"))
			.containsExactlyInAnyOrder("person:th-customs/t-2/Doe, John", "person:th-customs/t-2/Roe");
		assertThat(Client.texts(seizure.get("companies"), "name")).containsExactly("Co., Ltd");
		assertThat(seizure.get("flags").toString()).isEqualTo("[\"CONTAINER_NUMBER_INVALID\"]");
	}

	@Test
	void amendmentLinksToSomethingElseAndItsWithdrawalBringsTheFormerBack() {
		seizures(CASE.formatted("T-3", "Aoi Maru;9074729;;;CSQU3054383;;Roe;"));
		String said = this.client.ask(SEIZURE).toString();
		String amendment = id(seizures(CASE.formatted("T-3", "Blue Star;;;;;;;Ltd")));
		JsonNode amended = this.client.ask(SEIZURE).at("/seizures/nodes/0");
		assertThat(amended.at("/vessels/edges/0/node/id").stringValue()).isEqualTo("vessel:th-customs/t-3/Blue Star");
		assertThat(amended.at("/persons/nodes").size()).isZero();
		assertThat(this.client.ask("{ people { nodes { id } } vessels { nodes { id } } }").toString()).isEqualTo(
				"{\"people\":{\"nodes\":[]},\"vessels\":{\"nodes\":[{\"id\":\"vessel:th-customs/t-3/Blue Star\"}]}}");
		assertThat(this.client.ask("{ seizures { nodes { formerVersions { nodes { facts } } } } }").toString())
			.contains("carriedBy: CSQU3054383 | Aoi Maru; now Blue Star", "implicates: Roe; now Ltd");
		this.desk.withdraw(amendment);
		assertThat(this.client.ask(SEIZURE).toString()).isEqualTo(said);
		assertThat(this.client.ask("{ companies { nodes { id } } }").at("/companies/nodes").size()).isZero();
	}

	@Test
	void whatAnAmendmentLetGoOfIsBroughtBackWithItsNumber() {
		String first = id(seizures(CASE.formatted("T-4", "Aoi Maru;9074729;;;;;;")));
		String second = id(seizures(CASE.formatted("T-4", ";;;FR:AB123CD;;;;")));
		this.graph.write(new Statement("MATCH (vessel:Vessel) DETACH DELETE vessel", Map.of()));
		this.desk.withdraw(second);
		assertThat(vessels()).contains("\"id\":\"vessel:9074729\",\"name\":\"Aoi Maru\"");
		assertThat(this.client.ask("{ vessels { nodes { imoNumber citations { source { id } } } } }").toString())
			.contains("\"imoNumber\":\"9074729\"", "source:");
		this.desk.withdraw(first);
	}

	@Test
	void secondFileOfTheSameNetworkAddsMembersAndLetsThemGo() {
		String first = id(load("harbour", "Anna,Person,,+81312345678,PhoneNumber,,USED,,,\n"));
		String second = id(load("harbour", "Bert,Person,,Office,PhoneNumber,0081 3 1234 5678,USED,,,\n"));
		assertThat(this.client.ask("{ phoneNumbers { nodes { id name users { totalCount } } } }").toString())
			.contains("\"id\":\"phone-number:+81312345678\",\"name\":\"Office\",\"users\":{\"totalCount\":2}");
		this.desk.withdraw(second);
		assertThat(
				this.client.ask("{ phoneNumbers { nodes { name } } networks { nodes { members { nodes { id } } } } }")
					.toString())
			.contains("\"name\":\"+81312345678\"", "person:harbour/Anna")
			.doesNotContain("Bert");
		this.desk.withdraw(first);
	}

	@Test
	void linksThatAFileRepeatsAreKeptApart() {
		load("harbour",
				"Anna,Person,,Bert,Person,,CONTACTED,,1,\n".repeat(2) + "Anna,Person,,Bert,Person,,CONTACTED,,2,\n");
		JsonNode links = this.client
			.ask("{ neighbourhood(id: \"person:harbour/Anna\", types: [\"CONTACTED\"]) { links { id weight } } }")
			.at("/neighbourhood/links");
		assertThat(links).extracting((link) -> link.get("weight").doubleValue())
			.containsExactlyInAnyOrder(1.0, 1.0, 2.0);
		assertThat(links).extracting((link) -> link.get("id").stringValue()).doesNotHaveDuplicates();
	}

	@Test
	void peopleOfOneNameWithTwoNumbersAreTwo() {
		JsonNode entry = load("harbour", """
				Ahmed,Person,P-1111,Van,Vehicle,AB-123-CD,USED,,,
				Ahmed,Person,p 2222,Van,Vehicle,AB-123-CE,USED,,,
				Ahmed,Person,P1111,Van 12,Vehicle,,USED,,,
				""");
		assertThat(entry.get("accepted").intValue()).isEqualTo(3);
		assertThat(this.client.ask("{ people(sort: [{ id: ASC }]) { nodes { id name identifierReported } } }")
			.at("/people/nodes")
			.toString()).isEqualTo("""
					[{"id":"person:harbour/Ahmed/P1111","name":"Ahmed","identifierReported":"P-1111"},\
					{"id":"person:harbour/Ahmed/P2222","name":"Ahmed","identifierReported":"p 2222"}]""");
		assertThat(Client
			.texts(this.client.ask("{ vehicles(sort: [{ id: ASC }]) { nodes { id } } }").at("/vehicles/nodes"), "id"))
			.containsExactly("vehicle:harbour/Van 12", "vehicle:harbour/Van/AB123CD", "vehicle:harbour/Van/AB123CE");
	}

	@Test
	void wrongLinksAreRejectedWithWhatThereIs() {
		JsonNode entry = load("harbour", """
				Anna,Person,,Box,Container,CSQU3054383,CARRIED,,,
				Maru,Vessel,9074728,Pier,Address,,PRESENT_AT,,,
				Anna,Person,,Bert,Person,,CONTACTED,,,Z9
				Box,Container,,Ring,CriminalNetwork,,MEMBER_OF,,,
				""");
		assertThat(entry.get("rejected").intValue()).isEqualTo(3);
		assertThat(Client.texts(entry.at("/rejections/nodes"), "reason")).satisfiesExactly(
				(reason) -> assertThat(reason).contains("no link 'CARRIED' from a Person to a Container",
						"There is: OWNS, USED"),
				(reason) -> assertThat(reason).contains("'Z9' is no grade"),
				(reason) -> assertThat(reason).contains("no link 'MEMBER_OF' from a Container", "There is: none"));
		assertThat(this.client
			.ask("{ importRows(import: \"%s\", verdict: ACCEPTED) { rows { codes reason } } }".formatted(id(entry)))
			.toString()).contains("IMO_NUMBER_INVALID", "does not tell a vessel apart");
		assertThat(this.client.ask("{ vessels { nodes { id identifierReported } } }").toString())
			.contains("{\"id\":\"vessel:harbour/Maru/9074728\",\"identifierReported\":\"9074728\"}");
	}

	@Test
	void previewTellsWhatWouldBeLinked() {
		JsonNode preview = this.desk
			.post("/imports/preview", "links.csv",
					(LINKS + "Aoi Maru,Vessel,9074729,Box,Container,CSQU3054383,CARRIED,2011,,B2\n")
						.getBytes(StandardCharsets.UTF_8),
					"network", Map.of("network", "harbour"))
			.getBody();
		assertThat(String.valueOf(preview)).contains("Vessel Aoi Maru (9074729) carried Container Box (CSQU3054383)");
	}

	private JsonNode load(String network, String rows) {
		return this.desk.load("network", LINKS + rows, Map.of("network", network));
	}

	private JsonNode seizures(String rows) {
		JsonNode entry = this.desk.load("rilo-seizures", SEIZURES + rows);
		assertThat(entry.get("accepted").intValue()).as(entry.toString()).isEqualTo(1);
		return entry;
	}

	private String vessels() {
		return this.client.ask("""
				{ vessels { nodes { id name aliases networks(sort: [{ id: ASC }]) { nodes { id } } citations { row }
				  owners { totalCount } operators { totalCount } seizures { totalCount } } } }""")
			.at("/vessels/nodes")
			.toString();
	}

	private static String id(JsonNode entry) {
		return entry.get("id").stringValue();
	}

	private static String text(@Nullable String cell) {
		return (cell != null) ? cell : "";
	}

	private List<?> count() {
		return this.graph.read(new Statement("""
				MATCH (n) WHERE NOT n:Import AND NOT n:Source AND NOT n:RowBlock AND NOT n:Rejection
				OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links""", Map.of()));
	}

}
