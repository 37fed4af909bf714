package org.sekisho.ledger;

/**
 * What became of rows.
 *
 * @param accepted rows loaded
 * @param duplicates rows that were there already
 * @param rejected rows that could not be loaded
 */
public record Counts(int accepted, int duplicates, int rejected) {

	/** Of no rows. */
	public static final Counts NONE = new Counts(0, 0, 0);

	/**
	 * Rows read.
	 * @return all of them
	 */
	public int read() {
		return this.accepted + this.duplicates + this.rejected;
	}

	/**
	 * These rows and others.
	 * @param more what became of the others
	 * @return what became of all
	 */
	public Counts plus(Counts more) {
		return new Counts(this.accepted + more.accepted, this.duplicates + more.duplicates,
				this.rejected + more.rejected);
	}

}
