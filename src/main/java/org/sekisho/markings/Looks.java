package org.sekisho.markings;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.GraphUnavailable;

import org.springframework.stereotype.Component;

/**
 * The questions under way. One that began when nothing was hidden from its caller is
 * answered without looking at markings, so nothing may bear a handling that is new before
 * all questions have ended that began before it was known.
 */
@Component
class Looks {

	private static final ThreadLocal<@Nullable Look> CURRENT = new ThreadLocal<>();

	private static final Duration PAUSE = Duration.ofMillis(5);

	/** Longer than any question takes that ends. */
	private static final Duration LONGEST = Duration.ofSeconds(90);

	private final Set<Look> running = ConcurrentHashMap.newKeySet();

	private final AtomicLong age = new AtomicLong();

	/**
	 * A question, with the age of what it knows of handlings; 0 until that is settled.
	 */
	static final class Look {

		private volatile long age;

		private @Nullable Boolean restricted;

	}

	/** Begins a question in this thread. */
	Look begin() {
		Look look = new Look();
		begin(look);
		return look;
	}

	private void begin(Look look) {
		look.age = 0;
		look.restricted = null;
		// It is seen before it settles what it knows: whoever comes between waits for it.
		this.running.add(look);
		look.age = this.age.get() + 1;
		CURRENT.set(look);
	}

	/** Ends a question that this thread began. */
	void end(Look look) {
		this.running.remove(look);
		CURRENT.remove();
	}

	/** Whether this thread answers a question. */
	boolean isLooking() {
		Look look = CURRENT.get();
		// One that ended in another thread is still remembered in the one that began it.
		return look != null && this.running.contains(look);
	}

	/**
	 * Whether something may be hidden from whoever asks. It stays so for the whole of a
	 * question, though rights may change meanwhile: its statements are kept for others.
	 * @param allVisible whether all that is in use is visible
	 */
	boolean restricts(BooleanSupplier allVisible) {
		Look look = CURRENT.get();
		if (look == null || !this.running.contains(look)) {
			return true;
		}
		Boolean restricted = look.restricted;
		if (restricted == null) {
			restricted = !allVisible.getAsBoolean();
			look.restricted = restricted;
		}
		return restricted;
	}

	/**
	 * Waits until all questions have ended that began before now. That of this thread
	 * goes on as one that begins afterwards: two that wait for each other would wait for
	 * ever.
	 */
	void endOlder() {
		Look own = CURRENT.get();
		if (own != null) {
			end(own);
		}
		awaitOlder(this.age.incrementAndGet());
		if (own != null) {
			begin(own);
		}
	}

	private void awaitOlder(long now) {
		long begin = System.nanoTime();
		while (this.running.stream().anyMatch(look -> look.age <= now)) {
			if (System.nanoTime() - begin > LONGEST.toNanos()) {
				throw new GraphUnavailable(
						new TimeoutException("A question that began before a new marking does not end"));
			}
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while questions end that began before a new marking", ex);
			}
		}
	}

}
