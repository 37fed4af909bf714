package org.sekisho.markings;

import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import reactor.core.publisher.Mono;

/**
 * Notes the questions that are under way. What a subscription tells later is not: it is
 * looked up for a caller from whom something may be hidden. Nor is a question within
 * another: the outer one is waited for anyway.
 */
record QuestionsUnderWay(ExecutionGraphQlService service, Looks looks) implements ExecutionGraphQlService {

	@Override
	public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
		return Mono.defer(() -> this.looks.isLooking() ? this.service.execute(request)
				: Mono.using(this.looks::begin, look -> this.service.execute(request), this.looks::end));
	}

}
