package org.sekisho.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.sekisho.analytics.projections.Projection;
import org.sekisho.graph.Graph;
import org.sekisho.patterns.Found;
import org.sekisho.query.Draft;
import org.sekisho.query.Questions;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.vocabulary.Property;

/** Whose removal breaks a projection apart most. */
final class KeyPlayers {

	private static final String NUMBER = "number";

	private static final String ENTITY = "entity";

	private static final String FRAGMENTATION = "fragmentation";

	private final Graph graph;

	private final Questions questions;

	private final Wanted wanted;

	KeyPlayers(Graph graph, Questions questions, Wanted wanted) {
		this.graph = graph;
		this.questions = questions;
		this.wanted = wanted;
	}

	/** Refuses what takes too long: the whole is searched once for each player. */
	static void check(Projection projection, long most) {
		if (projection.entities() + projection.ties() > most) {
			throw new InvalidQuestion("The selection has more than " + most + " entities and links, which is the most "
					+ "for key players (a tenth of sekisho.analytics.largest). Narrow it, or rank by BETWEENNESS");
		}
	}

	Map<String, @Nullable Object> first(int count, Projection projection, Map<String, @Nullable Object> asOf) {
		List<Long> numbers = projection.isEmpty() ? List.of() : numbers(projection);
		Fragments fragments = new Fragments(neighbours(projection, numbers));
		Map<String, @Nullable Object> answer = new HashMap<>();
		double fragmentation = fragments.fragmentation();
		answer.put("before", fragmentation);
		List<Map<String, Object>> players = new ArrayList<>();
		while (players.size() < count && !fragments.isEmpty()) {
			Long number = numbers.get(fragments.removeBest());
			fragmentation = fragments.fragmentation();
			players.add(Map.of(NUMBER, number, "rank", players.size() + 1, FRAGMENTATION, fragmentation));
		}
		answer.put("after", fragmentation);
		return this.wanted.withRows(answer, "players", shown(players, asOf));
	}

	private List<Map<String, @Nullable Object>> shown(List<Map<String, Object>> players,
			Map<String, @Nullable Object> asOf) {
		Wanted below = this.wanted.below("players");
		Draft draft = this.questions.draft(asOf);
		Found entity = draft.bound(draft.name("n"));
		Map<@Nullable Object, Map<String, @Nullable Object>> rows = new HashMap<>();
		this.graph.read(
				draft
					.finish(Cypher.unwind(draft.parameter(players.stream().map(player -> player.get(NUMBER)).toList()))
						.as(NUMBER)
						.with(Cypher.name(NUMBER), Scores.entity(NUMBER).as(entity.node().getRequiredSymbolicName()))
						.where(entity.node().property(Property.ID).isNotNull().and(entity.visible()))
						.returning(Cypher.name(NUMBER), below.show(draft, entity.node(), ENTITY).as(ENTITY))
						.build())
					.with(this.wanted.variables()))
			.forEach(row -> rows.put(row.get(NUMBER), row));
		return players.stream()
			.filter(player -> rows.containsKey(player.get(NUMBER)))
			.map(player -> below.row(player, Wanted.only(Objects.requireNonNull(rows.get(player.get(NUMBER))), ENTITY)))
			.toList();
	}

	/** The numbers of the entities, by name and id. */
	private List<Long> numbers(Projection projection) {
		Draft draft = this.questions.draft(Map.of());
		Found entity = draft.bound(draft.name("n"));
		return this.graph
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

	private int[][] neighbours(Projection projection, List<Long> numbers) {
		if (projection.ties() == 0) {
			return new int[numbers.size()][0];
		}
		Map<Long, Integer> places = new HashMap<>();
		IntStream.range(0, numbers.size()).forEach(i -> places.put(numbers.get(i), i));
		int[][] neighbours = new int[numbers.size()][];
		Draft draft = this.questions.draft(Map.of());
		Expression near = Cypher.collect(Cypher.name("targetNodeId"));
		this.graph
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
		IntStream.range(0, neighbours.length)
			.filter(i -> neighbours[i] == null)
			.forEach(i -> neighbours[i] = new int[0]);
		return neighbours;
	}

	/** Who was deleted since they were projected has no place. */
	private static int[] places(Map<Long, Integer> places, List<?> numbers) {
		return numbers.stream().filter(places::containsKey).mapToInt(number -> place(places, number)).toArray();
	}

	private static int place(Map<Long, Integer> places, @Nullable Object number) {
		return Objects.requireNonNull(places.get((Long) Objects.requireNonNull(number)));
	}

}
