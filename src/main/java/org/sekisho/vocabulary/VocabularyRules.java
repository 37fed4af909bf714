package org.sekisho.vocabulary;

import java.util.HashMap;
import java.util.Map;

/** What must hold between the types of a vocabulary. */
final class VocabularyRules {

	private VocabularyRules() {
	}

	static void check(Vocabulary vocabulary) {
		Map<String, String> prefixes = new HashMap<>();
		for (Kind kind : vocabulary.kinds()) {
			String other = prefixes.put(kind.prefix(), kind.name());
			if (other != null) {
				throw new InvalidVocabulary(kind.name() + " and " + other + " share the id prefix " + kind.prefix()
						+ ": give one of them another");
			}
			kind.links().forEach(link -> check(vocabulary, kind, link));
		}
		vocabulary.roots().forEach(root -> known(vocabulary, "Query." + root.name(), root.link().target()));
	}

	private static void check(Vocabulary vocabulary, Kind kind, Link link) {
		String place = kind.name() + "." + link.name();
		known(vocabulary, place, link.target());
		if (!link.type().matches("[A-Z][A-Z_]*")) {
			throw new InvalidVocabulary(place + ": the relationship type " + link.type() + " is not UPPER_CASE");
		}
	}

	private static void known(Vocabulary vocabulary, String place, String target) {
		if (vocabulary.find(target).isEmpty()) {
			throw new InvalidVocabulary(place + " leads to " + target + ", which is no kind: declare it with @kind");
		}
	}

}
