package org.sekisho.evidence;

import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How a source is judged. Scales are names of the schema's enums, null where nobody has
 * judged it on them.
 *
 * @param id the source
 * @param reliability on the Admiralty scale
 * @param evaluation on the 3x5x2 scale
 * @param handling on the 3x5x2 scale
 * @param gradedBy who judged it last; null where nobody has
 * @param gradedAt when; null where nobody has
 * @param formerGrades former judgements, the latest first
 */
record SourceGrade(String id, @Nullable String reliability, @Nullable String evaluation, @Nullable String handling,
		@Nullable String gradedBy, @Nullable TemporalAccessor gradedAt, List<String> formerGrades) {

	/** As the graph has it. */
	static SourceGrade of(String id, Map<String, @Nullable Object> source) {
		List<?> former = Objects.requireNonNullElse((List<?>) source.get("formerGrades"), List.of());
		return new SourceGrade(id, (String) source.get("reliability"), (String) source.get("evaluation"),
				(String) source.get("handling"), (String) source.get("gradedBy"),
				(TemporalAccessor) source.get("gradedAt"), former.stream().map(String::valueOf).toList());
	}

}
