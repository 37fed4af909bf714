package org.sekisho.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/** Rows of which the next is read when it is first asked for. */
abstract class ReadAhead implements TableRows {

	private final Closeable source;

	private @Nullable TableRow next;

	/**
	 * Begins to read.
	 * @param source is closed with the rows
	 */
	ReadAhead(Closeable source) {
		this.source = source;
	}

	/** The next row; null behind the last. */
	abstract @Nullable TableRow advance() throws IOException;

	@Override
	public final boolean hasNext() {
		try {
			this.next = (this.next != null) ? this.next : advance();
			return this.next != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public final TableRow next() {
		if (!hasNext() || this.next == null) {
			throw new NoSuchElementException();
		}
		TableRow row = this.next;
		this.next = null;
		return row;
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
