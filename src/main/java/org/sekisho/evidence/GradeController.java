package org.sekisho.evidence;

import java.util.HashMap;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.schema.InvalidQuestion;
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
	SourceGrade gradeSource(@Argument String id, @Argument @Nullable String by, DataFetchingEnvironment question) {
		Map<String, @Nullable String> given = given(question);
		if (given.isEmpty()) {
			throw new InvalidQuestion("gradeSource says nothing: give reliability, evaluation or handling");
		}
		String judge = Caller.speaking(by).strip();
		if (judge.isEmpty() || judge.length() > LONGEST_NAME) {
			throw new InvalidQuestion("by: give a name of 1 to " + LONGEST_NAME + " characters");
		}
		return SourceGrade.of(id, this.judgements.judge(id, given, judge));
	}

	// Null takes a judgement back and is not the same as nothing.
	private static Map<String, @Nullable String> given(DataFetchingEnvironment question) {
		Map<String, @Nullable String> given = new HashMap<>();
		Judgements.SCALES.stream()
			.filter(question::containsArgument)
			.forEach(scale -> given.put(scale, question.getArgument(scale)));
		return given;
	}

}
