package org.sekisho.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.analytics.projections.AnalyticsSettings;
import org.sekisho.analytics.projections.Projections;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.query.Questions;
import org.sekisho.selection.SelectionReader;
import org.sekisho.support.Networks;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Betweenness that is estimated from some of the entities. */
@SekishoTest
class SampleIT {

	private static final long RING = 40;

	private static final long KARATE = 34;

	@Autowired
	private Graph graph;

	@Autowired
	private Projections projections;

	@Autowired
	private Questions questions;

	@Autowired
	private SelectionReader selections;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("karate-club", graph);
		graph.write(new Statement("""
				UNWIND range(1, $size) AS i
				CREATE (:Entity:Person {id: 'person:ring/' + i, name: toString(i), aliases: []})
				WITH count(*) AS all
				MATCH (n:Person) WHERE n.id STARTS WITH 'person:ring/'
				MATCH (m:Person {id: 'person:ring/' + (toInteger(n.name) % $size + 1)})
				CREATE (n)-[:CONTACTED]->(m)""", Map.of("size", RING)));
	}

	/** From each of a ring the same number of steps leads to the others. */
	@Test
	void sampleOfARingAddsUpToWhatIsExact() {
		double exact = sum(scores("person:ring/", Long.MAX_VALUE));
		List<Map<String, @Nullable Object>> few = scores("person:ring/", RING * 5);
		assertThat(few)
			.allSatisfy(row -> assertThat(row).containsEntry("exact", false).containsEntry("sampleSize", 5L));
		assertThat(sum(few)).isCloseTo(exact, within(1e-6));
		assertThat(exact).isCloseTo(RING * (RING / 2 - 1) * (RING / 2 - 1) / 2.0, within(1e-6));
	}

	@Test
	void sampleOfAllButOneIsNearlyExactAndAlwaysTheSame() {
		List<Map<String, @Nullable Object>> exact = scores("person:karate/", Long.MAX_VALUE);
		assertThat(exact.getFirst()).containsEntry("exact", true).containsEntry("sampleSize", null);
		List<Map<String, @Nullable Object>> most = scores("person:karate/", 78 * (KARATE - 1));
		assertThat(most.getFirst()).containsEntry("sampleSize", KARATE - 1);
		double highest = score(exact.getFirst());
		for (int i = 0; i < KARATE; i++) {
			assertThat(score(most.get(i))).isCloseTo(score(exact.get(i)), within(highest / 10));
		}
		List<Map<String, @Nullable Object>> few = scores("person:karate/", 78 * 10);
		for (int i = 0; i < 5; i++) {
			assertThat(scores("person:karate/", 78 * 10)).isEqualTo(few);
		}
	}

	private List<Map<String, @Nullable Object>> scores(String prefix, long exactSteps) {
		AnalyticsSettings settings = new AnalyticsSettings(1_000_000, exactSteps, 1000, 1, Duration.ZERO, 1,
				Duration.ZERO);
		Statement selection = new Statement(
				"""
						MATCH (n:Person) WHERE n.id STARTS WITH $prefix
						MATCH (n)-[:CONTACTED]->(m)
						WITH gds.graph.project($projection, n, m, {}, {undirectedRelationshipTypes: ['*']}) AS g, count(*) AS rows
						RETURN g.nodeCount AS entities, g.relationshipCount AS links, rows""",
				Map.of("prefix", prefix));
		Wanted wanted = new Wanted(List.of(field("rank"), field("score"), field("exact"), field("sampleSize")),
				Map.of(), this.selections, this.questions);
		return this.projections.on(selection, "less", projection -> {
			long sampleSize = Measure.BETWEENNESS.sampleSize(projection, settings, false);
			return new Ranking(this.graph, this.questions, Map.of(), wanted).first(1000, Measure.BETWEENNESS, false,
					projection, sampleSize);
		});
	}

	private static ExecutableNormalizedField field(String name) {
		return ExecutableNormalizedField.newNormalizedField()
			.objectTypeNames(List.of("Ranked"))
			.fieldName(name)
			.build();
	}

	private static double sum(List<Map<String, @Nullable Object>> rows) {
		return rows.stream().mapToDouble(SampleIT::score).sum();
	}

	private static double score(Map<String, @Nullable Object> row) {
		return ((Number) Objects.requireNonNull(row.get("score"))).doubleValue();
	}

}
