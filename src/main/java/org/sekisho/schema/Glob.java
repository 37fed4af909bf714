package org.sekisho.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The pattern language of {@link Operator#MATCHES}: {@code *} stands for any text, also
 * none, {@code ?} for one character, and {@code \} takes the character after it as it is.
 * It is translated to a regular expression without backtracking over more than one
 * {@code *}: what stands between two of them is found where it first occurs, and stays
 * found, so that no pattern takes long on any text.
 */
public final class Glob {

	private static final String ANY = ".*";

	private static final String FIRST = "(?>.*?";

	private Glob() {
	}

	/**
	 * Translates a pattern.
	 * @param pattern what a caller wrote
	 * @return a regular expression that matches the whole of the same texts
	 * @throws InvalidQuestion where the pattern ends in the middle of {@code \}
	 */
	public static String regex(String pattern) {
		List<String> parts = parts(pattern);
		StringBuilder regex = new StringBuilder("(?s)").append(parts.getFirst());
		for (int i = 1; i < parts.size() - 1; i++) {
			if (!parts.get(i).isEmpty()) {
				regex.append(FIRST).append(parts.get(i)).append(')');
			}
		}
		return (parts.size() == 1) ? regex.toString() : regex.append(ANY).append(parts.getLast()).toString();
	}

	/** What stands between the asterisks, as regular expressions. */
	private static List<String> parts(String pattern) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		for (int i = 0; i < pattern.length(); i += Character.charCount(pattern.codePointAt(i))) {
			int character = pattern.codePointAt(i);
			switch (character) {
				case '*' -> {
					parts.add(part.toString());
					part.setLength(0);
				}
				case '?' -> part.append('.');
				case '\\' -> {
					i++;
					part.append(literal(pattern, i));
				}
				default -> part.append(literal(pattern, i));
			}
		}
		parts.add(part.toString());
		return parts;
	}

	private static String literal(String pattern, int position) {
		if (position >= pattern.length()) {
			throw new InvalidQuestion("matches: '" + pattern
					+ "' ends with a \\ that takes the next character as it is: write \\\\ for the character itself");
		}
		return Pattern.quote(Character.toString(pattern.codePointAt(position)));
	}

}
