package org.sekisho.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sekisho.bench.Contestant.Round;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shape and all who answer it, in the order of {@link #OURS} and so on. They take turns, so that whatever
 * else the machine does meets all alike.
 *
 * @param shape what is asked
 * @param contestants those who are asked
 */
record Contest(Shape shape, List<Contestant> contestants) {

	static final String OURS = "ours";

	static final String BARE = "bare";

	static final String OURS_TENFOLD = "ours 10x";

	static final String BARE_TENFOLD = "bare 10x";

	/** Answered less than {@link #OURS}, so not compared with it. */
	static final String RESTRICTED = "ours restricted";

	static final String THEIRS = "theirs";

	/**
	 * The rounds of one shape with so many clients, by contestant.
	 */
	record Result(Shape shape, int clients, Map<String, List<Round>> rounds) {

	}

	/** Fails unless all answer the same: the bare endpoint to the letter, the other server value by value. */
	void check() throws Exception {
		Map<String, JsonNode> answers = new LinkedHashMap<>();
		for (Contestant contestant : this.contestants) {
			answers.put(contestant.name(), contestant.answer());
		}
		answers.values().forEach(Contest::removeCursors);
		boolean agree = same(answers.get(OURS), answers.get(BARE))
				&& same(answers.get(OURS_TENFOLD), answers.get(BARE_TENFOLD))
				&& (!answers.containsKey(THEIRS) || sameValues(answers.get(OURS), answers.get(THEIRS), this.shape.ordered()));
		if (!agree) {
			throw new IllegalStateException("The answers to '" + this.shape.name() + "' differ: " + answers);
		}
	}

	void warmUp(double seconds) throws Exception {
		for (Contestant contestant : this.contestants) {
			contestant.round(2, seconds);
		}
	}

	/** Each round begins with another contestant. */
	Result run(int clients, int rounds, double seconds) throws Exception {
		Map<String, List<Round>> results = new LinkedHashMap<>();
		this.contestants.forEach(contestant -> results.put(contestant.name(), new ArrayList<>()));
		for (int i = 0; i < rounds; i++) {
			for (int j = 0; j < this.contestants.size(); j++) {
				Contestant contestant = this.contestants.get((i + j) % this.contestants.size());
				results.get(contestant.name()).add(contestant.round(clients, seconds));
			}
		}
		return new Result(this.shape, clients, results);
	}

	/** Each server has cursors of its own. */
	private static void removeCursors(JsonNode answer) {
		answer.findParents("endCursor").forEach(parent -> ((ObjectNode) parent).remove("endCursor"));
	}

	private static boolean same(JsonNode one, JsonNode other) {
		return one.equals((a, b) -> sameValue(value(a), value(b)) ? 0 : 1, other);
	}

	/** Sums of the same numbers in another order differ in the last digits. */
	private static boolean sameValue(Object one, Object other) {
		return (one instanceof Double a && other instanceof Double b) ? Math.abs(a - b) <= 1e-9 * Math.abs(a)
				: one.equals(other);
	}

	private static Object value(JsonNode leaf) {
		return leaf.isNumber() ? (Object) leaf.doubleValue() : leaf.asString();
	}

	/**
	 * One at the end of a link here is a list of one there, and none a list of none. A list with an offset does not
	 * say whether there is more.
	 */
	private static boolean sameValues(JsonNode ours, JsonNode theirs, boolean ordered) {
		ours.findParents("pageInfo").forEach(parent -> ((ObjectNode) parent).remove("pageInfo"));
		Comparator<Object> order = ordered ? (one, other) -> 0 : Comparator.comparing(String::valueOf);
		List<Object> all = values(ours).sorted(order).toList();
		List<Object> others = values(theirs).sorted(order).toList();
		return all.size() == others.size() && Stream.iterate(0, i -> i < all.size(), i -> i + 1)
			.allMatch(i -> sameValue(all.get(i), others.get(i)));
	}

	private static Stream<Object> values(JsonNode node) {
		if (node.isContainer()) {
			return node.valueStream().flatMap(Contest::values);
		}
		return node.isNull() ? Stream.empty() : Stream.of(value(node));
	}

}
