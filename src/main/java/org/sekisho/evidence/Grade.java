package org.sekisho.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a source's own pack says of how far it is to be relied on. Values are names of the
 * schema's enums.
 *
 * @param reliability on the Admiralty scale; null where it does not say
 * @param evaluation on the 3x5x2 scale; null where it does not say
 * @param handling on the 3x5x2 scale; null where it does not say
 * @param by who says so
 */
public record Grade(@Nullable String reliability, @Nullable String evaluation, @Nullable String handling, String by) {

	static Map<String, @Nullable Object> properties(@Nullable Grade grade, Instant at) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		Grade judged = (grade != null && grade.judges()) ? grade : null;
		properties.put("reliability", (judged != null) ? judged.reliability : null);
		properties.put("evaluation", (judged != null) ? judged.evaluation : null);
		properties.put("handling", (judged != null) ? judged.handling : null);
		properties.put("gradedBy", (judged != null) ? judged.by : null);
		properties.put("gradedAt", (judged != null) ? at.atZone(ZoneOffset.UTC) : null);
		return properties;
	}

	private boolean judges() {
		return this.reliability != null || this.evaluation != null || this.handling != null;
	}

}
