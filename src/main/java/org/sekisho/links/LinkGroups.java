package org.sekisho.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Vocabulary;

/** Which groups of links an entity can have, by the vocabulary. */
final class LinkGroups {

	private final Vocabulary vocabulary;

	LinkGroups(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The kind of entity that an id names, which its prefix tells. */
	Optional<Kind> kindOf(String id) {
		String prefix = id.substring(0, Math.max(0, id.indexOf(':')));
		return this.vocabulary.kinds().stream().filter(kind -> kind.prefix().equals(prefix)).findFirst();
	}

	/**
	 * The groups that entities of a kind can have, of the given link types and far kinds
	 * where any are given.
	 */
	List<LinkGroup> of(Kind kind, @Nullable List<String> types, @Nullable List<String> kinds) {
		check("types", types, List.copyOf(this.vocabulary.linkTypes().keySet()));
		check("kinds", kinds, this.vocabulary.kinds().stream().map(Kind::name).toList());
		List<LinkGroup> groups = new ArrayList<>();
		for (LinkType type : this.vocabulary.linkTypes().values()) {
			if (type.from().contains(kind.name())) {
				type.to().forEach(far -> groups.add(new LinkGroup(type.name(), Link.Direction.OUT, far, 0)));
			}
			if (type.to().contains(kind.name())) {
				type.from().forEach(far -> groups.add(new LinkGroup(type.name(), Link.Direction.IN, far, 0)));
			}
		}
		return groups.stream()
			.filter(group -> types == null || types.contains(group.type()))
			.filter(group -> kinds == null || kinds.contains(group.kind()))
			.toList();
	}

	private static void check(String argument, @Nullable List<String> given, List<String> known) {
		if (given == null) {
			return;
		}
		String unknown = given.stream().filter(name -> !known.contains(name)).collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new InvalidQuestion(
					argument + ": there is no " + unknown + ". There are " + String.join(", ", known));
		}
	}

}
