package org.sekisho.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import graphql.language.ObjectTypeDefinition;
import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Directives;
import org.sekisho.vocabulary.InvalidVocabulary;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Reads which fields of a kind are marked {@code @nominal}, and which lead to such a
 * kind.
 */
final class NominalFields {

	private static final String NOMINAL = "nominal";

	private final Vocabulary vocabulary;

	NominalFields(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * A field that tells who somebody is.
	 *
	 * @param name the field
	 * @param why ends a sentence on it
	 * @param where a property without which it tells nothing; null where it always tells
	 * @param link the link that it follows; null for a property
	 */
	record Nominal(String name, String why, @Nullable String where, @Nullable Link link) {

	}

	List<Nominal> of(Kind kind) {
		List<Nominal> nominal = new ArrayList<>();
		type(kind.name()).getFieldDefinitions().forEach(definition -> {
			String name = definition.getName();
			Link link = (kind.field(name) instanceof Link followed) ? followed : null;
			directives(kind.name() + "." + name, Directives.of(name, definition, this.vocabulary.definitions()))
				.or(() -> (link != null) ? ofKind(link.target()) : Optional.empty())
				.ifPresent(marked -> nominal
					.add(new Nominal(name, marked.text(NOMINAL, "why"), where(kind, marked), link)));
		});
		return nominal;
	}

	private @Nullable String where(Kind kind, Directives marked) {
		String where = marked.textOrNull(NOMINAL, "where");
		if (where != null && !kind.fields().containsKey(where)) {
			throw new InvalidVocabulary(
					marked.place() + ": @nominal names " + where + ", which " + kind.name() + " does not have");
		}
		return where;
	}

	private Optional<Directives> ofKind(String kind) {
		return kind.equals(Kind.ENTITY) ? Optional.empty()
				: directives(kind, Directives.of(kind, type(kind), this.vocabulary.definitions()));
	}

	private static Optional<Directives> directives(String place, Directives found) {
		return found.has(NOMINAL) ? Optional.of(new Directives(place, found.container(), found.definitions()))
				: Optional.empty();
	}

	private ObjectTypeDefinition type(String name) {
		return Objects.requireNonNull(this.vocabulary.definitions().getTypeOrNull(name, ObjectTypeDefinition.class),
				name);
	}

}
