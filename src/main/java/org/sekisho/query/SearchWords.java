package org.sekisho.query;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sekisho.schema.InvalidQuestion;

/**
 * The words of a text that is searched for, folded as the full-text index folds what it
 * holds: without case, accents and width. The index folds whole words of a query by
 * itself, but neither beginnings of words nor words with typos.
 *
 * @param text the text as given
 * @param words its words
 */
record SearchWords(String text, List<String> words) {

	/**
	 * Lucene refuses a thousand clauses; each word makes some for each searchable
	 * property.
	 */
	private static final int MOST_WORDS = 24;

	/** Lucene takes long over words longer than any. */
	private static final int MOST_CHARACTERS = 500;

	/** Names such as d'Ivoire and O'Higgins are one word to the index. */
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:'[\\p{L}\\p{N}\\p{M}]+)*");

	private static final Pattern ACCENTS = Pattern.compile("(?<=[a-z])\\p{M}+");

	/** Letters that the index folds although they are no letter with an accent. */
	private static final Map<String, String> LETTERS = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ł",
			"l", "þ", "th", "ð", "d", "ı", "i", "ħ", "h");

	/**
	 * Such words may have a typo; others, as of Japanese, are made of words of one
	 * letter.
	 */
	private static final Pattern ALPHABETIC = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}']+");

	/** Words that the index leaves out. */
	private static final Set<String> LEFT_OUT = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for",
			"if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then",
			"there", "these", "they", "this", "to", "was", "will", "with");

	private static final String BETWEEN = "[^\\p{L}\\p{N}\\p{M}]";

	private static final String NOTHING = "\"\"";

	private static final int ONE_TYPO = 4;

	private static final int TWO_TYPOS = 8;

	static SearchWords of(String text) {
		if (text.length() > MOST_CHARACTERS) {
			throw new InvalidQuestion(
					"text: it has %,d characters, and at most %,d are searched for: say the words that tell most"
						.formatted(text.length(), MOST_CHARACTERS));
		}
		List<String> words = WORD.matcher(folded(text)).results().map(word -> word.group()).limit(MOST_WORDS).toList();
		if (words.isEmpty()) {
			throw new InvalidQuestion("text: '" + text + "' has neither letters nor digits: say a word to search for");
		}
		return new SearchWords(text, words);
	}

	static String folded(String text) {
		String lower = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT).replace('’', '\'');
		String folded = Normalizer.normalize(lower, Form.NFD);
		folded = Normalizer.normalize(ACCENTS.matcher(folded).replaceAll(""), Form.NFC);
		for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
			folded = folded.replace(letter.getKey(), letter.getValue());
		}
		return folded;
	}

	/**
	 * Finds the words as they stand, above all in names, and what begins like them. Each
	 * clause is a pattern, which counts the same wherever it matches: what else there is
	 * in the index, perhaps hidden from the caller, must not show in a score.
	 */
	String found() {
		return this.words.stream().map(this::plainly).collect(Collectors.joining(" OR "));
	}

	private String plainly(String word) {
		StringBuilder query = new StringBuilder("(/%1$s/^8 OR name:/%1$s/^4".formatted(word));
		if (isTelling(word) || this.words.size() == 1) {
			query.append(" OR %s*^2".formatted(word));
		}
		if (mayHaveTypos(word) && word.indexOf('\'') < 0) {
			query.append(" OR name:/[a-z]{1,2}'%1$s.*/ OR aliases:/[a-z]{1,2}'%1$s.*/".formatted(word));
		}
		return query.append(')').toString();
	}

	/**
	 * What Lucene would weigh by how rare it is, each with what it counts: words one
	 * after another, words that the index holds in parts, and far below names with a typo
	 * in a word, or two in a longer one.
	 */
	List<List<Object>> weighed() {
		List<List<Object>> clauses = new ArrayList<>();
		if (this.words.size() > 1) {
			clauses.add(List.of(phrase(), 12.0));
		}
		for (String word : this.words) {
			if (!ALPHABETIC.matcher(word).matches()) {
				clauses.add(List.of(quoted(word), 8.0));
				clauses.add(List.of("name:" + quoted(word), 4.0));
			}
			if (mayHaveTypos(word)) {
				clauses.add(List.of("name:%1$s aliases:%1$s".formatted(typos(word)), 0.01));
			}
			String half = HalfWidth.of(word);
			if (!half.equals(word)) {
				clauses.add(List.of(quoted(half), 8.0));
			}
		}
		return clauses;
	}

	/**
	 * Finds what has all of several words, as they stand, as beginnings or with typos.
	 */
	String together() {
		List<String> telling = this.words.stream().filter(SearchWords::isTelling).toList();
		return (telling.size() < 2) ? NOTHING
				: telling.stream()
					.map(word -> "(%1$s OR %2$s*%3$s)".formatted(quoted(word), word,
							mayHaveTypos(word) ? " OR name:%1$s OR aliases:%1$s".formatted(typos(word)) : ""))
					.collect(Collectors.joining(" AND "));
	}

	/** Particles such as d tell nothing of what is looked for. */
	private static boolean isTelling(String word) {
		return word.length() > 1 && !LEFT_OUT.contains(word);
	}

	private static String typos(String word) {
		return word + ((word.length() >= TWO_TYPOS) ? "~2" : "~1");
	}

	private static boolean mayHaveTypos(String word) {
		return word.length() >= ONE_TYPO && ALPHABETIC.matcher(word).matches();
	}

	/** Finds the words one after another. */
	String phrase() {
		return quoted(String.join(" ", this.words));
	}

	/**
	 * A pattern for whole texts with these words and no others, to be matched with texts
	 * in which accents stand apart.
	 */
	String whole() {
		return "(?iu)" + BETWEEN + "*"
				+ this.words.stream().map(SearchWords::spelt).collect(Collectors.joining(BETWEEN + "+")) + BETWEEN
				+ "*";
	}

	private static String spelt(String word) {
		return word.codePoints()
			.mapToObj(letter -> (letter == '\'') ? "['’]"
					: Pattern.quote(Normalizer.normalize(Character.toString(letter), Form.NFKD)) + "\\p{M}*")
			.collect(Collectors.joining());
	}

	/** What a code or id may be that somebody typed so. */
	List<String> codes() {
		String code = Normalizer.normalize(this.text, Form.NFKC).strip();
		Set<String> codes = new LinkedHashSet<>(
				List.of(code, code.toUpperCase(Locale.ROOT), code.toLowerCase(Locale.ROOT)));
		return List.copyOf(codes);
	}

	private static String quoted(String words) {
		return "\"" + words + "\"";
	}

}
