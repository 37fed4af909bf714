package org.sekisho.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

@SekishoTest
class BoardsIT {

	private static final String SAVE = """
			mutation($board: BoardInput!, $by: String! = "an analyst") { saveBoard(board: $board, by: $by) {
			  id name description version createdBy createdAt savedBy savedAt view links
			  entities { id x y pinned hidden group } steps { action ids types kinds depth perGroup asOf }
			  notes { id text x y on } pictures { id caption x y width height on } } }""";

	private static final String OPEN = SAVE.substring(SAVE.indexOf("{\n") + 2)
		.transform(fields -> "query($id: ID!) { board(id: $id) {\n" + fields);

	private static final String AGENCY = "agency:a";

	private static final String HEAD = "agency:m";

	private static final String LINK = "agency:a PART_OF agency:m";

	private final Graph graph;

	private final HiddenEntities hidden;

	private final Client client;

	@Autowired
	BoardsIT(Graph graph, HiddenEntities hidden, @LocalServerPort int port) {
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

	private String changes(String id) {
		return this.client.ask("""
				query($id: ID!) { board(id: $id) { changes {
				  gone newLinks { id type from to } goneLinks newEntities truncated } } }""", Map.of("id", id))
			.get("board")
			.get("changes")
			.toString();
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
			.contains("two or more");
		assertThat(refusal(Map.of("view", "x".repeat(20_001)))).contains("board.view");
		assertThat(refusal(Map.of("id", "board:x", "version", 1))).contains("there is no board 'board:x'");
		assertThat(refusal(Map.of("id", id(save(board()))))).contains("say which version was opened; the last is 1");
	}

	@Test
	void picturesComeBackAsTheyWereSent() throws IOException {
		JsonNode saved = save(board());
		String id = id(saved);
		for (String format : List.of("png", "jpeg")) {
			byte[] bytes = picture(format);
			String picture = sent(id, bytes);
			assertThat(get(id, picture).getStatusCode().value()).isEqualTo(404);
			saved = save(with(board(), Map.of("id", id, "version", saved.get("version").intValue(), "pictures",
					List.of(shown(picture, null)))));
			ResponseEntity<byte[]> back = get(id, picture);
			assertThat(back.getBody()).isEqualTo(bytes);
			assertThat(back.getHeaders().getContentType()).hasToString("image/" + format);
			assertThat(back.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		}
		assertThat(this.graph.read(new Statement("MATCH (p:BoardPicture) RETURN count(p) AS n", Map.of())))
			.containsExactly(Map.of("n", 1L));
	}

	@Test
	void pictureOnWhatIsHiddenIsHidden() throws IOException {
		String id = id(save(board()));
		String picture = sent(id, picture("png"));
		save(with(board(), Map.of("id", id, "version", 1, "pictures", List.of(shown(picture, AGENCY)))));
		assertThat(get(id, picture).getStatusCode().value()).isEqualTo(200);
		this.hidden.hide(AGENCY);
		assertThat(get(id, picture).getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void whatIsNoPictureIsRefused() throws IOException {
		String id = id(save(board()));
		assertThat(send(id, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()).getBody())
			.contains("Pictures are PNG, JPEG or WebP");
		assertThat(send(id, new byte[0]).getStatusCode().value()).isEqualTo(422);
		byte[] whole = picture("png");
		assertThat(send(id, java.util.Arrays.copyOf(whole, 20)).getStatusCode().value()).isEqualTo(422);
		assertThat(send(id, new byte[(4 << 20) + 1]).getStatusCode().value()).isEqualTo(413);
		assertThat(send("board:x", whole).getStatusCode().value()).isEqualTo(404);
		assertThat(refusal(Map.of("pictures", List.of(shown("picture:x", null))))).contains("save the board first");
		assertThat(refusal(Map.of("id", id, "version", 1, "pictures", List.of(shown("picture:x", null)))))
			.contains("there is no picture 'picture:x' of this board");
	}

	private static Map<String, Object> board() {
		return Map.of("name", " Ours ", "description", "What we know", "links", List.of(LINK), "view", "{\"zoom\":2}",
				"entities", List.of(Map.of("id", AGENCY, "x", 1.5, "y", -2, "pinned", true, "group", "ours"), at(HEAD)),
				"steps",
				List.of(Map.of("action", "ADD", "ids", List.of(HEAD)),
						Map.of("action", "EXPAND", "ids", List.of(HEAD), "types", List.of("PART_OF"), "kinds",
								List.of("Agency"), "depth", 1, "perGroup", 25, "asOf", "2026-01-31")),
				"notes", List.of(Map.of("id", "note:1", "text", "Ask „them“ <soon>", "x", 3, "y", 4, "on", AGENCY)));
	}

	private static Map<String, Object> at(String id) {
		return Map.of("id", id, "x", 0, "y", 0);
	}

	private static Map<String, Object> shown(String picture, @Nullable String on) {
		Map<String, Object> shown = new HashMap<>(
				Map.of("id", picture, "caption", "C", "x", 0, "y", 0, "width", 40, "height", 30));
		if (on != null) {
			shown.put("on", on);
		}
		return shown;
	}

	private static Map<String, Object> with(Map<String, Object> board, Map<String, Object> other) {
		Map<String, Object> changed = new HashMap<>(board);
		changed.putAll(other);
		return changed;
	}

	private JsonNode save(Map<String, Object> board) {
		return this.client.ask(SAVE, Map.of("board", board)).get("saveBoard");
	}

	private JsonNode save(Map<String, Object> board, String by) {
		return this.client.ask(SAVE, Map.of("board", board, "by", by)).get("saveBoard");
	}

	private JsonNode open(String id) {
		return this.client.ask(OPEN, Map.of("id", id)).get("board");
	}

	private String refusal(Map<String, Object> different) {
		JsonNode error = this.client.error(SAVE, Map.of("board", with(board(), different)));
		assertThat(error.get("extensions").get("code").stringValue()).isEqualTo("INVALID");
		return error.get("message").stringValue();
	}

	private static String id(JsonNode board) {
		return board.get("id").stringValue();
	}

	private static byte[] picture(String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
		return bytes.toByteArray();
	}

	private String sent(String board, byte[] bytes) {
		ResponseEntity<String> answer = send(board, bytes);
		String place = Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
		return place.substring(place.lastIndexOf('/') + 1);
	}

	private ResponseEntity<String> send(String board, byte[] bytes) {
		return this.client.http()
			.post()
			.uri("/boards/{board}/pictures", board)
			.body(bytes)
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(String.class);
	}

	private ResponseEntity<byte[]> get(String board, String picture) {
		return this.client.http()
			.get()
			.uri("/boards/{board}/pictures/{picture}", board, picture)
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(byte[].class);
	}

	private void write(String statement) {
		this.graph.write(new Statement(statement, Map.of()));
	}

}
