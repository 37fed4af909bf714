package org.sekisho.profiles;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which column fills a slot, and how it is read.
 *
 * @param headers names that the column may have, the most usual first
 * @param formats of its dates, as {@link java.time.format.DateTimeFormatter} has them
 * @param serial whether its numbers are days as spreadsheets count them
 * @param comma whether its decimal sign is a comma
 * @param value what a blank cell stands for; null for nothing
 * @param optional whether a file may lack the column
 */
public record ColumnRule(List<String> headers, List<String> formats, boolean serial, boolean comma,
		@Nullable String value, boolean optional) {

	/** Whether a decimal sign is a comma. */
	static boolean isComma(Part sign) {
		return switch (sign.scalar()) {
			case "," -> true;
			case "." -> false;
			default -> throw sign.invalid("the decimal sign is \".\" or \",\".");
		};
	}

	/** What stands first in dates such as 03/04/2011. */
	enum DateOrder {

		/** The third of April. */
		DAY("d%1$sM%1$suuuu"),
		/** The fourth of March. */
		MONTH("M%1$sd%1$suuuu");

		private final String pattern;

		DateOrder(String pattern) {
			this.pattern = pattern;
		}

		/** Such dates as {@link java.time.format.DateTimeFormatter} has them. */
		List<String> formats() {
			return Stream.of("/", "-", ".", " ").map((sign) -> this.pattern.formatted(sign)).toList();
		}

	}

}
