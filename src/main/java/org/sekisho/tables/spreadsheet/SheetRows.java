package org.sekisho.tables.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows of a sheet, read one after the other. */
public final class SheetRows implements Closeable {

	private static final int MOST_COLUMNS = 16_384;

	private static final int MOST_ROWS = 1 << 20;

	private static final int LETTERS = 26;

	private final XmlPart sheet;

	private final SharedStrings strings;

	private final CellFormats formats;

	private final int longestRow;

	private final boolean filled;

	private int number;

	SheetRows(XmlPart sheet, SharedStrings strings, CellFormats formats, int longestRow) throws IOException {
		this.sheet = sheet;
		this.strings = strings;
		this.formats = formats;
		this.longestRow = longestRow;
		this.sheet.child();
		this.filled = sheet.child("sheetData");
	}

	/**
	 * Reads on.
	 * @return the next row, which may be blank; null behind the last
	 * @throws DamagedWorkbook where the sheet is damaged
	 * @throws IOException where it cannot be read
	 */
	public @Nullable SheetRow next() throws IOException {
		if (!this.filled || !this.sheet.child("row")) {
			return null;
		}
		String given = this.sheet.attribute("r");
		this.number = (given != null) ? number(given) : this.number + 1;
		Row row = new Row();
		while (this.sheet.child("c")) {
			row.add(column(this.sheet.attribute("r"), row.cells.size()));
		}
		SheetRow read = new SheetRow(this.number, row.cells, row.formula, row.characters <= this.longestRow);
		if (this.number > MOST_ROWS && !read.isBlank()) {
			throw new DamagedWorkbook("a row lies beyond row %d, the last that a sheet can have".formatted(MOST_ROWS));
		}
		return read;
	}

	@Override
	public void close() throws IOException {
		this.sheet.close();
	}

	/**
	 * Rows are known by their numbers from here on: were one given twice, one of the two
	 * rows would be lost.
	 */
	private int number(String given) throws IOException {
		try {
			int next = Integer.parseInt(given.strip());
			if (next > this.number && next <= MOST_ROWS) {
				return next;
			}
		}
		catch (NumberFormatException ex) {
			// Said below.
		}
		throw new DamagedWorkbook("the row behind row %d is numbered '%s', but rows are numbered upwards from 1 to %d"
			.formatted(this.number, given, MOST_ROWS));
	}

	/** The position of a cell by its name, such as C7. */
	private static int column(@Nullable String name, int otherwise) throws IOException {
		int column = 0;
		for (int index = 0; name != null && index < name.length() && Character.isLetter(name.charAt(index)); index++) {
			column = Math.min(column * LETTERS + Character.toUpperCase(name.charAt(index)) - 'A' + 1, MOST_COLUMNS + 1);
		}
		int position = (column == 0) ? otherwise : column - 1;
		if (position >= MOST_COLUMNS || position < 0) {
			throw new DamagedWorkbook("a cell lies beyond the last column");
		}
		return position;
	}

	private String value(String type, String stored, @Nullable String style) throws IOException {
		return switch (type) {
			case "n" -> this.formats.text(stored, style);
			case "s" -> stored.isEmpty() ? "" : this.strings.get(stored);
			case "b" -> stored.equals("1") ? "true" : stored.equals("0") ? "false" : stored;
			case "d" -> stored.endsWith("T00:00:00") ? stored.substring(0, stored.indexOf('T')) : stored;
			default -> SharedStrings.unescaped(stored);
		};
	}

	/** A row being read. */
	private final class Row {

		private final List<String> cells = new ArrayList<>();

		private int formula = SheetRow.NONE;

		private long characters;

		private void add(int column) throws IOException {
			XmlPart cell = SheetRows.this.sheet;
			String type = cell.attribute("t");
			String style = cell.attribute("s");
			String computed = null;
			String value = null;
			for (String child = cell.child(); child != null; child = cell.child()) {
				switch (child) {
					case "v" -> value = value((type != null) ? type : "n", cell.text(), style);
					case "is" -> value = SharedStrings.unescaped(cell.richText());
					case "f" -> computed = "=" + cell.text();
					default -> cell.skip();
				}
			}
			if (computed != null && this.formula == SheetRow.NONE) {
				this.formula = column;
			}
			set(column, (value != null) ? value : (computed != null) ? computed : "");
		}

		private void set(int column, String value) {
			this.characters += value.length();
			while (this.cells.size() <= column) {
				this.cells.add("");
			}
			if (this.characters <= SheetRows.this.longestRow) {
				this.cells.set(column, value);
			}
		}

	}

}
