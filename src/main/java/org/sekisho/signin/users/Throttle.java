package org.sekisho.signin.users;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Has whoever guesses wrong wait, each time twice as long. Names that nobody has are
 * counted like others.
 */
final class Throttle {

	private static final Duration FORGOTTEN = Duration.ofHours(1);

	private static final int MOST_KEPT = 100_000;

	private final int free;

	private final Duration longest;

	private final Ticker clock;

	private final Cache<String, Failures> failures;

	/**
	 * Prepares to count.
	 * @param free how many wrong guesses cost nothing
	 * @param longest how long the longest wait is
	 * @param clock tells the time
	 */
	Throttle(int free, Duration longest, Ticker clock) {
		this.free = free;
		this.longest = longest;
		this.clock = clock;
		this.failures = Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(MOST_KEPT).ticker(clock).build();
	}

	/** How often somebody was wrong, and until when they wait. */
	private record Failures(int count, long until) {

	}

	/** How long somebody has to wait before the next guess, in whole seconds. */
	long seconds(String who) {
		Failures known = this.failures.getIfPresent(who);
		long left = (known != null) ? known.until() - this.clock.read() : 0;
		return (left > 0) ? TimeUnit.NANOSECONDS.toSeconds(left) + 1 : 0;
	}

	void failed(String who) {
		this.failures.asMap().merge(who, new Failures(1, this.clock.read() + wait(1)), (known, first) -> {
			int count = known.count() + 1;
			return new Failures(count, this.clock.read() + wait(count));
		});
	}

	void forget(String who) {
		this.failures.invalidate(who);
	}

	private long wait(int count) {
		if (count < this.free) {
			return 0;
		}
		long doubled = TimeUnit.SECONDS.toNanos(1) << Math.min(count - this.free, 30);
		return Math.min(doubled, this.longest.toNanos());
	}

}
