package org.sekisho.tables;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The rows of a table, read as they are asked for. {@link TableRefused} where the file
 * has changed since it was inspected.
 */
public interface TableRows extends Iterator<TableRow>, Closeable {

}
