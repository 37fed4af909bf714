package org.sekisho.audit.entries;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How a look ended. */
public enum Outcome {

	/** With an answer. */
	ANSWERED,

	/** The caller may not, or asked too often. */
	REFUSED,

	/** With another error. */
	FAILED;

	private static final Set<String> REFUSALS = Set.of("FORBIDDEN", "UNAUTHORIZED", "UNAUTHENTICATED");

	private static final Set<Integer> REFUSING = Set.of(401, 403, 429);

	private static final int FIRST_ERROR = 400;

	/**
	 * How a question ended.
	 * @param code of its first error; null for none
	 * @return how
	 */
	public static Outcome of(@Nullable String code) {
		return (code == null) ? ANSWERED : REFUSALS.contains(code) ? REFUSED : FAILED;
	}

	/**
	 * How a request ended.
	 * @param status of HTTP
	 * @return how
	 */
	public static Outcome of(int status) {
		return REFUSING.contains(status) ? REFUSED : (status >= FIRST_ERROR) ? FAILED : ANSWERED;
	}

}
