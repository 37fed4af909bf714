package org.sekisho.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rows of an import and what became of them.
 *
 * @param rows in their order in the file
 * @param next what to ask for as {@code after} to get the rows behind these; null where
 * there are none
 * @param totalRows how many rows there are in all, with the same verdict and code
 */
record ImportRows(List<ImportRow> rows, @Nullable Integer next, int totalRows) {

	/**
	 * One row.
	 *
	 * @param number its number as a spreadsheet shows it
	 * @param verdict what became of it
	 * @param record id of the entity that it says something of; null where there is none
	 * @param codes what was found in it
	 * @param reason why it was rejected or bears flags; null where there is nothing to
	 * say
	 */
	record ImportRow(int number, RowVerdict verdict, @Nullable String record, List<String> codes,
			@Nullable String reason) {

	}

}
