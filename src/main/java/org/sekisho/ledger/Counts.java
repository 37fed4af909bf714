package org.sekisho.ledger;

/**
 * What became of rows.
 *
 * @param accepted rows loaded
 * @param duplicates rows that were there already
 * @param rejected rows that could not be loaded
 */
public record Counts(int accepted, int duplicates, int rejected) {

	/**
	 * Rows read.
	 * @return all of them
	 */
	public int read() {
		return this.accepted + this.duplicates + this.rejected;
	}

}
