package org.sekisho.signin.fields;

import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import org.sekisho.access.Caller;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Has a caller who asks too much over a WebSocket wait, which is one request for all. */
public class SocketLimit implements WebGraphQlInterceptor {

	private final Allowance allowance;

	/**
	 * Limits callers.
	 * @param allowance what each may ask, by whichever door
	 */
	public SocketLimit(Allowance allowance) {
		this.allowance = allowance;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		long seconds = (request instanceof WebSocketGraphQlRequest) ? this.allowance.take(Caller.current(), "socket")
				: 0;
		return (seconds == 0) ? chain.next(request) : Mono.just(refused(request, seconds));
	}

	private WebGraphQlResponse refused(WebGraphQlRequest request, long seconds) {
		ExecutionResult refused = ExecutionResult.newExecutionResult()
			.addError(GraphqlErrorBuilder.newError()
				.message("More than %d questions a minute. Ask again in %d seconds.", this.allowance.perMinute(),
						seconds)
				.extensions(Map.of("code", "LIMIT", "limit", this.allowance.perMinute()))
				.build())
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), refused));
	}

}
