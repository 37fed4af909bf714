package org.sekisho.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "1997-06-15,1997-06-15,1997-06-15", "1997-06,1997-06-01,1997-06-30", "2004-02,2004-02-01,2004-02-29",
			"1997,1997-01-01,1997-12-31" })
	void standsForAllDaysThatItMayMean(String text, LocalDate earliest, LocalDate latest) {
		PartialDate date = PartialDate.parse(text);
		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
		assertThat(date).hasToString(text);
	}

	@Test
	void isDecidedOnTheLastDayOfItsMonthOnly() {
		PartialDate month = PartialDate.parse("2004-12");
		assertThat(month.surelyBy(LocalDate.of(2004, 12, 31))).isTrue();
		assertThat(month.surelyBy(LocalDate.of(2004, 12, 30))).isFalse();
		assertThat(month.possiblyBy(LocalDate.of(2004, 12, 1))).isTrue();
		assertThat(month.possiblyBy(LocalDate.of(2004, 11, 30))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "97", "1997-13", "1997-02-30", "1997-6", "1997/06", "June 1997", "1997-06-15T00:00" })
	void refusesWhatIsNoDate(String text) {
		assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeParseException.class);
	}

}
