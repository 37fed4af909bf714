package org.sekisho.ledger;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which rows of an import have been recorded. */
public final class WrittenRows {

	private final NavigableMap<Integer, Integer> lastByFirst = new TreeMap<>();

	void add(int first, int last) {
		this.lastByFirst.put(first, last);
	}

	/**
	 * Whether a row has been recorded.
	 * @param number its number as a spreadsheet shows it
	 * @return false where it is still to be loaded
	 */
	public boolean contains(int number) {
		Map.Entry<Integer, Integer> block = this.lastByFirst.floorEntry(number);
		return block != null && number <= block.getValue();
	}

}
