package org.sekisho.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class BoardsIT extends BoardsJourney {

	@Autowired
	BoardsIT(Graph graph, HiddenEntities hidden, @LocalServerPort int port) {
		super(graph, hidden, port);
	}

	@Test
	void boardOpensAsItWasSaved() {
		JsonNode saved = save(board());
		assertThat(saved.get("id").stringValue()).startsWith("board:");
		assertThat(saved.get("version").intValue()).isEqualTo(1);
		assertThat(saved.get("createdBy").stringValue()).isEqualTo("an analyst");
		assertThat(saved.get("entities").toString()).isEqualTo("""
				[{"id":"agency:a","x":1.5,"y":-2.0,"pinned":true,"hidden":false,"group":"ours"},\
				{"id":"agency:m","x":0.0,"y":0.0,"pinned":false,"hidden":false,"group":null}]""");
		assertThat(saved.get("steps").toString()).isEqualTo(
				"""
						[{"action":"ADD","ids":["agency:m"],"types":null,"kinds":null,"depth":null,"perGroup":null,"asOf":null},\
						{"action":"EXPAND","ids":["agency:m"],"types":["PART_OF"],"kinds":["Agency"],"depth":1,"perGroup":25,\
						"asOf":"2026-01-31"}]""");
		assertThat(saved.get("notes").get(0).get("text").stringValue()).isEqualTo("Ask „them“ <soon>");
		assertThat(saved.get("view").stringValue()).isEqualTo("{\"zoom\":2}");
		assertThat(open(id(saved))).isEqualTo(saved);
	}

	@Test
	void boardThatThereIsNotIsNull() {
		assertThat(open("board:x").isNull()).isTrue();
	}

	@Test
	void secondOfTwoWhoSaveIsToldWhoWasFirst() {
		String id = id(save(board()));
		JsonNode second = save(with(board(), Map.of("id", id, "version", 1, "name", "Second")), "Ada");
		assertThat(second.get("version").intValue()).isEqualTo(2);
		assertThat(second.get("createdBy").stringValue()).isEqualTo("an analyst");
		JsonNode error = this.client.error(SAVE,
				Map.of("board", with(board(), Map.of("id", id, "version", 1, "name", "Third"))));
		assertThat(error.get("extensions").get("code").stringValue()).isEqualTo("CONFLICT");
		assertThat(error.get("message").stringValue()).contains("'Second' was saved by Ada at 20", "as version 2",
				"began with version 1", "Open it again");
		assertThat(open(id)).isEqualTo(second);
		assertThat(this.client.error("mutation { deleteBoard(id: \"%s\", version: 1) }".formatted(id), Map.of())
			.get("extensions")
			.get("code")
			.stringValue()).isEqualTo("CONFLICT");
	}

	@Test
	void ofManyWhoSaveAtOnceOneDoes() throws InterruptedException {
		String id = id(save(board()));
		List<JsonNode> errors = java.util.Collections.synchronizedList(new ArrayList<>());
		List<Thread> savers = IntStream.range(0, 8).mapToObj(i -> Thread.ofVirtual().start(() -> {
			Map<String, Object> variables = Map.of("board", with(board(), Map.of("id", id, "version", 1)), "by",
					"S" + i);
			try {
				this.client.ask(SAVE, variables);
			}
			catch (AssertionError ex) {
				errors.add(tools.jackson.databind.json.JsonMapper.shared().readTree(ex.getMessage()));
			}
		})).toList();
		for (Thread saver : savers) {
			saver.join();
		}
		assertThat(errors).hasSize(7)
			.allSatisfy(error -> assertThat(Client.texts(error, "code")).containsOnly("CONFLICT"));
		assertThat(open(id).get("version").intValue()).isEqualTo(2);
	}

	@Test
	void boardsAreListedByPagesTheLastOneFirst() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.addFirst(id(save(with(board(), Map.of("name", "B" + i)))));
		}
		List<String> listed = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			Map<String, @Nullable Object> variables = new HashMap<>();
			variables.put("after", after);
			JsonNode page = this.client.ask(
					"query($after: String) { boards(first: 2, after: $after) { boards { id name version } endCursor hasNextPage } }",
					variables)
				.get("boards");
			listed.addAll(Client.texts(page.get("boards"), "id"));
			after = page.get("endCursor").stringValue();
			more = page.get("hasNextPage").booleanValue();
		}
		assertThat(listed).isEqualTo(ids);
		assertThat(this.client.refusal("{ boards(first: 201) { hasNextPage } }"))
			.contains("201 is not between 1 and 200");
		assertThat(this.client.refusal("{ boards(after: \"x\") { hasNextPage } }")).contains("no cursor");
	}

	@Test
	void boardThatIsDeletedIsGoneWithItsPictures() throws IOException {
		String id = id(save(board()));
		send(id, picture("png"));
		this.client.ask("mutation { deleteBoard(id: \"%s\", version: 1) }".formatted(id));
		assertThat(open(id).isNull()).isTrue();
		assertThat(this.graph.read(new Statement("MATCH (n) WHERE n:Board OR n:BoardPicture RETURN n.id", Map.of())))
			.isEmpty();
		assertThat(this.client.refusal("mutation { deleteBoard(id: \"%s\", version: 1) }".formatted(id)))
			.contains("there is no board");
	}

	@Test
	void boardsAreNoEntities() {
		String id = id(save(with(board(), Map.of("name", "Zanzibar"))));
		JsonNode answer = this.client.ask(
				"""
						query($id: ID!) { search(text: "Zanzibar") { totalCount } entity(id: $id) { id } entities(ids: [$id]) { id }
						  vocabulary { kinds { name } } }""",
				Map.of("id", id));
		assertThat(answer.get("search").get("totalCount").intValue()).isZero();
		assertThat(answer.get("entity").isNull()).isTrue();
		assertThat(answer.get("entities").get(0).isNull()).isTrue();
		assertThat(Client.texts(answer.get("vocabulary"), "name")).doesNotContain("Board", "BoardPicture");
	}

	@Test
	void whatABoardCannotHoldIsRefused() {
		assertThat(refusal(Map.of("name", " "))).contains("board.name", "1 to 200 characters");
		assertThat(refusal(Map.of("description", "x".repeat(10_001)))).contains("board.description", "10001");
		assertThat(refusal(Map.of("entities", List.of(at(AGENCY), at(AGENCY))))).contains("board.entities", "twice");
		assertThat(refusal(Map.of("entities", IntStream.range(0, 2001).mapToObj(i -> at("agency:" + i)).toList())))
			.contains("board.entities: there are 2001. A board has 2000 at most");
		assertThat(refusal(Map.of("entities", List.of(Map.of("id", AGENCY, "x", 1e8, "y", 0)))))
			.contains("too far out");
		assertThat(refusal(Map.of("links", List.of("nonsense")))).contains("'nonsense' is no id of a link");
		assertThat(refusal(Map.of("links", List.of("agency:a PART_OF agency:x")))).contains("does not stand in");
		assertThat(refusal(Map.of("notes", List.of(Map.of("id", "1", "text", "t", "x", 0, "y", 0, "on", "agency:x")))))
			.contains("pinned to 'agency:x'");
		assertThat(refusal(Map.of("steps", List.of(Map.of("action", "CONNECT", "ids", List.of(AGENCY))))))
			.contains("Name 2 or more");
		assertThat(refusal(Map.of("steps",
				List.of(Map.of("action", "ADD", "ids", List.of(AGENCY)),
						Map.of("action", "EXPAND", "ids", List.of(AGENCY), "perGroup", 0)))))
			.contains("step 2, perGroup: 0 is not between 1 and 200");
		assertThat(refusal(Map.of("view", "x".repeat(200_001)))).contains("board.view");
		assertThat(refusal(Map.of("id", "board:x", "version", 1))).contains("there is no board 'board:x'");
		assertThat(refusal(Map.of("id", id(save(board()))))).contains("say which version was opened; the last is 1");
	}

}
