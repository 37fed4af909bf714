package org.sekisho.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Computed;
import org.sekisho.vocabulary.Field;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Turns the rows of a statement into the answer that the caller's selection describes.
 * The keys here begin with #, which cannot stand in a caller's alias.
 */
public final class Answers {

	/** Holds an entity's kind, where its type leaves it open. */
	public static final String KIND = "#kind";

	/** Holds how an entity is marked. */
	static final String MARKING = "#marking";

	/** Holds what is wanted of an entity's own kind only. */
	static final String OF_KIND = "#ofKind";

	/** Holds the rows of a connection, as the statement returns them. */
	static final String ROWS = "#rows";

	/** Holds the number of all rows of a connection. */
	public static final String TOTAL = "#total";

	/** Holds the cursor of an edge. */
	public static final String CURSOR = "#cursor";

	/** Holds where a page stands. */
	public static final String PAGE_INFO = "#pageInfo";

	private final Map<String, ComputedField> computed = new HashMap<>();

	private final Map<String, FoundField> found = new HashMap<>();

	Answers(Vocabulary vocabulary, List<ComputedField> computed, List<FoundField> found) {
		found.forEach(field -> this.found.put(field.coordinates(), field));
		computed.forEach(field -> this.computed.put(field.coordinates(), field));
		for (Kind kind : vocabulary.kinds()) {
			for (Field field : kind.fields().values()) {
				if (field instanceof Computed needed) {
					require(needed);
				}
				if (field instanceof Link link && link.object() != null) {
					link.object().computed().values().forEach(this::require);
				}
			}
		}
	}

	private void require(Computed field) {
		if (field.isFound() ? find(field) == null : !this.computed.containsKey(field.coordinates())) {
			throw new IllegalStateException("Nothing computes " + field.coordinates());
		}
	}

	/** Reads answers to a question with these variables. */
	Reading reading(Map<String, @Nullable Object> variables) {
		return new Reading(this, variables);
	}

	/** What computes a field from others. */
	ComputedField computed(Computed field) {
		return Objects.requireNonNull(this.computed.get(field.coordinates()));
	}

	/** What finds a field within the graph. */
	FoundField found(Computed field) {
		return Objects.requireNonNull(find(field));
	}

	/** What all kinds have may be found for all alike. */
	private @Nullable FoundField find(Computed field) {
		FoundField own = this.found.get(field.coordinates());
		return (own != null) ? own : this.found.get(Kind.ENTITY + "." + field.name());
	}

}
