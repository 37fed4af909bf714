package org.sekisho.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/** All kinds, links and properties there are, as the schema files declare them. */
public final class Vocabulary {

	private final TypeDefinitionRegistry definitions;

	private final Map<String, Kind> kinds;

	private final Kind entity;

	private final List<Root> roots;

	private final SortedMap<String, LinkType> linkTypes;

	Vocabulary(TypeDefinitionRegistry definitions, Map<String, Kind> kinds, Kind entity, List<Root> roots) {
		this.definitions = definitions;
		this.kinds = kinds;
		this.entity = entity;
		this.roots = roots;
		this.linkTypes = linkTypes(kinds);
	}

	/**
	 * Reads the vocabulary from the schema files on the class path.
	 * @return the vocabulary
	 * @throws InvalidVocabulary where a directive is used against its rules
	 */
	public static Vocabulary read() {
		return of(VocabularyReader.files());
	}

	/**
	 * Reads the vocabulary from type definitions.
	 * @param definitions the parsed schema files
	 * @return the vocabulary
	 * @throws InvalidVocabulary where a directive is used against its rules
	 */
	public static Vocabulary of(TypeDefinitionRegistry definitions) {
		return new VocabularyReader(definitions).read();
	}

	/**
	 * The kinds, in the order of the schema files.
	 * @return every kind but the interface
	 */
	public Collection<Kind> kinds() {
		return this.kinds.values();
	}

	/**
	 * The kind with this name.
	 * @param name a kind, or {@value Kind#ENTITY}
	 * @return the kind
	 * @throws IllegalArgumentException where there is none
	 */
	public Kind kind(String name) {
		return find(name).orElseThrow(() -> new IllegalArgumentException("There is no kind " + name));
	}

	/**
	 * The kind with this name, if there is one.
	 * @param name a kind, or {@value Kind#ENTITY}
	 * @return the kind
	 */
	public Optional<Kind> find(String name) {
		return name.equals(Kind.ENTITY) ? Optional.of(this.entity) : Optional.ofNullable(this.kinds.get(name));
	}

	/**
	 * The fields of Query that need nothing but the vocabulary.
	 * @return the root fields
	 */
	public List<Root> roots() {
		return this.roots;
	}

	/**
	 * The relationship types that stand on a chart, which are all but citations.
	 * @return link types by name
	 */
	public SortedMap<String, LinkType> linkTypes() {
		return this.linkTypes;
	}

	/**
	 * Whether there is at most one link of a type between two entities, made by one
	 * writer.
	 * @param type a relationship type
	 * @return false for types that no field tells of, too
	 */
	public boolean isOnce(String type) {
		LinkType known = linkTypes().get(type);
		return known != null && known.once();
	}

	/**
	 * Whether the type of a link leaves a choice of what stands at its far end.
	 * @param link which link
	 * @return false where that is of one kind only, or may be of any
	 */
	public boolean leavesChoice(Link link) {
		if (link.target().equals(Kind.ENTITY) || link.type().equals(Link.CITES)) {
			return false;
		}
		LinkType type = Objects.requireNonNull(linkTypes().get(link.type()));
		Set<String> ends = (link.direction() == Link.Direction.OUT) ? type.to() : type.from();
		return !ends.equals(Set.of(link.target()));
	}

	/**
	 * The link types that a walk from entity to entity follows: those that are named or,
	 * where none are, all but those that only tell where a fact comes from. Of these it
	 * follows the ones that lead to such a kind that is named.
	 * @param types names of link types; null where the question names none
	 * @param kinds names of kinds that the walk is restricted to; null where it is not
	 * @return link types by name
	 */
	public List<LinkType> followed(@Nullable Collection<String> types, @Nullable Collection<String> kinds) {
		if (types != null) {
			return this.linkTypes.values().stream().filter(type -> types.contains(type.name())).toList();
		}
		List<String> named = (kinds == null) ? List.of()
				: kinds.stream().filter(kind -> find(kind).filter(Kind::provenance).isPresent()).toList();
		return this.linkTypes.values()
			.stream()
			.filter(type -> !type.provenance() || named.stream().anyMatch(type::joins))
			.toList();
	}

	private static SortedMap<String, LinkType> linkTypes(Map<String, Kind> kinds) {
		SortedMap<String, LinkType> types = new TreeMap<>();
		for (Kind kind : kinds.values()) {
			kind.links()
				.filter(link -> !link.type().equals(Link.CITES))
				.forEach(link -> types.merge(link.type(), LinkType.of(kind.name(), link), LinkType::and));
		}
		types.replaceAll((name, type) -> type.among(kinds));
		return Collections.unmodifiableSortedMap(types);
	}

	/**
	 * The values of an enum, in the order of the schema.
	 * @param type the enum's name
	 * @return their names
	 * @throws IllegalArgumentException where there is no such enum
	 */
	public List<String> constants(String type) {
		EnumTypeDefinition definition = this.definitions.getTypeOrNull(type, EnumTypeDefinition.class);
		if (definition == null) {
			throw new IllegalArgumentException("There is no enum " + type);
		}
		return definition.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName).toList();
	}

	/**
	 * The scale that an enum is, where the schema marks it {@code @scale}.
	 * @param type the name of any type
	 * @return the scale
	 */
	public Optional<Scale> scale(String type) {
		return Optional.ofNullable(this.definitions.getTypeOrNull(type, EnumTypeDefinition.class))
			.filter(definition -> definition.hasDirective("scale"))
			.map(this::scale);
	}

	private Scale scale(EnumTypeDefinition definition) {
		String unjudged = Directives.of(definition.getName(), definition, this.definitions).text("scale", "unjudged");
		List<String> values = new ArrayList<>();
		Map<String, String> codes = new LinkedHashMap<>();
		for (EnumValueDefinition value : definition.getEnumValueDefinitions()) {
			codes.put(value.hasDirective("code")
					? Directives.of(value.getName(), value, this.definitions).text("code", "is") : value.getName(),
					value.getName());
			values.add(value.getName());
		}
		if (!unjudged.isEmpty() && !values.remove(unjudged)) {
			throw new InvalidVocabulary(
					definition.getName() + ": @scale has unjudged: " + unjudged + ", which is none of its values");
		}
		return new Scale(values, codes);
	}

	/**
	 * An enum of judgements.
	 *
	 * @param values its values from the best to the worst, without the one that says that
	 * nothing can be judged
	 * @param codes all its values by their customary codes
	 */
	public record Scale(List<String> values, Map<String, String> codes) {

		/**
		 * The value that somebody means.
		 * @param text a value's name or code
		 * @return the value's name
		 */
		public Optional<String> named(String text) {
			return this.codes.containsValue(text) ? Optional.of(text) : Optional.ofNullable(this.codes.get(text));
		}

		/**
		 * The customary code of a value.
		 * @param value a value's name
		 * @return such as 2 for PROBABLY_TRUE
		 */
		public String code(String value) {
			return this.codes.entrySet()
				.stream()
				.filter(code -> code.getValue().equals(value))
				.findFirst()
				.orElseThrow()
				.getKey();
		}

	}

	/**
	 * The definitions that the vocabulary was read from.
	 * @return the parsed schema files
	 */
	public TypeDefinitionRegistry definitions() {
		return this.definitions;
	}

}
