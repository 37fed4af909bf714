package org.sekisho.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import graphql.ErrorType;
import graphql.GraphQLError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives every error of an answer its code, and words for people where the parser and the
 * validation have their own.
 */
@Component
class AnswerErrors implements WebGraphQlInterceptor {

	private static final int LONGEST = 1_000;

	private static final Logger LOG = LoggerFactory.getLogger(AnswerErrors.class);

	private final ObjectProvider<GraphQlSource> source;

	AnswerErrors(ObjectProvider<GraphQlSource> source) {
		this.source = source;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		// Or the parser would speak German to whoever prefers that, and we English.
		request.configureExecutionInput((input, builder) -> builder.locale(Locale.ENGLISH).build());
		return chain.next(request).map(response -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			boolean cancelled = response.getExecutionInput().isCancelled();
			return errors.isEmpty() ? response : response
				.transform(builder -> builder.errors(errors.stream().map(error -> coded(error, cancelled)).toList()));
		});
	}

	private GraphQLError coded(GraphQLError error, boolean cancelled) {
		Map<String, Object> extensions = error.getExtensions();
		if (extensions != null && extensions.get(ErrorCode.KEY) instanceof String code) {
			return ErrorCode.valueOf(code).on(error, error.getMessage());
		}
		if (cancelled) {
			return ErrorCode.CANCELLED.on(error, "The question was given up before it was answered.");
		}
		return switch (error.getErrorType()) {
			case ErrorType.InvalidSyntax -> ErrorCode.SYNTAX.on(error, error.getMessage());
			case ErrorType.NullValueInNonNullableField, ErrorType.DataFetchingException -> unexpected(error);
			case Object other when other.toString().equals("BadFaithIntrospection") -> introspection(error);
			case null, default -> ErrorCode.INVALID.on(error,
					new Wording(this.source.getObject().schema()).plain(shortened(error.getMessage())));
		};
	}

	/** Messages repeat what the caller gave, however long that is. */
	private static String shortened(String message) {
		return (message.length() > LONGEST) ? message.substring(0, LONGEST) + "…" : message;
	}

	private static GraphQLError unexpected(GraphQLError error) {
		String reference = UUID.randomUUID().toString();
		LOG.error("{}: {}, reference {}", error.getPath(), error.getMessage(), reference);
		return ErrorCode.INTERNAL.on(error, QuestionErrors.unexpected(reference));
	}

	private static GraphQLError introspection(GraphQLError error) {
		return ErrorCode.LIMIT.on(error, "This asks for more of the schema than tools ask for: " + error.getMessage()
				+ " Get the whole schema from /graphql/schema.", Map.of(ErrorCode.LIMIT_KEY, "INTROSPECTION"));
	}

}
