package org.sekisho.tables;

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

}
