package org.sekisho.sharing;

import java.util.Arrays;
import java.util.Locale;

import org.sekisho.sharing.advice.Advice.Decision;

/** What the words mean by which a sender says who may see a file. */
enum Marking {

	RED("TLP:RED", Decision.NOT_PERMITTED, "it is for those to whom its sender gave it, and nobody else"),

	AMBER_STRICT("TLP:AMBER+STRICT", Decision.NOT_PERMITTED, "it stays within our own administration"),

	AMBER("TLP:AMBER", Decision.NOT_PERMITTED, "it stays within our own administration and those who need it there"),

	GREEN("TLP:GREEN", Decision.PERMITTED,
			"it may go within its community, such as to other administrations, but not to the public"),

	CLEAR("TLP:CLEAR", Decision.PERMITTED, "it may go to anybody"),

	WHITE("TLP:WHITE", Decision.PERMITTED, "it may go to anybody"),

	OTHER("", Decision.UNCERTAIN, "what that allows is not known here");

	private final String words;

	private final Decision decision;

	private final String meaning;

	Marking(String words, Decision decision, String meaning) {
		this.words = words;
		this.decision = decision;
		this.meaning = meaning;
	}

	/** What a marking means; nothing is guessed from words that are not known. */
	static Marking of(String marking) {
		String plain = marking.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "").replaceFirst("^TLP:?", "TLP:");
		return Arrays.stream(values())
			.filter(known -> known != OTHER && known.words.equals(plain))
			.findFirst()
			.orElse(OTHER);
	}

	Decision decision() {
		return this.decision;
	}

	String meaning() {
		return this.meaning;
	}

}
