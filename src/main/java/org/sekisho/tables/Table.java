package org.sekisho.tables;

import java.io.IOException;
import java.util.List;

/** A file that was understood. It can be read any number of times. */
public interface Table {

	/**
	 * The names of its columns.
	 * @return as the header spells them, without blanks around them; of JSON Lines, all
	 * keys in the order in which they first appear
	 */
	List<String> columns();

	/**
	 * What was found out about the file.
	 * @return its form
	 */
	TableForm form();

	/**
	 * How many rows it has behind the header, without blank ones.
	 * @return as many as {@link #read} gives
	 */
	long rows();

	/**
	 * Reads it from the beginning.
	 * @return its rows, which the caller closes
	 * @throws IOException where the disk cannot be read
	 */
	TableRows read() throws IOException;

}
