package org.sekisho.tables;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.sekisho.tables.Folder.bytes;
import static org.sekisho.tables.Folder.zip;
import static org.sekisho.tables.SpreadsheetTests.HEADER;
import static org.sekisho.tables.SpreadsheetTests.row;

class RefusedWorkbooksTests {

	private Folder folder;

	@BeforeEach
	void folder(@TempDir Path path) {
		this.folder = new Folder(path);
	}

	@Test
	void workbookWithNothingToReadIsRefused() {
		this.folder.assertRefused(Book.of("").bytes(), "No visible sheet", "Data");
		this.folder.assertRefused(Book.of(HEADER).bytes(), "no rows");
		this.folder.assertRefused(new Book().bytes(), "No visible sheet");
	}

	@Test
	void damagedWorkbookIsRefused() {
		byte[] book = Book.of(HEADER + row(2, "x")).bytes();
		this.folder.assertRefused(Arrays.copyOf(book, book.length - 30), "cut off or damaged");
		Book cutOff = Book.of("").part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + HEADER + row(2, "x"));
		this.folder.assertRefused(cutOff.bytes(), "xl/worksheets/sheet1.xml is no sound XML");
		this.folder.assertRefused(Book.of(HEADER + "<row><c t=\"s\"><v>7</v></c></row>").bytes(),
				"a text that is missing");
		this.folder.assertRefused(Book.of(HEADER + "<row><c r=\"ZZZZ1\"/></row>").bytes(), "beyond the last column");
		this.folder.assertRefused(zip(Map.of("[Content_Types].xml", bytes("<Types/>"))), "_rels/.rels is missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "", "2", "1", "0", "-7", "1048577", "4294967299" })
	void rowsThatAreNotNumberedUpwardsAreRefused(String number) {
		String rows = HEADER + row(2, "x") + row(3, "y").replace("r=\"3\"", "r=\"%s\"".formatted(number));
		this.folder.assertRefused(Book.of(rows).bytes(), "behind row 2", "'" + number + "'", "save it as XLSX");
	}

	@Test
	void rowsBeyondTheLastAreRefused() {
		String rows = HEADER + row(1_048_576, "x") + "<row/><row><c t=\"str\"><v>y</v></c></row>";
		this.folder.assertRefused(Book.of(rows).bytes(), "beyond row 1048576");
	}

	@Test
	void listsOfAnyLengthAreRefused() {
		Book sheets = Book.of(HEADER + row(2, "x"));
		for (int number = 0; number < 65_536; number++) {
			sheets.again();
		}
		this.folder.assertRefused(sheets.bytes(), "xl/workbook.xml", "'sheet'");
		String relation = "<Relationship Id=\"r%d\" Type=\"x\" Target=\"y\"/>";
		String format = "<numFmt numFmtId=\"%d\" formatCode=\"0\"/>";
		assertTooLong("_rels/.rels", "<Relationships>" + numbered(relation) + "</Relationships>", "'Relationship'");
		assertTooLong("xl/styles.xml", "<x><numFmts>" + numbered(format) + "</numFmts></x>", "'numFmt'");
		assertTooLong("xl/styles.xml", "<x><cellXfs>" + numbered("<xf/>") + "</cellXfs></x>", "'xf'");
	}

	private void assertTooLong(String part, String content, String element) {
		Map<String, byte[]> parts = Book.of(HEADER + row(2, "x")).formats(Map.of(), 0).parts();
		parts.put(part, bytes(content));
		this.folder.assertRefused(zip(parts), part, "more than 65536 elements", element);
	}

	private static String numbered(String element) {
		return IntStream.rangeClosed(0, 65_536).mapToObj(element::formatted).collect(Collectors.joining());
	}

	@Test
	void headerThatIsTooLongIsRefused() {
		String cell = "<c t=\"str\"><v>" + "x".repeat(100_001) + "</v></c>";
		this.folder.assertRefused(Book.of("<row>" + cell + "</row>" + row(2, "x")).bytes(), "header", "row 1",
				"100001 characters");
		this.folder.assertRefused(
				Book.of("<row>" + cell.replace("xx", "x").repeat(30) + "</row>" + row(2, "x")).bytes(), "header",
				"row 1", "more than 1048576 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/worksheets/sheet1.xml", "xl/styles.xml" })
	void entitiesAreNotExpanded(String part) {
		String bomb = "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
		Book book = Book.of(HEADER + row(2, "x")).formats(Map.of(), 0).part(part, bomb);
		this.folder.assertRefused(book.bytes(), part, "document type");
	}

	@Test
	void bombInAWorkbookIsRefused() {
		byte[] book = Book
			.of(HEADER + row(2, "x") + ("<row><c><v>" + "1".repeat(100) + "</v></c></row>").repeat(600_000))
			.bytes();
		this.folder.assertRefused(book, "expands to more than");
	}

}
