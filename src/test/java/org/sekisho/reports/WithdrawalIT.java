package org.sekisho.reports;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class WithdrawalIT {

	private static final String WITHDRAW = """
			mutation($id: ID!, $reason: String!) { withdrawImport(id: $id, reason: $reason) { id status withdrawn } }""";

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@Test
	void takesBackWhatOnlyThatImportSaidAndKeepsItsEntry() {
		String shared = Desk.row("Thailand", "2010-01-01", "1");
		JsonNode first = this.desk
			.load(Desk.file(shared, "Thailand;;Phuket;2010-01-02;Khat;1;Gram;;;;;;;", "Thailand"));
		JsonNode second = this.desk.load(Desk.file(Desk.row("Thailand", "2010-01-03", "1")));
		JsonNode receipt = withdraw(first);
		assertThat(receipt.toString())
			.isEqualTo("{\"id\":\"" + id(first) + "\",\"status\":\"WITHDRAWN\",\"withdrawn\":2}");
		assertThat(entity("place:TH/phuket").isNull()).isTrue();
		assertThat(entity("substance:khat").isNull()).isTrue();
		JsonNode place = entity("place:TH/bangkok");
		assertThat(place.get("citations").size()).isEqualTo(1);
		assertThat(place.get("citations").get(0).get("row").intValue()).isEqualTo(2);
		assertThat(place.get("citations").get(0).get("source").get("id").stringValue())
			.isEqualTo("source:" + second.get("sha256").stringValue().substring(0, 16));
		JsonNode entry = this.desk.entry(id(first));
		assertThat(entry.get("status").stringValue()).isEqualTo("WITHDRAWN");
		assertThat(entry.get("reason").stringValue()).isEqualTo("Sent by mistake");
		assertThat(entry.get("endedAt").isNull()).isFalse();
		assertThat(entry.get("rejections").get("nodes").size()).isEqualTo(1);
		assertThat(this.desk.load(Desk.file(shared)).get("accepted").intValue()).isEqualTo(1);
		withdraw(second);
	}

	@Test
	void leavesWhatAnotherFileReportsToo() {
		String shared = Desk.row("Malaysia", "2010-05-01", "1").replace("Bangkok", "Penang");
		JsonNode first = this.desk.load(Desk.file(Desk.row("Thailand", "2010-05-02", "1"), shared));
		JsonNode second = this.desk.load(Desk.file(shared));
		JsonNode third = this.desk.load(Desk.file(shared));
		assertThat(held(second)).containsExactly(0, 1);
		assertThat(third.get("duplicates").intValue()).isEqualTo(1);
		assertThat(withdraw(first).get("withdrawn").intValue()).isEqualTo(1);
		assertThat(held(first)).containsExactly(0, 0);
		assertThat(held(second)).containsExactly(1, 0);
		assertThat(held(third)).containsExactly(0, 1);
		assertThat(cited(second)).isEqualTo("[{\"row\":2,\"source\":{\"id\":\"" + source(second) + "\"}}]");
		assertThat(entity("place:MY/penang").get("citations").toString()).isEqualTo(cited(second));
		assertThat(withdraw(third).get("withdrawn").intValue()).isZero();
		assertThat(cited(second)).contains(source(second));
		assertThat(withdraw(second).get("withdrawn").intValue()).isEqualTo(1);
		assertThat(entity("place:MY/penang").isNull()).isTrue();
	}

	@Test
	void placeThatADocumentNamesTooRestsOnTheDocument(@Autowired Graph graph) {
		JsonNode entry = this.desk
			.load(Desk.file(Desk.row("Thailand", "2010-08-01", "1").replace("Bangkok", "Ranong")));
		graph.write(new Statement("""
				MATCH (place:Place {id: 'place:TH/ranong'})
				CREATE (place)-[:CITES {section: '1'}]->(:Entity:Source {id: 'source:ports', name: 'Ports'})
				""", Map.of()));
		withdraw(entry);
		assertThat(graph.read(new Statement(
				"""
						MATCH (place:Place {id: 'place:TH/ranong'})-[citation:CITES]->(source), (place)-[located:LOCATED_IN]->()
						RETURN source.id AS cited, citation.section AS section, located.source AS located, located.row IS NULL AS whole
						""",
				Map.of())))
			.containsExactly(Map.of("cited", "source:ports", "section", "1", "located", "source:ports", "whole", true));
	}

	@Test
	void seizureCitesEveryFileThatReportsItOnce() {
		String shared = Desk.row("Malaysia", "2010-06-01", "1");
		JsonNode first = this.desk.load(Desk.file(shared));
		JsonNode other = this.desk.load(Desk.file(Desk.row("Atlantis", "2010-06-01", "1"), shared));
		this.desk.load(Desk.file(shared));
		assertThat(cited(first)).contains("{\"row\":2,\"source\":{\"id\":\"" + source(first) + "\"}}",
				"{\"row\":3,\"source\":{\"id\":\"" + source(other) + "\"}}");
		assertThat(cited(first).split("\"row\"")).hasSize(3);
		withdraw(other);
		assertThat(cited(first)).doesNotContain(source(other));
	}

	@Test
	void leavesNothingOfAFileBehind(@Autowired Graph graph) {
		Statement count = new Statement(
				"MATCH (n) WHERE NOT n:Import AND NOT n:Source AND NOT n:RowBlock OPTIONAL MATCH (n)-[r]->() RETURN count(n) AS n, count(r) AS r",
				Map.of());
		Object before = graph.read(count);
		JsonNode entry = this.desk.load(Desk.file("Peru;Lima;Callao;2010-01-01;Coca leaf;1;Ton;;;;Peru;Peru;Japan;"));
		assertThat(graph.read(count)).isNotEqualTo(before);
		withdraw(entry);
		assertThat(graph.read(count)).isEqualTo(before);
	}

	@Test
	void keepsWhyAnImportHadFailed(@Autowired Graph graph) {
		JsonNode entry = this.desk.load(Desk.file(Desk.row("Thailand", "2010-07-01", "1")));
		graph.write(new Statement("MATCH (i:Import {id: $id}) SET i.status = 'FAILED', i.reason = 'The disk was full.'",
				Map.of("id", id(entry))));
		withdraw(entry);
		assertThat(this.desk.entry(id(entry)).get("reason").stringValue())
			.isEqualTo("The disk was full. Withdrawn: Sent by mistake");
	}

	@Test
	void refusesWhatCannotBeWithdrawn() {
		JsonNode entry = this.desk.load(Desk.file(Desk.row("Thailand", "2010-01-09", "1")));
		assertThat(refusal(id(entry), " ")).contains("reason must not be blank");
		assertThat(refusal("import:nowhere", "why not")).contains("'import:nowhere'");
		withdraw(entry);
		assertThat(refusal(id(entry), "again")).contains("withdrawn already");
	}

	@Test
	void refusesWhatIsStillRunning(@Autowired Graph graph) {
		graph.write(new Statement(
				"CREATE (:Entity:Import {id: 'import:running', fileName: 'x', status: 'RUNNING', sha256: '0123456789abcdef', "
						+ "rowsRead: 0, accepted: 0, duplicates: 0, rejected: 0})",
				Map.of()));
		assertThat(refusal("import:running", "now")).contains("still running");
	}

	private JsonNode withdraw(JsonNode entry) {
		return this.client.ask(WITHDRAW, Map.of("id", id(entry), "reason", "Sent by mistake")).get("withdrawImport");
	}

	private String refusal(String id, String reason) {
		return this.client.refusal(WITHDRAW.replace("mutation($id: ID!, $reason: String!)", "mutation")
			.replace("$id", "\"" + id + "\"")
			.replace("$reason", "\"" + reason + "\""));
	}

	/** How many seizures count as loaded by an import, and how many it holds besides. */
	private List<Integer> held(JsonNode entry) {
		JsonNode held = this.client.ask("""
				query($id: ID!) { entity(id: $id) { ... on Import {
				  seizures { totalCount } seizuresKnownBefore { totalCount } } } }""", Map.of("id", id(entry)))
			.get("entity");
		return List.of(held.at("/seizures/totalCount").intValue(),
				held.at("/seizuresKnownBefore/totalCount").intValue());
	}

	/** What the only seizure of an import cites. */
	private String cited(JsonNode entry) {
		return this.client.ask("""
				query($id: ID!) { seizures(where: { import: { id: { eq: $id } } }) { nodes {
				  citations { row source { id } } } } }""", Map.of("id", id(entry)))
			.at("/seizures/nodes/0/citations")
			.toString();
	}

	private static String source(JsonNode entry) {
		return "source:" + entry.get("sha256").stringValue().substring(0, 16);
	}

	private JsonNode entity(String id) {
		return this.client
			.ask("query($id: ID!) { entity(id: $id) { id citations { row source { id } } } }", Map.of("id", id))
			.get("entity");
	}

	private static String id(JsonNode entry) {
		return entry.get("id").stringValue();
	}

}
