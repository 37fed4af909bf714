package org.sekisho.analytics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.LinkType;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Which entities and links a question is about.
 *
 * @param within the id of an entity that has them as members, or is linked to them; null
 * for any
 * @param kinds their kinds; null for all but those that tell where facts come from
 * @param ids their ids; null for any
 * @param types the links that count
 * @param arguments the field's arguments with slots for variables, of which {@code where}
 * and {@code asOf} are read
 */
record Selection(@Nullable String within, @Nullable List<String> kinds, @Nullable List<String> ids,
		List<LinkType> types, Map<String, @Nullable Object> arguments) {

	private static final int MOST_IDS = 1000;

	/** Reads the arguments of a field. */
	static Selection of(DataFetchingEnvironment environment, ExecutableNormalizedField field, Vocabulary vocabulary) {
		List<String> kinds = environment.getArgument("kinds");
		List<String> types = environment.getArgument("types");
		List<String> ids = environment.getArgument("ids");
		check("kinds", kinds, vocabulary.kinds().stream().map(Kind::name).toList());
		check("types", types, vocabulary.linkTypes().keySet());
		if (ids != null && ids.size() > MOST_IDS) {
			throw new InvalidQuestion(
					"ids: " + ids.size() + " are more than " + MOST_IDS + ". Select by within, kinds or where instead");
		}
		return new Selection(environment.getArgument("within"), kinds, ids, vocabulary.followed(types, kinds),
				new HashMap<>(field.getResolvedArguments()));
	}

	private static void check(String argument, @Nullable List<String> given, Collection<String> known) {
		if (given == null) {
			return;
		}
		if (given.isEmpty()) {
			throw new InvalidQuestion(
					argument + ": is empty. Leave it out for all, or name some of " + String.join(", ", known));
		}
		String unknown = given.stream().filter(name -> !known.contains(name)).collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new InvalidQuestion(
					argument + ": there is no " + unknown + ". There are " + String.join(", ", known));
		}
	}

}
