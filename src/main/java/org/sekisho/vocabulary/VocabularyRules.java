package org.sekisho.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold between the types of a vocabulary. */
final class VocabularyRules {

	private static final Set<String> DATES = Set.of("Date", "PartialDate");

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
		if (link.dating() != null) {
			dating(vocabulary, kind, link, link.dating());
		}
	}

	private static void dating(Vocabulary vocabulary, Kind kind, Link link, Link.Dating dating) {
		String place = kind.name() + "." + link.name() + ": @link is dated by ";
		Kind owner = kind;
		if (dating.through() != null) {
			if (!(kind.fields().get(dating.through()) instanceof Link step)
					|| step.cardinality() != Link.Cardinality.ONE) {
				throw new InvalidVocabulary(place + dating.through() + ", which is no to-one link of " + kind.name()
						+ ": name one, or a property");
			}
			owner = vocabulary.kind(step.target());
		}
		for (String name : names(dating)) {
			if (!(owner.fields().get(name) instanceof Property property) || property.list()
					|| !DATES.contains(property.type())) {
				throw new InvalidVocabulary(
						place + name + ", which is no Date or PartialDate of " + owner.name() + ": name one");
			}
		}
		Kind far = vocabulary.kind(link.target());
		if (!far.isInterface() && far.links().anyMatch(other -> isDatedToo(other, kind, link))) {
			throw new InvalidVocabulary(place + "this end, but " + far.name() + " dates it too: keep one");
		}
	}

	private static List<String> names(Link.Dating dating) {
		return Stream
			.concat(dating.since().stream(), Stream.of(dating.until(), dating.before()).flatMap(Stream::ofNullable))
			.toList();
	}

	private static boolean isDatedToo(Link other, Kind kind, Link link) {
		return other.dating() != null && other.type().equals(link.type()) && other.direction() != link.direction()
				&& (other.target().equals(kind.name()) || other.target().equals(Kind.ENTITY));
	}

	private static void known(Vocabulary vocabulary, String place, String target) {
		if (vocabulary.find(target).isEmpty()) {
			throw new InvalidVocabulary(place + " leads to " + target + ", which is no kind: declare it with @kind");
		}
	}

}
