package org.sekisho.analytics.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Changes;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementFailed;
import org.sekisho.graph.StatementFailed.Reason;
import org.sekisho.graph.Statements;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of projections whose asker has gone. */
@SekishoTest
class AbandonedProjectionsIT {

	private static final Statement PEOPLE = new Statement("""
			MATCH (n:Person)
			WITH gds.graph.project($projection, n, null) AS g, count(*) AS rows
			RETURN g.nodeCount AS entities, g.relationshipCount AS links, rows""", Map.of());

	@Autowired
	private Graph graph;

	@Autowired
	private Statements files;

	@Autowired
	private Changes changes;

	private Projections projections;

	@BeforeEach
	void open() {
		this.graph.write(new Statement("MATCH (n:Person) DETACH DELETE n", Map.of()));
		this.graph.write(new Statement("""
				CREATE (:Entity:Person {id: 'person:a', name: 'a', aliases: []})
				CREATE (:Entity:Person {id: 'person:b', name: 'b', aliases: []})""", Map.of()));
		this.projections = new Projections(this.graph, this.files, this.changes,
				new AnalyticsSettings(1000, 1, 1, 2, Duration.ofMinutes(10), 1, Duration.ofSeconds(60)));
	}

	@AfterEach
	void close() {
		this.projections.stop();
	}

	@Test
	void interruptedWaitIsGivenUp() {
		this.projections.on(PEOPLE, "less", projection -> {
			CompletableFuture<Throwable> told = new CompletableFuture<>();
			Thread waiting = Thread.ofPlatform().start(() -> {
				try {
					this.projections.on(PEOPLE, "less", other -> other);
				}
				catch (RuntimeException ex) {
					told.complete(ex);
				}
			});
			waiting.interrupt();
			assertThat(told.join()).isInstanceOfSatisfying(StatementFailed.class,
					failed -> assertThat(failed.reason()).isEqualTo(Reason.CANCELLED));
			return projection;
		});
	}

	@Test
	void whatIsMadeAfterAFailureIsDroppedWithoutAnotherQuestion() {
		try (Removal removal = new Removal(this.graph, this.files, "sekisho-late-", Duration.ofMillis(50))) {
			this.graph.read(new Statement(PEOPLE.text(), Map.of(Projections.NAME, "sekisho-late-0")));
			assertThat(late()).hasSize(1);
			removal.lookAgain();
			await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(late()).isEmpty());
		}
	}

	private List<Map<String, @Nullable Object>> late() {
		return this.graph.read(this.files.named("analytics/projections", Map.of("prefix", "sekisho-late-")));
	}

}
