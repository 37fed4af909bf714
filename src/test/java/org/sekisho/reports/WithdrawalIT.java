package org.sekisho.reports;

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
	void leavesNothingOfAFileBehind(@Autowired Graph graph) {
		Statement count = new Statement(
				"MATCH (n) WHERE NOT n:Import AND NOT n:Source OPTIONAL MATCH (n)-[r]->() RETURN count(n) AS n, count(r) AS r",
				Map.of());
		Object before = graph.read(count);
		JsonNode entry = this.desk.load(Desk.file("Peru;Lima;Callao;2010-01-01;Coca leaf;1;Ton;;;;Peru;Peru;Japan;"));
		assertThat(graph.read(count)).isNotEqualTo(before);
		withdraw(entry);
		assertThat(graph.read(count)).isEqualTo(before);
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
				"CREATE (:Entity:Import {id: 'import:running', status: 'RUNNING', sha256: '0123456789abcdef', rowsRead: 0, columns: [], delimiter: ';'})",
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

	private JsonNode entity(String id) {
		return this.client
			.ask("query($id: ID!) { entity(id: $id) { id citations { row source { id } } } }", Map.of("id", id))
			.get("entity");
	}

	private static String id(JsonNode entry) {
		return entry.get("id").stringValue();
	}

}
