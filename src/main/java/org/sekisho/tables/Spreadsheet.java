package org.sekisho.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.sekisho.tables.TableForm.Format;
import org.sekisho.tables.spreadsheet.SheetRow;
import org.sekisho.tables.spreadsheet.SheetRows;
import org.sekisho.tables.spreadsheet.Workbook;
import org.sekisho.tables.spreadsheet.Workbook.Sheet;

/** A sheet of a workbook. Its first row that is not blank names the columns. */
final class Spreadsheet implements Table {

	/** A sheet has no more rows: behind so many blank ones nothing can be. */
	private static final int MOST_ROWS = 1 << 20;

	private final Content content;

	private final List<String> sheets;

	private final Sheet sheet;

	private final List<String> columns;

	private final long rows;

	/**
	 * Understands a workbook.
	 * @param content the workbook
	 * @param wanted name of its sheet; null for the first visible one that is not empty
	 * @throws TableRefused where it is no table
	 */
	Spreadsheet(Content content, @Nullable String wanted) throws IOException {
		this.content = content;
		try (Opened workbook = new Opened(content)) {
			List<Sheet> all = workbook.sheets();
			this.sheets = all.stream().map(Sheet::name).toList();
			this.sheet = (wanted != null && !wanted.isBlank()) ? named(wanted.strip(), all)
					: firstFilled(workbook, all);
			this.columns = header(workbook);
		}
		this.rows = Tables.count(this);
	}

	@Override
	public List<String> columns() {
		return this.columns;
	}

	@Override
	public TableForm form() {
		return new TableForm(Format.XLSX, null, null, this.sheet.name(), this.sheets, this.content.isPacked());
	}

	@Override
	public long rows() {
		return this.rows;
	}

	@Override
	public TableRows read() throws IOException {
		Opened workbook = new Opened(this.content);
		try {
			Rows all = new Rows(workbook, this.sheet, this.columns.size());
			all.next();
			return all;
		}
		catch (IOException | RuntimeException ex) {
			workbook.close();
			throw ex;
		}
	}

	private Sheet named(String wanted, List<Sheet> all) {
		return all.stream()
			.filter(sheet -> sheet.name().strip().equalsIgnoreCase(wanted))
			.findFirst()
			.orElseThrow(
					() -> new TableRefused("Unknown sheet", "The workbook %s has no sheet '%s'. Its sheets are: %s."
						.formatted(this.content.fileName(), TableRefused.excerpt(wanted), names(all))));
	}

	private Sheet firstFilled(Opened workbook, List<Sheet> all) throws IOException {
		for (Sheet candidate : all) {
			if (candidate.visible() && new Rows(workbook, candidate, 0).hasNext()) {
				return candidate;
			}
		}
		throw new TableRefused("Empty file",
				"No visible sheet of %s holds anything. The first row of the sheet must name the columns. All sheets: %s."
					.formatted(this.content.fileName(), names(all)));
	}

	private static String names(List<Sheet> sheets) {
		return TableRefused.excerpt(sheets.stream()
			.map(sheet -> sheet.visible() ? sheet.name() : sheet.name() + " (hidden)")
			.collect(Collectors.joining(", ")));
	}

	private List<String> header(Opened workbook) throws IOException {
		Rows all = new Rows(workbook, this.sheet, 0);
		if (!all.hasNext()) {
			throw Tables.empty(this.content);
		}
		TableRow header = all.next();
		if (header.damage() != null) {
			throw Tables.unreadableHeader(this.content, header.number(), header.damage());
		}
		List<String> names = new ArrayList<>(header.cells().stream().map(String::strip).toList());
		while (names.getLast().isEmpty()) {
			names.removeLast();
		}
		return List.copyOf(names);
	}

	/** An open workbook, which is expanded to a file of its own first if it must be. */
	private static final class Opened implements Closeable {

		private final Path file;

		private final boolean temporary;

		private final Workbook workbook;

		private Opened(Content content) throws IOException {
			this.temporary = content.isPacked();
			this.file = this.temporary ? expanded(content) : content.path();
			try {
				requireDocument(content);
				this.workbook = new Workbook(this.file, content::measured, Damage.LONGEST_CELL);
			}
			catch (IOException | RuntimeException ex) {
				delete();
				throw ex;
			}
		}

		private void requireDocument(Content content) throws IOException {
			try (ZipFile zip = new ZipFile(this.file.toFile())) {
				if (!Content.isDocument(zip)) {
					throw content.nested();
				}
			}
		}

		private List<Sheet> sheets() {
			return this.workbook.sheets();
		}

		private SheetRows rows(Sheet sheet) throws IOException {
			return this.workbook.rows(sheet, Damage.LONGEST_ROW);
		}

		private static Path expanded(Content content) throws IOException {
			Path file = Files.createTempFile(content.path().toAbsolutePath().getParent(), "expanded", ".xlsx");
			try (InputStream bytes = content.open()) {
				Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
				return file;
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
		}

		private void delete() throws IOException {
			if (this.temporary) {
				Files.deleteIfExists(this.file);
			}
		}

		@Override
		public void close() throws IOException {
			this.workbook.close();
			delete();
		}

	}

	/** The rows of a sheet that are not blank, the header among them. */
	private static final class Rows extends ReadAhead {

		private final SheetRows sheet;

		private final int width;

		private boolean headed;

		/** With a width of 0, rows of any width are given as they are. */
		private Rows(Opened workbook, Sheet sheet, int width) throws IOException {
			super(workbook);
			this.sheet = workbook.rows(sheet);
			this.width = width;
		}

		@Override
		@Nullable TableRow advance() throws IOException {
			SheetRow row = this.sheet.next();
			for (int blank = 0; row != null && row.isBlank() && blank < MOST_ROWS; blank++) {
				row = this.sheet.next();
			}
			if (row == null || row.isBlank()) {
				return null;
			}
			boolean header = !this.headed;
			this.headed = true;
			if (!header && this.width > 0) {
				return fitted(row);
			}
			return row.whole() ? Damage.measured(row.number(), row.cells()) : Damage.tooLong(row.number(), row.cells());
		}

		private TableRow fitted(SheetRow row) {
			List<String> cells = new ArrayList<>(row.cells());
			while (cells.size() < this.width) {
				cells.add("");
			}
			while (cells.size() > this.width && cells.getLast().isBlank()) {
				cells.removeLast();
			}
			if (!row.whole()) {
				return Damage.tooLong(row.number(), cells.subList(0, this.width));
			}
			if (row.formula() >= 0) {
				return new TableRow(row.number(), Damage.cut(cells), Damage.formula(row.formula(), row.formulaCell()));
			}
			return (cells.size() > this.width) ? Damage.wrongWidth(row.number(), cells, this.width)
					: Damage.measured(row.number(), cells);
		}

	}

}
