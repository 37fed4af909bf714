package org.sekisho.reports;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/** How fast something gets on, of late. */
final class Pace {

	/** Long enough for several batches, so that the figure does not jump. */
	private static final long LATE = Duration.ofSeconds(10).toNanos();

	private final Deque<Mark> marks = new ArrayDeque<>();

	private record Mark(long done, long nanoseconds) {

	}

	Pace(long done, long nanoseconds) {
		this.marks.add(new Mark(done, nanoseconds));
	}

	void reached(long done, long nanoseconds) {
		this.marks.add(new Mark(done, nanoseconds));
		while (this.marks.size() > 2 && nanoseconds - this.marks.getFirst().nanoseconds() > LATE) {
			this.marks.removeFirst();
		}
	}

	/**
	 * How much is done in a second; null where nothing was done yet. It falls only once
	 * the next step takes longer than usual.
	 */
	@Nullable Double perSecond(long now) {
		Mark first = this.marks.getFirst();
		Mark last = this.marks.getLast();
		long took = last.nanoseconds() - first.nanoseconds();
		long usual = took / Math.max(1, this.marks.size() - 1);
		long elapsed = Math.max(took, now - first.nanoseconds() - usual);
		long done = last.done() - first.done();
		return (done == 0 || elapsed <= 0) ? null : done * 1e9 / elapsed;
	}

}
