package org.sekisho.tables;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about a file.
 *
 * @param format what kind of file it is, once expanded
 * @param encoding name of the encoding of a text; null where it is no text
 * @param delimiter what separates the cells of a text; null where nothing does
 * @param sheet name of the sheet that is read; null where there are none
 * @param sheets names of all sheets, in their order
 * @param compressed whether it was sent in a gzip or zip file
 */
public record TableForm(Format format, @Nullable String encoding, @Nullable Character delimiter, @Nullable String sheet,
		List<String> sheets, boolean compressed) {

	/** Kinds of files. */
	public enum Format {

		/** Rows of text whose cells are separated by a character. */
		DELIMITED,

		/** Office Open XML spreadsheet. */
		XLSX,

		/** One JSON object a line. */
		JSON_LINES

	}

}
