package org.sekisho.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.tables.TableForm.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.tables.Folder.bytes;
import static org.sekisho.tables.Folder.cells;
import static org.sekisho.tables.Folder.gzip;
import static org.sekisho.tables.Folder.rows;
import static org.sekisho.tables.Folder.zip;

class SpreadsheetTests {

	static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>";

	private Folder folder;

	@BeforeEach
	void folder(@TempDir Path path) {
		this.folder = new Folder(path);
	}

	@Test
	void workbookOfAWriterIsRead() throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(target, "Test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Seizures");
			sheet.value(0, 0, " Drug ");
			sheet.value(0, 1, "Amount");
			sheet.value(0, 2, "Day");
			sheet.value(1, 0, "Héroïne\n<x>");
			sheet.value(1, 1, 12.5);
			sheet.value(1, 2, LocalDate.of(2011, 3, 14));
			sheet.style(1, 2).format("yyyy-mm-dd").set();
			sheet.value(3, 0, "=1+1");
			sheet.value(3, 1, true);
			sheet.style(9, 9).bold().set();
		}
		Table table = this.folder.open(target.toByteArray());
		assertThat(table.form())
			.isEqualTo(new TableForm(Format.XLSX, null, null, "Seizures", List.of("Seizures"), false));
		assertThat(table.columns()).containsExactly("Drug", "Amount", "Day");
		assertThat(table.rows()).isEqualTo(2);
		assertThat(rows(table)).containsExactly(new TableRow(2, List.of("Héroïne\n<x>", "12.5", "2011-03-14"), null),
				new TableRow(4, List.of("=1+1", "true", ""), null));
	}

	@ParameterizedTest
	@CsvSource({ "12.500000000000002, 12.5", "1.2500000000000001E-2, 0.0125", "0.1, 0.1", "490, 490",
			"12345678901234567, 12345678901234567", "1E+20, 100000000000000000000", "-3.0, -3", "1e999, 1E+999",
			"x, x" })
	void numbersArePlain(String stored, String text) throws IOException {
		assertThat(single("<c r=\"A2\"><v>" + stored + "</v></c>")).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "b, 1, true", "b, 0, false", "e, #N/A, #N/A", "d, 2011-03-14T00:00:00, 2011-03-14",
			"d, 2011-03-14T10:30:00, 2011-03-14T10:30:00", "str, a_x000D_b, 'a\rb'" })
	void otherTypesBecomeText(String type, String stored, String text) throws IOException {
		assertThat(single("<c r=\"A2\" t=\"" + type + "\"><v>" + stored + "</v></c>")).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "40616, false, 2011-03-14", "40616.5, false, 2011-03-14T12:00",
			"40616.999999, false, 2011-03-15T00:00", "1, false, 1900-01-01", "59, false, 1900-02-28",
			"60, false, 1900-02-29", "61, false, 1900-03-01", "39154, true, 2011-03-14", "0, true, 1904-01-01",
			"0.75, false, 18:00", "-1, false, -1", "2958466, false, 2958466" })
	void numbersShownAsDatesAreDates(String stored, boolean since1904, String date) throws IOException {
		Book book = Book.of(HEADER + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>" + stored + "</v></c></row>")
			.formats(Map.of(), 0, 14);
		assertThat(cells(this.folder.open((since1904 ? book.since1904() : book).bytes())).getFirst().getFirst())
			.isEqualTo(date);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			dd/mm/yyyy                     | true
			[$-411]ggge"年"m"月"d"日";@     | true
			[Red]YYYY\\-MM                 | true
			0.00E+00                       | false
			#,##0.00 "days"                | false
			[Yellow]0\\d                   | false
			[h]:mm                         | false
			General                        | false
			0;"d"@                         | false
			""")
	void formatsOfDatesAreKnown(String code, boolean date) throws IOException {
		Book book = Book.of(HEADER + "<row r=\"2\"><c r=\"A2\" s=\"0\"><v>40616</v></c></row>")
			.formats(Map.of(200, code), 200);
		assertThat(cells(this.folder.open(book.bytes())).getFirst().getFirst())
			.isEqualTo(date ? "2011-03-14" : "40616");
	}

	@Test
	void sharedTextsAreReadWithoutPronunciation() throws IOException {
		Book book = Book
			.of(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>")
			.strings("<si><r><t>rich</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> text</t></r></si>"
					+ "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si>");
		assertThat(cells(this.folder.open(book.bytes()))).containsExactly(List.of("東京", "rich text"));
	}

	@Test
	void rowsAndCellsMayBeUnnamed() throws IOException {
		Book book = Book
			.of("<row/><row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row><c/><c><v>2</v></c></row>");
		assertThat(rows(this.folder.open(book.bytes()))).containsExactly(new TableRow(3, List.of("", "2"), null));
	}

	@Test
	void formulaDamagesItsRow() throws IOException {
		Book book = Book.of(HEADER + """
				<row r="2"><c r="A2"><f>SUM(C1:C9)</f><v>3</v></c><c r="B2"><v>1</v></c></row>
				<row r="3"><c r="A3"><v>4</v></c><c r="B3"><f t="shared" si="0"/></c></row>
				<row r="4"><c r="A4" t="str"><f>IF(B4,"","")</f><v></v></c></row>
				<row r="5"><c r="A5"><v>5</v></c></row>""");
		List<TableRow> rows = rows(this.folder.open(book.bytes()));
		assertThat(rows).extracting(TableRow::number).containsExactly(2, 3, 5);
		assertThat(rows.getFirst().cells()).containsExactly("3", "1");
		assertThat(rows.getFirst().damage().code()).isEqualTo(Damage.FORMULA);
		assertThat(rows.getFirst().damage().reason()).contains("Cell A2");
		assertThat(rows.get(1).damage().column()).isEqualTo(1);
		assertThat(rows.get(1).damage().reason()).contains("Cell B3");
		assertThat(rows.getLast().damage()).isNull();
	}

	@Test
	void cellsBeyondTheHeaderAreTooMany() throws IOException {
		Book book = Book.of(HEADER + """
				<row r="2"><c r="A2"><v>1</v></c><c r="AA2" t="str"><v> </v></c></row>
				<row r="3"><c r="A3"><v>1</v></c><c r="D3"><v>4</v></c></row>""");
		List<TableRow> rows = rows(this.folder.open(book.bytes()));
		assertThat(rows.getFirst()).isEqualTo(new TableRow(2, List.of("1", ""), null));
		assertThat(rows.getLast().damage().code()).isEqualTo(Damage.WIDTH);
		assertThat(rows.getLast().damage().reason()).contains(" | 4");
	}

	@Test
	void firstVisibleFilledSheetIsReadUnlessOneIsNamed() throws IOException {
		byte[] book = new Book().sheet("Notes", "state=\"hidden\"", HEADER + row(2, "hidden"))
			.sheet("Blank", "", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>")
			.sheet("Data", "", HEADER + row(2, "data"))
			.sheet("More", "", HEADER + row(2, "more"))
			.bytes();
		Table table = this.folder.open(book);
		assertThat(table.form().sheet()).isEqualTo("Data");
		assertThat(table.form().sheets()).containsExactly("Notes", "Blank", "Data", "More");
		assertThat(cells(table)).containsExactly(List.of("data", ""));
		assertThat(cells(this.folder.open(book, sheet(" more")))).containsExactly(List.of("more", ""));
		assertThat(cells(this.folder.open(book, sheet("Notes")))).containsExactly(List.of("hidden", ""));
		Folder.assertRefused(() -> this.folder.open(book, sheet("Other")), "'Other'", "Notes (hidden), Blank, Data");
		Folder.assertRefused(() -> this.folder.open(book, sheet("Blank")), "is empty");
	}

	@Test
	void countlessBlankRowsEndTheSheet() throws IOException {
		byte[] book = Book.of(HEADER + row(2, "x") + "<row/>".repeat(3_000_000) + row(4_000_000, "beyond")).bytes();
		assertThat(rows(this.folder.open(book))).containsExactly(new TableRow(2, List.of("x", ""), null));
		byte[] gap = Book.of(HEADER + row(2, "x") + "<row/>".repeat(100_000) + row(1_000_000, "y")).bytes();
		assertThat(rows(this.folder.open(gap))).extracting(TableRow::number).containsExactly(2, 1_000_000);
	}

	@Test
	void longCellsAndRowsAreCut() throws IOException {
		String wide = Stream.generate(() -> "<c t=\"str\"><v>" + "x".repeat(99_000) + "</v></c>")
			.limit(12)
			.reduce("", String::concat);
		Book book = Book.of(HEADER + row(2, "x".repeat(20_000_000)) + "<row r=\"3\">" + wide + "</row>" + row(4, "z"));
		List<TableRow> rows = rows(this.folder.open(book.bytes()));
		assertThat(rows).extracting(row -> (row.damage() != null) ? row.damage().column() : null)
			.containsExactly(0, Damage.WHOLE_ROW, null);
		assertThat(rows.subList(0, 2)).extracting(row -> row.damage().code()).containsOnly(Damage.TOO_LONG);
		assertThat(rows.subList(0, 2))
			.allSatisfy(row -> assertThat(String.join("", row.cells())).hasSizeLessThan(3000));
	}

	@Test
	void packedWorkbookLeavesNothingBehind() throws IOException {
		byte[] book = Book.of(HEADER + row(2, "x")).bytes();
		for (byte[] packed : List.of(gzip(book), zip(Map.of("book.xlsx", book)))) {
			Table table = this.folder.open(packed);
			assertThat(table.form().compressed()).isTrue();
			assertThat(cells(table)).containsExactly(List.of("x", ""));
			try (Stream<Path> files = Files.list(this.folder.path())) {
				assertThat(files).hasSize(1);
			}
		}
	}

	private String single(String cell) throws IOException {
		return cells(this.folder.open(Book.of(HEADER + "<row r=\"2\">" + cell + "</row>").bytes())).getFirst()
			.getFirst();
	}

	static String row(int number, String text) {
		return "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>%2$s</t></is></c></row>".formatted(number, text);
	}

	private static TableOptions sheet(String name) {
		return new TableOptions(name, null, null);
	}

}
