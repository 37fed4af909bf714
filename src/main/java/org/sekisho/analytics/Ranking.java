package org.sekisho.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.vocabulary.Property;

/** The entities of a projection by a measure. */
final class Ranking {

	private static final String SCORE = "score";

	private static final String ENTITY = "entity";

	private final Graph graph;

	private final Draft draft;

	private final Wanted wanted;

	Ranking(Graph graph, Draft draft, Wanted wanted) {
		this.graph = graph;
		this.draft = draft;
		this.wanted = wanted;
	}

	List<Map<String, @Nullable Object>> first(int first, Measure measure, boolean weighted, Projection projection,
			long sampleSize) {
		Statement statement = statement(first, measure, measure.configuration(weighted, projection, sampleSize),
				projection, Measure.scale(projection, sampleSize));
		boolean exact = sampleSize == projection.entities();
		List<Map<String, @Nullable Object>> answer = new ArrayList<>();
		Object last = null;
		int rank = 0;
		for (Map<String, @Nullable Object> row : this.graph.read(statement)) {
			Object score = row.get(SCORE);
			if (score == null || !score.equals(last)) {
				rank = answer.size() + 1;
			}
			last = score;
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put("rank", rank);
			values.put(SCORE, score);
			values.put("exact", exact);
			values.put("sampleSize", exact ? null : sampleSize);
			answer.add(this.wanted.row(values, Wanted.only(row, ENTITY)));
		}
		return answer;
	}

	private Statement statement(int first, Measure measure, Map<String, Object> configuration, Projection projection,
			double scale) {
		String node = this.draft.name("n");
		Found entity = this.draft.bound(node);
		SortItem[] byName = Scores.byName(entity.node());
		Expression score = (scale == 1) ? Cypher.name(SCORE) : Cypher.name(SCORE).multiply(this.draft.parameter(scale));
		return this.draft
			.finish(Cypher.call(measure.procedure())
				.withArgs(this.draft.parameter(projection.name()), this.draft.parameter(configuration))
				.yield("nodeId", SCORE)
				.with(Scores.entity("nodeId").as(node), Scores.rounded(score, measure.nothing()).as(SCORE))
				.where(entity.node().property(Property.ID).isNotNull().and(entity.visible()))
				.with(Cypher.name(node), Cypher.name(SCORE))
				.orderBy(Cypher.name(SCORE).descending(), byName[0], byName[1])
				.limit(this.draft.parameter(first))
				.returning(Cypher.name(SCORE), this.wanted.show(this.draft, entity.node(), ENTITY).as(ENTITY))
				.build())
			.with(this.wanted.variables());
	}

}
