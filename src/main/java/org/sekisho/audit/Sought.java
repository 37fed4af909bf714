package org.sekisho.audit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;
import org.sekisho.audit.entries.Event;
import org.sekisho.audit.entries.Json;
import org.sekisho.audit.entries.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * Which entries an auditor looks for. What is null is not asked for.
 *
 * @param caller who asked
 * @param from since when
 * @param to before when
 * @param operation the operation, a root field, or a request
 * @param mentions what is named in a variable, a question or a path
 * @param id of the look
 * @param event what about it
 * @param outcome how it ended
 */
record Sought(@Nullable String caller, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to,
		@Nullable String operation, @Nullable String mentions, @Nullable String id, @Nullable Event event,
		@Nullable Outcome outcome) {

	/** Texts that a line must have to be looked at at all. */
	List<String> texts() {
		List<String> texts = new ArrayList<>();
		add(texts, "\"caller\":", this.caller);
		add(texts, "\"id\":", this.id);
		add(texts, "\"event\":", this.event);
		add(texts, "\"outcome\":", this.outcome);
		add(texts, "", this.operation);
		return texts;
	}

	private static void add(List<String> texts, String name, @Nullable Object value) {
		if (value != null) {
			texts.add(name + Json.of(value));
		}
	}

	/**
	 * Whether an entry is looked for.
	 * @param entry whose line has the texts
	 * @param mentioning whether the line with a number, which has the text of a question,
	 * mentions what is looked for
	 */
	boolean matches(AuditEntry entry, LongFunction<Boolean> mentioning) {
		return (this.from == null || !entry.at().isBefore(this.from))
				&& (this.to == null || entry.at().isBefore(this.to)) && is(this.caller, entry.caller())
				&& is(this.id, entry.id()) && is(this.event, entry.event()) && is(this.outcome, entry.outcome())
				&& (this.operation == null || this.operation.equals(entry.operation())
						|| entry.fields().contains(this.operation))
				&& (this.mentions == null || isNamed(entry, this.mentions)
						|| (entry.textAt() > 0 && mentioning.apply(entry.textAt())));
	}

	private static boolean is(@Nullable Object wanted, @Nullable String found) {
		return wanted == null || wanted.toString().equals(found);
	}

	/** Whether an entry's own line names what is looked for. */
	boolean isNamedBy(AuditEntry entry) {
		return this.mentions != null && isNamed(entry, this.mentions);
	}

	private static boolean isNamed(AuditEntry entry, String name) {
		String text = entry.text();
		return (text != null && text.contains('"' + name + '"')) || isValue(entry.json().path("variables"), name)
				|| isValue(entry.json().path("entities"), name) || isSegment(entry.operation(), name)
				|| isSegment(entry.location(), name);
	}

	private static boolean isValue(JsonNode node, String name) {
		return node.isString() ? node.asString().equals(name)
				: node.valueStream().anyMatch(inner -> isValue(inner, name));
	}

	private static boolean isSegment(@Nullable String path, String name) {
		if (path == null || !path.contains("/")) {
			return false;
		}
		for (String segment : path.split("/")) {
			if (segment.equals(name) || (segment.contains("%") && decoded(segment).equals(name))) {
				return true;
			}
		}
		return false;
	}

	private static String decoded(String segment) {
		try {
			return URLDecoder.decode(segment, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return segment;
		}
	}

	/** Remembers what was found out about lines. */
	static LongFunction<Boolean> remembering(LongFunction<Boolean> mentioning) {
		Map<Long, Boolean> known = new HashMap<>();
		return number -> known.computeIfAbsent(number, mentioning::apply);
	}

}
