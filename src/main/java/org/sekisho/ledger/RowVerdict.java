package org.sekisho.ledger;

import java.util.Arrays;

/** What became of a row. */
public enum RowVerdict {

	/** It was loaded, or amended what was there. */
	ACCEPTED(0),
	/** What it says was there already. */
	DUPLICATE(1),
	/** It could not be loaded. */
	REJECTED(2);

	private final int number;

	RowVerdict(int number) {
		this.number = number;
	}

	/** Its number in the graph. */
	int number() {
		return this.number;
	}

	/** The verdict with this number. */
	static RowVerdict numbered(int number) {
		return Arrays.stream(values()).filter(verdict -> verdict.number == number).findFirst().orElseThrow();
	}

}
