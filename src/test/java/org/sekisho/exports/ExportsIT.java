package org.sekisho.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

@SekishoTest
class ExportsIT {

	private static final List<String> ALL = List.of("agency:a", "agency:m", "agency:b");

	private final Graph graph;

	private final HiddenEntities hidden;

	private final Client client;

	@Autowired
	ExportsIT(Graph graph, HiddenEntities hidden, @LocalServerPort int port) {
		this.graph = graph;
		this.hidden = hidden;
		this.client = new Client(port);
	}

	@BeforeEach
	void build() {
		this.hidden.none();
		write("MATCH (n) WHERE n:Entity OR n:Board DETACH DELETE n");
		write("""
				CREATE (s:Entity:Source {id: 'source:s', name: 'S & Co', access: 'TLP:AMBER', loadedBy: 'me', loadedAt: datetime()})
				CREATE (m:Entity:Agency {id: 'agency:m', name: 'M', aliases: []})-[:CITES {section: 'II', page: 1}]->(s)
				CREATE (a:Entity:Agency {id: 'agency:a', name: 'A', aliases: []})-[:CITES {page: 2}]->(s)
				CREATE (b:Entity:Agency {id: 'agency:b', name: 'B', aliases: []})-[:CITES {page: 3}]->(s)
				CREATE (a)-[:PART_OF {source: 'source:s', page: 9}]->(m), (b)-[:PART_OF {source: 'source:s'}]->(m)
				""");
	}

	@Test
	void everyFormatIsGivenOutAsAFileWithItsMarking() {
		Map<String, String> types = Map.of("csv", "application/zip", "graphml", "application/graphml+xml", "gexf",
				"application/gexf+xml", "anx", "application/xml", "stix", "application/stix+json;version=2.1", "html",
				"text/html;charset=UTF-8");
		types.forEach((format, type) -> {
			ResponseEntity<byte[]> file = post(format, chart(ALL));
			assertThat(file.getStatusCode().value()).isEqualTo(200);
			assertThat(file.getHeaders().getContentType()).hasToString(type);
			assertThat(file.getHeaders().getContentDisposition().getFilename()).startsWith("ours.");
			if (!format.equals("csv")) {
				assertThat(text(file)).contains("TLP:AMBER", "agency:a");
			}
		});
	}

	@Test
	void linksAndSourcesOfAChartAreRead() {
		JsonNode objects = stix(chart(ALL));
		assertThat(of(objects, "relationship")).hasSize(2)
			.allSatisfy(link -> assertThat(Client.texts(link, "source_name")).containsExactly("Sekisho", "S & Co"));
		assertThat(of(objects, "identity")).hasSize(4);
		assertThat(Client.texts(objects, "description")).contains("section II, page 1; marked TLP:AMBER",
				"page 9; marked TLP:AMBER");
	}

	@Test
	void onlyTheLinksThatTheChartShowsAreGivenOut() {
		Map<String, Object> chart = new HashMap<>(chart(ALL));
		chart.put("links", List.of("agency:b PART_OF agency:m source:s"));
		assertThat(of(stix(chart), "relationship")).hasSize(1);
		chart.put("links", List.of());
		assertThat(of(stix(chart), "relationship")).isEmpty();
	}

	@Test
	void notesOfAChartAreGivenOutWithWhatTheyArePinnedTo() {
		Map<String, Object> chart = new HashMap<>(chart(ALL));
		chart.put("notes", List.of(Map.of("text", "Ask <them>", "on", "agency:a"), Map.of("text", "By itself")));
		assertThat(text(post("html", chart))).contains("Ask &lt;them&gt;", "on A", "By itself");
		chart.put("notes", List.of(Map.of("text", "x".repeat(10_001))));
		assertThat(refusal("html", chart)).contains("notes.text");
	}

	@Test
	void whatTheCallerMayNotSeeIsInNoFile() {
		this.hidden.hide("agency:a");
		for (String format : List.of("graphml", "gexf", "anx", "stix", "html")) {
			assertThat(text(post(format, chart(ALL)))).doesNotContain("agency:a").contains("agency:b");
		}
		assertThat(of(stix(chart(ALL)), "relationship")).hasSize(1);
	}

	@Test
	void boardIsGivenOutWithItsNotesAsFarAsItsReaderMaySee() {
		String id = this.client.ask("""
				mutation { saveBoard(board: { name: "Ours", links: ["agency:a PART_OF agency:m source:s"],
				  entities: [{ id: "agency:a", x: 1, y: 2 }, { id: "agency:m", x: 30, y: 40 }],
				  notes: [{ id: "1", text: "Ask <them>", x: 0, y: 0, on: "agency:a" }] }) { id } }""")
			.get("saveBoard")
			.get("id")
			.stringValue();
		String page = text(get("/boards/{id}/export/html", id));
		assertThat(text(get("/boards/{id}/export/stix", id))).contains("grouping--");
		assertThat(page).contains("Ask &lt;them&gt;", "on A", "Links: 1.", "TLP:AMBER").doesNotContain("agency:b");
		this.hidden.hide("agency:a");
		assertThat(text(get("/boards/{id}/export/html", id))).doesNotContain("Ask", "agency:a").contains("Links: 0.");
		assertThat(get("/boards/{id}/export/html", "board:x").getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void whatABoardHidesIsInNoFile() {
		String id = this.client.ask("""
				mutation { saveBoard(board: { name: "Ours", links: ["agency:a PART_OF agency:m source:s"],
				  entities: [{ id: "agency:a", x: 1, y: 2, hidden: true }, { id: "agency:m", x: 30, y: 40 }],
				  notes: [{ id: "1", text: "Ask them", x: 0, y: 0, on: "agency:a" }] }) { id } }""")
			.get("saveBoard")
			.get("id")
			.stringValue();
		assertThat(text(get("/boards/{id}/export/html", id))).doesNotContain("Ask", "agency:a")
			.contains("Links: 0.", "hidden on the board and not in this file: 1.", "agency:m");
	}

	@Test
	void largeChartsAreReadInParts() {
		write("""
				UNWIND range(1, 1200) AS i
				MATCH (s:Source)
				CREATE (:Entity:Agency {id: 'agency:' + i, name: 'N' + i, aliases: []})-[:CITES {row: i}]->(s)""");
		write("""
				UNWIND range(1, 1199) AS i
				MATCH (a:Agency {id: 'agency:' + i}), (b:Agency {id: 'agency:' + (1201 - i)}) WHERE a <> b
				CREATE (a)-[:PART_OF {source: 'source:s'}]->(b)""");
		JsonNode objects = stix(chart(IntStream.rangeClosed(1, 1200).mapToObj(i -> "agency:" + i).toList()));
		assertThat(of(objects, "identity")).hasSize(1201);
		assertThat(of(objects, "relationship")).hasSize(1199);
	}

	@Test
	void linksThatOneAnswerDoesNotHoldAreReadInParts() {
		write("""
				UNWIND range(1, 120) AS i
				MATCH (s:Source)
				CREATE (:Entity:Agency {id: 'agency:' + i, name: 'N' + i, aliases: []})-[:CITES {row: i}]->(s)""");
		write("""
				MATCH (a:Agency), (b:Agency) WHERE a.name STARTS WITH 'N' AND b.name STARTS WITH 'N' AND a.id < b.id
				CREATE (a)-[:PART_OF {source: 'source:s'}]->(b)""");
		List<String> ids = IntStream.rangeClosed(1, 120).mapToObj(i -> "agency:" + i).toList();
		assertThat(of(stix(chart(ids)), "relationship")).hasSize(7140);
		write("""
				MATCH (a:Agency), (b:Agency) WHERE a.name STARTS WITH 'N' AND b.name STARTS WITH 'N' AND a.id > b.id
				CREATE (a)-[:PART_OF {source: 'source:s'}]->(b)""");
		ResponseEntity<byte[]> refused = post("stix", chart(ids));
		assertThat(refused.getStatusCode().value()).isEqualTo(422);
		assertThat(text(refused)).contains("more than 10,000 links between these entities");
		write("UNWIND range(1, 30) AS i MATCH (a {id: 'agency:a'}), (m {id: 'agency:m'}) CREATE (a)-[:PART_OF {source: 'source:s', page: i}]->(m)");
		for (String format : List.of("graphml", "gexf", "anx", "stix", "html")) {
			assertThat(text(post(format, chart(ALL)))).contains("There are more links between these entities");
		}
	}

	@Test
	void whatCannotBeExportedIsRefused() {
		assertThat(refusal("pdf", chart(ALL))).contains("There is no format 'pdf'", "graphml, gexf, anx, stix, html");
		assertThat(refusal("stix", chart(List.of()))).contains("entities: there are 0. Give 1 to 2000");
		assertThat(refusal("stix", chart(IntStream.range(0, 2001).mapToObj(i -> "agency:" + i).toList())))
			.contains("entities: there are 2001");
		assertThat(refusal("stix", Map.of("entities", List.of(Map.of("x", 1)))))
			.contains("each is an object with an id");
		assertThat(refusal("stix", Map.of("entities", List.of(Map.of("id", "agency:a")), "asOf", "yesterday")))
			.contains("yesterday");
		assertThat(refusal("stix", Map.of("entities", List.of(Map.of("id", "agency:a", "x", 1e8, "y", 0)))))
			.contains("'agency:a' stands too far out");
		assertThat(refusal("stix", Map.of("entities", List.of(Map.of("id", "agency:a", "z", 0)))))
			.contains("entities: there is no property 'z'. There are id, x, y");
		assertThat(refusal("stix", Map.of("name", "Ours"))).contains("there is no property 'name'");
	}

	private static Map<String, Object> chart(List<String> ids) {
		return Map.of("title", "Ours", "entities", ids.stream().map(id -> Map.of("id", id)).toList());
	}

	private JsonNode stix(Map<String, Object> chart) {
		return JsonMapper.shared().readTree(text(post("stix", chart))).get("objects");
	}

	private static List<JsonNode> of(JsonNode objects, String type) {
		List<JsonNode> found = new ArrayList<>();
		objects.forEach(object -> {
			if (object.get("type").stringValue().equals(type)) {
				found.add(object);
			}
		});
		return found;
	}

	private String refusal(String format, Map<String, ?> chart) {
		ResponseEntity<byte[]> answer = post(format, chart);
		assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
		return text(answer);
	}

	private static String text(ResponseEntity<byte[]> answer) {
		byte[] body = answer.getBody();
		return (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
	}

	private ResponseEntity<byte[]> post(String format, Map<String, ?> chart) {
		return this.client.http()
			.post()
			.uri("/exports/{format}", format)
			.body(chart)
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(byte[].class);
	}

	private ResponseEntity<byte[]> get(String path, String id) {
		return this.client.http()
			.get()
			.uri(path, id)
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(byte[].class);
	}

	private void write(String statement) {
		this.graph.write(new Statement(statement, Map.of()));
	}

}
