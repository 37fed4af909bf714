/** Office Open XML spreadsheets, read as a stream: sheets, rows, cells as text. */
@NullMarked
package org.sekisho.tables.spreadsheet;

import org.jspecify.annotations.NullMarked;
