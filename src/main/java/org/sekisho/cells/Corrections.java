package org.sekisho.cells;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form of a file that gives rejected rows back: their cells, and behind them number,
 * code, column, value and reason. Cells that a spreadsheet would take for formulas are
 * masked with an apostrophe. Both are taken away again when the corrected file is loaded.
 */
public final class Corrections {

	/** The columns behind those of the report. */
	public static final List<String> COLUMNS = List.of("row", "code", "column", "value", "reason");

	/** Full-width signs are signs to spreadsheets of East Asia. */
	private static final String COMPUTED = "[=+\\-@＝＋－＠\\t\\r\\n].*";

	private static final Pattern FORMULA = Pattern.compile("(?s)'*" + COMPUTED);

	private static final Pattern MASKED = Pattern.compile("(?s)'+" + COMPUTED);

	private Corrections() {
	}

	/**
	 * A row of such a file.
	 * @param cells what the report has in the row
	 * @param width how many columns the report has; where the row has fewer cells, blank
	 * ones stand for them
	 * @param verdict what stands behind them
	 * @return all cells, masked
	 */
	public static List<String> row(List<String> cells, int width, List<String> verdict) {
		Stream<String> missing = Stream.generate(() -> "").limit(Math.max(0, width - cells.size()));
		return Stream.of(cells.stream(), missing, verdict.stream())
			.flatMap(part -> part)
			.map(Corrections::mask)
			.toList();
	}

	/**
	 * How many of the columns of a file are those of the report.
	 * @param columns names of all columns
	 * @return how many stand before the verdict; all where there is none
	 */
	public static int width(List<String> columns) {
		int width = columns.size() - COLUMNS.size();
		return (width > 0 && columns.subList(width, columns.size()).equals(COLUMNS)) ? width : columns.size();
	}

	/**
	 * A cell as a spreadsheet can show it safely.
	 * @param cell any text
	 * @return the same, with an apostrophe where it would be computed
	 */
	public static String mask(String cell) {
		return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
	}

	/**
	 * Takes the mask away.
	 * @param cell a cell of such a file
	 * @return what was masked
	 */
	public static String unmask(String cell) {
		return cell.startsWith("'") && MASKED.matcher(cell).matches() ? cell.substring(1) : cell;
	}

}
