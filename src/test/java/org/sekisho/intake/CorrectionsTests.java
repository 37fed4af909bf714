package org.sekisho.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.tables.Table;
import org.sekisho.tables.TableOptions;
import org.sekisho.tables.Tables;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class CorrectionsTests {

	@TempDir
	Path folder;

	@Test
	void verdictAndMasksOfAFileOfRejectedRowsAreTakenAway() throws IOException {
		List<String> row = Corrections.row(List.of("=1+1", "-5"), 3, List.of("7", "Drug", "@x", "Why."));
		assertThat(row).containsExactly("'=1+1", "-5", "", "7", "Drug", "'@x", "Why.");
		Path file = Files.writeString(this.folder.resolve("rejects.csv"), "Country;Seized on;Drug;"
				+ String.join(";", Corrections.COLUMNS) + "\n" + String.join(";", row) + "\n");
		Table table = new Tables(DataSize.ofMegabytes(1)).open(file, "rejects.csv", TableOptions.NONE);
		assertThat(table.columns()).endsWith(Corrections.COLUMNS.toArray(String[]::new));
		ReportHeader header = new ReportHeader(table.columns().subList(0, 3), true);
		assertThat(header.cells(table.read().next().cells())).containsExactly("=1+1", "-5", "");
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

}
