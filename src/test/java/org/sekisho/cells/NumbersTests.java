package org.sekisho.cells;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTests {

	private final Numbers point = new Numbers(false);

	private final Numbers comma = new Numbers(true);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12.5      | 12.5
			+3        | 3
			-0.1      | -0.1
			.5        | 0.5
			9e-05     | 0.00009
			1,234.5   | 1234.5
			1 200     | 1200
			-1 200.5  | -1200.5
			0.0       | 0
			""")
	void numbersAreRead(String text, BigDecimal number) {
		assertThat(this.point.read(text).value()).isEqualByComparingTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,5", "1,234", "1d", "NaN", "Infinity", "0x1p3", "1 00", "12 3456", "1,23,4.5", "1e999",
			"1e-31", "x" })
	void othersAreNot(String text) {
		assertThat(this.point.read(text).value()).isNull();
		assertThat(this.point.read(text).problem()).contains("'" + text + "'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12,5      | 12.5
			1.234,5   | 1234.5
			1\u202f234,5 | 1234.5
			3         | 3
			""")
	void commaIsADecimalSignWhereTheColumnSaysSo(String text, BigDecimal number) {
		assertThat(this.comma.read(text).value()).isEqualByComparingTo(number);
		assertThat(this.comma.read("12.5").value()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "9", "0", "x" })
	void moreThanFortyCharactersAreNotEvenRead(String character) {
		assertThat(this.point.read("0." + character.repeat(39)).problem()).contains("at most 40 characters");
	}

}
