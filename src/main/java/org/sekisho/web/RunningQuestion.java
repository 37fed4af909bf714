package org.sekisho.web;

import graphql.ExecutionInput;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;

/** A question that is being answered, in the thread that answers it. */
final class RunningQuestion {

	private final Thread thread = Thread.currentThread();

	private final @Nullable ClientConnection connection;

	private @Nullable ExecutionInput input;

	RunningQuestion(@Nullable ClientConnection connection) {
		this.connection = connection;
	}

	/** From now on it may be given up. */
	synchronized void begin(ExecutionInput input) {
		this.input = input;
	}

	/** From now on it may not, and its connection is Tomcat's again. */
	synchronized void end() {
		this.input = null;
	}

	synchronized void giveUpIfAbandoned(Graph graph) {
		if (this.input != null && this.connection != null && (this.input.isCancelled() || this.connection.isClosed())) {
			giveUp(graph);
		}
	}

	/** Gives up what is being read, and has no other field begun. */
	synchronized void giveUp(Graph graph) {
		if (this.input != null) {
			this.input.cancel();
			graph.giveUp(this.thread);
		}
	}

}
