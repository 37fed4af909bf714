package org.sekisho.cells;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several wordings in one cell. */
public final class Several {

	/** Blanks are no part of it: to look for them before each would last for ever. */
	private static final Pattern BETWEEN = Pattern.compile("[;|\\r\\n]");

	private static final Pattern COMMA = Pattern.compile(",");

	private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[;,/|\\r\\n]");

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
		return parts(BETWEEN, text).flatMap((part) -> {
			List<String> parts = COMMA.splitAsStream(part).map(String::strip).toList();
			boolean apart = parts.size() > 1 && !known.test(part) && parts.stream().allMatch(known);
			return apart ? parts.stream() : Stream.of(part);
		}).toList();
	}

	/**
	 * The numbers of a cell, or other wordings within which neither commas nor slashes
	 * stand.
	 * @param text what stands in the cell
	 * @return the numbers, without blanks around them
	 */
	public static List<String> numbersIn(String text) {
		return parts(BETWEEN_NUMBERS, text).toList();
	}

	private static Stream<String> parts(Pattern between, String text) {
		return between.splitAsStream(text).map(String::strip).filter((part) -> !part.isEmpty());
	}

}
