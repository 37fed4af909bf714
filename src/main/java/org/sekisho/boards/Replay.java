package org.sekisho.boards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.boards.BoardContent.Group;
import org.sekisho.boards.BoardContent.Step;
import org.sekisho.schema.Unanswered;

/** Takes the steps of a board once more, on the data of today. */
final class Replay {

	/** Questions that are asked at most. */
	private static final int QUESTIONS = 200;

	private static final String EXPAND = """
			query BoardExpand($id: ID!, $types: [String!], $kinds: [String!], $depth: Int, $perGroup: Int, $crowdsAbove: Int,
			  $asOf: Date) { found: neighbourhood(id: $id, types: $types, kinds: $kinds, depth: $depth,
			    perGroup: $perGroup, crowdsAbove: $crowdsAbove, asOf: $asOf) { nodes { id kind } links { type from to } } }""";

	private static final String CONNECT = """
			query BoardConnect($ids: [ID!]!, $types: [String!], $kinds: [String!], $maxLength: Int, $crowdsAbove: Int,
			  $asOf: Date) { found: connect(ids: $ids, types: $types, kinds: $kinds, maxLength: $maxLength,
			    crowdsAbove: $crowdsAbove, asOf: $asOf) { nodes { id } } }""";

	private final ChartQuestions chart;

	private final ChartQuestions.Deadline deadline;

	private final Set<String> found = new LinkedHashSet<>();

	private int asked;

	private boolean truncated;

	Replay(ChartQuestions chart, ChartQuestions.Deadline deadline) {
		this.chart = chart;
		this.deadline = deadline;
	}

	void take(Step step) {
		switch (step.action()) {
			case ADD -> this.found.addAll(step.ids());
			case REMOVE -> step.ids().forEach(this.found::remove);
			case EXPAND -> step.ids().forEach(id -> this.found.addAll(around(id, step)));
			case CONNECT -> {
				if (step.ids().size() > 1) {
					this.found.addAll(ids(ask(CONNECT, step, "ids", step.ids())));
				}
			}
		}
	}

	/** The neighbours of an entity, of the groups alone that the step names. */
	private List<String> around(String id, Step step) {
		Map<String, @Nullable Object> answer = ask(EXPAND, step, "id", id);
		if (step.groups() == null || answer.isEmpty()) {
			return ids(answer);
		}
		Map<String, String> kinds = new HashMap<>();
		ChartQuestions.maps(answer.get("nodes")).forEach(node -> kinds.put(text(node, "id"), text(node, "kind")));
		List<String> far = new ArrayList<>();
		for (Map<String, @Nullable Object> link : ChartQuestions.maps(answer.get("links"))) {
			boolean out = text(link, "from").equals(id);
			String end = text(link, out ? "to" : "from");
			if (step.groups()
				.contains(new Group(text(link, "type"), out ? "OUT" : "IN", kinds.getOrDefault(end, "")))) {
				far.add(end);
			}
		}
		return far;
	}

	private static List<String> ids(Map<String, @Nullable Object> answer) {
		return answer.isEmpty() ? List.of() : ChartQuestions.ids(answer.get("nodes"));
	}

	private static String text(Map<String, @Nullable Object> row, String key) {
		return Objects.requireNonNull(row.get(key)).toString();
	}

	/** What is found; nothing where it cannot be asked any more. */
	private Map<String, @Nullable Object> ask(String document, Step step, String key, Object value) {
		if (this.asked == QUESTIONS || this.found.size() >= BoardContent.MOST_ENTITIES || this.deadline.isOver()) {
			this.truncated = true;
			return Map.of();
		}
		this.asked++;
		try {
			return ChartQuestions.map(this.chart.ask(document, variables(step, key, value)).get("found"));
		}
		catch (Unanswered ex) {
			if (!List.of("INVALID", "LIMIT").contains(ex.code())) {
				throw ex;
			}
			// What was asked cannot be asked any more, such as for links of a type that
			// is gone.
			this.truncated = true;
			return Map.of();
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
