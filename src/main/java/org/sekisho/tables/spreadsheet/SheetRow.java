package org.sekisho.tables.spreadsheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as the spreadsheet shows it
 * @param cells as text: dates in the form of ISO 8601, numbers plain, results of formulas
 * @param formula position of the first cell that holds a formula; -1 where none does
 * @param whole whether all cells are there; not so where the row is too long
 */
public record SheetRow(int number, List<String> cells, int formula, boolean whole) {

	/** Stands for a position where there is none. */
	public static final int NONE = -1;

	private static final int LETTERS = 26;

	/**
	 * Whether there is anything in it.
	 * @return whether there is not
	 */
	public boolean isBlank() {
		for (String cell : this.cells) {
			if (!cell.isBlank()) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Where the formula stands.
	 * @return name of the cell, such as C7
	 */
	public String formulaCell() {
		StringBuilder name = new StringBuilder();
		for (int column = this.formula + 1; column > 0; column = (column - 1) / LETTERS) {
			name.insert(0, (char) ('A' + (column - 1) % LETTERS));
		}
		return name.append(this.number).toString();
	}

}
