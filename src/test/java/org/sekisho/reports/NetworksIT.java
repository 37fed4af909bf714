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
class NetworksIT {

	private static final String NETWORK = """
			{ networks { nodes { id name citations { row } members(sort: [{ id: ASC }]) { nodes { id name kind } } } }
			  people(sort: [{ id: ASC }]) { nodes { id name networks { nodes { id } } citations { row source { id } }
			    contacted(sort: [{ id: ASC }]) { edges { weight validFrom validTo node { id } } }
			    owns { edges { weight node { id name } } } } } }""";

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@Test
	void peopleAndTheirContactsAreInTheGraph() {
		JsonNode entry = load("source,target,weight,from\nAnna,Bert,3,2010\nBert,Carl,,\nAnna,Carl,1,\n");
		assertThat(entry.get("accepted").intValue()).isEqualTo(3);
		JsonNode answer = this.client.ask(NETWORK);
		assertThat(answer.at("/networks/nodes/0/id").stringValue()).isEqualTo("network:harbour");
		assertThat(Client.texts(answer.at("/networks/nodes/0/members"), "id")).containsExactly("person:harbour/Anna",
				"person:harbour/Bert", "person:harbour/Carl");
		JsonNode anna = answer.at("/people/nodes/0");
		assertThat(anna.get("name").stringValue()).isEqualTo("Anna");
		assertThat(anna.at("/citations/0/row").intValue()).isEqualTo(2);
		assertThat(anna.at("/contacted/edges/0").toString()).isEqualTo(
				"{\"weight\":3.0,\"validFrom\":\"2010\",\"validTo\":null,\"node\":{\"id\":\"person:harbour/Bert\"}}");
		assertThat(this.desk.withdraw(entry.get("id").stringValue()).get("status").stringValue())
			.isEqualTo("WITHDRAWN");
	}

	@Test
	void companiesAreOwned() {
		JsonNode entry = load("source,target,target_kind,type\nAnna,Harbour Ltd,Company,OWNS\n");
		assertThat(entry.get("accepted").intValue()).as(entry.toString()).isEqualTo(1);
		assertThat(this.client.ask(NETWORK).at("/people/nodes/0/owns/edges/0/node/name").stringValue())
			.isEqualTo("Harbour Ltd");
		this.desk.withdraw(entry.get("id").stringValue());
	}

	@Test
	void linksStayUntilTheLastImportThatHoldsThemIsWithdrawn(@Autowired Graph graph) {
		Object before = count(graph);
		JsonNode first = load("source,target\nAnna,Bert\nAnna,Dora\n");
		JsonNode second = load("source,target\nCarl,Bert\nAnna,Bert\n");
		assertThat(second.get("duplicates").intValue()).isEqualTo(1);
		JsonNode again = load("source,target\nAnna,Bert\nAnna,Dora\n");
		assertThat(again.get("duplicates").intValue()).isEqualTo(2);
		this.desk.withdraw(again.get("id").stringValue());
		this.desk.withdraw(first.get("id").stringValue());
		JsonNode answer = this.client.ask(NETWORK);
		assertThat(Client.texts(answer.at("/networks/nodes/0/members"), "id")).containsExactly("person:harbour/Anna",
				"person:harbour/Bert", "person:harbour/Carl");
		assertThat(Client.texts(answer.at("/people/nodes/0/citations/0"), "id"))
			.containsExactly("source:" + second.get("sha256").stringValue().substring(0, 16));
		this.desk.withdraw(second.get("id").stringValue());
		assertThat(count(graph)).isEqualTo(before);
	}

	@Test
	void personWhomADocumentNamesTooStays(@Autowired Graph graph) {
		JsonNode entry = load("source,target\nEve,Frank\n");
		graph.write(new Statement("""
				MATCH (eve:Person {id: 'person:harbour/Eve'})
				CREATE (eve)-[:CITES {section: '1'}]->(:Entity:Source {id: 'source:book', name: 'A book'})""",
				Map.of()));
		this.desk.withdraw(entry.get("id").stringValue());
		assertThat(Client.texts(this.client.ask(NETWORK).get("people"), "name")).containsExactly("Eve");
		graph.write(new Statement("MATCH (n) WHERE n.id IN ['person:harbour/Eve', 'source:book'] DETACH DELETE n",
				Map.of()));
	}

	@Test
	void markingIsKeptWithTheImport() {
		JsonNode entry = this.desk.load("network", "source,target\nEve,Frank\n",
				Map.of("network", "harbour", "marking", "RESTRICTED"));
		String id = entry.get("id").stringValue();
		assertThat(this.client.ask("{ imports(where: { marking: { eq: \"RESTRICTED\" } }) { nodes { id } } }")
			.at("/imports/nodes/0/id")
			.stringValue()).isEqualTo(id);
		this.desk.withdraw(id);
	}

	private static Object count(Graph graph) {
		return graph.read(new Statement("""
				MATCH (n) WHERE NOT n:Import AND NOT n:Source AND NOT n:RowBlock
				OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links""", Map.of()));
	}

	private JsonNode load(String content) {
		return this.desk.load("network", content, Map.of("network", "harbour"));
	}

}
