package org.sekisho.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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
		Followed.check("types", types, List.copyOf(this.vocabulary.linkTypes().keySet()));
		Followed.check("kinds", kinds, this.vocabulary.kinds().stream().map(Kind::name).toList());
		List<LinkGroup> groups = new ArrayList<>();
		for (LinkType type : this.vocabulary.linkTypes().values()) {
			if (type.from().contains(kind.name())) {
				type.to().forEach(far -> groups.add(LinkGroup.possible(type.name(), Link.Direction.OUT, far)));
			}
			if (type.to().contains(kind.name())) {
				type.from().forEach(far -> groups.add(LinkGroup.possible(type.name(), Link.Direction.IN, far)));
			}
		}
		return groups.stream()
			.filter(group -> types == null || types.contains(group.type()))
			.filter(group -> kinds == null || kinds.contains(group.kind()))
			.toList();
	}

	/**
	 * The same without links that only tell where facts come from, unless their types or
	 * kinds are named.
	 */
	List<LinkGroup> followed(Kind kind, @Nullable List<String> types, @Nullable List<String> kinds) {
		List<String> followed = this.vocabulary.followed(types, kinds).stream().map(LinkType::name).toList();
		return of(kind, types, kinds).stream().filter(group -> followed.contains(group.type())).toList();
	}

}
