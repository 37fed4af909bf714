package org.sekisho.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SekishoTest
class SavedQueriesIT {

	private static final String FIELDS = """
			{ id name description document variables operationName version createdBy createdAt savedBy savedAt }""";

	private static final String SAVE = """
			mutation($query: SavedQueryInput!, $by: String! = "an analyst") { saveQuery(query: $query, by: $by) %s }"""
		.formatted(FIELDS);

	private static final String RENAME = """
			mutation($id: ID!, $version: Int!, $name: String!, $description: String) {
			  renameSavedQuery(id: $id, version: $version, name: $name, description: $description, by: "Grace") %s }"""
		.formatted(FIELDS);

	private static final String DELETE = "mutation($id: ID!, $version: Int!) { deleteSavedQuery(id: $id, version: $version) }";

	private static final Map<String, Object> VERSIONS = Map.of("name", "Versions", "description", "Which one answers?",
			"document", "query Which { version } query Same { version }", "variables", "{\"day\": \"2004-12\"}",
			"operationName", "Same");

	private final Graph graph;

	private final Client client;

	@Autowired
	SavedQueriesIT(Graph graph, @LocalServerPort int port) {
		this.graph = graph;
		this.client = new Client(port);
	}

	@BeforeEach
	void empty() {
		this.graph.write(new Statement("MATCH (n:SavedQuery) DELETE n", Map.of()));
	}

	@Test
	void queryOpensAsItWasSaved() {
		JsonNode saved = save(VERSIONS);
		assertThat(saved.get("id").stringValue()).startsWith("query:");
		assertThat(saved.get("version").intValue()).isEqualTo(1);
		assertThat(saved.get("savedBy").stringValue()).isEqualTo("an analyst");
		assertThat(saved.get("savedAt")).isEqualTo(saved.get("createdAt"));
		VERSIONS.forEach((field, value) -> assertThat(saved.get(field).stringValue()).isEqualTo(value));
		assertThat(open(id(saved))).isEqualTo(saved);
		assertThat(open("query:x").isNull()).isTrue();
	}

	@Test
	void secondOfTwoWhoSaveIsToldWhoWasFirst() {
		String id = id(save(VERSIONS));
		JsonNode second = this.client
			.ask(SAVE, Map.of("query", with(Map.of("id", id, "version", 1, "name", "Second")), "by", "Ada"))
			.get("saveQuery");
		assertThat(second.get("version").intValue()).isEqualTo(2);
		assertThat(second.get("createdBy").stringValue()).isEqualTo("an analyst");
		Map<String, Object> stale = Map.of("id", id, "version", 1, "name", "Third");
		for (JsonNode error : List.of(this.client.error(SAVE, Map.of("query", with(stale))),
				this.client.error(RENAME, stale), this.client.error(DELETE, Map.of("id", id, "version", 1)))) {
			assertThat(error.get("extensions").get("code").stringValue()).isEqualTo("CONFLICT");
			assertThat(error.get("message").stringValue()).contains("'Second' was saved by Ada at 20", "as version 2",
					"began with version 1");
		}
		assertThat(open(id)).isEqualTo(second);
	}

	@Test
	void ofManyWhoSaveAtOnceOneDoes() throws InterruptedException {
		String id = id(save(VERSIONS));
		ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
		List<Thread> savers = IntStream.range(0, 8).mapToObj(saver -> Thread.ofVirtual().start(() -> {
			try {
				save(with(Map.of("id", id, "version", 1)));
			}
			catch (AssertionError ex) {
				errors.add(String.valueOf(ex.getMessage()));
			}
		})).toList();
		for (Thread saver : savers) {
			saver.join();
		}
		assertThat(errors).hasSize(7).allMatch(error -> error.contains("CONFLICT"));
		assertThat(open(id).get("version").intValue()).isEqualTo(2);
	}

	@Test
	void renamedQueryKeepsItsText() {
		JsonNode saved = save(VERSIONS);
		JsonNode renamed = this.client.ask(RENAME, Map.of("id", id(saved), "version", 1, "name", " Another "))
			.get("renameSavedQuery");
		assertThat(renamed.get("name").stringValue()).isEqualTo("Another");
		assertThat(renamed.get("version").intValue()).isEqualTo(2);
		assertThat(renamed.get("savedBy").stringValue()).isEqualTo("Grace");
		for (String kept : List.of("description", "document", "variables", "operationName", "createdBy", "createdAt")) {
			assertThat(renamed.get(kept)).isEqualTo(saved.get(kept));
		}
		assertThat(this.client
			.ask(RENAME, Map.of("id", id(saved), "version", 2, "name", "Another", "description", "Told anew"))
			.get("renameSavedQuery")
			.get("description")
			.stringValue()).isEqualTo("Told anew");
	}

	@Test
	void queriesAreListedByPagesTheLastOneFirstAndFoundByWords() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.addFirst(id(save(with(Map.of("name", "Größe " + i)))));
		}
		assertThat(listed("")).isEqualTo(ids);
		assertThat(listed("größe 3")).containsExactly(ids.get(1));
		assertThat(listed("ANSWERS which")).isEqualTo(ids);
		assertThat(listed("größe nothing")).isEmpty();
		assertThat(this.client.refusal("{ savedQueries(first: 0) { hasNextPage } }")).contains("0 is not between");
		assertThat(this.client.refusal("{ savedQueries(after: \"x\") { hasNextPage } }")).contains("no cursor");
	}

	@Test
	void queryThatIsDeletedIsGone() {
		String id = id(save(VERSIONS));
		assertThat(this.client.ask(DELETE, Map.of("id", id, "version", 1)).get("deleteSavedQuery").stringValue())
			.isEqualTo(id);
		assertThat(open(id).isNull()).isTrue();
		assertThat(this.client.error(DELETE, Map.of("id", id, "version", 1)).get("message").stringValue())
			.contains("there is no saved query '" + id + "'");
	}

	@Test
	void whatCannotBeAskedAgainIsRefused() {
		assertThat(refusal(Map.of("name", " "))).contains("name", "1 to 200");
		assertThat(refusal(Map.of("description", "x".repeat(2001)))).contains("description", "2001");
		assertThat(refusal(Map.of("document", "query {"))).contains("document: this is no GraphQL");
		assertThat(refusal(Map.of("document", "fragment A on Country { id }"))).contains("no operation");
		assertThat(refusal(Map.of("document", "{ version }" + " ".repeat(50_000)))).contains("document", "50011");
		assertThat(refusal(Map.of("variables", "[]"))).contains("variables: this is no JSON object");
		assertThat(refusal(Map.of("variables", "{day: 1}"))).contains("variables: this is no JSON object");
		assertThat(refusal(Map.of("operationName", "None"))).contains("no operation 'None'. It has Which, Same");
		assertThat(refusal(Map.of("id", "query:x", "version", 1))).contains("no saved query 'query:x'");
		assertThat(refusal(Map.of("id", "query:x"))).contains("say which version");
		assertThat(listed("")).isEmpty();
	}

	private String refusal(Map<String, Object> changes) {
		return this.client.error(SAVE, Map.of("query", with(changes))).get("message").stringValue();
	}

	private List<String> listed(String search) {
		List<String> ids = new ArrayList<>();
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("search", search));
		JsonNode page;
		do {
			page = this.client.ask("""
					query($search: String!, $after: String) { savedQueries(search: $search, first: 2, after: $after) {
					  queries { id } endCursor hasNextPage } }""", variables).get("savedQueries");
			ids.addAll(Client.texts(page.get("queries"), "id"));
			variables.put("after", page.get("endCursor").isNull() ? null : page.get("endCursor").stringValue());
		}
		while (page.get("hasNextPage").booleanValue());
		return ids;
	}

	private JsonNode open(String id) {
		return this.client.ask("query($id: ID!) { savedQuery(id: $id) %s }".formatted(FIELDS), Map.of("id", id))
			.get("savedQuery");
	}

	private JsonNode save(Map<String, Object> query) {
		return this.client.ask(SAVE, Map.of("query", query)).get("saveQuery");
	}

	private static Map<String, Object> with(Map<String, Object> changes) {
		Map<String, Object> query = new HashMap<>(VERSIONS);
		query.putAll(changes);
		return query;
	}

	private static String id(JsonNode query) {
		return query.get("id").stringValue();
	}

}
