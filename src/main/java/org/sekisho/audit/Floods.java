package org.sekisho.audit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Keeps those who have not signed in from filling the disk: of an address, only so many
 * refusals in a minute have an entry each, and the others are counted.
 */
final class Floods {

	/** Refusals of an address that have an entry each. */
	static final int EACH = 60;

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int ADDRESSES = 10_000;

	private final Cache<String, AtomicInteger> refusals;

	private final ObjIntConsumer<String> surplus;

	/**
	 * Begins to count.
	 * @param ticker tells the time
	 * @param surplus is told of an address and the number of its other refusals, once the
	 * minute is over
	 */
	Floods(Ticker ticker, ObjIntConsumer<String> surplus) {
		this.surplus = surplus;
		this.refusals = Caffeine.newBuilder()
			.expireAfterWrite(WINDOW)
			.maximumSize(ADDRESSES)
			.ticker(ticker)
			.scheduler(Scheduler.systemScheduler())
			.executor(Runnable::run)
			.removalListener(this::tell)
			.build();
	}

	/** Whether this refusal is only counted. */
	boolean swallows(String address) {
		return this.refusals.get(address, first -> new AtomicInteger()).incrementAndGet() > EACH;
	}

	/** Tells what was counted so far. */
	void end() {
		this.refusals.invalidateAll();
	}

	private void tell(@Nullable String address, @Nullable AtomicInteger count, RemovalCause cause) {
		if (address != null && count != null && count.get() > EACH) {
			this.surplus.accept(address, count.get() - EACH);
		}
	}

}
