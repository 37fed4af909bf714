package org.sekisho.analytics.projections;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops projections, in a thread of its own: that of a question may be given up at any
 * moment, and then would leave them behind. What cannot be dropped is tried again.
 */
final class Removal implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private static final String NAME = "name";

	private final Graph graph;

	private final Statements statements;

	private final String process;

	private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().daemon().name("projection-removal").factory());

	private final Set<String> standing = ConcurrentHashMap.newKeySet();

	private final Set<String> doomed = ConcurrentHashMap.newKeySet();

	private final Duration afterFailure;

	private boolean planned;

	private boolean lookPlanned;

	/**
	 * Begins with nothing to drop.
	 * @param process what the names of all projections of this process begin with
	 * @param afterFailure how long a statement that failed here may go on in the database
	 */
	Removal(Graph graph, Statements statements, String process, Duration afterFailure) {
		this.afterFailure = afterFailure;
		this.graph = graph;
		this.statements = statements;
		this.process = process;
		this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	/** A projection of this name is about to be made. */
	void begin(String name) {
		this.standing.add(name);
	}

	void drop(String name) {
		this.doomed.add(name);
		if (!this.thread.isShutdown()) {
			this.thread.execute(this::dropDoomed);
		}
	}

	/** A statement that failed may still make a projection after it was dropped. */
	synchronized void lookAgain() {
		if (!this.thread.isShutdown() && !this.lookPlanned) {
			this.lookPlanned = true;
			schedule(() -> {
				looking();
				dropDoomed();
			}, this.afterFailure);
		}
	}

	private synchronized void looking() {
		this.lookPlanned = false;
	}

	/** Does something after a while, unless it is to be done anyway. */
	synchronized void later(Runnable work, Duration delay) {
		if (!this.thread.isShutdown() && !this.planned) {
			this.planned = true;
			schedule(() -> {
				started();
				work.run();
			}, delay);
		}
	}

	/** In a thread that catches and tells what goes wrong. */
	private void schedule(Runnable work, Duration delay) {
		var _ = this.thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	private synchronized void started() {
		this.planned = false;
	}

	private void dropDoomed() {
		try {
			for (String name : List.copyOf(this.doomed)) {
				this.graph.read(this.statements.named("analytics/drop-projection", Map.of(NAME, name)));
				this.doomed.remove(name);
				this.standing.remove(name);
			}
			dropLost();
		}
		catch (RuntimeException ex) {
			LOG.warn("A projection could not be dropped, which is tried again: {}", ex.getMessage());
			if (!this.thread.isShutdown()) {
				schedule(this::dropDoomed, PAUSE);
			}
		}
	}

	/** A statement that was thought to have failed may have made one after all. */
	private void dropLost() {
		for (Map<String, @Nullable Object> row : this.graph
			.read(this.statements.named("analytics/projections", Map.of("prefix", this.process)))) {
			String name = String.valueOf(row.get(NAME));
			if (!this.standing.contains(name)) {
				this.graph.read(this.statements.named("analytics/drop-projection", Map.of(NAME, name)));
			}
		}
	}

	/** Drops all that stand, once what is being dropped is. */
	@Override
	public void close() {
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
				LOG.warn("Projections are still being dropped");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.doomed.addAll(this.standing);
		dropDoomed();
	}

}
