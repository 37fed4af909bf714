package org.sekisho.tables.text;

import java.io.IOException;

/** Bytes that are no text. */
public class NotText extends IOException {

	private static final long serialVersionUID = 1L;

	private final Fault fault;

	private final long line;

	private final String encoding;

	NotText(Fault fault, long line, String encoding) {
		super(fault + " in line " + line);
		this.fault = fault;
		this.line = line;
		this.encoding = encoding;
	}

	/**
	 * What is wrong.
	 * @return the kind of fault
	 */
	public Fault fault() {
		return this.fault;
	}

	/**
	 * Where it is wrong.
	 * @return number of the line, from 1
	 */
	public long line() {
		return this.line;
	}

	/**
	 * What the text was taken for.
	 * @return name of the encoding
	 */
	public String encoding() {
		return this.encoding;
	}

	/** What can be wrong with bytes. */
	public enum Fault {

		/** They hold a character that no text has. */
		BINARY,

		/** They are no characters in the encoding. */
		UNDECODABLE,

		/** Some lines are in one encoding, others in another. */
		MIXED

	}

}
