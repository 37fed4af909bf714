package org.sekisho.links;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Which links a question follows, and what they may lead to. Links that only tell where
 * facts come from are followed where their type or the kind there is named.
 *
 * @param types the link types
 * @param prefixes what the ids of entities begin with that a walk may pass; null for any
 */
public record Followed(List<String> types, @Nullable Set<String> prefixes) {

	/**
	 * Reads what a question says.
	 * @param vocabulary the kinds and link types there are
	 * @param types names of link types; null for all
	 * @param kinds names of kinds; null for all
	 * @return what is followed, at least one type
	 * @throws InvalidQuestion where there is no such type or kind
	 */
	public static Followed of(Vocabulary vocabulary, @Nullable List<String> types, @Nullable List<String> kinds) {
		check("types", types, vocabulary.linkTypes().keySet());
		check("kinds", kinds, vocabulary.kinds().stream().map(Kind::name).toList());
		List<String> followed = vocabulary.followed(types, kinds).stream().map(LinkType::name).toList();
		return new Followed(followed, (kinds == null) ? null
				: kinds.stream().map(kind -> vocabulary.kind(kind).prefix()).collect(Collectors.toSet()));
	}

	/**
	 * Follows all links that are named, or all that there are.
	 * @param vocabulary the link types there are
	 * @param types names of link types; null for all
	 * @return what is followed
	 * @throws InvalidQuestion where there is no such type
	 */
	public static Followed all(Vocabulary vocabulary, @Nullable List<String> types) {
		return of(vocabulary, (types != null) ? types : List.copyOf(vocabulary.linkTypes().keySet()), null);
	}

	/**
	 * Whether a walk may pass an entity.
	 * @param id its id
	 * @return true where its kind is among those that the question names, or none is
	 * named
	 */
	public boolean passes(String id) {
		return this.prefixes == null || this.prefixes.contains(id.substring(0, Math.max(0, id.indexOf(':'))));
	}

	static void check(String argument, @Nullable List<String> given, Collection<String> known) {
		if (given == null) {
			return;
		}
		if (given.isEmpty()) {
			throw new InvalidQuestion(
					argument + ": it names nothing. Leave it out, or name some of " + String.join(", ", known));
		}
		String unknown = new HashSet<>(given).stream()
			.filter(name -> !known.contains(name))
			.sorted()
			.collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new InvalidQuestion(
					argument + ": there is no " + unknown + ". There are " + String.join(", ", known));
		}
	}

}
