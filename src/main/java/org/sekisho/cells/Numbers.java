package org.sekisho.cells;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads the numbers of a column. */
public final class Numbers {

	private static final int LONGEST = 40;

	private static final BigDecimal LARGEST = new BigDecimal("1e30");

	private static final BigDecimal SMALLEST = new BigDecimal("1e-30");

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,4})?");

	/** Groups of three digits, which only a decimal sign behind them tells from one. */
	private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d+");

	/** The same with blanks, which mean nothing else. */
	private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}([ \\u00a0\\u2009\\u202f]\\d{3})+(\\.\\d+)?");

	private final boolean comma;

	/**
	 * Prepares for a column.
	 * @param comma whether its decimal sign is a comma
	 */
	public Numbers(boolean comma) {
		this.comma = comma;
	}

	/**
	 * Reads a cell.
	 * @param text what stands in it, without blanks around it
	 * @return the number
	 */
	public Reading<BigDecimal> read(String text) {
		if (text.length() > LONGEST) {
			return Reading.unreadable("A number has at most " + LONGEST + " characters.");
		}
		String plain = this.comma ? pointed(text) : text;
		if (!NUMBER.matcher(plain).matches()) {
			if (!GROUPED.matcher(plain).matches() && !SPACED.matcher(plain).matches()) {
				return Reading.unreadable("'" + text + "' is no number. Write it with digits and a decimal "
						+ (this.comma ? "comma, 12,5, or say that the decimal sign of the file is a point."
								: "point, 12.5, or say that the decimal sign of the file is a comma."));
			}
			plain = plain.replaceAll("[^\\d.+-]", "");
		}
		BigDecimal number = new BigDecimal(plain);
		BigDecimal size = number.abs();
		if (number.signum() != 0 && (size.compareTo(LARGEST) > 0 || size.compareTo(SMALLEST) < 0)) {
			return Reading.unreadable("'" + text + "' is too large or too small to be meant.");
		}
		return Reading.of(number);
	}

	private static String pointed(String text) {
		StringBuilder pointed = new StringBuilder(text);
		for (int index = 0; index < pointed.length(); index++) {
			char character = pointed.charAt(index);
			if (character == ',' || character == '.') {
				pointed.setCharAt(index, (character == ',') ? '.' : ',');
			}
		}
		return pointed.toString();
	}

}
