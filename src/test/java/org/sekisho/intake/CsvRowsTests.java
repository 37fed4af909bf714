package org.sekisho.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.Verdict.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvRowsTests {

	private static final Profile PROFILE = Profiles.read("office", """
			reporter: office
			columns:
			  Country: { field: country, converter: country }
			  Seized on: { field: seizedOn, converter: date }
			  Drug: { field: substance, converter: text }
			""", Map.of());

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(chars = { ';', ',', '\t' })
	void delimiterIsFoundByTheHeader(char delimiter) throws IOException {
		Upload upload = upload("Drug;Other, and;seized ON;Country\n".replace(';', delimiter));
		CsvRows.Header header = CsvRows.header(upload, PROFILE);
		assertThat(header.delimiter()).isEqualTo(delimiter);
		assertThat(header.columns()).contains("Drug", "Seized on", "Country");
	}

	@Test
	void delimiterInQuotedColumnNamesIsNone() throws IOException {
		CsvRows.Header header = CsvRows.header(upload("\"a;b;c;d;e\",Country,Seized on,Drug\n"), PROFILE);
		assertThat(header.delimiter()).isEqualTo(',');
		assertThat(header.columns()).containsExactly("a;b;c;d;e", "Country", "Seized on", "Drug");
	}

	@Test
	void rowsAreNumberedAsASpreadsheetShowsThem() throws IOException {
		assertThat(rows("Country;Seized on;Drug\r\nA;\"one\r\n\"\"two\"\"\";x\r\n\r\nB;;y"))
			.containsExactly(new Row(2, List.of("A", "one\r\n\"two\"", "x")), new Row(4, List.of("B", "", "y")));
	}

	@Test
	void blankRowsCountAndAreNone() throws IOException {
		assertThat(rows("\n\nCountry;Seized on;Drug\n\n\nA;b;c\n\nD;e;f\n\n\n"))
			.containsExactly(new Row(6, List.of("A", "b", "c")), new Row(8, List.of("D", "e", "f")));
		assertThat(rows("Country;Seized on;Drug")).isEmpty();
	}

	@Test
	void verdictAndMasksOfAFileOfRejectedRowsAreTakenAway() throws IOException {
		List<String> row = Corrections.row(List.of("=1+1", "-5"), 3, List.of("7", "Drug", "@x", "Why."));
		assertThat(row).containsExactly("'=1+1", "-5", "", "7", "Drug", "'@x", "Why.");
		assertThat(rows("Country;Seized on;Drug;row;column;value;reason\n" + String.join(";", row)))
			.containsExactly(new Row(2, List.of("=1+1", "-5", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+x", "-", "@a", "\tx", "\rx", "'=x", "''-y", "=a\nb", "-1-1" })
	void maskedCellsComeBackAsTheyWere(String cell) {
		assertThat(Corrections.mask(cell)).isEqualTo("'" + cell);
		assertThat(Corrections.unmask(Corrections.mask(cell))).isEqualTo(cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-5", "+1.5", "-0,3", "'s-Hertogenbosch", "a=b", "'" })
	void harmlessCellsAreNotMasked(String cell) {
		assertThat(Corrections.mask(cell)).isEqualTo(cell);
		assertThat(Corrections.unmask(cell)).isEqualTo(cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "A;\"b;c\nD;e;f\n", "A;\"b\"x;c\n" })
	void damagedQuotesAreReportedBehindTheLastSoundRow(String damaged) {
		assertThatExceptionOfType(ReportRefused.class)
			.isThrownBy(() -> rows("Country;Seized on;Drug\nS;o;k\n" + damaged))
			.withMessageContaining("row 3");
	}

	private List<Row> rows(String text) throws IOException {
		Upload upload = upload(text);
		List<Row> rows = new ArrayList<>();
		try (CsvRows csv = CsvRows.open(upload, CsvRows.header(upload, PROFILE))) {
			csv.forEachRemaining(rows::add);
		}
		return rows;
	}

	private Upload upload(String text) throws IOException {
		return new Upload(Files.writeString(this.folder.resolve("upload"), text), "report.csv", "0".repeat(64), false);
	}

}
