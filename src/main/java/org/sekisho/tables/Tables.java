package org.sekisho.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;
import org.sekisho.tables.spreadsheet.DamagedWorkbook;
import org.sekisho.tables.text.EncodingSearch;
import org.sekisho.tables.text.NotText;
import org.sekisho.tables.text.Signature;
import org.sekisho.tables.text.TextEncoding;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Understands files. */
@Component
public class Tables {

	private final long longest;

	/**
	 * Sets the limit.
	 * @param longest the most bytes that a file may have, once expanded
	 */
	public Tables(@Value("${sekisho.imports.max-size:8GB}") DataSize longest) {
		this.longest = longest.toBytes();
	}

	/**
	 * Understands a file, and reads it once from end to end so that nothing of it is used
	 * where a part cannot be.
	 * @param file where it is; files of the same folder may be written for as long as the
	 * table is read
	 * @param fileName what its sender calls it, for messages
	 * @param options what the sender says of it
	 * @return columns and rows
	 * @throws IOException where the disk cannot be read
	 * @throws TableRefused where it is no table
	 */
	public Table open(Path file, String fileName, TableOptions options) throws IOException {
		Content content = Content.of(file, fileName, this.longest);
		try {
			Table table = understood(content, options);
			if (table.rows() == 0) {
				throw new TableRefused("No rows", "The file %s has a header but no rows.".formatted(fileName));
			}
			return table;
		}
		catch (UncheckedIOException ex) {
			throw refusal(content, Objects.requireNonNull(ex.getCause()));
		}
		catch (IOException ex) {
			throw refusal(content, ex);
		}
	}

	/** How many rows a table has. */
	static long count(Table table) throws IOException {
		long count = 0;
		try (TableRows rows = table.read()) {
			for (; rows.hasNext(); rows.next()) {
				count++;
			}
		}
		return count;
	}

	/** The refusal of a file without a header. */
	static TableRefused empty(Content content) {
		return new TableRefused("Empty file",
				"The file %s is empty. Its first row must name the columns.".formatted(content.fileName()));
	}

	/** The refusal of a file whose header is damaged. */
	static TableRefused unreadableHeader(Content content, int row, Damage damage) {
		return new TableRefused("Unreadable header",
				"The header of %s (row %d) cannot be read. %s".formatted(content.fileName(), row, damage.reason()));
	}

	private static Table understood(Content content, TableOptions options) throws IOException {
		if (Signature.of(content.beginning()) == Signature.ZIP) {
			return new Spreadsheet(content, options.sheet());
		}
		TextEncoding encoding = encoding(content, options.encoding());
		return switch (firstCharacter(content, encoding)) {
			case '{' -> new JsonLines(content, encoding);
			case '[' -> throw new TableRefused("No JSON Lines",
					"The file %s is one JSON array. Write one object a line, without brackets and commas around them."
						.formatted(content.fileName()));
			default -> Delimited.open(content, encoding, options.delimiter());
		};
	}

	private static int firstCharacter(Content content, TextEncoding encoding) throws IOException {
		try (Reader text = encoding.read(content)) {
			int character = text.read();
			while (character >= 0 && Character.isWhitespace(character)) {
				character = text.read();
			}
			return character;
		}
	}

	private static TextEncoding encoding(Content content, @Nullable String given) throws IOException {
		if (given == null || given.isBlank()) {
			return new EncodingSearch(content).find();
		}
		TextEncoding encoding = TextEncoding.named(given).orElseThrow(() -> unknownEncoding(given));
		encoding.check(content);
		return encoding;
	}

	private static TableRefused unknownEncoding(String given) {
		return new TableRefused("Unknown encoding",
				"There is no encoding '%s'. Known are, among others, UTF-8, UTF-16LE, windows-1252, Shift_JIS and GB18030."
					.formatted(TableRefused.excerpt(given)));
	}

	private static TableRefused refusal(Content content, IOException problem) throws IOException {
		return switch (problem) {
			case NotText text -> refusal(content.fileName(), text);
			case DamagedWorkbook workbook -> new TableRefused("Damaged workbook",
					"The workbook %s cannot be read: %s. Open it in a spreadsheet program, save it as XLSX or CSV, and send it again."
						.formatted(content.fileName(), workbook.getMessage()));
			case EOFException cutOff -> content.cutOff();
			case ZipException damaged -> content.cutOff();
			default -> throw problem;
		};
	}

	private static TableRefused refusal(String name, NotText problem) {
		return switch (problem.fault()) {
			case BINARY -> new TableRefused("Not a text file",
					"The file %s is not a text file: line %d holds binary data. Send the table as CSV, as XLSX or as JSON Lines, plain or in a gzip or zip file."
						.formatted(name, problem.line()));
			case UNDECODABLE -> new TableRefused("Unreadable text",
					"Line %d of %s holds bytes that are no %s text. Save the file in UTF-8 and send it again, or name its encoding."
						.formatted(problem.line(), name, problem.encoding()));
			case MIXED -> new TableRefused("Mixed encodings",
					"The file %s mixes encodings: line %d is in another one than other lines. Save all of it in UTF-8 and send it again, or name the encoding to take for all."
						.formatted(name, problem.line()));
		};
	}

}
