package org.sekisho.cells;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DatesTests {

	private final Dates plain = new Dates(List.of(), false);

	private final Dates serial = new Dates(List.of(), true);

	@ParameterizedTest
	@ValueSource(strings = { "2012-03-14", "2012-03-14T00:00:00", "2012-03-14 23:59:59.5", "2012-03-14T10:00:00+09:00",
			"2012/3/14", "2012.03.14", "20120314", "14/03/2012", "3/14/2012", "14.3.2012", "3.14.2012", "14 March 2012",
			"14-Mar-2012", "March 14, 2012", "14 mars 2012", "14 de marzo de 2012", "14. March 2012" })
	void whatCanBeReadInOneWayIsRead(String text) {
		assertThat(this.plain.read(text).value()).isEqualTo(LocalDate.of(2012, 3, 14));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			03/04/2012   | day or the month first
			31/02/2012   | day or the month first
			2012         | month or year only
			2012-03      | month or year only
			03/2012      | month or year only
			March 2012   | month or year only
			2012-02-30   | is no date
			yesterday    | is no date
			40982        | is no date
			12345678     | is no date
			""")
	void whatCannotIsNot(String text, String why) {
		assertThat(this.plain.read(text).value()).isNull();
		assertThat(this.plain.read(text).problem()).contains("'" + text + "'", why);
	}

	@Test
	void sameDayAndMonthIsSure() {
		assertThat(this.plain.read("03/03/2012").value()).isEqualTo(LocalDate.of(2012, 3, 3));
	}

	@Test
	void betweenPointsTheDayIsFirst() {
		assertThat(this.plain.read("03.04.2012").value()).isEqualTo(LocalDate.of(2012, 4, 3));
	}

	@Test
	void formatSettlesWhatIsFirst() {
		Dates dates = new Dates(List.of("dd/MM/yyyy", "yy.MM.dd"), false);
		assertThat(dates.read("03/04/2012").value()).isEqualTo(LocalDate.of(2012, 4, 3));
		assertThat(dates.read("12.04.03").value()).isEqualTo(LocalDate.of(2012, 4, 3));
		assertThat(dates.read("2012-04-03").value()).isEqualTo(LocalDate.of(2012, 4, 3));
		assertThat(dates.read("31/02/2012").value()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "40982, 2012-03-14", "40982.75, 2012-03-14", "61, 1900-03-01", "36526, 2000-01-01" })
	void numbersAreDaysWhereTheColumnSaysSo(String text, LocalDate day) {
		assertThat(this.serial.read(text).value()).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2012", "0", "9999999", "-5" })
	void someNumbersAreNoDaysAnywhere(String text) {
		assertThat(this.serial.read(text).value()).isNull();
	}

	@Test
	void longTextsAreNotEvenTried() {
		assertThat(this.plain.read("1".repeat(100_000)).problem()).hasSizeLessThan(100);
	}

	@Test
	void formatThatIsNoneIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Dates(List.of("dd/bb/yyyy"), false));
	}

}
