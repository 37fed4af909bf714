package org.sekisho.access;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How many records of each marking an answer gave out, for the record of who saw what.
 */
public final class Disclosure {

	/** What is counted for records without a marking. */
	public static final String UNMARKED = "";

	private static final ThreadLocal<@Nullable Disclosure> CURRENT = new ThreadLocal<>();

	private final Map<String, Integer> records = new TreeMap<>();

	/**
	 * Counts what is given out in this thread from now on, until {@link #end}.
	 * @return where it is counted
	 */
	public static Disclosure begin() {
		Disclosure disclosure = new Disclosure();
		CURRENT.set(disclosure);
		return disclosure;
	}

	/** Counts no further in this thread. */
	public static void end() {
		CURRENT.remove();
	}

	/**
	 * Counts records that are given out in this thread, if anybody counts.
	 * @param marking how they are marked; null for not at all
	 * @param records how many
	 */
	public static void add(@Nullable String marking, int records) {
		Disclosure disclosure = CURRENT.get();
		if (disclosure != null) {
			disclosure.records.merge((marking != null) ? marking : UNMARKED, records, Integer::sum);
		}
	}

	/**
	 * What was counted.
	 * @return the number of records by marking
	 */
	public Map<String, Integer> records() {
		return Map.copyOf(this.records);
	}

}
