package org.sekisho.reports;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * How far the imports are that are under way. Kept in memory, because it is asked for
 * often; what holds for ever is in the ledger. Whoever loads tells it here, which costs
 * nothing worth mentioning and never fails: an id that is not known is passed over.
 */
@Component
class Progress {

	/**
	 * An import waits for its turn.
	 * @param id the import
	 * @param fileName name of its file
	 * @param rows rows of the file, without the header; negative where they have not been
	 * counted
	 */
	void opened(String id, String fileName, long rows) {
	}

	/**
	 * An import that was interrupted waits to go on.
	 * @param id the import
	 * @param fileName name of its file
	 * @param rows rows of the file, without the header; negative where they have not been
	 * counted
	 * @param before what became of the rows that were read before
	 */
	void resumed(String id, String fileName, long rows, BatchWriter.Counts before) {
	}

	/**
	 * More rows were read, after those that were told of before.
	 * @param id the import
	 * @param read how many: accepted + duplicates + rejected
	 * @param accepted rows loaded
	 * @param duplicates rows that were there already
	 * @param rejected rows that could not be loaded
	 */
	void advanced(String id, int read, int accepted, int duplicates, int rejected) {
	}

	/**
	 * An import is being taken back.
	 * @param id the import
	 * @param fileName name of its file
	 * @param seizures how many it holds
	 */
	void withdrawing(String id, String fileName, long seizures) {
	}

	/** So many more seizures of an import were taken from it. */
	void released(String id, int seizures) {
	}

	/** Nothing more happens to an import, which now has this status. */
	void ended(String id, Ledger.Status status) {
	}

	/** The imports that are under way, or ended of late, in the order they came in. */
	List<ImportProgress> all() {
		return List.of();
	}

}
