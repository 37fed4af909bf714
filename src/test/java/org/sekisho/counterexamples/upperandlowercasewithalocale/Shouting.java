package org.sekisho.counterexamples.upperandlowercasewithalocale;

final class Shouting {

	@SuppressWarnings("StringCaseLocaleUsage")
	String shout(String words) {
		return words.toUpperCase();
	}

}
