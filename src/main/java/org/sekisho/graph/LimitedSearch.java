package org.sekisho.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.StatementFailed.Reason;

/** A search with one deadline, which may be given up from another thread. */
final class LimitedSearch implements Graph.Search {

	private final BiFunction<Statement, Duration, List<Map<String, @Nullable Object>>> reads;

	private final Duration timeout;

	private final long begun = System.nanoTime();

	private volatile boolean givenUp;

	/**
	 * Begins a search.
	 * @param reads runs a statement that may take so long
	 * @param timeout how long the search may take; zero for any time
	 */
	LimitedSearch(BiFunction<Statement, Duration, List<Map<String, @Nullable Object>>> reads, Duration timeout) {
		this.reads = reads;
		this.timeout = timeout;
	}

	@Override
	public List<Map<String, @Nullable Object>> read(Statement statement) {
		return this.reads.apply(statement, left());
	}

	@Override
	public void goOn() {
		left();
	}

	void giveUp() {
		this.givenUp = true;
	}

	/** Neo4j counts milliseconds, and takes none for any time. */
	private Duration left() {
		if (this.givenUp) {
			throw new StatementFailed(Reason.CANCELLED, new CancellationException("Nobody waits for the answer"));
		}
		if (this.timeout.isZero()) {
			return this.timeout;
		}
		long left = this.timeout.toMillis() - Duration.ofNanos(System.nanoTime() - this.begun).toMillis();
		if (left <= 0) {
			throw new StatementFailed(Reason.TIMEOUT, new TimeoutException("The search took " + this.timeout));
		}
		return Duration.ofMillis(left);
	}

}
