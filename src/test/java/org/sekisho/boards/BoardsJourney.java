package org.sekisho.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * What tests of boards have in common: a small graph, a board on it, and how it is saved
 * and opened.
 */
@SekishoTest
abstract class BoardsJourney {

	static final String SAVE = """
			mutation($board: BoardInput!, $by: String! = "an analyst") { saveBoard(board: $board, by: $by) {
			  id name description version createdBy createdAt savedBy savedAt view links
			  entities { id x y pinned hidden group } steps { action ids types kinds depth perGroup asOf }
			  notes { id text x y on } pictures { id caption x y width height on } } }""";

	static final String OPEN = SAVE.substring(SAVE.indexOf("{\n") + 2)
		.transform(fields -> "query($id: ID!) { board(id: $id) {\n" + fields);

	static final String AGENCY = "agency:a";

	static final String HEAD = "agency:m";

	static final String LINK = "agency:a PART_OF agency:m";

	final Graph graph;

	final HiddenEntities hidden;

	final Client client;

	BoardsJourney(Graph graph, HiddenEntities hidden, int port) {
		this.graph = graph;
		this.hidden = hidden;
		this.client = new Client(port);
	}

	@BeforeEach
	void build() {
		this.hidden.none();
		write("MATCH (n) WHERE n:Entity OR n:Board OR n:BoardPicture DETACH DELETE n");
		write("""
				CREATE (s:Entity:Source {id: 'source:s', name: 'S', loadedBy: 'me', loadedAt: datetime()})
				CREATE (m:Entity:Agency {id: 'agency:m', name: 'M'})-[:CITES {page: 1}]->(s)
				CREATE (a:Entity:Agency {id: 'agency:a', name: 'A'})-[:CITES {page: 2}]->(s)
				CREATE (b:Entity:Agency {id: 'agency:b', name: 'B'})-[:CITES {page: 3}]->(s)
				CREATE (a)-[:PART_OF]->(m)
				""");
	}

	static Map<String, Object> board() {
		return Map.of("name", " Ours ", "description", "What we know", "links", List.of(LINK), "view", "{\"zoom\":2}",
				"entities", List.of(Map.of("id", AGENCY, "x", 1.5, "y", -2, "pinned", true, "group", "ours"), at(HEAD)),
				"steps",
				List.of(Map.of("action", "ADD", "ids", List.of(HEAD)),
						Map.of("action", "EXPAND", "ids", List.of(HEAD), "types", List.of("PART_OF"), "kinds",
								List.of("Agency"), "depth", 1, "perGroup", 25, "asOf", "2026-01-31")),
				"notes", List.of(Map.of("id", "note:1", "text", "Ask „them“ <soon>", "x", 3, "y", 4, "on", AGENCY)));
	}

	/** A board as a page sends it that has changed nothing. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> unchanged(JsonNode open) {
		Map<String, Object> board = new HashMap<>(JsonMapper.shared().convertValue(open, Map.class));
		board.keySet().removeAll(List.of("createdBy", "createdAt", "savedBy", "savedAt"));
		return board;
	}

	static Map<String, Object> at(String id) {
		return Map.of("id", id, "x", 0, "y", 0);
	}

	static Map<String, Object> shown(String picture, @Nullable String on) {
		Map<String, Object> shown = new HashMap<>(
				Map.of("id", picture, "caption", "C", "x", 0, "y", 0, "width", 40, "height", 30));
		if (on != null) {
			shown.put("on", on);
		}
		return shown;
	}

	static Map<String, Object> with(Map<String, Object> board, Map<String, Object> other) {
		Map<String, Object> changed = new HashMap<>(board);
		changed.putAll(other);
		return changed;
	}

	JsonNode save(Map<String, Object> board) {
		return this.client.ask(SAVE, Map.of("board", board)).get("saveBoard");
	}

	JsonNode save(Map<String, Object> board, String by) {
		return this.client.ask(SAVE, Map.of("board", board, "by", by)).get("saveBoard");
	}

	JsonNode open(String id) {
		return this.client.ask(OPEN, Map.of("id", id)).get("board");
	}

	String refusal(Map<String, Object> different) {
		JsonNode error = this.client.error(SAVE, Map.of("board", with(board(), different)));
		assertThat(error.get("extensions").get("code").stringValue()).isEqualTo("INVALID");
		return error.get("message").stringValue();
	}

	static String id(JsonNode board) {
		return board.get("id").stringValue();
	}

	static byte[] picture(String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
		return bytes.toByteArray();
	}

	String sent(String board, byte[] bytes) {
		ResponseEntity<String> answer = send(board, bytes);
		String place = Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
		return place.substring(place.lastIndexOf('/') + 1);
	}

	ResponseEntity<String> send(String board, byte[] bytes) {
		return this.client.http()
			.post()
			.uri("/boards/{board}/pictures", board)
			.body(bytes)
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(String.class);
	}

	ResponseEntity<byte[]> get(String board, String picture) {
		return this.client.http()
			.get()
			.uri("/boards/{board}/pictures/{picture}", board, picture)
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(byte[].class);
	}

	void write(String statement) {
		this.graph.write(new Statement(statement, Map.of()));
	}

}
