package org.sekisho.tables;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param number as a spreadsheet shows it: the header and blank rows count, and a row
 * with line breaks in quotes is one row
 * @param cells as they stand in the file, one a column unless the row is damaged
 * @param damage why the row cannot be used; null where it can
 */
public record TableRow(int number, List<String> cells, @Nullable Damage damage) {

}
