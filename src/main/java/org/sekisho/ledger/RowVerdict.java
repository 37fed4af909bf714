package org.sekisho.ledger;

/** What became of a row. The order is that of their numbers in the graph. */
public enum RowVerdict {

	/** It was loaded, or amended what was there. */
	ACCEPTED,
	/** What it says was there already. */
	DUPLICATE,
	/** It could not be loaded. */
	REJECTED

}
