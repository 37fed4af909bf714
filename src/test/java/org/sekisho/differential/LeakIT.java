package org.sekisho.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import graphql.schema.GraphQLFieldDefinition;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Light;
import org.sekisho.access.Role;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.markings.Handlings;
import org.sekisho.support.AsCaller;
import org.sekisho.support.SekishoTest;
import org.sekisho.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a caller is answered on a marked graph is what they are answered on the same graph
 * without all that they may not see, by every root field; and it is what somebody is
 * answered there who may see everything.
 */
@SekishoTest
class LeakIT {

	private static final Logger LOG = LoggerFactory.getLogger(LeakIT.class);

	private static final int GRAPHS = Integer.getInteger("leak.graphs", 1);

	private static final long SEED = Long.getLong("leak.seed", 20261123L);

	private static final List<String> MARKINGS = List.of("TLP:GREEN", "TLP:AMBER", "TLP:RED", "SECRET",
			"TLP:AMBER//REL TO JP", "TLP:GREEN//NOMINAL");

	private static final Map<String, Clearance> CALLERS = Map.of("amber for Japan",
			new Clearance(Light.AMBER, null, Set.of("JP"), false, false), "secret",
			new Clearance(Light.GREEN, "SECRET", Set.of("WCO"), true, false));

	private final Vocabulary vocabulary = Vocabulary.read();

	private final Worlds worlds = new Worlds(this.vocabulary);

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private Graph graph;

	@Autowired
	private Handlings handlings;

	private Engine engine;

	private int asked;

	private int answered;

	@Test
	void answersAreThoseOfAGraphWithoutWhatIsHidden() {
		this.engine = new Engine(this.service, this.graph, this.handlings, this.vocabulary);
		JqwikSession.run(() -> {
			Random random = new Random(SEED);
			RandomGenerator<World> graphs = this.worlds.worlds().generator(1000);
			for (int i = 0; i < GRAPHS; i++) {
				World world = hiding(graphs.next(random).value(), random);
				while (world.hidden().size() < 4) {
					world = hiding(graphs.next(random).value(), random);
				}
				compare(world, marked(world, random), random);
			}
		});
		LOG.info("Asked {} questions of {} graphs, {} of which were answered", this.asked, GRAPHS, this.answered);
		assertThat(this.answered).as("Questions that were answered, and not refused").isGreaterThan(this.asked * 3 / 4);
	}

	/** Some of the entities that others can be shown without. */
	private World hiding(World world, Random random) {
		Set<String> some = new HashSet<>();
		world.nodes().stream().map(World.Node::id).filter(id -> random.nextInt(3) == 0).forEach(some::add);
		return this.worlds.consistent(world.nodes(), world.edges(), some);
	}

	/** Whatever may be hidden, with a marking. */
	private Map<String, String> marked(World world, Random random) {
		Map<String, String> marked = new LinkedHashMap<>();
		world.hidden().forEach(id -> marked.put(id, one(random)));
		return marked;
	}

	private String one(Random random) {
		String marking = MARKINGS.get(random.nextInt(MARKINGS.size()));
		return Objects.requireNonNull((random.nextInt(4) > 0) ? this.handlings.of(marking) : this.handlings.anyOf(List
			.of(marking, Objects.requireNonNull(this.handlings.of(MARKINGS.get(random.nextInt(MARKINGS.size())))))));
	}

	private void compare(World world, Map<String, String> marked, Random random) {
		RootQuestions questions = new RootQuestions(this.source.schema(), this.vocabulary, random);
		List<String> documents = new ArrayList<>();
		for (GraphQLFieldDefinition field : questions.fields()) {
			documents.add(questions.of(field, world));
		}
		for (Map.Entry<String, Clearance> caller : CALLERS.entrySet()) {
			Clearance clearance = caller.getValue();
			store(world, marked);
			List<JsonNode> answers = ask(documents, clearance);
			Map<String, String> left = seen(marked, clearance);
			store(reduced(world, marked, left), left);
			List<JsonNode> expected = ask(documents, clearance);
			List<JsonNode> plain = ask(documents, Clearance.EVERYTHING);
			for (int i = 0; i < documents.size(); i++) {
				assertThat(answers.get(i))
					.as("%s asks %s of %s, marked %s", caller.getKey(), documents.get(i), world, marked)
					.isEqualTo(expected.get(i));
				assertThat(answers.get(i))
					.as("%s asks %s of %s, marked %s, as if nothing were marked", caller.getKey(), documents.get(i),
							world, marked)
					.isEqualTo(plain.get(i));
				this.asked++;
				this.answered += answers.get(i).get("errors").isEmpty() ? 1 : 0;
			}
		}
	}

	/** What is marked and seen, with the markings that are. */
	private Map<String, String> seen(Map<String, String> marked, Clearance clearance) {
		Map<String, String> seen = new HashMap<>();
		new Caller("somebody", Set.of(Role.READER), clearance).during(() -> {
			marked.forEach((id, handling) -> {
				if (this.handlings.visible(handling)) {
					seen.put(id, Objects.requireNonNull(this.handlings.shown(handling)));
				}
			});
			return true;
		});
		return seen;
	}

	private static World reduced(World world, Map<String, String> marked, Map<String, String> seen) {
		Set<String> gone = new HashSet<>(marked.keySet());
		gone.removeAll(seen.keySet());
		return world.hiding(gone).shown();
	}

	/** Edges are marked red, which none of the callers may see. */
	private void store(World world, Map<String, String> marked) {
		this.engine.store(world.hiding(Set.of()));
		List<List<String>> rows = marked.entrySet()
			.stream()
			.map(each -> List.of(each.getKey(), each.getValue()))
			.toList();
		this.graph.write(new Statement("UNWIND $rows AS row MATCH (n:Entity {id: row[0]}) SET n.access = row[1]",
				Map.of("rows", rows)));
	}

	private List<JsonNode> ask(List<String> documents, @Nullable Clearance clearance) {
		AsCaller caller = AsCaller.cleared(this.service, Objects.requireNonNull(clearance));
		return documents.stream().map(document -> {
			JsonNode answer = caller.answer(document, Map.of());
			return document.contains(" neighbourhood(") ? sorted(answer) : answer;
		}).toList();
	}

	/** A chart promises no order of its links, which are taken as the store has them. */
	private static JsonNode sorted(JsonNode answer) {
		if (answer instanceof ArrayNode array) {
			ArrayNode sorted = array.arrayNode();
			array.valueStream()
				.map(LeakIT::sorted)
				.sorted(Comparator.comparing(JsonNode::toString))
				.forEach(sorted::add);
			return sorted;
		}
		if (answer instanceof ObjectNode object) {
			object.propertyNames().forEach(name -> object.set(name, sorted(object.get(name))));
		}
		return answer;
	}

}
