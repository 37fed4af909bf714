package org.sekisho.library;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A question that is kept under a name.
 *
 * @param id business key
 * @param name what it is called
 * @param description what it is for
 * @param document its text, in GraphQL
 * @param variables the values of its variables, a JSON object
 * @param operationName which of its operations is asked; null where nobody chose
 * @param version how often it was saved
 * @param createdBy who saved it first
 * @param createdAt when
 * @param savedBy who saved it last
 * @param savedAt when
 * @param marking how it is to be handled, as far as the caller is cleared for it; null
 * for no marking
 * @param markedAs how those marked it who saved it; null for not at all
 */
record SavedQuery(String id, String name, String description, String document, String variables,
		@Nullable String operationName, int version, String createdBy, OffsetDateTime createdAt, String savedBy,
		OffsetDateTime savedAt, @Nullable String marking, @Nullable String markedAs) {

	static SavedQuery of(Map<String, @Nullable Object> stored, @Nullable String marking) {
		return new SavedQuery(text(stored, "id"), text(stored, "name"), text(stored, "description"),
				text(stored, "document"), text(stored, "variables"), (String) stored.get("operationName"),
				((Number) Objects.requireNonNull(stored.get("version"))).intValue(), text(stored, "createdBy"),
				moment(stored, "createdAt"), text(stored, "savedBy"), moment(stored, "savedAt"), marking,
				(String) stored.get(QueryMarkings.OWN));
	}

	private static String text(Map<String, @Nullable Object> stored, String property) {
		return (String) Objects.requireNonNull(stored.get(property));
	}

	private static OffsetDateTime moment(Map<String, @Nullable Object> stored, String property) {
		return (OffsetDateTime) Objects.requireNonNull(stored.get(property));
	}

}
