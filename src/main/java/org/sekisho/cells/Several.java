package org.sekisho.cells;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several wordings in one cell. */
public final class Several {

	private static final Pattern BETWEEN = Pattern.compile("\\s*[;|\\r\\n]+\\s*");

	private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

	private Several() {
	}

	/**
	 * The wordings of a cell, with semicolons or line breaks between them. Commas stand
	 * within wordings too: they part them only where each part is known and the whole is
	 * not.
	 * @param text what stands in the cell
	 * @param known whether a wording means something
	 * @return the wordings, without blanks around them
	 */
	public static List<String> in(String text, Predicate<String> known) {
		return Arrays.stream(BETWEEN.split(text)).filter((part) -> !part.isBlank()).flatMap((part) -> {
			List<String> parts = List.of(COMMA.split(part));
			boolean apart = parts.size() > 1 && !known.test(part) && parts.stream().allMatch(known);
			return apart ? parts.stream() : Stream.of(part);
		}).toList();
	}

}
