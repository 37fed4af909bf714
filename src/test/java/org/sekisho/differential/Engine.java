package org.sekisho.differential;

import java.util.Set;
import java.util.function.Supplier;
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
import org.sekisho.access.Caller;
import org.sekisho.access.Role;
import org.sekisho.access.Light;
import org.sekisho.access.Clearance;
import org.sekisho.markings.Handlings;
import org.sekisho.differential.Question.Asked;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** The application, which holds one graph at a time. */
final class Engine {

	/** The marking of what only one of the two callers may see. */
	static final String HIDING = "TLP:RED";

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

	private static final String HIDE = "MATCH (n:Entity) WHERE n.id IN $ids SET n.access = $hiding";

	private final ExecutionGraphQlService service;

	private final Graph graph;

	private final Handlings handlings;

	private final Vocabulary vocabulary;

	Engine(ExecutionGraphQlService service, Graph graph, Handlings handlings, Vocabulary vocabulary) {
		this.service = service;
		this.graph = graph;
		this.handlings = handlings;
		this.vocabulary = vocabulary;
	}

	/** Who asks. */
	enum Asker {

		/** Sees all. */
		CLEARED(Clearance.EVERYTHING),

		/** Sees what is not hidden. */
		RESTRICTED(new Clearance(Light.AMBER, null, Set.of(), false, false));

		private final Clearance clearance;

		Asker(Clearance clearance) {
			this.clearance = clearance;
		}

		/** Works as this caller. */
		<T extends @Nullable Object> T during(Supplier<T> work) {
			return new Caller("somebody", Set.of(Role.READER), this.clearance).during(work);
		}

	}

	/** Stores a graph in place of the one before. */
	World store(World world) {
		String hiding = Objects.requireNonNull(this.handlings.of(HIDING));
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
			runner.run(new Statement(HIDE, Map.of("ids", List.copyOf(world.hidden()), "hiding", hiding)));
			return runner.run(new Statement(EDGES, Map.of("edges", edges)))
				.stream()
				.map(row -> String.valueOf(row.get("place")))
				.toList();
		});
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
	@Nullable Object ask(Question question, Asker asker) {
		return asker.during(() -> execute(new Cursors(this::execute).filledIn(question)));
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
