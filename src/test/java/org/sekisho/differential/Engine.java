package org.sekisho.differential;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.differential.Question.Asked;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.HiddenEntities;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** The application, which holds one graph at a time. */
final class Engine {

	private static final String EMPTY = "MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock DETACH DELETE n";

	private static final String NODES = """
			UNWIND $nodes AS node
			CREATE (n:Entity:$(node.kind) {id: node.id})
			SET n += node.properties""";

	private static final String EDGES = """
			UNWIND range(0, size($edges) - 1) AS i
			WITH i, $edges[i] AS edge
			MATCH (from:Entity {id: edge.from})
			MATCH (to:Entity {id: edge.to})
			CREATE (from)-[link:$(edge.type)]->(to)
			SET link = edge.properties
			RETURN elementId(link) AS place
			ORDER BY i""";

	private final ExecutionGraphQlService service;

	private final Graph graph;

	private final HiddenEntities hidden;

	private final Vocabulary vocabulary;

	Engine(ExecutionGraphQlService service, Graph graph, HiddenEntities hidden, Vocabulary vocabulary) {
		this.service = service;
		this.graph = graph;
		this.hidden = hidden;
		this.vocabulary = vocabulary;
	}

	/** Stores a graph in place of the one before. */
	World store(World world) {
		List<Map<String, Object>> nodes = new ArrayList<>();
		world.nodes()
			.forEach(node -> nodes.add(Map.of("id", node.id(), "kind", node.kind(), "properties",
					typed(node.properties(), properties(node.kind())))));
		List<Map<String, Object>> edges = new ArrayList<>();
		world.edges()
			.forEach(edge -> edges.add(Map.of("type", edge.type(), "from", edge.from(), "to", edge.to(), "properties",
					edge.properties())));
		List<String> places = this.graph.inTransaction(runner -> {
			runner.run(new Statement(EMPTY, Map.of()));
			runner.run(new Statement(NODES, Map.of("nodes", nodes)));
			return runner.run(new Statement(EDGES, Map.of("edges", edges)))
				.stream()
				.map(row -> String.valueOf(row.get("place")))
				.toList();
		});
		this.hidden.hide(world.hidden().toArray(String[]::new));
		return world.stored(places);
	}

	/**
	 * The ids of all entities: others than were stored, where somebody else writes too.
	 */
	List<String> ids() {
		return this.graph.read(new Statement("MATCH (n:Entity) RETURN n.id AS id", Map.of()))
			.stream()
			.map(row -> String.valueOf(row.get("id")))
			.toList();
	}

	/** The data of the answer, or the errors. */
	@Nullable Object ask(Question question) {
		return execute(new Cursors(this::execute).filledIn(question));
	}

	private @Nullable Object execute(Asked asked) {
		ExecutionGraphQlResponse response = Objects.requireNonNull(this.service
			.execute(new DefaultExecutionGraphQlRequest(asked.document(), null, asked.variables(), null, "test", null))
			.block());
		return response.getErrors().isEmpty() ? response.getData()
				: response.getErrors()
					.stream()
					.map(error -> error.getMessage() + " " + error.getExtensions())
					.collect(Collectors.joining("; "));
	}

	private Map<String, Property> properties(String kind) {
		Map<String, Property> properties = new HashMap<>();
		this.vocabulary.kind(kind).properties().forEach(property -> properties.put(property.name(), property));
		return properties;
	}

	private static Map<String, Object> typed(Map<String, Object> values, Map<String, Property> properties) {
		Map<String, Object> typed = new LinkedHashMap<>();
		values.forEach((name, value) -> typed.put(name, switch (Objects.requireNonNull(properties.get(name)).type()) {
			case "Date" -> LocalDate.parse(value.toString());
			case "DateTime" -> OffsetDateTime.parse(value.toString());
			default -> value;
		}));
		return typed;
	}

}
