package org.sekisho.web;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives up questions whose answer nobody waits for: those of a client that went away, and
 * all that are left when the time for a graceful end is over. Only queries: what changes
 * the graph goes on to its end.
 */
@Component
class RunningQuestions extends SimplePerformantInstrumentation implements WebGraphQlInterceptor, SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(RunningQuestions.class);

	private static final Duration PAUSE = Duration.ofMillis(500);

	/** Pauses between the end of a question and that of the server. */
	private static final int LAST_WORDS = 4;

	private final Graph graph;

	private final Set<RunningQuestion> running = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Thread watcher;

	RunningQuestions(Graph graph) {
		this.graph = graph;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return Mono.using(() -> add(request), question -> chain.next(request), this::remove);
	}

	private RunningQuestion add(WebGraphQlRequest request) {
		RunningQuestion question = new RunningQuestion(
				(ClientConnection) request.getAttributes().get(ClientConnection.ATTRIBUTE));
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(RunningQuestion.class, question)).build());
		this.running.add(question);
		return question;
	}

	private void remove(RunningQuestion question) {
		question.end();
		this.running.remove(question);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		RunningQuestion question = context.getGraphQLContext().get(RunningQuestion.class);
		if (question != null && context.getOperationDefinition().getOperation() == Operation.QUERY) {
			question.begin(context.getExecutionInput());
		}
		return super.beginExecuteOperation(parameters, state);
	}

	@Override
	public void start() {
		Thread watching = Thread.ofVirtual().name("abandoned-questions").unstarted(this::watch);
		this.watcher = watching;
		watching.start();
	}

	private void watch() {
		try {
			while (isRunning()) {
				Thread.sleep(PAUSE);
				this.running.forEach(this::giveUpIfAbandoned);
			}
		}
		catch (InterruptedException ex) {
			LOG.debug("Watching ends", ex);
		}
	}

	private void giveUpIfAbandoned(RunningQuestion question) {
		try {
			question.giveUpIfAbandoned(this.graph);
		}
		catch (RuntimeException ex) {
			LOG.warn("A question that nobody waits for could not be given up: {}", ex.getMessage());
		}
	}

	/** Gives up all that still runs, and leaves it a moment to say so. */
	@Override
	public void stop() {
		Thread watching = this.watcher;
		this.watcher = null;
		if (watching != null) {
			watching.interrupt();
		}
		try {
			for (int i = 0; i < LAST_WORDS && !this.running.isEmpty(); i++) {
				this.running.forEach(question -> question.giveUp(this.graph));
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.watcher != null;
	}

	/** Ends after the web server's grace period and before the web server. */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 1536;
	}

}
