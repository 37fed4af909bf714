package org.sekisho.schema;

/**
 * A question that the schema allows but that cannot be answered. The message says what,
 * where and what to do.
 */
public class InvalidQuestion extends RuntimeException {

	/**
	 * Refuses a question.
	 * @param message what is wrong, where, and what to do instead
	 */
	public InvalidQuestion(String message) {
		super(message);
	}

}
