package org.sekisho.differential;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.differential.World.Edge;
import org.sekisho.differential.World.Node;
import org.sekisho.differential.Engine.Asker;
import org.sekisho.graph.Graph;
import org.sekisho.markings.Handlings;
import org.sekisho.support.SekishoTest;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What joins entities and which links there are among them, in random graphs. */
@SekishoTest
class ConnectionsIT {

	private static final int GRAPHS = 20;

	private static final long SEED = 20261124L;

	private final Vocabulary vocabulary = Vocabulary.read();

	private final Meshes random = new Meshes(SEED);

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private Graph graph;

	@Autowired
	private Handlings handlings;

	private Engine engine;

	@BeforeEach
	void prepare() {
		this.engine = new Engine(this.service, this.graph, this.handlings, this.vocabulary);
	}

	@Test
	void linksAmongEntitiesAreAllThatThereAre() {
		for (int i = 0; i < GRAPHS; i++) {
			World world = this.random.world();
			this.engine.store(world);
			List<String> given = this.random.some(world.nodes().stream().map(Node::id).toList());
			Map<String, Object> chart = ask(
					"query($ids: [ID!]!) { chart: linksAmong(ids: $ids) { nodes { id } links { type from to } truncated } }",
					given);
			assertThat(texts(chart)).as("%s of %s", given, world)
				.containsExactlyInAnyOrderElementsOf(world.edges()
					.stream()
					.filter(edge -> given.contains(edge.from()) && given.contains(edge.to()) && world.visible(edge)
							&& !edge.from().equals(edge.to()))
					.map(edge -> Ways.text(edge.type(), edge.from(), edge.to()))
					.toList());
			assertThat(ids(chart)).containsExactlyInAnyOrderElementsOf(given.stream().filter(world::visible).toList());
		}
	}

	@Test
	void entitiesAreJoinedByATreeOfLessThanTwiceTheLeastLinks() {
		for (int i = 0; i < GRAPHS; i++) {
			World world = this.random.small();
			this.engine.store(world);
			List<String> all = world.nodes().stream().map(Node::id).filter(world::visible).toList();
			Set<String> given = new TreeSet<>(
					List.of(this.random.any(all), this.random.any(all), this.random.any(all)));
			if (given.size() > 1) {
				Map<String, Object> chart = ask(
						"query($ids: [ID!]!) { chart: connect(ids: $ids, maxLength: 8, "
								+ "crowdsAbove: 1000) { nodes { id } links { type from to } parts { ids } } }",
						List.copyOf(given));
				check(world, given, chart);
			}
		}
	}

	private void check(World world, Set<String> given, Map<String, Object> chart) {
		List<List<String>> parts = parts(chart);
		assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(given);
		Set<Set<String>> pairs = new HashSet<>();
		maps(chart.get("links"))
			.forEach(link -> pairs.add(Set.of(String.valueOf(link.get("from")), String.valueOf(link.get("to")))));
		Set<String> nodes = new HashSet<>(ids(chart));
		assertThat(nodes).containsAll(given);
		assertThat(pairs).as("A forest").hasSize(nodes.size() - parts.size());
		for (List<String> part : parts) {
			assertThat(reached(part.getFirst(), pairs)).containsAll(part);
			assertThat(reached(part.getFirst(), known(world))).as("Joined where it can be in %s", world)
				.noneMatch(id -> given.contains(id) && !part.contains(id));
		}
		if (parts.size() == 1) {
			int least = least(world, given);
			assertThat(pairs.size()).as("%s in %s", given, world).isLessThanOrEqualTo(2 * least - least / given.size());
		}
	}

	/**
	 * The fewest links of a tree that joins entities: tries all sets of others, small
	 * ones first.
	 */
	private int least(World world, Set<String> given) {
		Set<Set<String>> known = known(world);
		List<String> others = world.nodes().stream().map(Node::id).filter(id -> !given.contains(id)).toList();
		int least = Integer.MAX_VALUE;
		for (int some = 0; some < 1 << others.size(); some++) {
			if (Integer.bitCount(some) + given.size() - 1 < least) {
				Set<String> kept = new HashSet<>(given);
				for (int i = 0; i < others.size(); i++) {
					if ((some & 1 << i) != 0) {
						kept.add(others.get(i));
					}
				}
				Set<Set<String>> among = new HashSet<>(known);
				among.removeIf(pair -> !kept.containsAll(pair));
				if (reached(given.iterator().next(), among).containsAll(given)) {
					least = kept.size() - 1;
				}
			}
		}
		return least;
	}

	/** Neighbours by links that are followed without being named. */
	private Set<Set<String>> known(World world) {
		Set<Set<String>> known = new HashSet<>();
		world.edges()
			.stream()
			.filter(edge -> !edge.type().equals("LOADED_BY") && world.visible(edge) && !edge.from().equals(edge.to()))
			.forEach(edge -> known.add(Set.of(edge.from(), edge.to())));
		return known;
	}

	private static Set<String> reached(String start, Set<Set<String>> pairs) {
		Set<String> reached = new HashSet<>(Set.of(start));
		boolean again = true;
		while (again) {
			again = false;
			for (Set<String> pair : pairs) {
				again |= pair.stream().anyMatch(reached::contains) && reached.addAll(pair);
			}
		}
		return reached;
	}

	private Map<String, Object> ask(String question, List<String> ids) {
		Map<String, Object> variables = new HashMap<>(Map.of("ids", ids));
		ExecutionGraphQlResponse response = Asker.RESTRICTED.during(() -> Objects.requireNonNull(
				this.service.execute(new DefaultExecutionGraphQlRequest(question, null, variables, null, "test", null))
					.block()));
		assertThat(response.getErrors()).as("%s", ids).isEmpty();
		Map<String, Map<String, Object>> data = response.getData();
		return Objects.requireNonNull(Objects.requireNonNull(data).get("chart"));
	}

	private static List<String> texts(Map<String, Object> chart) {
		return maps(chart.get("links")).stream()
			.map(link -> Ways.text(link.get("type"), link.get("from"), link.get("to")))
			.toList();
	}

	private static List<String> ids(Map<String, Object> chart) {
		return maps(chart.get("nodes")).stream().map(node -> String.valueOf(node.get("id"))).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<List<String>> parts(Map<String, Object> chart) {
		return maps(chart.get("parts")).stream()
			.map(part -> (List<String>) Objects.requireNonNull(part.get("ids")))
			.toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> maps(@Nullable Object value) {
		return (List<Map<String, Object>>) Objects.requireNonNull(value);
	}

}
