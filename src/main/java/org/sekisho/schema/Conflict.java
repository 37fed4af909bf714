package org.sekisho.schema;

/**
 * What somebody else has written meanwhile stands in the way. The message says who, when
 * and what to do.
 */
public class Conflict extends RuntimeException {

	/**
	 * Refuses a change.
	 * @param message who wrote meanwhile, when, and what to do
	 */
	public Conflict(String message) {
		super(message);
	}

}
