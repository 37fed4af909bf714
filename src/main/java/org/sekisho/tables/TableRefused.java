package org.sekisho.tables;

/** A file that is no table: what is wrong, where, and what to do about it. */
public class TableRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int SHORT = 500;

	private final String title;

	private final String detail;

	/**
	 * Refuses a file.
	 * @param title what is wrong, in two or three words
	 * @param detail sentences that say what, where, and what to do
	 */
	public TableRefused(String title, String detail) {
		super(detail);
		this.title = title;
		this.detail = detail;
	}

	/**
	 * What is wrong.
	 * @return two or three words
	 */
	public String title() {
		return this.title;
	}

	/**
	 * What is wrong, where, and what to do.
	 * @return sentences
	 */
	public String detail() {
		return this.detail;
	}

	/** The beginning of a text of any length, as a message can quote it. */
	static String excerpt(String text) {
		return (text.length() <= SHORT) ? text : text.substring(0, SHORT) + "…";
	}

}
