package org.sekisho.differential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.differential.Ways.Asked;
import org.sekisho.differential.Ways.Way;
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

/**
 * Random questions for paths in random graphs, answered by the application and by brute
 * force. {@code -Dpaths.graphs=5000 -Dpaths.seed=7} asks more and others.
 */
@SekishoTest
class PathsIT {

	private static final int GRAPHS = Integer.getInteger("paths.graphs", 35);

	private static final int QUESTIONS = 3;

	private static final long SEED = Long.getLong("paths.seed", 20261123L);

	private static final String QUESTION = """
			query($from: ID!, $to: ID!, $k: Int!, $maxLength: Int!, $types: [String!], $kinds: [String!],
			      $direction: LinkDirection, $asOf: Date, $avoid: [ID!], $through: [ID!], $avoidHubsAbove: Int,
			      $crowdsAbove: Int!, $weighting: PathWeighting!) {
			  paths(from: $from, to: $to, k: $k, maxLength: $maxLength, types: $types, kinds: $kinds,
			      direction: $direction, asOf: $asOf, avoid: $avoid, through: $through,
			      avoidHubsAbove: $avoidHubsAbove, crowdsAbove: $crowdsAbove, weighting: $weighting) {
			    length weight nodes { id } links { type from to } } }""";

	private final Vocabulary vocabulary = Vocabulary.read();

	private final Meshes random = new Meshes(SEED);

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private Graph graph;

	@Autowired
	private Handlings handlings;

	@Test
	void areThoseThatBruteForceFinds() {
		Engine engine = new Engine(this.service, this.graph, this.handlings, this.vocabulary);
		int found = 0;
		for (int i = 0; i < GRAPHS; i++) {
			World world = this.random.world();
			engine.store(world);
			for (int j = 0; j < QUESTIONS; j++) {
				Asked asked = asked(world);
				List<Way> expected = new Ways(this.vocabulary, world, asked).best();
				assertThat(answer(asked)).as("%s in %s with seed %d", asked, world, SEED).isEqualTo(rounded(expected));
				found += expected.size();
			}
		}
		assertThat(found).as("Paths in all").isGreaterThan(GRAPHS);
	}

	private List<Way> answer(Asked asked) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("from", asked.from());
		variables.put("to", asked.to());
		variables.put("k", asked.k());
		variables.put("maxLength", asked.maxLength());
		variables.put("types", asked.types());
		variables.put("kinds", asked.kinds());
		variables.put("direction", asked.direction());
		variables.put("asOf", asked.asOf());
		variables.put("avoid", asked.avoid());
		variables.put("through", asked.through());
		variables.put("avoidHubsAbove", asked.avoidHubsAbove());
		variables.put("crowdsAbove", asked.crowdsAbove());
		variables.put("weighting", asked.weighting());
		ExecutionGraphQlResponse response = Asker.RESTRICTED.during(() -> Objects.requireNonNull(
				this.service.execute(new DefaultExecutionGraphQlRequest(QUESTION, null, variables, null, "test", null))
					.block()));
		assertThat(response.getErrors()).as("%s", asked).isEmpty();
		Map<String, List<Map<String, Object>>> data = response.getData();
		return rounded(Objects.requireNonNull(data).get("paths").stream().map(PathsIT::way).toList());
	}

	private static Way way(Map<String, Object> path) {
		List<String> ids = maps(path.get("nodes")).stream().map(node -> String.valueOf(node.get("id"))).toList();
		assertThat(path.get("length")).isEqualTo(ids.size() - 1);
		return new Way(ids, ((Number) Objects.requireNonNull(path.get("weight"))).doubleValue(),
				maps(path.get("links")).stream()
					.map(link -> Ways.text(link.get("type"), link.get("from"), link.get("to")))
					.sorted()
					.toList());
	}

	private static List<Way> rounded(List<Way> ways) {
		return ways.stream().map(way -> new Way(way.ids(), Math.round(way.weight() * 1e6) / 1e6, way.links())).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> maps(@Nullable Object value) {
		return (List<Map<String, Object>>) Objects.requireNonNull(value);
	}

	private Asked asked(World world) {
		List<String> ids = world.nodes().stream().map(Node::id).filter(world::visible).toList();
		String from = this.random.any(ids);
		String to = this.random.chance(0.1) ? this.random.any(ids) : this.random.walked(world, from);
		if (to.equals(from)) {
			return asked(world);
		}
		List<String> others = ids.stream().filter(id -> !id.equals(from) && !id.equals(to)).toList();
		List<String> through = others.isEmpty() || this.random.chance(0.85) ? List.of()
				: List.of(this.random.any(others));
		List<String> avoid = others.stream().filter(id -> !through.contains(id) && this.random.chance(0.03)).toList();
		return new Asked(from, to, 1 + this.random.upTo(8), 1 + this.random.upTo(7),
				this.random.chance(0.8) ? null : List.of("CONTACTED", "OWNS", "LOADED_BY", "SEIZED_IN"),
				this.random.chance(0.8) ? null : this.random.some(List.copyOf(Meshes.KINDS.values())),
				this.random.chance(0.8) ? null : this.random.any(List.of("OUT", "IN")),
				this.random.chance(0.8) ? null : this.random.any(List.of("2002-06-01", "2004-05-31", "2005-12-31")),
				avoid, through, this.random.chance(0.8) ? null : 2 + this.random.upTo(10),
				this.random.any(List.of(1, 2, 3, 100, 100, 100)), this.random.any(List.of("NONE", "RARITY")));
	}

}
