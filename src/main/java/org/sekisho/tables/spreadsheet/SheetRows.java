package org.sekisho.tables.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows of a sheet, read one after the other. */
public final class SheetRows implements Closeable {

	private static final int MOST_COLUMNS = 16_384;

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
		this.number = (int) number(this.sheet.attribute("r"), this.number + 1L);
		Row row = new Row();
		while (this.sheet.child("c")) {
			row.add(column(this.sheet.attribute("r"), row.cells.size()));
		}
		return new SheetRow(this.number, row.cells, row.formula, row.characters <= this.longestRow);
	}

	@Override
	public void close() throws IOException {
		this.sheet.close();
	}

	private static long number(@Nullable String text, long otherwise) throws IOException {
		try {
			return (text != null) ? Integer.parseInt(text) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw new DamagedWorkbook("it numbers a row '%s'".formatted(text));
		}
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
