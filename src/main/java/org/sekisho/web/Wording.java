package org.sekisho.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputFieldsContainer;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Says what is wrong with a question as a person would say it: where, what, what to do.
 * The validation prints its own objects, which nobody wrote, and keeps to itself what it
 * would have taken.
 */
final class Wording {

	private static final Pattern PLACE = Pattern.compile("^Validation [Ee]rror \\(\\w+(?:@\\[(.*?)])?\\) ?: ");

	private static final Pattern OBJECTS = Pattern.compile(" with value '\\w+Value\\{.*}'", Pattern.DOTALL);

	private final GraphQLSchema schema;

	private final Map<Pattern, Function<MatchResult, String>> phrases = new LinkedHashMap<>();

	Wording(GraphQLSchema schema) {
		this.schema = schema;
		phrase(" with value '.*' is not a valid '\\w+' - Literal value not in allowable values for enum '(?<type>\\w+)' - "
				+ "'EnumValue\\{name='(?<given>.*?)'}'", found -> ": " + no(found));
		phrase("Invalid input for enum '(?<type>\\w+)'\\. (?:No value found for name|Unknown value) '(?<given>.*)'",
				this::no);
		phrase(" with value '.*' is not a valid '(?<type>\\w+)' - Expected an AST type of .*",
				found -> " is no " + found.group("type") + choice(found));
		phrase(" with value '.*' contains a field not in '(?<type>\\w+)': '(?<given>\\w+)'",
				found -> ": " + field(found));
		phrase("The variables input contains a field name '(?<given>.*)' that is not defined for input object type '(?<type>\\w+)' ",
				this::field);
		phrase("Field '(?<given>\\w+)' in type '(?<type>\\w+)' is undefined", this::field);
	}

	private void phrase(String words, Function<MatchResult, String> better) {
		this.phrases.put(Pattern.compile(words, Pattern.DOTALL), better);
	}

	/** The message as the validation words it, put plainly. */
	String plain(String message) {
		String plain = PLACE.matcher(message)
			.replaceFirst(found -> (found.group(1) == null || found.group(1).isEmpty()) ? ""
					: Matcher.quoteReplacement(found.group(1) + ": "));
		for (Map.Entry<Pattern, Function<MatchResult, String>> phrase : this.phrases.entrySet()) {
			plain = phrase.getKey()
				.matcher(plain)
				.replaceAll(found -> Matcher.quoteReplacement(phrase.getValue().apply(found)));
		}
		return OBJECTS.matcher(plain).replaceAll("");
	}

	private String no(MatchResult found) {
		return "'" + found.group("given") + "' is no " + found.group("type") + choice(found);
	}

	private String choice(MatchResult found) {
		return (this.schema.getType(found.group("type")) instanceof GraphQLEnumType type) ? ": write one of "
				+ type.getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.joining(", "))
				: "";
	}

	private String field(MatchResult found) {
		String given = found.group("given");
		List<? extends GraphQLNamedSchemaElement> fields = switch (this.schema.getType(found.group("type"))) {
			case GraphQLFieldsContainer type -> type.getFieldDefinitions();
			case GraphQLInputFieldsContainer type -> type.getFieldDefinitions();
			case null, default -> List.of();
		};
		LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
		String meant = fields.stream()
			.map(GraphQLNamedSchemaElement::getName)
			.min(Comparator.comparing(name -> distance.apply(given, name)))
			.filter(name -> distance.apply(given, name) <= 1 + given.length() / 3)
			.orElse("");
		return found.group("type") + " has no field '" + given + "'"
				+ (meant.isEmpty() ? "" : ". Did you mean " + meant + "?");
	}

}
