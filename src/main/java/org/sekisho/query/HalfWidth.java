package org.sekisho.query;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Katakana as old forms have them, half as wide. The index keeps them apart from those of
 * full width.
 */
final class HalfWidth {

	private static final char FIRST = '\uff66';

	private static final char LAST = '\uff9d';

	private static final String[] MARKS = { "", "\uff9e", "\uff9f" };

	private static final Map<String, String> LETTERS = letters();

	private HalfWidth() {
	}

	private static Map<String, String> letters() {
		Map<String, String> letters = new HashMap<>();
		for (char letter = FIRST; letter <= LAST; letter++) {
			for (String mark : MARKS) {
				String full = Normalizer.normalize(letter + mark, Form.NFKC);
				if (full.length() == 1) {
					letters.put(full, letter + mark);
				}
			}
		}
		return letters;
	}

	/** A word with its katakana of half width. */
	static String of(String word) {
		return word.codePoints()
			.mapToObj(Character::toString)
			.map(letter -> LETTERS.getOrDefault(letter, letter))
			.collect(Collectors.joining());
	}

}
