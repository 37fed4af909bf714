package org.sekisho.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

@SekishoTest
class GraphIT {

	private static final Statement ENDLESS = new Statement(
			"UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a + b AS c RETURN sum(c)", Map.of());

	private final Graph graph;

	private final StatementCount count;

	private final ObjectProvider<Driver> driver;

	private final Statements files;

	@Autowired
	GraphIT(Graph graph, StatementCount count, ObjectProvider<Driver> driver, Statements files) {
		this.files = files;
		this.graph = graph;
		this.count = count;
		this.driver = driver;
	}

	@Test
	void givesPlainJavaValues() {
		Map<String, @Nullable Object> row = this.graph.read(new Statement("""
				RETURN null AS nothing, 1 AS whole, 1.5 AS real, 'a' AS text, date('2008-04-01') AS day,
				datetime('2008-04-01T09:00:00+09:00') AS moment,
				datetime({year: 2008, timezone: 'Asia/Tokyo'}) AS zoned,
				[1, null, {day: date('2008-04-02')}] AS list, {inner: [date('2008-04-03')]} AS map
				""", Map.of())).getFirst();
		Map<String, @Nullable Object> expected = new HashMap<>();
		expected.put("nothing", null);
		expected.put("whole", 1L);
		expected.put("real", 1.5);
		expected.put("text", "a");
		expected.put("day", LocalDate.of(2008, 4, 1));
		expected.put("moment", OffsetDateTime.of(2008, 4, 1, 0, 0, 0, 0, ZoneOffset.UTC));
		expected.put("zoned", OffsetDateTime.of(2007, 12, 31, 15, 0, 0, 0, ZoneOffset.UTC));
		expected.put("list", Arrays.asList(1L, null, Map.of("day", LocalDate.of(2008, 4, 2))));
		expected.put("map", Map.of("inner", List.of(LocalDate.of(2008, 4, 3))));
		assertThat(row).isEqualTo(expected);
	}

	@Test
	void takesBackWhatItGives() {
		Map<String, Object> given = Map.of("day", LocalDate.of(2008, 4, 1), "moment",
				OffsetDateTime.of(2008, 4, 1, 0, 0, 0, 0, ZoneOffset.UTC), "list", List.of("a", "b"));
		assertThat(this.graph.read(new Statement("RETURN $day AS day, $moment AS moment, $list AS list", given)))
			.isEqualTo(List.of(given));
	}

	@Test
	void givesNodesAsTheirProperties() {
		this.graph.write(
				new Statement("CREATE (:Thing {name: 'one'})-[:NEAR {since: 1997}]->(:Thing {name: 'two'})", Map.of()));
		assertThat(this.graph.read(new Statement("MATCH p = (a:Thing)-[r:NEAR]->() RETURN a, r, p", Map.of())))
			.isEqualTo(List.of(Map.of("a", Map.of("name", "one"), "r", Map.of("since", 1997L), "p",
					List.of(Map.of("name", "one"), Map.of("name", "two")))));
	}

	@Test
	void answersForGraphDataScience() {
		assertThat(this.graph.read(new Statement("RETURN gds.version() AS version", Map.of())).getFirst())
			.extractingByKey("version")
			.asString()
			.startsWith("2.");
		assertThat(this.graph.read(new Statement("""
				UNWIND [[1, 2], [2, 3]] AS pair
				RETURN gds.graph.project('chain', pair[0], pair[1]).nodeCount AS nodes
				""", Map.of()))).isEqualTo(List.of(Map.of("nodes", 3L)));
		assertThat(this.graph.read(new Statement("""
				CALL gds.degree.stream('chain', {orientation: 'UNDIRECTED'}) YIELD score RETURN max(score) AS most
				""", Map.of()))).isEqualTo(List.of(Map.of("most", 2.0)));
		this.graph.read(new Statement("CALL gds.graph.drop('chain') YIELD graphName RETURN graphName", Map.of()));
	}

	@Test
	void refusedStatementSaysNothingOfItsText() {
		assertThatExceptionOfType(StatementFailed.class)
			.isThrownBy(() -> this.graph.read(new Statement("MATCH secret", Map.of())))
			.satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret"));
	}

	@Test
	void readingMayNotWrite() {
		assertThatExceptionOfType(StatementFailed.class)
			.isThrownBy(() -> this.graph.read(new Statement("CREATE (:Thing)", Map.of())));
	}

	@Test
	void transactionThatFailsLeavesNothing() {
		assertThatIllegalStateException().isThrownBy(() -> this.graph.inTransaction(transaction -> {
			transaction.run(new Statement("CREATE (:Passing)", Map.of()));
			throw new IllegalStateException("changed my mind");
		}));
		assertThat(this.graph.read(new Statement("MATCH (n:Passing) RETURN n", Map.of()))).isEmpty();
	}

	@Test
	void refusedStatementEndsItsTransaction() {
		assertThatExceptionOfType(StatementFailed.class).isThrownBy(() -> this.graph.inTransaction(transaction -> {
			transaction.run(new Statement("CREATE (:Passing)", Map.of()));
			assertThatExceptionOfType(StatementFailed.class)
				.isThrownBy(() -> transaction.run(new Statement("MATCH secret", Map.of())));
			return null;
		}));
		assertThat(this.graph.read(new Statement("MATCH (n:Passing) RETURN n", Map.of()))).isEmpty();
	}

	@Test
	void readingThatTakesTooLongIsGivenUp() {
		Graph impatient = graph(Duration.ofMillis(200), new SimpleMeterRegistry());
		assertThatExceptionOfType(StatementFailed.class).isThrownBy(() -> impatient.read(ENDLESS))
			.withMessageContaining("Narrow the question")
			.returns(StatementFailed.Reason.TIMEOUT, StatementFailed::reason);
	}

	@Test
	void readingThatTakesTooMuchMemoryIsRefused() {
		assertThatExceptionOfType(StatementFailed.class)
			.isThrownBy(
					() -> this.graph.read(new Statement("UNWIND range(1, 1000000) AS a RETURN size(collect(a + $text))",
							Map.of("text", "x".repeat(10_000)))))
			.withMessageContaining("sekisho.neo4j.transaction-memory")
			.returns(StatementFailed.Reason.MEMORY, StatementFailed::reason);
	}

	@Test
	void readingIsGivenUp() {
		AtomicReference<Thread> reader = new AtomicReference<>();
		CompletableFuture<?> reading = CompletableFuture.supplyAsync(() -> {
			reader.set(Thread.currentThread());
			return this.graph.read(ENDLESS);
		});
		await().until(() -> running() == 1);
		this.graph.giveUp(new Thread());
		assertThat(running()).isOne();
		this.graph.giveUp(Objects.requireNonNull(reader.get()));
		assertThat(reading).failsWithin(Duration.ofMinutes(1))
			.withThrowableThat()
			.havingCause()
			.isInstanceOfSatisfying(StatementFailed.class,
					failure -> assertThat(failure.reason()).isEqualTo(StatementFailed.Reason.CANCELLED));
		await().until(() -> running() == 0);
	}

	private long running() {
		return this.graph
			.read(new Statement("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN 1",
					Map.of("text", ENDLESS.text())))
			.size();
	}

	@Test
	void measuresStatementsByKind() {
		MeterRegistry meters = new SimpleMeterRegistry();
		Graph measured = graph(Duration.ofMinutes(1), meters);
		measured.read(new Statement("RETURN 1", Map.of()));
		measured.read(new Statement("RETURN 2", Map.of()));
		measured.write(new Statement("RETURN 3", Map.of()));
		assertThat(meters.get("sekisho.graph.statements").tag("kind", "read").timer().count()).isEqualTo(2);
		assertThat(meters.get("sekisho.graph.statements").tag("kind", "write").timer().count()).isEqualTo(1);
	}

	@Test
	void countsEveryStatement() {
		this.count.reset();
		this.graph.read(new Statement("RETURN 1", Map.of()));
		this.graph.inTransaction(transaction -> transaction.run(new Statement("RETURN 2", Map.of())));
		assertThat(this.count.statements()).extracting(Statement::text).containsExactly("RETURN 1", "RETURN 2");
	}

	private Graph graph(Duration timeout, MeterRegistry meters) {
		DataSize size = DataSize.ofMegabytes(64);
		return new DriverGraph(this.driver, this.files,
				new GraphSettings(Path.of("unused"), new GraphSettings.Neo4j("neo4j", size, size, timeout, timeout)),
				new Changes(), meters);
	}

}
