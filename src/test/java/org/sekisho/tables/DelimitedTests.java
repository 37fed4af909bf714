package org.sekisho.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.tables.TableForm.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.tables.Folder.bytes;
import static org.sekisho.tables.Folder.cells;
import static org.sekisho.tables.Folder.rows;

class DelimitedTests {

	private Folder folder;

	@BeforeEach
	void folder(@TempDir Path path) {
		this.folder = new Folder(path);
	}

	@ParameterizedTest
	@ValueSource(chars = { ';', ',', '\t', '|' })
	void delimiterIsFoundByHeaderAndRows(char delimiter) throws IOException {
		Table table = this.folder
			.open("Drug; Seized on ;Country\nHeroin, 2 bags;2011-01-01;Peru\n".replace(';', delimiter)
				.replace(", 2", (delimiter == ',') ? " 2" : ", 2"));
		assertThat(table.form()).isEqualTo(new TableForm(Format.DELIMITED, "UTF-8", delimiter, null, List.of(), false));
		assertThat(table.columns()).containsExactly("Drug", "Seized on", "Country");
		assertThat(table.rows()).isEqualTo(1);
	}

	@Test
	void delimiterThatFitsMoreRowsIsTaken() throws IOException {
		assertThat(this.folder.open("a,b;c,d\n1,2;3\n4;5\n6,0;7\n").form().delimiter()).isEqualTo(';');
		assertThat(this.folder.open("\"a;b;c;d;e\",x,y\n1,2,3\n").columns()).containsExactly("a;b;c;d;e", "x", "y");
		assertThat(this.folder.open("name;amount\nx;2,5\ny;3,5\n").form().delimiter()).isEqualTo(';');
	}

	@Test
	void delimiterCanBeGiven() throws IOException {
		TableOptions tab = new TableOptions(null, null, "tab");
		assertThat(this.folder.open(bytes("a;b\tc\n1;2\t3\n"), tab).columns()).containsExactly("a;b", "c");
		TableOptions colon = new TableOptions(null, null, ":");
		assertThat(this.folder.open(bytes("a;b:c\n1;2:3\n"), colon).columns()).containsExactly("a;b", "c");
		Folder.assertRefused(() -> this.folder.open(bytes("a\n1\n"), new TableOptions(null, null, "comma")), "'comma'",
				"one character");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\r", "\n", "x", "é", "7", "ab", "\uD83D\uDE00" })
	void charactersThatCannotSeparateAreRefused(String delimiter) {
		TableOptions given = new TableOptions(null, null, delimiter);
		Folder.assertRefused(() -> this.folder.open(bytes("a;b\n1;2\n"), given), "cannot separate cells", "; or ,");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "x", "é", "7", "\uD83D\uDE00" })
	void hintsThatCannotBeAreRefused(String delimiter) {
		this.folder.assertRefused(bytes("sep=" + delimiter + "\na;b\n1;2\n"), "'" + delimiter + "' cannot separate",
				"sep=");
	}

	@Test
	void hintOfASpreadsheetProgramIsNoHeader() throws IOException {
		Table table = this.folder.open("sep=:\r\na:b\r\n1:2\r\n");
		assertThat(table.columns()).containsExactly("a", "b");
		assertThat(rows(table)).containsExactly(new TableRow(2, List.of("1", "2"), null));
	}

	@Test
	void oneColumnNeedsNoDelimiter() throws IOException {
		Table table = this.folder.open("Drug\nHeroin\nOpium\n");
		assertThat(table.form().delimiter()).isNull();
		assertThat(cells(table)).containsExactly(List.of("Heroin"), List.of("Opium"));
	}

	@Test
	void rowsAreNumberedAsASpreadsheetShowsThem() throws IOException {
		assertThat(rows(this.folder.open("a;b;c\r\nA;\"one\r\n\"\"two\"\"\";x\r\n\r\nB;;y"))).containsExactly(
				new TableRow(2, List.of("A", "one\r\n\"two\"", "x"), null),
				new TableRow(4, List.of("B", "", "y"), null));
	}

	@Test
	void blankRowsCountAndAreNone() throws IOException {
		Table table = this.folder.open("\n\na;b;c\n\n;;\nA;b;c\n;\nD;e;f\n\n\n");
		assertThat(rows(table)).extracting(TableRow::number).containsExactly(6, 8);
		assertThat(table.rows()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void anyLineBreakEndsARow(String lineBreak) throws IOException {
		assertThat(cells(this.folder.open("a;b%s1;2%s3;4".replace("%s", lineBreak)))).containsExactly(List.of("1", "2"),
				List.of("3", "4"));
	}

	@Test
	void tableCanBeReadSeveralTimes() throws IOException {
		Table table = this.folder.open("a;b\n1;2\n");
		assertThat(cells(table)).isEqualTo(cells(table)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "A;\"b;c", "A;\"b\"x;c" })
	void damagedQuoteCostsOneRow(String damaged) throws IOException {
		List<TableRow> rows = rows(this.folder.open("a;b;c\nS;o;k\n" + damaged + "\nD;\"e\";f\nG;h;i\n"));
		assertThat(rows).extracting(TableRow::number).containsExactly(2, 3, 4, 5);
		assertThat(rows).extracting(row -> row.damage() == null).containsExactly(true, false, true, true);
		assertThat(rows.get(1).damage().code()).isEqualTo(Damage.UNREADABLE);
		assertThat(rows.get(1).damage().reason()).contains("quote");
		assertThat(rows.get(1).cells()).containsExactly(damaged.split(";"));
		assertThat(rows.get(2).cells()).containsExactly("D", "e", "f");
	}

	@Test
	void quoteThatIsNeverClosedCostsOneRowOfALongFile() throws IOException {
		String rows = "some;more;rows\n".repeat(200_000);
		Table table = this.folder.open("a;b;c\nS;o;k\nA;\"b;c\n" + rows);
		assertThat(table.rows()).isEqualTo(200_002);
		assertThat(rows(table).stream().filter(row -> row.damage() != null)).singleElement()
			.satisfies(row -> assertThat(row.number()).isEqualTo(3));
	}

	@Test
	void quoteThatSwallowsTheNextRowsIsFoundByTheirWidth() throws IOException {
		List<TableRow> rows = rows(this.folder.open("a;b;c\nA;\"b;c\nD;e;f\nG;h\";i;\nJ;k;l\n"));
		assertThat(rows).extracting(TableRow::number).containsExactly(2, 3, 4, 5);
		assertThat(rows.get(1)).isEqualTo(new TableRow(3, List.of("D", "e", "f"), null));
		assertThat(rows.get(3)).isEqualTo(new TableRow(5, List.of("J", "k", "l"), null));
	}

	@Test
	void rowOfWrongWidthTellsItsSurplus() throws IOException {
		List<TableRow> rows = rows(this.folder.open("a;b;c\n1;2;3;4;5\n1;\"2\n3\";4;x\n1;2\n1;2;3\n"));
		assertThat(rows.subList(0, 3)).extracting(row -> row.damage().code()).containsOnly(Damage.WIDTH);
		assertThat(rows.getFirst().cells()).containsExactly("1", "2", "3", "4", "5");
		assertThat(rows.getFirst().damage().reason()).contains("5 cells", "3 columns", "4 | 5");
		assertThat(rows.get(1).cells()).containsExactly("1", "2\n3", "4", "x");
		assertThat(rows.get(2).damage().column()).isEqualTo(2);
		assertThat(rows.get(3).damage()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "\"x", "x;", "x\"" })
	void rowOfTenMillionCharactersIsOneDamagedRow(String part) throws IOException {
		String row = part.repeat(10_000_000 / part.length());
		Table table = this.folder.open("a;b\n1;2\n" + row + "\n3;4\n");
		List<TableRow> rows = rows(table);
		assertThat(rows).extracting(TableRow::number).containsExactly(2, 3, 4);
		assertThat(rows.get(1).damage()).isNotNull();
		assertThat(String.join("", rows.get(1).cells())).hasSizeLessThan(5000);
		assertThat(rows.get(2).cells()).containsExactly("3", "4");
	}

	@Test
	void cellOfMoreThanAHundredThousandCharactersIsCut() throws IOException {
		String cell = "x".repeat(100_000);
		List<TableRow> rows = rows(this.folder.open("a;b\n1;" + cell + "\n1;" + cell + "y\n"));
		assertThat(rows.getFirst()).isEqualTo(new TableRow(2, List.of("1", cell), null));
		assertThat(rows.getLast().damage().code()).isEqualTo(Damage.TOO_LONG);
		assertThat(rows.getLast().damage().column()).isEqualTo(1);
		assertThat(rows.getLast().cells().getLast()).hasSizeLessThan(2000);
	}

	@Test
	void fileWithoutHeaderOrRowsIsRefused() {
		this.folder.assertRefused(new byte[0], "is empty", "name the columns");
		this.folder.assertRefused(bytes("\uFEFF \r\n\n"), "is empty");
		this.folder.assertRefused(bytes("a;b\n"), "no rows");
		this.folder.assertRefused(bytes("a;b\n;\n\n"), "no rows");
		this.folder.assertRefused(bytes("a;\"b\n1;2\n"), "header", "quote");
	}

}
