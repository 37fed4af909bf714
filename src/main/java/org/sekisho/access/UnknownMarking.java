package org.sekisho.access;

/** A marking that cannot be taken. The message says why, and what to do. */
public class UnknownMarking extends RuntimeException {

	/**
	 * Refuses a marking.
	 * @param message what is wrong with it and what to do instead
	 */
	public UnknownMarking(String message) {
		super(message);
	}

}
