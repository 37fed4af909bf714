package org.sekisho.cells;

import org.jspecify.annotations.Nullable;

/**
 * What a cell was read as.
 *
 * @param <T> what it should hold
 * @param value what it holds; null where it cannot be read
 * @param problem a sentence that says why not; null where it can
 */
public record Reading<T>(@Nullable T value, @Nullable String problem) {

	static <T> Reading<T> of(T value) {
		return new Reading<>(value, null);
	}

	static <T> Reading<T> unreadable(String problem) {
		return new Reading<>(null, problem);
	}

}
