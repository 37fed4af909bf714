package org.sekisho.tables.text;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read any number of times. */
@FunctionalInterface
public interface Bytes {

	/**
	 * Reads them from the beginning.
	 * @return the bytes, which the caller closes
	 * @throws IOException where that fails
	 */
	InputStream open() throws IOException;

}
