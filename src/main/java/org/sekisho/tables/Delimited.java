package org.sekisho.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.sekisho.tables.TableForm.Format;
import org.sekisho.tables.text.TextEncoding;
import org.sekisho.tables.text.Window;

/** A text whose cells are separated by a character. Its first row names the columns. */
final class Delimited implements Table {

	/** Where two fit equally well, the first is taken. */
	private static final List<Character> DELIMITERS = List.of(';', '\t', '|', ',');

	private static final int BEGINNING = 1 << 16;

	private static final int ROWS_LOOKED_AT = 100;

	/** Spreadsheet programs may write the delimiter into a line above the header. */
	private static final Pattern HINT = Pattern.compile("(?i)sep=(.)(\\R|$)[\\s\\S]*");

	private final Content content;

	private final TextEncoding encoding;

	private final boolean hinted;

	private final char delimiter;

	private final List<String> columns;

	private final long rows;

	private Delimited(Content content, TextEncoding encoding, String beginning, @Nullable String delimiter)
			throws IOException {
		Matcher hint = HINT.matcher(beginning);
		this.content = content;
		this.encoding = encoding;
		this.hinted = hint.matches();
		this.delimiter = (delimiter != null) ? character(delimiter)
				: this.hinted ? character(hint.group(1)) : detected(beginning);
		this.columns = header();
		this.rows = Tables.count(this);
	}

	/**
	 * Understands a text.
	 * @param content the text
	 * @param encoding how it is written
	 * @param delimiter what separates cells; null where that is to be found out
	 * @throws TableRefused where it is no table
	 */
	static Delimited open(Content content, TextEncoding encoding, @Nullable String delimiter) throws IOException {
		String beginning;
		try (Reader text = encoding.read(content)) {
			char[] characters = new char[BEGINNING];
			int length = 0;
			for (int read = 0; read >= 0 && length < characters.length; length += Math.max(read, 0)) {
				read = text.read(characters, length, characters.length - length);
			}
			beginning = new String(characters, 0, length);
		}
		boolean given = delimiter != null && !delimiter.isEmpty();
		return new Delimited(content, encoding, beginning, given ? delimiter : null);
	}

	@Override
	public List<String> columns() {
		return this.columns;
	}

	@Override
	public TableForm form() {
		return new TableForm(Format.DELIMITED, this.encoding.name(), (this.columns.size() > 1) ? this.delimiter : null,
				null, List.of(), this.content.isPacked());
	}

	@Override
	public long rows() {
		return this.rows;
	}

	@Override
	public TableRows read() throws IOException {
		DelimitedRows all = all();
		all.next();
		all.expect(this.columns.size());
		return all;
	}

	private DelimitedRows all() throws IOException {
		Window text = new Window(this.encoding.read(this.content), Damage.LONGEST_ROW);
		if (this.hinted) {
			text.skipLine();
			text.begin();
		}
		return new DelimitedRows(text, this.delimiter);
	}

	private List<String> header() throws IOException {
		try (DelimitedRows all = all()) {
			if (!all.hasNext()) {
				throw Tables.empty(this.content);
			}
			TableRow header = all.next();
			if (header.damage() != null) {
				throw Tables.unreadableHeader(this.content, header.number(), header.damage());
			}
			return header.cells().stream().map(String::strip).toList();
		}
	}

	private static char character(String given) {
		if (given.equalsIgnoreCase("tab") || given.equals("\\t")) {
			return '\t';
		}
		if (given.length() != 1 || "\"\r\n".contains(given) || Character.isLetterOrDigit(given.charAt(0))) {
			throw new TableRefused("Unknown delimiter",
					"'%s' cannot separate cells. Name, in the field 'delimiter' or in a line sep= above the header, one character, such as ; or , or |, or the word tab."
						.formatted(TableRefused.excerpt(given)));
		}
		return given.charAt(0);
	}

	private static char detected(String beginning) {
		return DELIMITERS.stream()
			.flatMap(delimiter -> Fit.of(beginning, delimiter).stream())
			.max(Comparator.comparingDouble(Fit::share).thenComparingInt(Fit::width))
			.map(Fit::delimiter)
			.orElse(DELIMITERS.getLast());
	}

	/**
	 * How well a delimiter fits.
	 *
	 * @param delimiter the delimiter
	 * @param width how many cells the header has
	 * @param share of the rows that have as many
	 */
	private record Fit(char delimiter, int width, double share) {

		/** Empty where it separates nothing in the header. */
		private static Optional<Fit> of(String beginning, char delimiter) {
			List<Integer> widths = new ArrayList<>();
			DelimitedRows rows = new DelimitedRows(new Window(new StringReader(beginning), Damage.LONGEST_ROW),
					delimiter);
			while (rows.hasNext() && widths.size() < ROWS_LOOKED_AT) {
				widths.add(rows.next().cells().size());
			}
			int width = widths.isEmpty() ? 0 : widths.getFirst();
			if (beginning.length() == BEGINNING && widths.size() > 1) {
				widths.removeLast();
			}
			double same = widths.stream().filter(other -> other == width).count();
			return (width > 1) ? Optional.of(new Fit(delimiter, width, same / widths.size())) : Optional.empty();
		}

	}

}
