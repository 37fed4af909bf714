package org.sekisho.reports;

import org.jspecify.annotations.Nullable;
import org.sekisho.ledger.Ledger;

/**
 * How far an import is, at one moment.
 *
 * @param id the import
 * @param fileName name of its file
 * @param status as in the ledger
 * @param phase what is being done
 * @param rows rows of the file, without the header; null where only the ledger knows of
 * it
 * @param rowsRead rows read: accepted + duplicates + rejected
 * @param accepted rows loaded
 * @param duplicates rows that were there already
 * @param rejected rows that could not be loaded
 * @param rowsPerSecond rows read, or seizures taken back, in a second, of late; null
 * while nothing can be said
 * @param share what is done of the phase, from 0 to 1; null where nothing can be said
 * @param secondsLeft seconds that are left; null while nothing can be said
 */
record ImportProgress(String id, String fileName, Ledger.Status status, Phase phase, @Nullable Long rows, int rowsRead,
		int accepted, int duplicates, int rejected, @Nullable Double rowsPerSecond, @Nullable Double share,
		@Nullable Double secondsLeft) {

	/** What is being done with an import. */
	enum Phase {

		/** Others are before it. */
		WAITING,

		/** Its rows are being read. */
		LOADING,

		/** What it loaded is being taken back. */
		WITHDRAWING,

		/** Nothing any more. */
		ENDED

	}

}
