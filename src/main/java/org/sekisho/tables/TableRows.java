package org.sekisho.tables;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The rows of a table, read as they are asked for. Where the disk cannot be read, asking
 * for one ends in an {@link java.io.UncheckedIOException}.
 */
public interface TableRows extends Iterator<TableRow>, Closeable {

}
