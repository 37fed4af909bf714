package org.sekisho.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;

/** The forms in which wordings are compared and stand in ids. */
public final class Wording {

	private static final int LONGEST_KEY = 120;

	private static final int HASH_DIGITS = 16;

	private static final Pattern LATIN_ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");

	private static final Pattern NOT_IN_KEYS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private Wording() {
	}

	/**
	 * A wording as it stands in ids: without case, Latin accents, width and punctuation,
	 * its words joined by hyphens.
	 * @param wording as somebody wrote it
	 * @return at most 120 characters; empty where no letter and no digit is left
	 */
	public static String key(String wording) {
		String dashed = NOT_IN_KEYS.matcher(plain(wording)).replaceAll("-");
		int start = dashed.startsWith("-") ? 1 : 0;
		return shortened(dashed.substring(start, Math.max(start, dashed.length() - (dashed.endsWith("-") ? 1 : 0))));
	}

	/**
	 * A wording as it is compared: like its key, but its words not kept apart, so that
	 * "2CB" is "2C-B". Signs that stand alone, such as "€", stay.
	 * @param wording as somebody wrote it
	 * @return what is left; empty only where the wording is blank
	 */
	public static String folded(String wording) {
		String letters = NOT_IN_KEYS.matcher(plain(wording)).replaceAll("");
		return letters.isEmpty() ? Normalizer.normalize(wording.strip(), Normalizer.Form.NFKC) : letters;
	}

	private static String plain(String wording) {
		String decomposed = Normalizer.normalize(wording, Normalizer.Form.NFKD);
		return Normalizer.normalize(LATIN_ACCENTS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * An index refuses values of some thousand characters, and with one the whole batch.
	 */
	private static String shortened(String key) {
		if (key.length() <= LONGEST_KEY) {
			return key;
		}
		return key.substring(0, key.offsetByCodePoints(0, LONGEST_KEY / 2)) + "-"
				+ DigestUtils.sha256Hex(key).substring(0, HASH_DIGITS);
	}

}
