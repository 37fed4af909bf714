package org.sekisho.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.query.Questions;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.vocabulary.Link.Direction;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Looks at the graph for one search: what stands beside entities that the search has
 * reached, many of them at a time, each once.
 */
final class Steps {

	/** Links, in all. A search that looks at more of them takes too long. */
	static final int MOST = 200_000;

	private static final int AT_ONCE = 2000;

	private final Search search;

	private final Questions questions;

	private final Vocabulary vocabulary;

	private final Walk walk;

	private final Crowds crowds;

	private final Map<String, Long> degrees = new HashMap<>();

	private int seen;

	Steps(Search search, Questions questions, Vocabulary vocabulary, Crowds crowds, Walk walk) {
		this.search = search;
		this.questions = questions;
		this.vocabulary = vocabulary;
		this.crowds = crowds;
		this.walk = walk;
	}

	/**
	 * Begins a search.
	 * @param named ids that the question names, by the arguments that name them
	 * @throws InvalidQuestion where there is no such entity
	 */
	void begin(Map<String, ? extends Collection<String>> named) {
		Set<String> there = begin(named.values().stream().flatMap(Collection::stream).distinct().toList());
		named.forEach((argument, given) -> given.forEach(id -> {
			if (!there.contains(id)) {
				throw new InvalidQuestion(argument + ": there is no entity '" + id + "'. Find its id with search");
			}
		}));
	}

	/** Fails where the time is up, or nobody waits for what is found. */
	void goOn() {
		this.search.goOn();
	}

	/** Begins a search; tells which of the entities there are. */
	Set<String> begin(List<String> ids) {
		Map<String, @Nullable Object> row = this.search.read(statement().begin(ids)).getFirst();
		this.crowds.note(this.walk, (List<?>) Objects.requireNonNull(row.get(StepStatement.VOLUMES)));
		Set<String> there = new LinkedHashSet<>(ids);
		there.retainAll((List<?>) Objects.requireNonNull(row.get(StepStatement.IDS)));
		return there;
	}

	/**
	 * Which entities of some stand beside each other, crowds included.
	 * @param ids ids of entities
	 * @return pairs, the smaller id first, in their order
	 */
	List<List<String>> among(List<String> ids) {
		Set<List<String>> pairs = new TreeSet<>(Route::compare);
		for (Map<String, @Nullable Object> row : this.search
			.read(statement().stepsAmong(ids, this.crowds.possible(this.walk)))) {
			for (Object far : (List<?>) Objects.requireNonNull(row.get(StepStatement.BESIDE))) {
				List<String> pair = List.of(id(row), String.valueOf(far));
				if (!pair.getFirst().equals(pair.getLast())) {
					pairs.add((Route.compare(pair, pair.reversed()) < 0) ? pair : pair.reversed());
				}
			}
		}
		return List.copyOf(pairs);
	}

	/**
	 * What stands beside entities, the crowds among it left out.
	 * @param ids ids of entities
	 * @param direction which way links run, seen from these; null for either
	 * @return ids in their order, by the ids of those that they stand beside
	 */
	Map<String, List<String>> beside(Collection<String> ids, @Nullable Direction direction) {
		Map<String, List<String>> beside = new HashMap<>();
		for (List<String> some : parts(ids)) {
			for (Map<String, @Nullable Object> row : this.search
				.read(statement().steps(some, this.crowds.possible(this.walk), direction))) {
				Set<String> far = new TreeSet<>();
				((List<?>) Objects.requireNonNull(row.get(StepStatement.BESIDE)))
					.forEach(id -> far.add(String.valueOf(id)));
				this.seen += far.size();
				beside.put(id(row), List.copyOf(far));
			}
			if (this.seen > MOST) {
				throw new InvalidQuestion("More than " + MOST + " links lie between these entities:"
						+ " name types or kinds, or lower maxLength or crowdsAbove");
			}
		}
		return beside;
	}

	/**
	 * How many links an entity has of the types that are followed, each asked for once.
	 */
	Map<String, Long> degrees(Collection<String> ids) {
		List<String> unknown = ids.stream().filter(id -> !this.degrees.containsKey(id)).distinct().toList();
		for (List<String> some : parts(unknown)) {
			this.search.read(statement().degrees(some))
				.forEach(row -> this.degrees.put(id(row),
						((Number) Objects.requireNonNull(row.get(StepStatement.DEGREE))).longValue()));
		}
		return this.degrees;
	}

	private StepStatement statement() {
		return new StepStatement(this.questions, this.vocabulary, this.walk);
	}

	private static String id(Map<String, @Nullable Object> row) {
		return String.valueOf(row.get("id"));
	}

	private static List<List<String>> parts(Collection<String> ids) {
		List<String> all = List.copyOf(ids);
		List<List<String>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
		}
		return parts;
	}

}
