package org.sekisho.web;

import java.util.List;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Matches answers with what the caller can take. A stream of events can hold an answer
 * that is none too, such as what is wrong with the question; Spring would put a remark of
 * its own in its place. An answer that is a stream, on the other hand, is no JSON.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EventStreams implements WebGraphQlInterceptor {

	private static final List<MediaType> SINGLE = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_GRAPHQL_RESPONSE);

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.map(response -> (request instanceof WebSocketGraphQlRequest
					|| takesStream(request) == response.getData() instanceof Publisher) ? response
							: takesStream(request) ? asStream(response) : refused(response));
	}

	/** As Spring decides who answers: whoever takes JSON as well gets JSON. */
	private static boolean takesStream(WebGraphQlRequest request) {
		List<MediaType> accepted = request.getHeaders().getAccept();
		return !accepted.isEmpty()
				&& accepted.stream().noneMatch(type -> SINGLE.stream().anyMatch(type::isCompatibleWith));
	}

	private static WebGraphQlResponse asStream(WebGraphQlResponse response) {
		ExecutionResult answer = response.getExecutionResult();
		return response.transform(builder -> builder.data(Flux.just(answer)));
	}

	private static WebGraphQlResponse refused(WebGraphQlResponse response) {
		GraphQLError error = GraphqlErrorBuilder.newError()
			.message("%s",
					"A subscription is answered event by event: ask for it with the header "
							+ "'Accept: text/event-stream', or over a WebSocket at /graphql (graphql-transport-ws).")
			.build();
		ExecutionResult refused = ExecutionResult.newExecutionResult()
			.addError(ErrorCode.INVALID.on(error, error.getMessage()))
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(response.getExecutionInput(), refused));
	}

}
