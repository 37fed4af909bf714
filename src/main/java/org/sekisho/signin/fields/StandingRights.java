package org.sekisho.signin.fields;

import java.util.Optional;

import graphql.ExecutionResult;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.sekisho.access.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Ends a subscription whose caller may not listen any more, before it tells anything
 * else: they were removed, signed out, or lost the role.
 */
@Component
class StandingRights implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Authentication listener = SecurityContextHolder.getContext().getAuthentication();
		return chain.next(request).map(response -> {
			FieldRules.Needed needed = response.getExecutionInput().getGraphQLContext().get(FieldRules.Needed.class);
			return (response.getData() instanceof Publisher<?> events)
					? response.transform(builder -> builder.data(asLongAsPermitted(events, listener, needed)))
					: response;
		});
	}

	private static Flux<Object> asLongAsPermitted(Publisher<?> events, @Nullable Authentication listener,
			FieldRules.@Nullable Needed needed) {
		return Flux.from(events)
			.<Object>map(event -> permitted(listener, needed) ? event : ended())
			.takeUntil(event -> event instanceof ExecutionResult result && !result.getErrors().isEmpty()
					&& result.getErrors().getFirst() instanceof Forbidden);
	}

	private static boolean permitted(@Nullable Authentication listener, FieldRules.@Nullable Needed needed) {
		return needed != null && listener instanceof Caller.Identified identified && listener.isAuthenticated()
				&& needed.refused(Optional.of(identified.caller())).isEmpty();
	}

	private static ExecutionResult ended() {
		return ExecutionResult.newExecutionResult().addError(Forbidden.ended()).build();
	}

}
