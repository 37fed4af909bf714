package org.sekisho.patterns;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.selection.Slot;

/**
 * A parameter of a compiled statement.
 *
 * @param given what the caller said, with slots where a variable tells it
 * @param made what the statement needs, made of what the caller said
 */
record Parameter(@Nullable Object given, Function<@Nullable Object, @Nullable Object> made) {

	/** What does not wait for a variable is made now, so that it is refused now. */
	static Parameter of(@Nullable Object given, Function<@Nullable Object, @Nullable Object> made) {
		return Slot.isIn(given) ? new Parameter(given, made) : new Parameter(made.apply(given), value -> value);
	}

	@Nullable Object with(Map<String, @Nullable Object> variables) {
		return this.made.apply(Slot.filled(this.given, variables));
	}

}
