package org.sekisho.cells;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorrectionsTests {

	@Test
	void rowIsFilledUpAndMasked() {
		List<String> row = Corrections.row(List.of("=1+1", "-5"), 3,
				List.of("7", "DATE_UNREADABLE", "Drug", "@x", "Why."));
		assertThat(row).containsExactly("'=1+1", "'-5", "", "7", "DATE_UNREADABLE", "Drug", "'@x", "Why.");
	}

	@Test
	void columnsOfTheReportAreToldFromThoseOfTheVerdict() {
		assertThat(Corrections.width(List.of("Country", "Drug", "row", "code", "column", "value", "reason")))
			.isEqualTo(2);
		assertThat(Corrections.width(List.of("Country", "row", "reason"))).isEqualTo(3);
		assertThat(Corrections.width(Corrections.COLUMNS)).isEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+x", "-", "@a", "\tx", "\rx", "'=x", "''-y", "=a\nb", "-1-1", "-5", "+1.5",
			"-0,3", "＝1+1", "＋x", "－x", "＠x", "\n=x" })
	void maskedCellsComeBackAsTheyWere(String cell) {
		assertThat(Corrections.mask(cell)).isEqualTo("'" + cell);
		assertThat(Corrections.unmask(Corrections.mask(cell))).isEqualTo(cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "'s-Hertogenbosch", "a=b", "'" })
	void harmlessCellsAreNotMasked(String cell) {
		assertThat(Corrections.mask(cell)).isEqualTo(cell);
		assertThat(Corrections.unmask(cell)).isEqualTo(cell);
	}

}
