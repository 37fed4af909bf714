package org.sekisho.audit;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.sekisho.audit.chain.JournalFailed;
import org.sekisho.audit.entries.Event;
import org.sekisho.audit.entries.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Puts every question on record once its answer is known and before it is given. It
 * stands around all that shapes answers, but for what makes them streams of events.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AuditedQuestions implements WebGraphQlInterceptor {

	private static final Logger LOG = LoggerFactory.getLogger(AuditedQuestions.class);

	private static final String ID = "auditId";

	private final Recorder recorder;

	AuditedQuestions(Recorder recorder) {
		this.recorder = recorder;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Look look = look(request);
		look.identify();
		Asked asked = new Asked(look, door(request), request.getDocument(), request.getVariables());
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Asked.class, asked)).build());
		return Mono.<WebGraphQlResponse>from(answer -> {
			// It is answered in this thread, at once.
			try (Look.Scope _ = look.bind()) {
				chain.next(request).subscribe(answer);
			}
		})
			.map(response -> recorded(asked, response))
			.doOnError(problem -> leave(asked, Event.QUESTION, Map.of("outcome", Outcome.FAILED, "code", "INTERNAL")))
			.doOnCancel(() -> cancelled(asked));
	}

	private static Look look(WebGraphQlRequest request) {
		if (request.getAttributes().get(Look.ATTRIBUTE) instanceof Look look
				&& !(request instanceof WebSocketGraphQlRequest)) {
			return look;
		}
		InetSocketAddress address = request.getRemoteAddress();
		return new Look((address != null) ? address.getHostString() : null);
	}

	private static String door(WebGraphQlRequest request) {
		if (request instanceof WebSocketGraphQlRequest) {
			return "WEBSOCKET";
		}
		return request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM) ? "SSE" : "GRAPHQL";
	}

	private WebGraphQlResponse recorded(Asked asked, WebGraphQlResponse response) {
		String code = response.getErrors().stream().findFirst().map(AuditedQuestions::code).orElse(null);
		Map<String, Object> said = new LinkedHashMap<>(Map.of("outcome", Outcome.of(code)));
		if (code != null) {
			said.put("code", code);
			said.put("errors", response.getErrors().size());
		}
		boolean stream = response.getData() instanceof Publisher;
		try {
			asked.record(this.recorder, stream ? Event.STREAM : Event.QUESTION, said);
		}
		catch (JournalFailed ex) {
			return withId(asked, unrecorded(response));
		}
		finally {
			asked.look().recorded();
		}
		return withId(asked, stream ? response.transform(builder -> builder.data(events(asked, response))) : response);
	}

	private static String code(ResponseError error) {
		Object code = error.getExtensions().get("code");
		return (code != null) ? code.toString() : "INTERNAL";
	}

	private static WebGraphQlResponse unrecorded(WebGraphQlResponse response) {
		GraphQLError error = GraphqlErrorBuilder.newError()
			.message("%s", Unrecorded.MESSAGE)
			.extensions(Map.of("code", Unrecorded.CODE))
			.build();
		ExecutionResult refused = ExecutionResult.newExecutionResult().addError(error).build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(response.getExecutionInput(), refused));
	}

	private static WebGraphQlResponse withId(Asked asked, WebGraphQlResponse response) {
		response.getResponseHeaders().set(Look.HEADER, asked.look().id());
		Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
		extensions.put(ID, asked.look().id());
		return response.transform(builder -> builder.extensions(extensions));
	}

	/** Counts what a subscription gives out, and tells at its end. */
	private Flux<ExecutionResult> events(Asked asked, WebGraphQlResponse response) {
		AtomicLong events = new AtomicLong();
		Publisher<ExecutionResult> data = Objects.requireNonNull(response.getData());
		return Flux.from(data)
			.map(event -> event.transform(builder -> builder.addExtension(ID, asked.look().id())))
			.doOnNext(event -> events.incrementAndGet())
			.doFinally(end -> leave(asked, Event.STREAM_END, Map.of("end", end.toString(), "events", events.get())));
	}

	private void cancelled(Asked asked) {
		if (!asked.look().isRecorded()) {
			leave(asked, Event.QUESTION, Map.of("outcome", Outcome.FAILED, "code", "CANCELLED"));
		}
	}

	/** Where nothing is given out any more, so that nothing is left to refuse. */
	private void leave(Asked asked, Event event, Map<String, ?> said) {
		try {
			asked.record(this.recorder, event, said);
		}
		catch (JournalFailed ex) {
			LOG.error("The end of {} is not on record", asked.look().id(), ex);
		}
		finally {
			asked.look().recorded();
		}
	}

}
