package org.sekisho.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class BoardSightIT extends BoardsJourney {

	@Autowired
	BoardSightIT(Graph graph, HiddenEntities hidden, @LocalServerPort int port) {
		super(graph, hidden, port);
	}

	@Test
	void whatTheCallerMayNotSeeIsLeftOutWithWhateverHangsOnIt() {
		String id = id(save(board()));
		this.hidden.hide(AGENCY);
		JsonNode open = open(id);
		assertThat(Client.texts(open.get("entities"), "id")).containsExactly(HEAD);
		assertThat(open.get("links")).isEmpty();
		assertThat(open.get("notes")).isEmpty();
		assertThat(open.toString()).doesNotContain(AGENCY, "Ask");
		this.hidden.hide(HEAD);
		assertThat(open(id).get("steps")).isEmpty();
	}

	@Test
	void viewThatNamesWhatIsHiddenIsLeftOutAndKept() {
		String view = "{\"roots\":[\"agency:a\"]}";
		String id = id(save(with(board(), Map.of("view", view))));
		this.hidden.hide("agency:b");
		assertThat(open(id).get("view").stringValue()).isEqualTo(view);
		this.hidden.hide(AGENCY);
		assertThat(open(id).get("view").isNull()).isTrue();
		Map<String, Object> partial = new HashMap<>(with(board(),
				Map.of("id", id, "version", 1, "links", List.of(), "notes", List.of(), "entities", List.of(at(HEAD)))));
		partial.remove("view");
		save(partial);
		this.hidden.none();
		assertThat(open(id).get("view").stringValue()).isEqualTo(view);
	}

	@Test
	void whoMayNotSeeAllLosesNothingBySaving() {
		JsonNode before = save(board());
		String id = id(before);
		this.hidden.hide(AGENCY);
		Map<String, Object> partial = with(board(), Map.of("id", id, "version", 1, "links", List.of(), "notes",
				List.of(), "entities", List.of(Map.of("id", HEAD, "x", 7, "y", 7))));
		JsonNode saved = save(partial);
		assertThat(Client.texts(saved.get("entities"), "id")).containsExactly(HEAD);
		this.hidden.none();
		JsonNode after = open(id);
		assertThat(Client.texts(after.get("entities"), "id")).containsExactlyInAnyOrder(HEAD, AGENCY);
		assertThat(after.get("links")).isEqualTo(before.get("links"));
		assertThat(after.get("notes")).isEqualTo(before.get("notes"));
		assertThat(after.get("steps")).isEqualTo(before.get("steps"));
	}

	@Test
	void boardIsSavedAsItWasOpenedWhereEndsAreHiddenOrGone() {
		JsonNode before = save(rich());
		String id = id(before);
		this.hidden.hide(AGENCY);
		assertThat(Client.texts(open(id).get("steps"), "action")).containsExactly("ADD", "REMOVE");
		save(unchanged(open(id)));
		this.hidden.none();
		assertSame(open(id), before);
		write("MATCH (a:Agency {id: 'agency:a'}) DETACH DELETE a");
		save(unchanged(open(id)));
		assertThat(Client.texts(open(id).get("entities"), "id")).containsExactly(HEAD);
		write("CREATE (:Entity:Agency {id: 'agency:a', name: 'A'})");
		assertSame(open(id), before);
	}

	@Test
	void whatIsGoneLeavesTheBoardWhereItsSaverSaysSo() {
		String id = id(save(rich()));
		this.hidden.hide(AGENCY);
		save(with(unchanged(open(id)), Map.of("forget", List.of(AGENCY, HEAD))));
		this.hidden.none();
		assertThat(open(id).get("notes")).hasSize(1);
		write("MATCH (a:Agency {id: 'agency:a'}) DETACH DELETE a");
		save(with(unchanged(open(id)), Map.of("forget", List.of(AGENCY, HEAD))));
		write("CREATE (:Entity:Agency {id: 'agency:a', name: 'A'})");
		JsonNode after = open(id);
		assertThat(Client.texts(after.get("entities"), "id")).containsExactly(HEAD);
		assertThat(after.get("notes")).isEmpty();
		assertThat(after.get("steps")).hasSize(2);
	}

	@Test
	void whatIsHiddenStaysWhateverElseIsSaved() {
		String id = id(save(rich()));
		this.hidden.hide(AGENCY);
		save(with(unchanged(open(id)),
				Map.of("view", "{}", "steps", List.of(Map.of("action", "ADD", "ids", List.of("agency:b"))), "notes",
						List.of(Map.of("id", "note:1", "text", "New", "x", 0, "y", 0)))));
		this.hidden.none();
		JsonNode after = open(id);
		assertThat(Client.texts(after.get("notes"), "text")).containsExactly("New", "Ask „them“ <soon>");
		assertThat(Client.texts(after.get("notes"), "id")).doesNotHaveDuplicates();
		assertThat(after.get("view").stringValue()).contains(AGENCY);
		assertThat(Client.texts(after.get("steps"), "action")).containsExactly("CONNECT", "EXPAND", "REMOVE", "ADD");
		assertThat(after.get("steps").get(2).get("ids").toString()).isEqualTo("[\"agency:a\"]");
	}

	@Test
	void boardIsDeletedByWhoSeesAllOfIt() {
		String id = id(save(board()));
		String delete = "mutation { deleteBoard(id: \"%s\", version: 1) }".formatted(id);
		this.hidden.hide(AGENCY);
		assertThat(this.client.refusal(delete)).contains("only who may see all").doesNotContain(AGENCY);
		this.hidden.hide("agency:b");
		this.client.ask(delete);
	}

	@Test
	void boardHasNoMoreRoomThanItHasForWhatIsNotShownToo() {
		String id = id(save(with(board(), Map.of("links", List.of(), "notes", List.of(), "entities",
				IntStream.range(0, 1999).mapToObj(i -> at("agency:" + i)).toList()))));
		Map<String, Object> two = with(board(), Map.of("id", id, "version", 1));
		assertThat(refusal(two)).contains("no room for so much").doesNotContain("2001");
	}

	/** Of all kinds of things on a board, one that hangs on an agency. */
	private static Map<String, Object> rich() {
		return with(board(),
				Map.of("view", "{\"roots\":[\"agency:a\"]}", "steps",
						List.of(Map.of("action", "ADD", "ids", List.of(HEAD)),
								Map.of("action", "CONNECT", "ids", List.of(AGENCY, HEAD)),
								Map.of("action", "EXPAND", "ids", List.of(AGENCY)),
								Map.of("action", "REMOVE", "ids", List.of("agency:b", AGENCY)))));
	}

	private static void assertSame(JsonNode board, JsonNode before) {
		for (String part : List.of("links", "steps", "notes", "view")) {
			assertThat(board.get(part)).as(part).isEqualTo(before.get(part));
		}
		assertThat(board.get("entities")).containsExactlyInAnyOrderElementsOf(before.get("entities"));
	}

}
