package org.sekisho.audit.chain;

/** Something could not be put on record, so it must not happen. */
public class JournalFailed extends RuntimeException {

	/**
	 * Says why.
	 * @param cause what the disk says
	 */
	public JournalFailed(Throwable cause) {
		super("This cannot be put on record: " + cause.getMessage(), cause);
	}

}
