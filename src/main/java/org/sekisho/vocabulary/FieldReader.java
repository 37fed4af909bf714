package org.sekisho.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import org.jspecify.annotations.Nullable;

/** Reads the fields of kinds and of Query. */
final class FieldReader {

	private static final String CONNECTION = "Connection";

	private final TypeDefinitionRegistry definitions;

	FieldReader(TypeDefinitionRegistry definitions) {
		this.definitions = definitions;
	}

	Field read(String owner, FieldDefinition field) {
		Directives directives = Directives.of(owner + "." + field.getName(), field, this.definitions);
		if (directives.has("computed")) {
			return new Computed(field.getName(), owner, directives.text("computed", "needs"));
		}
		return directives.has("link") ? link(directives, field) : property(directives, field);
	}

	/**
	 * A root field is one whose entities the vocabulary can find; others are answered by
	 * a module of their own.
	 */
	Optional<Root> root(String owner, FieldDefinition field) {
		Directives directives = Directives.of(owner + "." + field.getName(), field, this.definitions);
		if (directives.has("lookup")) {
			return Optional.of(new Root(field.getName(), Root.Source.LOOKUP,
					link(field, "", Link.Direction.OUT, null, false, null)));
		}
		if (!TypeInfo.typeInfo(field.getType()).getName().endsWith(CONNECTION)) {
			return Optional.empty();
		}
		Root.Source source = directives.has("fullText") ? Root.Source.FULL_TEXT : Root.Source.KIND;
		return Optional.of(new Root(field.getName(), source, link(field, "", Link.Direction.OUT, null, false, null)));
	}

	private Property property(Directives directives, FieldDefinition field) {
		TypeInfo type = TypeInfo.typeInfo(field.getType());
		if (type.getName().endsWith(CONNECTION)
				|| this.definitions.types().get(type.getName()) instanceof ImplementingTypeDefinition) {
			throw new InvalidVocabulary(directives.place() + " leads to " + type.getName()
					+ ": say by which relationship, with @link, or mark it @computed");
		}
		return new Property(field.getName(), type.getName(), list(type), type.isNonNull(), directives.has("searchable"),
				directives.has("indexed"));
	}

	private Link link(Directives directives, FieldDefinition field) {
		return link(field, directives.text("link", "type"),
				Link.Direction.valueOf(directives.text("link", "direction")), directives.textOrNull("link", "sort"),
				directives.flag("link", "once"), dating(directives));
	}

	private static Link.@Nullable Dating dating(Directives directives) {
		List<String> paths = Stream.of("since", "until", "before")
			.flatMap(argument -> Stream.ofNullable(directives.textOrNull("link", argument)))
			.flatMap(text -> Stream.of(text.split(" ")))
			.toList();
		if (paths.isEmpty()) {
			return null;
		}
		Set<String> steps = paths.stream().map(FieldReader::step).collect(Collectors.toSet());
		if (steps.size() > 1) {
			throw new InvalidVocabulary(directives.place() + ": " + String.join(", ", paths)
					+ " stand with several entities: name properties of one");
		}
		String step = steps.iterator().next();
		return new Link.Dating(step.isEmpty() ? null : step, dates(directives, "since"),
				dates(directives, "until").stream().findFirst().orElse(null),
				dates(directives, "before").stream().findFirst().orElse(null));
	}

	/** The names of properties, without the step that leads to them. */
	private static List<String> dates(Directives directives, String argument) {
		String text = directives.textOrNull("link", argument);
		return (text == null) ? List.of()
				: Stream.of(text.split(" ")).map(path -> path.substring(path.indexOf('.') + 1)).toList();
	}

	private static String step(String path) {
		return path.substring(0, Math.max(0, path.indexOf('.')));
	}

	private Link link(FieldDefinition field, String type, Link.Direction direction, @Nullable String sort, boolean once,
			Link.@Nullable Dating dating) {
		TypeInfo info = TypeInfo.typeInfo(field.getType());
		boolean connection = info.getName().endsWith(CONNECTION);
		String given = connection ? info.getName().replaceFirst(CONNECTION + "$", "") : info.getName();
		LinkObject object = object(connection ? given + "Edge" : given, connection);
		String target = (object != null) ? object.target() : given;
		Link.Cardinality cardinality = connection ? Link.Cardinality.CONNECTION
				: list(info) ? Link.Cardinality.LIST : Link.Cardinality.ONE;
		return new Link(field.getName(), type, direction, target, cardinality, !connection && info.isNonNull(), object,
				sort, once, dating);
	}

	private @Nullable LinkObject object(String name, boolean edge) {
		ObjectTypeDefinition type = this.definitions.getTypeOrNull(name, ObjectTypeDefinition.class);
		if (type == null || (!edge && !type.hasDirective("linkObject"))) {
			return null;
		}
		Directives directives = Directives.of(name, type, this.definitions);
		String end = edge ? "node" : directives.text("linkObject", "end");
		Map<String, Property> properties = new LinkedHashMap<>();
		Map<String, Computed> computed = new LinkedHashMap<>();
		for (FieldDefinition field : type.getFieldDefinitions()) {
			if (field.hasDirective("computed")) {
				computed.put(field.getName(), (Computed) read(name, field));
			}
			else if (!field.getName().equals(end)) {
				properties.put(field.getName(),
						property(Directives.of(name + "." + field.getName(), field, this.definitions), field));
			}
		}
		return new LinkObject(name, end, target(type, end), properties, computed);
	}

	// A list that is never null is at its outermost no list.
	private static boolean list(TypeInfo type) {
		return type.isNonNull() ? type.unwrapOne().isList() : type.isList();
	}

	private String target(ObjectTypeDefinition type, String end) {
		return type.getFieldDefinitions()
			.stream()
			.filter(field -> field.getName().equals(end))
			.map(field -> TypeInfo.typeInfo(field.getType()).getName())
			.findFirst()
			.orElseThrow(() -> new InvalidVocabulary(type.getName() + " has no field " + end));
	}

}
