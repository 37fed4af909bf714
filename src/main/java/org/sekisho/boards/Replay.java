package org.sekisho.boards;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.boards.BoardContent.Step;
import org.sekisho.schema.Unanswered;

/** Takes the steps of a board once more, on the data of today. */
final class Replay {

	/** Questions that are asked at most. */
	private static final int QUESTIONS = 200;

	private static final String EXPAND = """
			query BoardExpand($id: ID!, $types: [String!], $kinds: [String!], $depth: Int, $perGroup: Int, $crowdsAbove: Int,
			  $asOf: Date) { found: neighbourhood(id: $id, types: $types, kinds: $kinds, depth: $depth,
			    perGroup: $perGroup, crowdsAbove: $crowdsAbove, asOf: $asOf) { nodes { id } } }""";

	private static final String CONNECT = """
			query BoardConnect($ids: [ID!]!, $types: [String!], $kinds: [String!], $maxLength: Int, $crowdsAbove: Int,
			  $asOf: Date) { found: connect(ids: $ids, types: $types, kinds: $kinds, maxLength: $maxLength,
			    crowdsAbove: $crowdsAbove, asOf: $asOf) { nodes { id } } }""";

	private final ChartQuestions chart;

	private final Set<String> found = new LinkedHashSet<>();

	private int asked;

	private boolean truncated;

	Replay(ChartQuestions chart) {
		this.chart = chart;
	}

	void take(Step step) {
		switch (step.action()) {
			case ADD -> this.found.addAll(step.ids());
			case REMOVE -> step.ids().forEach(this.found::remove);
			case EXPAND -> step.ids().forEach(id -> ask(EXPAND, step, "id", id));
			case CONNECT -> {
				if (step.ids().size() > 1) {
					ask(CONNECT, step, "ids", step.ids());
				}
			}
		}
	}

	private void ask(String document, Step step, String key, Object value) {
		if (this.asked == QUESTIONS || this.found.size() >= BoardBounds.ENTITIES) {
			this.truncated = true;
			return;
		}
		this.asked++;
		try {
			this.found.addAll(ChartQuestions
				.ids(ChartQuestions.map(this.chart.ask(document, variables(step, key, value)).get("found"))
					.get("nodes")));
		}
		catch (Unanswered ex) {
			if (!List.of("INVALID", "LIMIT").contains(ex.code())) {
				throw ex;
			}
			// What was asked cannot be asked any more, such as for links of a type that
			// is gone.
			this.truncated = true;
		}
	}

	private static Map<String, @Nullable Object> variables(Step step, String key, Object value) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put(key, value);
		variables.put("types", step.types());
		variables.put("kinds", step.kinds());
		variables.put("crowdsAbove", step.crowdsAbove());
		variables.put("asOf", step.asOf());
		if (key.equals("id")) {
			variables.put("depth", step.depth());
			variables.put("perGroup", step.perGroup());
		}
		else {
			variables.put("maxLength", step.maxLength());
		}
		return variables;
	}

	Set<String> found() {
		return this.found;
	}

	boolean isTruncated() {
		return this.truncated;
	}

}
