package org.sekisho.tables;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sekisho.tables.text.Window;

/** The lines of a text that are not blank, each as a row of one cell. */
final class TextLines extends ReadAhead {

	private final Window text;

	private int number;

	TextLines(Window text) {
		super(text);
		this.text = text;
	}

	@Override
	@Nullable TableRow advance() throws IOException {
		while (this.text.peek() != Window.END) {
			this.number++;
			TableRow line = line();
			if (!line.cells().getFirst().isBlank()) {
				return line;
			}
		}
		return null;
	}

	private TableRow line() throws IOException {
		this.text.begin();
		String line = this.text.restOfLine();
		if (this.text.peek() == Window.TOO_LONG) {
			this.text.skipLine();
			return Damage.tooLong(this.number, List.of(line));
		}
		this.text.nextLine();
		this.text.begin();
		return new TableRow(this.number, List.of(line), null);
	}

}
