package org.sekisho.limits;

import java.util.Locale;
import java.util.Map;

import graphql.execution.AbortExecutionException;

/**
 * A question asks for more than one question may. The message names the limit, its value,
 * what the question has, and what to do.
 */
public final class LimitExceeded extends AbortExecutionException {

	private final transient Map<String, Object> extensions;

	private LimitExceeded(Limit limit, String message, long most) {
		super(message + " " + limit.remedy());
		this.extensions = Map.of("code", "LIMIT", "limit", limit.name(), "most", most);
	}

	static LimitExceeded of(Limit limit, long found, long most) {
		return new LimitExceeded(limit,
				String.format(Locale.ROOT, "This question has %,d %s, and at most %,d are answered (%s).", found,
						limit.unit(), most, setting(limit)),
				most);
	}

	/** For a limit that is enforced before all is counted. */
	static LimitExceeded of(Limit limit, long most) {
		return new LimitExceeded(limit,
				String.format(Locale.ROOT, "This question has more than %,d %s, the most that is answered (%s).", most,
						limit.unit(), setting(limit)),
				most);
	}

	static LimitExceeded page(String field, String argument, long found, long most) {
		return new LimitExceeded(Limit.PAGE, String.format(Locale.ROOT,
				"%s(%s:) asks for %,d rows, and a page has at most %,d.", field, argument, found, most), most);
	}

	private static String setting(Limit limit) {
		return (limit == Limit.INTROSPECTION) ? "not a setting"
				: "sekisho.limits." + limit.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What programs read of the error.
	 * @return the code LIMIT, the name of the limit, and its value
	 */
	@Override
	public Map<String, Object> getExtensions() {
		return this.extensions;
	}

}
