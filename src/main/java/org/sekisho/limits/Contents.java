package org.sekisho.limits;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Counts what maps and lists hold. */
final class Contents {

	private Contents() {
	}

	/** The values at the ends of all maps and lists. */
	static long values(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> sum(map.values());
			case Collection<?> several -> sum(several);
			case null, default -> 1;
		};
	}

	private static long sum(Collection<?> several) {
		long sum = 0;
		for (Object each : several) {
			sum += values(each);
		}
		return sum;
	}

}
