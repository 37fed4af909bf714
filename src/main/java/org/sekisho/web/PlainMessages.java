package org.sekisho.web;

import java.util.regex.Pattern;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes the parser's own objects out of messages, which print a caller's argument as
 * nobody wrote it.
 */
@Component
class PlainMessages implements WebGraphQlInterceptor {

	private static final Pattern OBJECTS = Pattern.compile(" with value '\\w+Value\\{.*}'", Pattern.DOTALL);

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map(response -> {
			if (response.getExecutionResult().getErrors().isEmpty()) {
				return response;
			}
			return response.transform(builder -> builder
				.errors(response.getExecutionResult().getErrors().stream().map(PlainMessages::plain).toList()));
		});
	}

	private static GraphQLError plain(GraphQLError error) {
		String message = error.getMessage();
		String plain = OBJECTS.matcher(message).replaceAll("");
		if (plain.equals(message)) {
			return error;
		}
		return GraphqlErrorBuilder.newError()
			.message("%s", plain)
			.locations(error.getLocations())
			.errorType(error.getErrorType())
			.extensions(error.getExtensions())
			.build();
	}

}
