package org.sekisho.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Turns type definitions into a vocabulary. */
final class VocabularyReader {

	private static final String FILES = "classpath:graphql/*.graphqls";

	private static final String QUERY = "Query";

	private final TypeDefinitionRegistry definitions;

	private final FieldReader fields;

	VocabularyReader(TypeDefinitionRegistry definitions) {
		this.definitions = definitions;
		this.fields = new FieldReader(definitions);
	}

	static TypeDefinitionRegistry files() {
		TypeDefinitionRegistry all = new TypeDefinitionRegistry();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				all.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The schema files cannot be read", ex);
		}
		return all;
	}

	Vocabulary read() {
		Map<String, Kind> kinds = new LinkedHashMap<>();
		for (ObjectTypeDefinition type : this.definitions.getTypes(ObjectTypeDefinition.class)) {
			if (type.hasDirective("kind")) {
				kinds.put(type.getName(), kind(type));
			}
		}
		Vocabulary vocabulary = new Vocabulary(this.definitions, kinds, entity(), roots());
		VocabularyRules.check(vocabulary);
		return vocabulary;
	}

	private Kind kind(ObjectTypeDefinition type) {
		Directives directives = Directives.of(type.getName(), type, this.definitions);
		Kind.Appearance appearance = new Kind.Appearance(directives.text("kind", "one"),
				directives.text("kind", "many"), directives.text("kind", "colour"), directives.text("kind", "shape"));
		String description = (type.getDescription() != null) ? type.getDescription().getContent().strip() : "";
		return new Kind(type.getName(), description, appearance, directives.text("kind", "prefix"),
				directives.flag("kind", "provenance"), fields(type.getName(), type.getFieldDefinitions()));
	}

	private Kind entity() {
		InterfaceTypeDefinition type = this.definitions.getTypeOrNull(Kind.ENTITY, InterfaceTypeDefinition.class);
		if (type == null) {
			throw new InvalidVocabulary("There is no interface " + Kind.ENTITY + ": declare it in schema.graphqls");
		}
		return new Kind(Kind.ENTITY, "An entity of any kind.",
				new Kind.Appearance("entity", "entities", "#6b7280", "ellipse"), "", false,
				fields(type.getName(), type.getFieldDefinitions()));
	}

	private Map<String, Field> fields(String owner, List<FieldDefinition> definitions) {
		Map<String, Field> read = new LinkedHashMap<>();
		definitions.forEach(definition -> read.put(definition.getName(), this.fields.read(owner, definition)));
		return read;
	}

	private List<Root> roots() {
		ObjectTypeDefinition query = this.definitions.getTypeOrNull(QUERY, ObjectTypeDefinition.class);
		if (query == null) {
			throw new InvalidVocabulary("There is no type " + QUERY + ": declare it in schema.graphqls");
		}
		List<FieldDefinition> declared = new ArrayList<>(query.getFieldDefinitions());
		this.definitions.objectTypeExtensions()
			.getOrDefault(QUERY, List.of())
			.forEach(extension -> declared.addAll(extension.getFieldDefinitions()));
		return declared.stream().flatMap(field -> this.fields.root(QUERY, field).stream()).toList();
	}

}
