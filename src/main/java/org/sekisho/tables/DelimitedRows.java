package org.sekisho.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.sekisho.tables.text.Window;

/**
 * The rows of a delimited text. Where quotes are damaged, one line is lost and reading
 * goes on behind it: parsers that only read forwards would lose all rows up to the next
 * quote, or the rest of the file.
 */
final class DelimitedRows extends ReadAhead {

	private static final int ANY = -1;

	private final Window text;

	private final char delimiter;

	private final Pattern delimiters;

	private int width = ANY;

	private int number;

	private boolean quotesDamaged;

	/**
	 * Reads rows of any width.
	 * @param text the text, closed with the rows
	 * @param delimiter what separates cells
	 */
	DelimitedRows(Window text, char delimiter) {
		super(text);
		this.text = text;
		this.delimiter = delimiter;
		this.delimiters = Pattern.compile(Pattern.quote(String.valueOf(delimiter)));
	}

	/**
	 * Takes every further row that has another number of cells for damaged.
	 * @param columns how many it should have
	 */
	void expect(int columns) {
		this.width = columns;
	}

	@Override
	@Nullable TableRow advance() throws IOException {
		while (this.text.peek() != Window.END) {
			this.number++;
			TableRow row = row();
			this.text.begin();
			if (!isBlank(row)) {
				return row;
			}
		}
		return null;
	}

	private static boolean isBlank(TableRow row) {
		for (String cell : row.cells()) {
			if (!cell.isBlank()) {
				return false;
			}
		}
		return row.damage() == null || row.damage().code().equals(Damage.WIDTH);
	}

	private TableRow row() throws IOException {
		List<String> cells = cells();
		if (this.quotesDamaged) {
			return unreadable();
		}
		if (this.text.peek() == Window.TOO_LONG) {
			return tooLong(cells);
		}
		if (this.width == ANY || cells.size() == this.width) {
			return Damage.measured(this.number, cells);
		}
		return isTwoRows() ? unreadable() : Damage.wrongWidth(this.number, cells, this.width);
	}

	private List<String> cells() throws IOException {
		List<String> cells = new ArrayList<>(Math.max(this.width, 10));
		this.quotesDamaged = false;
		do {
			cells.add((this.text.peek() == '"') ? quoted() : plain());
		}
		while (!this.quotesDamaged && goesOn());
		return cells;
	}

	/** Goes past what stands behind a cell; whether that is another cell. */
	private boolean goesOn() throws IOException {
		if (this.text.peek() == this.delimiter) {
			this.text.advance();
			return true;
		}
		this.text.nextLine();
		return false;
	}

	private String plain() throws IOException {
		int from = this.text.offset();
		while (!endsCell(this.text.peek())) {
			this.text.advance();
		}
		return this.text.text(from, this.text.offset());
	}

	private String quoted() throws IOException {
		StringBuilder cell = new StringBuilder();
		this.text.advance();
		int from = this.text.offset();
		for (int character = this.text.peek(); character >= 0; character = this.text.peek()) {
			this.text.advance();
			if (character == '"') {
				cell.append(this.text.text(from, this.text.offset() - 1));
				if (this.text.peek() != '"') {
					this.quotesDamaged = !endsCell(this.text.peek());
					return cell.toString();
				}
				from = this.text.offset();
				this.text.advance();
			}
		}
		this.quotesDamaged = true;
		return cell.toString();
	}

	private boolean endsCell(int character) {
		return character == this.delimiter || Window.endsLine(character);
	}

	/** One line is lost; what stands behind it is looked at afresh. */
	private TableRow unreadable() throws IOException {
		this.text.goTo(0);
		List<String> cells = List.of(this.delimiters.split(this.text.restOfLine(), -1));
		if (this.text.peek() == Window.TOO_LONG) {
			return tooLong(cells);
		}
		this.text.nextLine();
		return new TableRow(this.number, Damage.cut(cells), new Damage(Damage.UNREADABLE, Damage.WHOLE_ROW,
				"The row has a double quote that is never closed, or text behind a closing one. Close it, and double quotes inside a quoted value."));
	}

	private TableRow tooLong(List<String> cells) throws IOException {
		this.text.skipLine();
		return Damage.tooLong(this.number, cells.subList(0, Math.min(cells.size(), Math.max(this.width, 1))));
	}

	/**
	 * Whether a quote that was never closed has swallowed the next row: that is one by
	 * itself then, without a stray quote.
	 */
	private boolean isTwoRows() throws IOException {
		int end = this.text.offset();
		this.text.goTo(0);
		this.text.restOfLine();
		this.text.nextLine();
		boolean two = this.text.offset() < end && isSound(cells());
		this.text.goTo(end);
		return two;
	}

	private boolean isSound(List<String> cells) {
		return cells.size() == this.width && !this.quotesDamaged
				&& cells.stream().noneMatch(cell -> cell.indexOf('"') >= 0);
	}

}
