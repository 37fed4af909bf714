package org.sekisho.markings;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Notes the questions that are under way. What a subscription tells later is not: it is
 * looked up for a caller from whom something may be hidden.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class QuestionsUnderWay implements WebGraphQlInterceptor {

	private final Looks looks;

	QuestionsUnderWay(Looks looks) {
		this.looks = looks;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return Mono.using(this.looks::begin, look -> chain.next(request), this.looks::end);
	}

}
