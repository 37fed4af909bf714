package org.sekisho.schema;

/** A question that the application asked itself for a caller has no answer. */
public class Unanswered extends RuntimeException {

	private final String code;

	/**
	 * Says why.
	 * @param code what programs tell errors apart by
	 * @param message what is wrong, where, and what to do
	 */
	public Unanswered(String code, String message) {
		super(message);
		this.code = code;
	}

	/**
	 * What programs tell errors apart by.
	 * @return the code of the question's error
	 */
	public String code() {
		return this.code;
	}

}
