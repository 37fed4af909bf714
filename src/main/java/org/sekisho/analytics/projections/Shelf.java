package org.sekisho.analytics.projections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.sekisho.graph.Statement;

/**
 * The projections that stand ready, are being made, or are in use. What is taken from the
 * shelf is dropped once nobody uses it.
 */
final class Shelf {

	private final String process = Projections.PREFIX + UUID.randomUUID() + "-";

	/** What was used last comes last. */
	private final Map<Key, Lent> all = new LinkedHashMap<>(16, 0.75f, true);

	private final Removal removal;

	private final int kept;

	private final Duration keptFor;

	private long names;

	/**
	 * What tells projections apart.
	 *
	 * @param changes how many changes it holds
	 * @param selection the statement that makes it, with all that it is asked
	 */
	record Key(long changes, Statement selection) {

	}

	/** A projection, made or in the making. */
	static final class Lent {

		private final String name;

		private final CompletableFuture<Projection> made = new CompletableFuture<>();

		private int users;

		private boolean retired;

		private long idleSince;

		private boolean begun;

		private Lent(String name) {
			this.name = name;
		}

		String name() {
			return this.name;
		}

		CompletableFuture<Projection> made() {
			return this.made;
		}

		/** Whether the caller is the first who asks, and so is to make it. */
		synchronized boolean begin() {
			boolean first = !this.begun;
			this.begun = true;
			return first;
		}

	}

	Shelf(AnalyticsSettings settings, Function<String, Removal> removal) {
		this.kept = settings.kept();
		this.keptFor = settings.keptFor();
		this.removal = removal.apply(this.process);
	}

	/**
	 * Takes a projection, or a place for it. What was made before the last change goes.
	 */
	synchronized Lent take(Key key) {
		for (Key other : List.copyOf(this.all.keySet())) {
			if (other.changes() < key.changes()) {
				retire(other);
			}
		}
		Lent lent = this.all.computeIfAbsent(key, added -> {
			String name = this.process + this.names++;
			this.removal.begin(name);
			return new Lent(name);
		});
		lent.users++;
		return lent;
	}

	/** Puts it back. */
	synchronized void leave(Lent lent) {
		lent.users--;
		lent.idleSince = System.nanoTime();
		if (lent.retired && lent.users == 0) {
			this.removal.drop(lent.name());
		}
		List<Key> idle = idle(0);
		idle.subList(0, Math.max(0, idle.size() - this.kept)).forEach(this::retire);
		this.removal.later(this::forget, this.keptFor);
	}

	/** It could not be made, so nobody is to get it any more. */
	synchronized void discard(Lent lent) {
		this.removal.lookAgain();
		List.copyOf(this.all.entrySet())
			.stream()
			.filter(each -> each.getValue() == lent)
			.map(Map.Entry::getKey)
			.forEach(this::retire);
	}

	void close() {
		synchronized (this) {
			List.copyOf(this.all.keySet()).forEach(this::retire);
		}
		this.removal.close();
	}

	private synchronized void forget() {
		idle(this.keptFor.toNanos()).forEach(this::retire);
		if (!this.all.isEmpty()) {
			this.removal.later(this::forget, this.keptFor);
		}
	}

	/** Those that nobody has used for so long, the longest unused first. */
	private List<Key> idle(long nanoseconds) {
		List<Key> idle = new ArrayList<>();
		this.all.forEach((key, lent) -> {
			if (lent.users == 0 && System.nanoTime() - lent.idleSince >= nanoseconds) {
				idle.add(key);
			}
		});
		return idle;
	}

	private void retire(Key key) {
		Lent lent = this.all.remove(key);
		if (lent != null) {
			lent.retired = true;
			if (lent.users == 0) {
				this.removal.drop(lent.name());
			}
		}
	}

}
