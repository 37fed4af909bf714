package org.sekisho.tables;

import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a file; null where it is to be found out.
 *
 * @param sheet name of the sheet of a spreadsheet
 * @param encoding name of the encoding of a text, such as {@code windows-1252}
 * @param delimiter what separates the cells of a text: one character, or {@code tab}
 */
public record TableOptions(@Nullable String sheet, @Nullable String encoding, @Nullable String delimiter) {

	/** Nothing is said. */
	public static final TableOptions NONE = new TableOptions(null, null, null);

}
