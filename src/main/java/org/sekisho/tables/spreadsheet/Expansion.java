package org.sekisho.tables.spreadsheet;

import java.io.IOException;
import java.io.InputStream;

/** Watches over what a part of a workbook expands to. */
@FunctionalInterface
public interface Expansion {

	/**
	 * Watches a stream.
	 * @param part the bytes of a part as they are expanded
	 * @return the same bytes
	 * @throws IOException where they cannot be read
	 */
	InputStream watch(InputStream part) throws IOException;

}
