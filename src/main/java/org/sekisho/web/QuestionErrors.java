package org.sekisho.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.sekisho.access.UnknownMarking;
import org.sekisho.graph.GraphUnavailable;
import org.sekisho.graph.StatementFailed;
import org.sekisho.limits.LimitExceeded;
import org.sekisho.schema.Conflict;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.schema.Unanswered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Says in a GraphQL answer why a field has none: what is wrong, where, and what to do.
 * What is not meant for callers goes to the log, under a reference that the answer names.
 */
@Component
class QuestionErrors extends DataFetcherExceptionResolverAdapter {

	private static final Logger LOG = LoggerFactory.getLogger(QuestionErrors.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable problem, DataFetchingEnvironment environment) {
		return switch (problem) {
			case InvalidQuestion invalid -> error(environment, invalid, ErrorCode.INVALID, Map.of());
			case UnknownMarking unknown -> error(environment, unknown, ErrorCode.INVALID, Map.of());
			case Conflict conflict -> error(environment, conflict, ErrorCode.CONFLICT, Map.of());
			case Unanswered unanswered ->
				error(environment, unanswered, ErrorCode.valueOf(unanswered.code()), Map.of());
			case LimitExceeded exceeded -> error(environment, exceeded, ErrorCode.LIMIT, exceeded.getExtensions());
			case GraphUnavailable lost -> error(environment, lost, ErrorCode.UNAVAILABLE, Map.of());
			case StatementFailed failed -> failed(environment, failed);
			default -> unexpected(environment, problem);
		};
	}

	/** The same for a stream that breaks off. */
	@Component
	static class OfSubscriptions extends SubscriptionExceptionResolverAdapter {

		@Override
		protected GraphQLError resolveToSingleError(Throwable problem) {
			if (problem instanceof GraphUnavailable lost) {
				return error(ErrorCode.UNAVAILABLE, Objects.requireNonNull(lost.getMessage()));
			}
			String reference = UUID.randomUUID().toString();
			LOG.error("A subscription broke off, reference {}", reference, problem);
			return error(ErrorCode.INTERNAL, unexpected(reference));
		}

		private static GraphQLError error(ErrorCode code, String message) {
			return code.on(GraphqlErrorBuilder.newError().message("%s", message).build(), message);
		}

	}

	private static GraphQLError failed(DataFetchingEnvironment environment, StatementFailed failed) {
		return switch (failed.reason()) {
			case TIMEOUT -> error(environment, failed, ErrorCode.TIMEOUT, Map.of());
			case CANCELLED -> error(environment, failed, ErrorCode.CANCELLED, Map.of());
			case MEMORY -> error(environment, failed, ErrorCode.LIMIT, Map.of(ErrorCode.LIMIT_KEY, "MEMORY"));
			case REFUSED -> unexpected(environment, failed);
		};
	}

	private static GraphQLError unexpected(DataFetchingEnvironment environment, Throwable problem) {
		String reference = UUID.randomUUID().toString();
		LOG.error("{} failed, reference {}", environment.getExecutionStepInfo().getPath(), reference, problem);
		return error(environment, new IllegalStateException(unexpected(reference), problem), ErrorCode.INTERNAL,
				Map.of());
	}

	static String unexpected(String reference) {
		return "This could not be answered. The log knows why, under reference " + reference;
	}

	private static GraphQLError error(DataFetchingEnvironment environment, Throwable problem, ErrorCode code,
			Map<String, Object> extensions) {
		String message = environment.getField().getName() + ": " + problem.getMessage();
		return code.on(GraphqlErrorBuilder.newError(environment).message("%s", message).build(), message, extensions);
	}

}
