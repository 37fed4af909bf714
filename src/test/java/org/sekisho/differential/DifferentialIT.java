package org.sekisho.differential;

import java.util.Arrays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import graphql.schema.idl.SchemaParser;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.differential.Engine.Asker;
import org.sekisho.markings.Handlings;
import org.sekisho.graph.Graph;
import org.sekisho.schema.SchemaCompletion;
import org.sekisho.support.SekishoTest;
import org.sekisho.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random questions to random graphs, answered by the engine and by a plain interpreter.
 * {@code -Ddifferential.queries=100000 -Ddifferential.seed=1} asks more and others.
 */
@SekishoTest
class DifferentialIT {

	private static final Logger LOG = LoggerFactory.getLogger(DifferentialIT.class);

	private static final Path KEPT = Path.of("src/test/resources/differential");

	private static final Path FOUND = Path.of("target/differential");

	private static final int QUERIES = Integer.getInteger("differential.queries", 2000);

	/** Neo4j plans each once, then it is asked of so many graphs. */
	private static final int SHAPES = 25;

	private static final int GRAPHS = 4;

	private static final int MOST_FOUND = Integer.getInteger("differential.found", 1);

	private static final int MOST_SHRUNK = 1000;

	private static final long SEED = seed(Long.getLong("differential.seed", 20261122L));

	private final Vocabulary vocabulary = Vocabulary.read();

	private final Worlds worlds = new Worlds(this.vocabulary);

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private Graph graph;

	@Autowired
	private Handlings handlings;

	private Engine engine;

	private World stored;

	private int refused;

	@BeforeEach
	void prepare() {
		this.engine = new Engine(this.service, this.graph, this.handlings, this.vocabulary);
		this.stored = store(new World(List.of(), List.of(), java.util.Set.of()));
	}

	@ParameterizedTest
	@MethodSource("kept")
	void whatWasWrongOnceIsRightNow(Path file) throws IOException {
		CounterExample example = CounterExample.parse(Files.readString(file));
		this.stored = store(example.world());
		for (Asker asker : Asker.values()) {
			Object answer = this.engine.ask(example.question(), asker);
			Object expected = expected(example.question(), asker);
			assertThat(same(expected, answer)).as("%s: %s is %s", asker, answer, expected).isTrue();
		}
	}

	static Stream<Path> kept() throws IOException {
		try (Stream<Path> files = Files.list(KEPT)) {
			return files.sorted().toList().stream();
		}
	}

	@Test
	void engineAnswersAsThePlainInterpreterDoes() {
		JqwikSession.run(() -> {
			Random random = new Random(SEED);
			RandomGenerator<World> graphs = this.worlds.worlds().generator(1000);
			RandomGenerator<Question> questions = new RandomQuestions(
					new SchemaParser().parse(new SchemaCompletion(this.vocabulary).sdl()), this.vocabulary)
				.questions()
				.generator(1000);
			List<String> found = new ArrayList<>();
			for (int asked = 0; asked < QUERIES && found.size() < MOST_FOUND; asked += GRAPHS * SHAPES) {
				List<Shrinkable<Question>> shapes = Stream.generate(() -> questions.next(random))
					.limit(SHAPES)
					.toList();
				for (int i = 0; i < GRAPHS; i++) {
					int turns = i;
					ask(graphs.next(random).value(),
							shapes.stream().map(each -> each.map(q -> q.turned(turns))).toList(), found);
				}
			}
			LOG.info("Two callers asked {} questions, {} of which were beyond a limit", QUERIES, this.refused);
			assertThat(found).as("Disagreements with seed " + SEED).isEmpty();
			assertThat(this.refused).as("Questions beyond a limit").isLessThanOrEqualTo(QUERIES / 25);
		});
	}

	private static long seed(long given) {
		return (given != 0) ? given : System.nanoTime();
	}

	private void ask(World world, List<Shrinkable<Question>> questions, List<String> found) {
		this.stored = store(world);
		for (int i = 0; i < questions.size() && found.size() < MOST_FOUND; i++) {
			Shrinkable<Question> question = questions.get(i);
			// Neo4j plans what it is asked for each of them, which takes longer than to
			// answer.
			if (disagree(question.value(), Asker.values()[i % Asker.values().length])) {
				assertThat(this.engine.ids()).as("What is in the graph")
					.containsExactlyInAnyOrderElementsOf(world.nodes().stream().map(World.Node::id).toList());
				found.add(kept(shrunk(world, question)));
				this.stored = store(world);
			}
		}
	}

	private CounterExample shrunk(World world, Shrinkable<Question> question) {
		Shrinkable<Question> asked = shrunk(question);
		World small = shrunk(world, asked.value());
		this.stored = store(small);
		return new CounterExample(small, shrunk(asked).value());
	}

	private Shrinkable<Question> shrunk(Shrinkable<Question> question) {
		Shrinkable<Question> best = question;
		int tries = 0;
		for (Iterator<Shrinkable<Question>> next = best.shrink().iterator(); next.hasNext()
				&& tries < MOST_SHRUNK; tries++) {
			Shrinkable<Question> smaller = next.next();
			if (smaller.distance().compareTo(best.distance()) < 0 && disagree(smaller.value())) {
				best = smaller;
				next = best.shrink().iterator();
			}
		}
		return best;
	}

	private World shrunk(World world, Question question) {
		World best = world;
		int tries = 0;
		for (Iterator<World> next = best.smaller().iterator(); next.hasNext() && tries < MOST_SHRUNK; tries++) {
			World given = next.next();
			World smaller = this.worlds.consistent(given.nodes(), given.edges(), given.hidden());
			this.stored = store(smaller);
			if (smaller.size() < best.size() && disagree(question)) {
				best = smaller;
				next = best.smaller().iterator();
			}
		}
		return best;
	}

	/** Its text, which is kept as a file as well. */
	private String kept(CounterExample example) {
		StringBuilder said = new StringBuilder();
		for (Asker asker : Asker.values()) {
			said.append("# engine to %s: %s\n# expected: %s\n".formatted(asker,
					this.engine.ask(example.question(), asker), expected(example.question(), asker)));
		}
		String text = said + example.yaml();
		try {
			Files.writeString(Files.createDirectories(FOUND).resolve(Integer.toHexString(text.hashCode()) + ".yml"),
					text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text;
	}

	private World store(World world) {
		return this.engine.store(world);
	}

	/**
	 * To both callers; to the one from whom something is hidden as if that were not
	 * there.
	 */
	private boolean disagree(Question question) {
		return Arrays.stream(Asker.values()).anyMatch(asker -> disagree(question, asker));
	}

	private boolean disagree(Question question, Asker asker) {
		Object answer = this.engine.ask(question, asker);
		if (answer instanceof String errors && errors.contains("code=LIMIT")) {
			this.refused++;
			return false;
		}
		return !same(expected(question, asker), answer);
	}

	private Map<String, @Nullable Object> expected(Question question, Asker asker) {
		World seen = (asker == Asker.CLEARED) ? this.stored : this.stored.shown();
		return new Interpreter(this.vocabulary, seen).answer(question.asked());
	}

	/** Whether an answer is as expected; a cursor may be any text. */
	private static boolean same(@Nullable Object expected, @Nullable Object actual) {
		if (expected == Interpreter.CURSOR) {
			return actual instanceof String;
		}
		if (expected instanceof Map<?, ?> one && actual instanceof Map<?, ?> other) {
			return one.keySet().equals(other.keySet())
					&& one.keySet().stream().allMatch(key -> same(one.get(key), other.get(key)));
		}
		if (expected instanceof List<?> one && actual instanceof List<?> other) {
			return one.size() == other.size()
					&& java.util.stream.IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
		}
		return (expected == null) ? actual == null : expected.equals(actual);
	}

}
