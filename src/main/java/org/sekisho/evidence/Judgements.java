package org.sekisho.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.query.Questions;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/**
 * How far analysts rely on sources. A judgement stands in place of what the source's own
 * pack says, also when the pack is loaded again, until it is taken back.
 */
@Component
class Judgements {

	/** The scales on which a source is judged, as its properties are called. */
	static final List<String> SCALES = List.of("reliability", "evaluation", "handling");

	private static final String BY = "gradedBy";

	private static final String AT = "gradedAt";

	private static final String FORMER = "formerGrades";

	private static final String JUDGED = "judged";

	/** A node is read whole, so what it keeps of its past has an end. */
	private static final int MOST_FORMER = 50;

	private final Graph graph;

	private final Statements statements;

	private final Questions questions;

	private final Kind kind;

	Judgements(Graph graph, Statements statements, Questions questions, Vocabulary vocabulary) {
		this.graph = graph;
		this.statements = statements;
		this.questions = questions;
		this.kind = vocabulary.kind("Source");
	}

	/**
	 * Judges a source.
	 * @param id the source
	 * @param given the value on each scale on which it is judged; null to take a
	 * judgement back
	 * @param by who judges
	 * @return how it is judged now
	 * @throws InvalidQuestion where there is no such source that the caller may see
	 */
	Map<String, @Nullable Object> judge(String id, Map<String, @Nullable String> given, String by) {
		Map<String, @Nullable Object> judged = new HashMap<>();
		this.graph.inTransaction(runner -> {
			Map<String, @Nullable Object> source = source(id, runner);
			Map<String, @Nullable Object> properties = judged(source, given, by);
			runner.run(this.statements.named("evidence/grade-source", Map.of("id", id, "properties", properties)));
			judged.putAll(source);
			judged.putAll(properties);
			return List.of();
		});
		return judged;
	}

	@SuppressWarnings("unchecked")
	private Map<String, @Nullable Object> source(String id, StatementRunner runner) {
		return runner.run(this.questions.seen(this.kind, id))
			.stream()
			.flatMap(seen -> runner.run(this.statements.named("evidence/find-grade", Map.of("id", id))).stream())
			.map(row -> (Map<String, @Nullable Object>) Objects.requireNonNull(row.get("source")))
			.findFirst()
			.orElseThrow(() -> new InvalidQuestion("id: there is no source '" + id + "'. Find its id with sources"));
	}

	private static Map<String, @Nullable Object> judged(Map<String, @Nullable Object> source,
			Map<String, @Nullable String> given, String by) {
		List<?> stated = Objects.requireNonNullElse((List<?>) source.get("stated"), List.of("", "", "", ""));
		List<Object> scales = new ArrayList<>((List<?>) Objects.requireNonNull(source.get(JUDGED)));
		Map<String, @Nullable Object> properties = new HashMap<>();
		given.forEach((scale, value) -> {
			scales.remove(scale);
			if (value != null) {
				scales.add(scale);
			}
			properties.put(scale, (value != null) ? value : known(stated.get(SCALES.indexOf(scale))));
		});
		properties.put(JUDGED, scales);
		boolean own = scales.isEmpty();
		properties.put(BY, own ? known(stated.getLast()) : by);
		properties.put(AT, own ? source.get("statedAt")
				: ZonedDateTime.now(Clock.system(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS));
		properties.put(FORMER, former(source));
		return properties;
	}

	private static @Nullable Object known(Object stated) {
		return stated.equals("") ? null : stated;
	}

	private static @Nullable List<Object> former(Map<String, @Nullable Object> source) {
		List<Object> former = new ArrayList<>();
		if (source.get(BY) != null) {
			former.add(source.get(AT) + " " + source.get(BY) + ": "
					+ SCALES.stream()
						.filter(scale -> source.get(scale) != null)
						.map(scale -> scale + " " + source.get(scale))
						.collect(Collectors.joining(", ")));
		}
		if (source.get(FORMER) instanceof List<?> earlier) {
			former.addAll(earlier);
		}
		return former.isEmpty() ? null : former.subList(0, Math.min(former.size(), MOST_FORMER));
	}

}
