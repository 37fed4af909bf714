package org.sekisho.records;

/**
 * A place or substance that rows name has been taken back since it was recorded: record
 * it again, and write again.
 */
class NamesMissing extends RuntimeException {

	NamesMissing() {
		super("A country, place or substance that a row names is not in the graph");
	}

}
