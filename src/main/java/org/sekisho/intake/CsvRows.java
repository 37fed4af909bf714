package org.sekisho.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.Verdict.Row;

/** The rows of a delimited text file, read one after the other. */
final class CsvRows implements Iterator<Row>, Closeable {

	private static final String DELIMITERS = ";,\t";

	private static final int HEADER_CHARACTERS = 1 << 16;

	private static final int MESSAGE_CHARACTERS = 500;

	private final CsvReader<CsvRecord> reader;

	private final Iterator<CsvRecord> records;

	private final Header header;

	private int number;

	private @Nullable CsvRecord next;

	private CsvRows(CsvReader<CsvRecord> reader, Header header) {
		this.reader = reader;
		this.records = reader.iterator();
		this.header = header;
	}

	/**
	 * Reads a file whose header was understood.
	 * @param upload the file
	 * @param header its header
	 * @return its rows, numbered as a spreadsheet shows them
	 */
	static CsvRows open(Upload upload, Header header) throws IOException {
		CsvRows rows = new CsvRows(
				csv(header.delimiter()).allowUnclosedQuote(false).skipEmptyLines(false).ofCsvRecord(upload.text()),
				header);
		rows.record();
		return rows;
	}

	/**
	 * Understands the header of a file.
	 * @param upload the file
	 * @param profile the columns it should have
	 * @return delimiter and columns
	 * @throws ReportRefused where it is not the header of such a file
	 */
	static Header header(Upload upload, Profile profile) throws IOException {
		String beginning = beginning(upload);
		if (beginning.isBlank()) {
			throw ReportRefused.unreadable("Empty file",
					"The file %s is empty. Its first row must name the columns of profile %s: %s."
						.formatted(upload.fileName(), profile.name(), String.join(", ", profile.columns().keySet())));
		}
		Header best = DELIMITERS.chars()
			.mapToObj((delimiter) -> Header.parse(beginning, (char) delimiter, profile))
			.max(Comparator.comparingInt((Header header) -> header.matches(profile))
				.thenComparingInt((header) -> header.columns().size()))
			.orElseThrow();
		best.check(upload, profile);
		return best;
	}

	@Override
	public boolean hasNext() {
		try {
			while (this.next == null && this.records.hasNext()) {
				CsvRecord row = this.records.next();
				this.number++;
				this.next = isBlank(row) ? null : row;
			}
			return this.next != null;
		}
		catch (CsvParseException ex) {
			throw damaged();
		}
	}

	@Override
	public Row next() {
		List<String> cells = record().getFields();
		if (this.header.corrected() && cells.size() >= Corrections.COLUMNS.size()) {
			cells = cells.subList(0, cells.size() - Corrections.COLUMNS.size());
		}
		return new Row(this.number, cells.stream().map(Corrections::unmask).toList());
	}

	private CsvRecord record() {
		if (!hasNext() || this.next == null) {
			throw new NoSuchElementException();
		}
		CsvRecord row = this.next;
		this.next = null;
		return row;
	}

	private static boolean isBlank(CsvRecord row) {
		return row.getFieldCount() == 1 && row.getField(0).isEmpty();
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	private ReportRefused damaged() {
		return ReportRefused.unreadable("Damaged file",
				("The file cannot be read beyond row %d: row %d has a double quote that is never closed, or one inside a "
						+ "quoted value that is not doubled, or it is longer than a row can be.")
					.formatted(this.number, this.number + 1));
	}

	private static CsvReader.CsvReaderBuilder csv(char delimiter) {
		return CsvReader.builder()
			.fieldSeparator(delimiter)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE);
	}

	private static String beginning(Upload upload) throws IOException {
		try (Reader text = upload.text()) {
			char[] characters = new char[HEADER_CHARACTERS];
			int length = 0;
			for (int read = 0; read >= 0 && length < characters.length; length += Math.max(read, 0)) {
				read = text.read(characters, length, characters.length - length);
			}
			return new String(characters, 0, length);
		}
	}

	/**
	 * The header of a file.
	 *
	 * @param delimiter what separates its cells
	 * @param columns the names of its columns, where possible as the profile spells them
	 * @param corrected whether it is a file of rejected rows, with their verdicts at its
	 * end
	 */
	record Header(char delimiter, List<String> columns, boolean corrected) {

		private static Header parse(String text, char delimiter, Profile profile) {
			List<String> names = firstRecord(text, delimiter).stream()
				.map((name) -> spelled(Corrections.unmask(name), profile))
				.toList();
			int size = names.size() - Corrections.COLUMNS.size();
			boolean corrected = size > 0 && names.subList(size, names.size()).equals(Corrections.COLUMNS);
			return new Header(delimiter, corrected ? names.subList(0, size) : names, corrected);
		}

		private static List<String> firstRecord(String text, char delimiter) {
			try (CsvReader<CsvRecord> reader = csv(delimiter).allowUnclosedQuote(true).ofCsvRecord(text)) {
				return reader.iterator().next().getFields();
			}
			catch (CsvParseException ex) {
				return List.of();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static String spelled(String name, Profile profile) {
			String stripped = name.strip();
			return profile.columns()
				.keySet()
				.stream()
				.filter((known) -> known.equalsIgnoreCase(stripped))
				.findFirst()
				.orElse(stripped);
		}

		private int matches(Profile profile) {
			return (int) profile.columns().keySet().stream().filter(this.columns::contains).count();
		}

		private void check(Upload upload, Profile profile) {
			List<String> missing = profile.columns()
				.keySet()
				.stream()
				.filter((column) -> !this.columns.contains(column))
				.toList();
			if (!missing.isEmpty()) {
				throw ReportRefused.unreadable("Columns missing", missing(upload, profile, missing));
			}
			profile.columns()
				.keySet()
				.stream()
				.filter((column) -> occurrences(column) > 1)
				.findFirst()
				.ifPresent((twice) -> {
					throw ReportRefused.unreadable("Column repeated",
							"The header of %s names the column %s more than once. Remove or rename all but one of them."
								.formatted(upload.fileName(), twice));
				});
		}

		private int occurrences(String column) {
			return Collections.frequency(this.columns, column);
		}

		private String missing(Upload upload, Profile profile, List<String> missing) {
			return ("The header of %s (row 1) lacks %s. Found, taking the %s as delimiter: %s. "
					+ "Profile %s needs these columns, separated by semicolons, commas or tabs: %s.")
				.formatted(upload.fileName(), String.join(", ", missing), delimiterName(), found(), profile.name(),
						String.join(", ", profile.columns().keySet()));
		}

		private String delimiterName() {
			return switch (this.delimiter) {
				case ';' -> "semicolon";
				case ',' -> "comma";
				default -> "tab";
			};
		}

		private String found() {
			String found = String.join(", ", this.columns);
			return (found.length() <= MESSAGE_CHARACTERS) ? found : found.substring(0, MESSAGE_CHARACTERS) + "…";
		}

	}

}
