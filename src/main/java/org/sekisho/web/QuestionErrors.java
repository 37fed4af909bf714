package org.sekisho.web;

import java.util.Map;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.StatementTimedOut;
import org.sekisho.schema.InvalidQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Says in a GraphQL answer what went wrong: where, and what to do. What is not meant for
 * callers goes to the log, under a reference that the answer names.
 */
@Component
class QuestionErrors extends DataFetcherExceptionResolverAdapter {

	private static final Logger LOG = LoggerFactory.getLogger(QuestionErrors.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable problem, DataFetchingEnvironment environment) {
		return switch (problem) {
			case InvalidQuestion invalid -> error(environment, invalid.getMessage(), ErrorType.BAD_REQUEST, "INVALID");
			case GraphUnavailable lost ->
				error(environment, lost.getMessage(), ErrorType.INTERNAL_ERROR, "UNAVAILABLE");
			case StatementTimedOut slow -> error(environment, slow.getMessage(), ErrorType.INTERNAL_ERROR, "TIMEOUT");
			default -> unexpected(problem, environment);
		};
	}

	private static GraphQLError unexpected(Throwable problem, DataFetchingEnvironment environment) {
		String reference = UUID.randomUUID().toString();
		LOG.error("{} failed, reference {}", environment.getExecutionStepInfo().getPath(), reference, problem);
		return error(environment, "This could not be answered. The log knows why, under reference " + reference,
				ErrorType.INTERNAL_ERROR, "INTERNAL");
	}

	private static GraphQLError error(DataFetchingEnvironment environment, @Nullable String message, ErrorType type,
			String code) {
		return GraphqlErrorBuilder.newError(environment)
			.message("%s", environment.getField().getName() + ": " + message)
			.errorType(type)
			.extensions(Map.of("code", code))
			.build();
	}

}
