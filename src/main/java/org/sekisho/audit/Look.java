package org.sekisho.audit;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Disclosure;
import org.sekisho.audit.entries.Shortened;

/**
 * Somebody looks at something, or changes it. Threads that work for a look are bound to
 * it, so that what they give out is counted there.
 */
public final class Look {

	/** The header of answers that tells the id. */
	static final String HEADER = "Sekisho-Audit-Id";

	/** The attribute of an HTTP request that holds its look. */
	static final String ATTRIBUTE = Look.class.getName();

	private static final ThreadLocal<@Nullable Look> CURRENT = new ThreadLocal<>();

	private final String id = UUID.randomUUID().toString();

	private final long begun = System.nanoTime();

	private final @Nullable String address;

	private final Queue<Disclosure> disclosures = new ConcurrentLinkedQueue<>();

	private final Map<String, Object> notes = Collections.synchronizedMap(new LinkedHashMap<>());

	private volatile @Nullable Caller caller;

	private volatile boolean recorded;

	Look(@Nullable String address) {
		this.address = address;
	}

	/**
	 * The look that this thread works for.
	 * @return nothing where it works for none
	 */
	public static Optional<Look> current() {
		return Optional.ofNullable(CURRENT.get());
	}

	/**
	 * Has the entry of this thread's look, if it works for one, say more. Never a secret
	 * or what a file holds.
	 * @param what such as {@code file}
	 * @param value such as its name; a text, a number or a list of these
	 */
	public static void note(String what, Object value) {
		current().ifPresent(look -> look.notes.put(what, Objects.requireNonNull(Shortened.of(value))));
	}

	/**
	 * What the audit finds it by.
	 * @return the id, the same in all entries of this look
	 */
	public String id() {
		return this.id;
	}

	/** Has this thread work for this look until the end of the scope. */
	Scope bind() {
		if (CURRENT.get() == this) {
			return () -> {
			};
		}
		CURRENT.set(this);
		this.disclosures.add(Disclosure.begin());
		return () -> {
			Disclosure.end();
			CURRENT.remove();
		};
	}

	/** Until when a thread works for a look. */
	interface Scope extends AutoCloseable {

		@Override
		void close();

	}

	/** Takes down who asks, as far as that is known in this thread. */
	void identify() {
		Caller.current().ifPresent(current -> this.caller = current);
	}

	@Nullable Caller caller() {
		return this.caller;
	}

	@Nullable String address() {
		return this.address;
	}

	Map<String, Object> notes() {
		return this.notes;
	}

	Duration duration() {
		return Duration.ofNanos(System.nanoTime() - this.begun);
	}

	/** How many records of which markings were given out so far. */
	Map<String, Integer> records() {
		Map<String, Integer> records = new TreeMap<>();
		this.disclosures.forEach(disclosure -> disclosure.records()
			.forEach((marking, count) -> records.merge(marking, count, Integer::sum)));
		return records;
	}

	/** Whether its entry is written; not what was begun or intended. */
	boolean isRecorded() {
		return this.recorded;
	}

	void recorded() {
		this.recorded = true;
	}

}
