package org.sekisho.release;

import java.util.Arrays;
import java.util.List;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Light;
import org.sekisho.access.Scale;
import org.sekisho.access.UnknownMarking;
import org.sekisho.markings.Handlings;
import org.sekisho.schema.InvalidQuestion;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;

/** Tells the words of markings, and takes new markings of things. */
@Controller
class MarkingController {

	private static final int MOST = 1000;

	private final Scale scale;

	private final Handlings handlings;

	private final Remarking remarking;

	MarkingController(Scale scale, Handlings handlings, Remarking remarking) {
		this.scale = scale;
		this.handlings = handlings;
		this.remarking = remarking;
	}

	/** The words of markings. */
	record MarkingWords(List<String> lights, List<String> levels, List<String> organisations) {

	}

	/** What was marked. */
	record Marked(int marked) {

	}

	@QueryMapping
	MarkingWords markingWords() {
		return new MarkingWords(Arrays.stream(Light.values()).map(Light::label).toList(), this.scale.levels(),
				this.scale.organisations().stream().sorted().toList());
	}

	@MutationMapping
	Marked mark(@Argument List<String> ids, @Argument @Nullable String marking, @Argument String reason) {
		if (ids.size() > MOST) {
			throw new InvalidQuestion(
					"ids: %,d are more than %,d; mark them in several questions".formatted(ids.size(), MOST));
		}
		if (reason.isBlank()) {
			throw new InvalidQuestion("reason: say why, for the record");
		}
		this.handlings.requireCleared(marking);
		List<String> distinct = ids.stream().distinct().toList();
		this.remarking.mark(distinct, marking);
		return new Marked(distinct.size());
	}

	@GraphQlExceptionHandler
	GraphQLError refused(UnknownMarking problem, DataFetchingEnvironment environment) {
		return GraphQLError.newError()
			.location(environment.getField().getSourceLocation())
			.path(environment.getExecutionStepInfo().getPath())
			.message("%s", "marking: " + problem.getMessage())
			.errorType(ErrorType.BAD_REQUEST)
			.extensions(java.util.Map.of("code", "INVALID"))
			.build();
	}

}
