package org.sekisho.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.graph.Graph.Search;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.vocabulary.Property;

/**
 * Who is linked to whom in a projection, for what Graph Data Science cannot compute.
 * Entities stand for their positions in the order of names and ids.
 */
final class Adjacency {

	private static final String NUMBER = "number";

	private static final String ENTITY = "entity";

	/** Their numbers in the projection. */
	private final List<Long> numbers;

	private final int[][] neighbours;

	private Adjacency(List<Long> numbers, int[][] neighbours) {
		this.numbers = numbers;
		this.neighbours = neighbours;
	}

	static Adjacency of(Search search, Questions questions, Projection projection) {
		List<Long> numbers = projection.isEmpty() ? List.of() : numbers(search, questions.draft(Map.of()), projection);
		return new Adjacency(numbers, neighbours(search, questions.draft(Map.of()), projection, numbers));
	}

	int size() {
		return this.numbers.size();
	}

	/** The positions of those whom each is linked to. */
	int[][] neighbours() {
		return this.neighbours;
	}

	private static List<Long> numbers(Search search, Draft draft, Projection projection) {
		Found entity = draft.bound(draft.name("n"));
		return search
			.read(draft.finish(Cypher.call("gds.degree.stream")
				.withArgs(draft.parameter(projection.name()))
				.yield("nodeId")
				.with(Cypher.name("nodeId").as(NUMBER),
						Scores.entity("nodeId").as(entity.node().getRequiredSymbolicName()))
				.where(entity.node().property(Property.ID).isNotNull().and(entity.visible()))
				.with(Cypher.name(NUMBER), entity.node().getRequiredSymbolicName())
				.orderBy(Scores.byName(entity.node()))
				.returning(Cypher.name(NUMBER))
				.build()).with(Map.of()))
			.stream()
			.map(row -> (Long) Objects.requireNonNull(row.get(NUMBER)))
			.toList();
	}

	private static int[][] neighbours(Search search, Draft draft, Projection projection, List<Long> numbers) {
		int[][] neighbours = new int[numbers.size()][0];
		if (projection.ties() == 0) {
			return neighbours;
		}
		Map<Long, Integer> places = new HashMap<>();
		IntStream.range(0, numbers.size()).forEach(i -> places.put(numbers.get(i), i));
		Expression near = Cypher.collect(Cypher.name("targetNodeId"));
		search
			.read(draft.finish(Cypher.call("gds.graph.relationships.stream")
				.withArgs(draft.parameter(projection.name()))
				.yield("sourceNodeId", "targetNodeId")
				.with(Cypher.name("sourceNodeId").as(NUMBER), near.as("near"))
				.returning(Cypher.name(NUMBER), Cypher.name("near"))
				.build()).with(Map.of()))
			.stream()
			.filter(row -> places.containsKey(row.get(NUMBER)))
			.forEach(row -> neighbours[place(places, row.get(NUMBER))] = places(places,
					(List<?>) Objects.requireNonNull(row.get("near"))));
		return neighbours;
	}

	/** Who was deleted since they were projected has no place. */
	private static int[] places(Map<Long, Integer> places, List<?> numbers) {
		return numbers.stream()
			.filter(places::containsKey)
			.mapToInt(number -> place(places, number))
			.sorted()
			.toArray();
	}

	private static int place(Map<Long, Integer> places, @Nullable Object number) {
		return Objects.requireNonNull(places.get((Long) Objects.requireNonNull(number)));
	}

	/**
	 * Entities as the caller wants to see them.
	 * @param positions which ones
	 * @return by their positions; those are missing that were deleted meanwhile
	 */
	Map<Integer, Map<String, @Nullable Object>> shown(Search search, Draft draft, List<Integer> positions,
			Wanted wanted) {
		Found entity = draft.bound(draft.name("n"));
		Map<Integer, Map<String, @Nullable Object>> rows = new HashMap<>();
		List<List<Long>> asked = positions.stream().map(i -> List.of((long) i, this.numbers.get(i))).toList();
		search
			.read(draft.finish(Cypher.unwind(draft.parameter(asked))
				.as(NUMBER)
				.with(Cypher.valueAt(Cypher.name(NUMBER), 0).as("position"),
						Cypher.valueAt(Cypher.name(NUMBER), 1).as("nodeId"))
				.with(Cypher.name("position"), Scores.entity("nodeId").as(entity.node().getRequiredSymbolicName()))
				.where(entity.node().property(Property.ID).isNotNull().and(entity.visible()))
				.returning(Cypher.name("position"), wanted.show(draft, entity.node(), ENTITY).as(ENTITY))
				.build()).with(wanted.variables()))
			.forEach(row -> rows.put(((Number) Objects.requireNonNull(row.get("position"))).intValue(),
					Wanted.only(row, ENTITY)));
		return rows;
	}

}
