package org.sekisho.markings;

import java.util.regex.Pattern;

import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import reactor.core.publisher.Mono;

/**
 * Notes the questions that are under way. What a subscription tells later is not, and
 * what changes something is not: both are looked up for a caller from whom something may
 * be hidden. Nor is a question within another: the outer one is waited for anyway.
 */
record QuestionsUnderWay(ExecutionGraphQlService service, Looks looks) implements ExecutionGraphQlService {

	/**
	 * Whoever gives out a new handling waits for questions while holding locks, so
	 * nothing may be waited for that itself waits for a lock.
	 */
	private static final Pattern CHANGES = Pattern.compile("\\bmutation\\b");

	@Override
	public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
		return Mono
			.defer(() -> (this.looks.isLooking() || CHANGES.matcher(String.valueOf(request.getDocument())).find())
					? this.service.execute(request)
					: Mono.using(this.looks::begin, look -> this.service.execute(request), this.looks::end));
	}

}
