package org.sekisho.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.SortItem;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.vocabulary.Property;

/** The entities of a projection by a measure. */
final class Ranking {

	private static final String SCORE = "score";

	private static final String ENTITY = "entity";

	/**
	 * Scores that agree to so many digits are the same, as those that {@link Scores}
	 * rounds.
	 */
	private static final MathContext DIGITS = new MathContext(Scores.DIGITS, RoundingMode.HALF_UP);

	private final Graph graph;

	private final Questions questions;

	private final Map<String, @Nullable Object> arguments;

	private final Wanted wanted;

	Ranking(Graph graph, Questions questions, Map<String, @Nullable Object> arguments, Wanted wanted) {
		this.graph = graph;
		this.questions = questions;
		this.arguments = arguments;
		this.wanted = wanted;
	}

	/** A score with what is shown of its entity. */
	private record Scored(double score, Map<String, @Nullable Object> shown) {

	}

	List<Map<String, @Nullable Object>> first(int first, Measure measure, boolean weighted, Projection projection,
			long sampleSize) {
		if (measure.isOurs(projection, sampleSize)) {
			return this.graph.search(search -> ours(first, measure, projection, sampleSize, search));
		}
		Statement statement = statement(first, measure, measure.configuration(weighted, projection), projection);
		return ranked(this.graph.read(statement)
			.stream()
			.map(row -> new Scored(((Number) Objects.requireNonNull(row.get(SCORE))).doubleValue(),
					Wanted.only(row, ENTITY)))
			.toList(), true, null);
	}

	private List<Map<String, @Nullable Object>> ours(int first, Measure measure, Projection projection, long sampleSize,
			Search search) {
		Adjacency adjacency = Adjacency.of(search, this.questions, projection);
		Centrality centrality = new Centrality(adjacency.neighbours(), search::goOn);
		Long sample = null;
		boolean exact = false;
		double[] scores;
		if (measure == Measure.EIGENVECTOR) {
			Centrality.Eigenvector eigenvector = centrality.eigenvector();
			exact = eigenvector.exact();
			scores = eigenvector.scores();
		}
		else {
			sample = Math.min(sampleSize, adjacency.size());
			scores = centrality.betweenness(sample.intValue());
		}
		double[] rounded = Arrays.stream(scores).map(score -> rounded(score, measure.nothing())).toArray();
		List<Integer> best = IntStream.range(0, rounded.length)
			.boxed()
			.sorted(Comparator.comparingDouble(i -> -rounded[i]))
			.limit(first)
			.toList();
		var shown = adjacency.shown(search, this.questions.draft(this.arguments), best, this.wanted);
		return ranked(best.stream()
			.filter(shown::containsKey)
			.map(i -> new Scored(rounded[i], Objects.requireNonNull(shown.get(i))))
			.toList(), exact, sample);
	}

	private static double rounded(double score, double nothing) {
		return (score < nothing) ? 0 : new BigDecimal(score).round(DIGITS).doubleValue();
	}

	private List<Map<String, @Nullable Object>> ranked(List<Scored> scored, boolean exact, @Nullable Long sampleSize) {
		List<Map<String, @Nullable Object>> answer = new ArrayList<>();
		double last = Double.NaN;
		int rank = 0;
		for (Scored each : scored) {
			if (each.score() != last) {
				rank = answer.size() + 1;
			}
			last = each.score();
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put("rank", rank);
			values.put(SCORE, last);
			values.put("exact", exact);
			values.put("sampleSize", sampleSize);
			answer.add(this.wanted.row(values, each.shown()));
		}
		return answer;
	}

	private Statement statement(int first, Measure measure, Map<String, Object> configuration, Projection projection) {
		Draft draft = this.questions.draft(this.arguments);
		String node = draft.name("n");
		Found entity = draft.bound(node);
		SortItem[] byName = Scores.byName(entity.node());
		return draft
			.finish(Cypher.call(measure.procedure())
				.withArgs(draft.parameter(projection.name()), draft.parameter(configuration))
				.yield("nodeId", SCORE)
				.with(Scores.entity("nodeId").as(node), Scores.rounded(Cypher.name(SCORE), measure.nothing()).as(SCORE))
				.where(entity.node().property(Property.ID).isNotNull().and(entity.visible()))
				.with(Cypher.name(node), Cypher.name(SCORE))
				.orderBy(Cypher.name(SCORE).descending(), byName[0], byName[1])
				.limit(draft.parameter(first))
				.returning(Cypher.name(SCORE), this.wanted.show(draft, entity.node(), ENTITY).as(ENTITY))
				.build())
			.with(this.wanted.variables());
	}

}
