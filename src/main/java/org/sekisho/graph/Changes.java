package org.sekisho.graph;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;

/**
 * Whether the graph has changed, by transactions of this process, which is its only
 * writer.
 */
@Component
public class Changes {

	private final AtomicLong ended = new AtomicLong();

	/**
	 * How many transactions that may have changed something have ended so far. What was
	 * read after this was asked holds as long as it stays the same.
	 * @return a number that only grows
	 */
	public long count() {
		return this.ended.get();
	}

	void add() {
		this.ended.incrementAndGet();
	}

}
