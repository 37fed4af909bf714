package org.sekisho.tables;

import java.util.List;

/**
 * Why a row cannot be used.
 *
 * @param code {@link #UNREADABLE}, {@link #WIDTH}, {@link #FORMULA} or {@link #TOO_LONG}
 * @param column position of the column, from 0; {@link #WHOLE_ROW} where it is no single
 * one
 * @param reason a sentence
 */
public record Damage(String code, int column, String reason) {

	/** It cannot be told what stands in the row. */
	public static final String UNREADABLE = "UNREADABLE";

	/** The row has more or fewer cells than the header. */
	public static final String WIDTH = "WIDTH";

	/** A cell holds a formula rather than a value. */
	public static final String FORMULA = "FORMULA";

	/** The row, or a cell, is longer than one can be. */
	public static final String TOO_LONG = "TOO_LONG";

	/** Stands for a column where the whole row is meant. */
	public static final int WHOLE_ROW = -1;

	/** The most characters of a cell. */
	static final int LONGEST_CELL = 100_000;

	/** The most characters of a row. */
	static final int LONGEST_ROW = 1 << 20;

	/** How much is kept of a cell of a row that is too long. */
	private static final int KEPT = 1000;

	/**
	 * Finds cells that are too long.
	 * @param number number of the row
	 * @param cells its cells
	 * @return the row, damaged and cut where it holds one
	 */
	static TableRow measured(int number, List<String> cells) {
		for (int column = 0; column < cells.size(); column++) {
			int length = cells.get(column).length();
			if (length > LONGEST_CELL) {
				return new TableRow(number, cut(cells),
						new Damage(TOO_LONG, column,
								"The cell has %d characters; a cell can have at most %d. Shorten it.".formatted(length,
										LONGEST_CELL)));
			}
		}
		return new TableRow(number, cells, null);
	}

	/**
	 * A row that is too long altogether.
	 * @param number number of the row
	 * @param cells its first cells
	 * @return the row, with cells that are cut
	 */
	static TableRow tooLong(int number, List<String> cells) {
		return new TableRow(number, cut(cells),
				new Damage(TOO_LONG, WHOLE_ROW,
						"The row has more than %d characters. Look for a missing line break, or shorten it."
							.formatted(LONGEST_ROW)));
	}

	/**
	 * A row that has more or fewer cells than the header.
	 * @param number number of the row
	 * @param cells its cells
	 * @param width how many columns the header has
	 * @return the row, which tells its surplus
	 */
	static TableRow wrongWidth(int number, List<String> cells, int width) {
		String surplus = (cells.size() > width)
				? " Too much is: " + TableRefused.excerpt(String.join(" | ", cells.subList(width, cells.size()))) + "."
				: "";
		return new TableRow(number, cells, new Damage(WIDTH, Math.min(cells.size(), width - 1),
				"The row has %d cells, the header %d columns. Add what is missing, remove what is too much, and put values that hold the delimiter in double quotes.%s"
					.formatted(cells.size(), width, surplus)));
	}

	/**
	 * What is wrong with a row that holds a formula.
	 * @param column position of the formula
	 * @param cell name of its cell
	 * @return the damage
	 */
	static Damage formula(int column, String cell) {
		return new Damage(FORMULA, column,
				"Cell %s holds a formula. Replace it with its value: copy it, and paste the value only."
					.formatted(cell));
	}

	/** Cells of which no more is kept than a person needs to recognise them. */
	static List<String> cut(List<String> cells) {
		return cells.stream().map(cell -> (cell.length() <= KEPT) ? cell : cell.substring(0, KEPT) + "…").toList();
	}

}
