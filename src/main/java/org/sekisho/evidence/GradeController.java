package org.sekisho.evidence;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.InvalidQuestion;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes judgements of sources. */
@Controller
class GradeController {

	private static final int LONGEST_NAME = 200;

	private final Judgements judgements;

	GradeController(Judgements judgements) {
		this.judgements = judgements;
	}

	@MutationMapping
	Map<String, @Nullable Object> gradeSource(@Argument String id, ArgumentValue<String> reliability,
			ArgumentValue<String> evaluation, ArgumentValue<String> handling, @Argument String by) {
		Map<String, @Nullable String> given = new HashMap<>();
		add("reliability", reliability, given);
		add("evaluation", evaluation, given);
		add("handling", handling, given);
		if (given.isEmpty()) {
			throw new InvalidQuestion("gradeSource says nothing: give reliability, evaluation or handling");
		}
		if (by.isBlank() || by.length() > LONGEST_NAME) {
			throw new InvalidQuestion("by: give a name of 1 to " + LONGEST_NAME + " characters");
		}
		return this.judgements.judge(id, given, by.strip());
	}

	private static void add(String scale, ArgumentValue<String> argument, Map<String, @Nullable String> given) {
		if (!argument.isOmitted()) {
			given.put(scale, argument.value());
		}
	}

}
