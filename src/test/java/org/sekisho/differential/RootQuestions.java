package org.sekisho.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;

/**
 * A question to each root field of the schema, with random arguments and all plain fields
 * of what it gives.
 */
final class RootQuestions {

	/**
	 * Links that are shown of each type; all would make statements that take seconds to
	 * plan.
	 */
	private static final int LINKS = 3;

	private static final Map<String, List<String>> NAMED = Map.of("on", List.of("\"2005-06-01\""), "asOf",
			List.of("\"2005-06-01\""), "period", List.of("{ from: \"2000-01-01\", to: \"2009-12-31\" }"),
			"comparedWith", List.of("{ from: \"1990-01-01\", to: \"1999-12-31\" }"), "least", List.of("1"), "k",
			List.of("3"), "depth", List.of("1", "2"), "first", List.of("2", "20"), "crowdsAbove", List.of("1", "100"));

	private final GraphQLSchema schema;

	private final Vocabulary vocabulary;

	private final Random random;

	RootQuestions(GraphQLSchema schema, Vocabulary vocabulary, Random random) {
		this.schema = schema;
		this.vocabulary = vocabulary;
		this.random = random;
	}

	/** The fields that tell of the graph, or of what users keep. */
	List<GraphQLFieldDefinition> fields() {
		return this.schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter(field -> !field.getName().startsWith("audit"))
			.sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
			.toList();
	}

	/** A question with ids and words of a graph. */
	String of(GraphQLFieldDefinition field, World world) {
		Map<String, String> given = new LinkedHashMap<>();
		for (GraphQLArgument argument : field.getArguments()) {
			boolean required = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
			String value = (required || this.random.nextInt(4) == 0)
					? value(argument.getName(), argument.getType(), world) : null;
			if (value != null) {
				given.put(argument.getName(), value);
			}
		}
		String arguments = given.entrySet()
			.stream()
			.map(each -> each.getKey() + ": " + each.getValue())
			.collect(Collectors.joining(", "));
		return "{ answer: " + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")")
				+ selection(field.getType(), 3) + " }";
	}

	private @Nullable String value(String name, GraphQLInputType type, World world) {
		if (NAMED.containsKey(name)) {
			return any(NAMED.get(name));
		}
		if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list) {
			List<String> values = new ArrayList<>();
			for (int i = this.random.nextInt(3); i >= 0; i--) {
				values.add(value(name, (GraphQLInputType) list.getWrappedType(), world));
			}
			return values.contains(null) ? null
					: values.stream().distinct().collect(Collectors.joining(", ", "[", "]"));
		}
		GraphQLType plain = GraphQLTypeUtil.unwrapAll(type);
		if (plain instanceof GraphQLEnumType options) {
			return any(options.getValues()).getName();
		}
		return switch (name) {
			case "kind", "kinds" -> quoted(any(List.copyOf(this.vocabulary.kinds())).name());
			case "type", "types" -> quoted(any(List.copyOf(this.vocabulary.linkTypes().keySet())));
			case "text", "search" -> quoted(word(world));
			case "weighted" -> String.valueOf(this.random.nextBoolean());
			default -> ((GraphQLNamedType) plain).getName().equals("ID") ? quoted(any(world.nodes()).id()) : null;
		};
	}

	/** A word of a name, or the beginning of one. */
	private String word(World world) {
		String name = String.valueOf(any(world.nodes()).properties().getOrDefault("name", "a"))
			.replaceAll("[^\\p{L}\\p{N} ]", "")
			.strip();
		return name.isEmpty() ? "a" : name;
	}

	private String selection(GraphQLType given, int depth) {
		if (!(GraphQLTypeUtil.unwrapAll(given) instanceof GraphQLFieldsContainer type)) {
			return "";
		}
		List<String> fields = new ArrayList<>();
		int links = 0;
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			if (field.getArguments()
				.stream()
				.anyMatch(each -> each.getType() instanceof GraphQLNonNull && !each.hasSetDefaultValue())) {
				continue;
			}
			boolean leaf = !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer);
			if (leaf) {
				fields.add(field.getName());
			}
			else if (depth > 0 && (!isEntity(type) || links++ < LINKS)) {
				fields.add(field.getName() + selection(field.getType(), isEntity(type) ? 0 : depth - 1));
			}
		}
		return (depth == 0 && isEntity(type)) ? " { id name marking }"
				: fields.isEmpty() ? " { __typename }" : " { " + String.join(" ", fields) + " }";
	}

	private static boolean isEntity(GraphQLFieldsContainer type) {
		return type.getName().equals(Kind.ENTITY) || type.getFieldDefinition("citations") != null
				&& type.getFieldDefinition("marking") != null && type.getFieldDefinition("kind") != null;
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private static String quoted(String text) {
		return "\"" + text + "\"";
	}

	static Set<String> names(List<GraphQLFieldDefinition> fields) {
		return fields.stream().map(GraphQLFieldDefinition::getName).collect(Collectors.toSet());
	}

}
