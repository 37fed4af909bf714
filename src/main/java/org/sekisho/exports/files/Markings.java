package org.sekisho.exports.files;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.sekisho.exports.files.ExportedChart.Cited;

/**
 * The words by which senders say who may see their files. Words that are no traffic light
 * are kept as they are and taken for the strictest, because nobody knows what they allow.
 */
final class Markings {

	/** What stands on a file of whose sources none is marked. */
	static final String NONE = "No source of this file is marked; that does not say who may see it";

	/** From the strictest. WHITE is what CLEAR was called before TLP 2.0. */
	private static final List<String> LIGHTS = List.of("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN",
			"TLP:CLEAR");

	private Markings() {
	}

	/** Each once, the strictest first. */
	static List<String> of(Stream<String> markings) {
		return markings.map(Markings::plain)
			.distinct()
			.sorted(Comparator.<String>comparingInt(LIGHTS::indexOf).thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	/**
	 * Markings, and behind them how many of the sources bear none; nothing where none
	 * does.
	 */
	static List<String> said(List<String> markings, List<Cited> cited) {
		long without = cited.stream().filter(each -> each.markings().isEmpty()).map(Cited::source).distinct().count();
		return (markings.isEmpty() || without == 0) ? markings : Stream
			.concat(markings.stream(), Stream.of((without == 1) ? "and 1 source without a marking"
					: "and " + without + " sources without a marking"))
			.toList();
	}

	private static String plain(String marking) {
		String folded = marking.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s_-]+", "")
			.replaceFirst("^TLP:?", "TLP:")
			.replaceFirst("^TLP:WHITE$", "TLP:CLEAR");
		return LIGHTS.contains(folded) ? folded : marking.strip();
	}

}
