package org.sekisho.analytics.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Changes;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementFailed;
import org.sekisho.graph.Statements;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.support.Client;
import org.sekisho.support.Networks;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Projections are made once, shared, and never left behind. */
@SekishoTest
class ProjectionsIT {

	private static final Duration LONG = Duration.ofSeconds(60);

	private static final int LARGE = 50_000;

	private static final Statement ENDLESS = new Statement(
			"UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a + b AS c RETURN sum(c)", Map.of());

	@Autowired
	private Graph graph;

	@Autowired
	private Statements files;

	@Autowired
	private Changes changes;

	@Autowired
	private StatementCount statements;

	@LocalServerPort
	private int port;

	private Projections projections;

	/** What the application itself has kept from tests before. */
	private List<String> others = List.of();

	@BeforeEach
	void open() {
		this.others = all();
		this.projections = projections(new AnalyticsSettings(1000, 1, 1, 2, Duration.ofMinutes(10), 3, LONG));
		this.statements.reset();
	}

	@AfterEach
	void close() {
		this.projections.stop();
	}

	@Test
	void sameSelectionIsProjectedOnceUntilSomethingIsWritten() {
		Projection first = this.projections.on(chain(3), "whatever", projection -> projection);
		assertThat(first.entities()).isEqualTo(4);
		Projection second = this.projections.on(chain(3), "whatever", projection -> projection);
		assertThat(second).isEqualTo(first);
		assertThat(made()).isEqualTo(1);
		this.graph.write(new Statement("CREATE (n:Country {code: 'XX'}) DELETE n", Map.of()));
		Projection third = this.projections.on(chain(3), "whatever", projection -> projection);
		assertThat(third).isNotEqualTo(first);
		assertThat(made()).isEqualTo(2);
		await().atMost(LONG).untilAsserted(() -> assertThat(standing()).hasSize(1).doesNotContain(first.name()));
	}

	@Test
	void severalShareOneAndItStaysUntilTheLastLeaves() throws Exception {
		CountDownLatch in = new CountDownLatch(3);
		CountDownLatch out = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			List<Future<String>> names = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				names.add(threads.submit(() -> this.projections.on(chain(5), "whatever", projection -> {
					in.countDown();
					await().atMost(LONG).until(() -> out.getCount() == 0);
					return standing().contains(projection.name()) ? projection.name() : "gone";
				})));
			}
			assertThat(in.await(LONG.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)).isTrue();
			this.graph.write(new Statement("CREATE (n:Country {code: 'XX'}) DELETE n", Map.of()));
			out.countDown();
			String name = names.getFirst().get();
			assertThat(name).isNotEqualTo("gone");
			assertThat(names).allSatisfy(each -> assertThat(each.get()).isEqualTo(name));
		}
		assertThat(made()).isEqualTo(1);
		this.projections.on(chain(6), "whatever", projection -> projection);
		await().atMost(LONG).untilAsserted(() -> assertThat(standing()).hasSize(1));
	}

	@Test
	void fewAreKept() {
		for (int i = 1; i <= 6; i++) {
			this.projections.on(chain(i), "whatever", projection -> projection);
		}
		await().atMost(LONG).untilAsserted(() -> assertThat(standing()).hasSize(2));
		this.projections.stop();
		assertThat(standing()).isEmpty();
	}

	@Test
	void unusedAreForgotten() {
		Projections shortLived = projections(
				new AnalyticsSettings(1000, 1, 1, 2, Duration.ofMillis(50), 1, Duration.ZERO));
		shortLived.on(chain(3), "whatever", projection -> projection);
		await().atMost(LONG).untilAsserted(() -> assertThat(standing()).isEmpty());
		shortLived.stop();
	}

	@Test
	void failureLeavesNothingBehind() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.projections.on(chain(3), "whatever", projection -> {
				throw new IllegalStateException("in the midst of work");
			}));
		this.statements.failNext();
		assertThatExceptionOfType(StatementFailed.class)
			.isThrownBy(() -> this.projections.on(chain(4), "whatever", projection -> projection));
		Long entities = this.projections.on(chain(4), "whatever", Projection::entities);
		assertThat(entities).isEqualTo(5);
		this.projections.stop();
		assertThat(standing()).isEmpty();
	}

	@Test
	void tooLargeIsRefusedWithTheBoundAndDropped() {
		assertThatExceptionOfType(InvalidQuestion.class)
			.isThrownBy(() -> this.projections.on(chain(1001), "whatever", projection -> projection))
			.withMessageContaining("more than 1000 entities and links")
			.withMessageContaining("Narrow it");
		await().atMost(LONG).untilAsserted(() -> assertThat(standing()).isEmpty());
	}

	@Test
	void whoeverComesInVainIsTold() {
		Projections narrow = projections(new AnalyticsSettings(1000, 1, 1, 2, LONG, 1, Duration.ofMillis(10)));
		narrow.on(chain(3), "whatever", projection -> {
			assertThatExceptionOfType(CompletionException.class).isThrownBy(
					() -> CompletableFuture.supplyAsync(() -> narrow.on(chain(4), "whatever", other -> other)).join())
				.withMessageContaining("Ask again later");
			return projection;
		});
		narrow.stop();
	}

	@Test
	void whoeverWaitsForOneThatIsGivenUpMakesItAnew() throws Exception {
		this.statements.insteadOfNext(ENDLESS);
		CompletableFuture<Thread> maker = new CompletableFuture<>();
		CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> {
			maker.complete(Thread.currentThread());
			return this.projections.on(chain(7), "whatever", Projection::entities);
		});
		await().atMost(LONG).until(() -> made() == 1);
		CompletableFuture<Long> second = CompletableFuture
			.supplyAsync(() -> this.projections.on(chain(7), "whatever", Projection::entities));
		await().pollDelay(Duration.ofSeconds(1)).atMost(LONG).until(() -> {
			this.graph.giveUp(maker.get());
			return first.isDone();
		});
		assertThat(first).failsWithin(LONG).withThrowableThat().withCauseInstanceOf(StatementFailed.class);
		assertThat(second).succeedsWithin(LONG).isEqualTo(8L);
		this.projections.stop();
		assertThat(standing()).isEmpty();
	}

	@Test
	void twoHundredQuestionsLeaveFewProjections() {
		Networks.build("karate-club", this.graph);
		Client client = new Client(this.port);
		for (int i = 0; i < 200; i++) {
			ask(client, i);
		}
		await().atMost(LONG).untilAsserted(() -> assertThat(all()).hasSizeLessThanOrEqualTo(4));
	}

	@Test
	void largeProjectionsLeaveNoMemory() {
		Projections large = projections(new AnalyticsSettings(LARGE + 200, 1, 1, 2, Duration.ofMinutes(10), 3, LONG));
		for (int i = 1; i <= 50; i++) {
			large.on(chain(LARGE + i), "whatever", projection -> projection);
		}
		long before = used();
		for (int i = 51; i <= 150; i++) {
			large.on(chain(LARGE + i), "whatever", projection -> projection);
		}
		await().atMost(LONG).untilAsserted(() -> assertThat(standing()).hasSize(2));
		long left = used() - before;
		long size = size(standing().getFirst());
		large.stop();
		assertThat(left).as("what 100 of %d bytes left behind", size).isLessThan(30 * size);
	}

	private long size(String name) {
		return ((Number) Objects.requireNonNull(this.graph
			.read(new Statement("CALL gds.graph.list($name) YIELD sizeInBytes RETURN sizeInBytes",
					Map.of("name", name)))
			.getFirst()
			.get("sizeInBytes"))).longValue();
	}

	/** Each is another selection, and each fifth comes after a change. */
	private void ask(Client client, int number) {
		if (number % 5 == 0) {
			this.graph.write(new Statement("MATCH (n:Person {name: '1'}) SET n.aliases = [$alias]",
					Map.of("alias", "number " + number)));
		}
		client.ask("{ rank(measure: BETWEENNESS, within: \"network:karate\", where: { name: { ne: \"" + number % 34
				+ "\" } }) { score } }");
	}

	private static long used() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	private Projections projections(AnalyticsSettings settings) {
		return new Projections(this.graph, this.files, this.changes, settings);
	}

	private static Statement chain(int length) {
		return new Statement("""
				UNWIND range(1, $length) AS i
				WITH gds.graph.project($projection, i, i + 1) AS g, count(*) AS rows
				RETURN g.nodeCount AS entities, g.relationshipCount AS links, rows""", Map.of("length", length));
	}

	private long made() {
		return this.statements.statements()
			.stream()
			.filter(statement -> statement.text().contains("gds.graph.project("))
			.count();
	}

	private List<String> standing() {
		return all().stream().filter(name -> !this.others.contains(name)).toList();
	}

	private List<String> all() {
		return this.graph.read(this.files.named("analytics/projections", Map.of("prefix", Projections.PREFIX)))
			.stream()
			.map(row -> String.valueOf(row.get("name")))
			.toList();
	}

}
