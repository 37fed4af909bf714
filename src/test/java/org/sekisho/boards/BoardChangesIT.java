package org.sekisho.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class BoardChangesIT extends BoardsJourney {

	@Autowired
	BoardChangesIT(Graph graph, HiddenEntities hidden, @LocalServerPort int port) {
		super(graph, hidden, port);
	}

	@Test
	void whatIsDifferentTodayIsTold() {
		write("MATCH (a:Agency {id: 'agency:a'}), (b:Agency {id: 'agency:b'}) CREATE (a)-[:PART_OF]->(b)");
		Map<String, Object> board = with(board(),
				Map.of("entities", List.of(at(AGENCY), at(HEAD), at("agency:b")), "links",
						List.of(LINK, "agency:a PART_OF agency:b"), "steps",
						List.of(Map.of("action", "EXPAND", "ids", List.of(HEAD), "types", List.of("PART_OF")))));
		String id = id(save(board));
		assertThat(changes(id))
			.isEqualTo("{\"gone\":[],\"newLinks\":[],\"goneLinks\":[],\"newEntities\":[],\"truncated\":false}");
		write("""
				MATCH (a:Agency {id: 'agency:a'})-[old:PART_OF]->(b:Agency {id: 'agency:b'}), (m:Agency {id: 'agency:m'}) DELETE old
				CREATE (b)-[:PART_OF]->(m), (:Entity:Agency {id: 'agency:c', name: 'C'})-[:PART_OF]->(m)""");
		assertThat(changes(id)).isEqualTo(
				"""
						{"gone":[],"newLinks":[{"id":"agency:b PART_OF agency:m","type":"PART_OF","from":"agency:b","to":"agency:m"}],\
						"goneLinks":["agency:a PART_OF agency:b"],"newEntities":["agency:c"],"truncated":false}""");
		this.hidden.hide("agency:c", "agency:b");
		assertThat(changes(id))
			.isEqualTo("{\"gone\":null,\"newLinks\":[],\"goneLinks\":[],\"newEntities\":[],\"truncated\":false}");
		this.hidden.none();
		write("MATCH (n:Agency) WHERE n.id IN ['agency:a', 'agency:b'] DETACH DELETE n");
		assertThat(changes(id)).isEqualTo(
				"""
						{"gone":["agency:a","agency:b"],"newLinks":[],"goneLinks":[],"newEntities":["agency:c"],"truncated":false}""");
		assertThat(Client.texts(open(id).get("entities"), "id")).containsExactly(HEAD);
	}

	@Test
	void stepsAreReplayedInTheirOrder() {
		String id = id(save(with(board(),
				Map.of("steps",
						List.of(Map.of("action", "ADD", "ids", List.of("agency:b")),
								Map.of("action", "CONNECT", "ids", List.of(AGENCY, HEAD)),
								Map.of("action", "REMOVE", "ids", List.of(AGENCY)),
								Map.of("action", "EXPAND", "ids", List.of(HEAD), "types", List.of("NO_SUCH_LINK"))),
						"entities", List.of(at("agency:x")), "links", List.of(), "notes", List.of()))));
		assertThat(changes(id)).isEqualTo(
				"""
						{"gone":["agency:x"],"newLinks":[],"goneLinks":[],"newEntities":["agency:b","agency:m"],"truncated":true}""");
	}

	@Test
	void nothingIsNewWhereABoardIsComparedAtOnce() {
		write("""
				MATCH (a:Agency {id: 'agency:a'}), (b:Agency {id: 'agency:b'}), (m:Agency {id: 'agency:m'})
				CREATE (m)-[:PART_OF]->(b), (:Entity:Unit {id: 'unit:u', name: 'U'})-[:PART_OF]->(m)""");
		Map<String, Object> step = Map.of("action", "EXPAND", "ids", List.of(HEAD), "types", List.of("PART_OF"),
				"kinds", List.of("Agency"), "perGroup", 25);
		List<Map<String, String>> groups = List.of(Map.of("type", "PART_OF", "direction", "IN", "kind", "Agency"));
		Map<String, Object> board = with(board(), Map.of("steps", List.of(with(step, Map.of("groups", groups)))));
		assertThat(changes(id(save(board)))).contains("\"newEntities\":[]");
		board.put("steps", List.of(step));
		assertThat(changes(id(save(board)))).contains("\"newEntities\":[\"agency:b\"]");
	}

	@Test
	void changesAreAskedOfOneBoardAtATime() {
		String id = id(save(board()));
		assertThat(this.client
			.refusal("{ a: board(id: \"%1$s\") { changes { gone } } b: board(id: \"%1$s\") { changes { gone } } }"
				.formatted(id)))
			.contains("one board at a time");
	}

	private String changes(String id) {
		return this.client.ask("""
				query($id: ID!) { board(id: $id) { changes {
				  gone newLinks { id type from to } goneLinks newEntities truncated } } }""", Map.of("id", id))
			.get("board")
			.get("changes")
			.toString();
	}

}
