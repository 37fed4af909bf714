package org.sekisho.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
		PartialDate.Days month = PartialDate.parse("2004-12").days();
		assertThat(month.surelyBy(LocalDate.of(2004, 12, 31))).isTrue();
		assertThat(month.surelyBy(LocalDate.of(2004, 12, 30))).isFalse();
		assertThat(month.possiblyBy(LocalDate.of(2004, 12, 1))).isTrue();
		assertThat(month.possiblyBy(LocalDate.of(2004, 11, 30))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "97", "1997-13", "1997-02-30", "1997-6", "1997/06", "June 1997", "1997-06-15T00:00",
			"-0044-03", "+12004", "1997-XX-15", "XXXX", "1997-06-15 " })
	void refusesWhatIsNoDate(String text) {
		assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(PartialDate.Unreadable.class);
	}

	@ParameterizedTest
	@CsvSource({ "1997-XX,1997", "1997-XX-XX,1997", "2004-06-XX,2004-06", "0044-03,0044-03", "0000,0000" })
	void readsUnknownDigitsOfEdtfForWhatTheyMean(String text, String kept) {
		assertThat(PartialDate.parse(text)).isEqualTo(PartialDate.parse(kept)).hasToString(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1997?        | mark of doubt
			2004-06~     | mark of doubt
			2004-06-~11  | mark of doubt
			2004%        | mark of doubt
			199X         | decade
			19XX         | century
			2004-1X      | digit
			2004-21      | write the year, 2004
			1997/2004    | two dates
			1997/..      | leave out an end that is open
			..           | leave out an end that is open
			1997-13      | write a day
			1997-02-30   | write a day
			soon         | write a day, month or year such as 1997-06-15, 1997-06 or 1997
			""")
	void saysWhatToWriteInsteadOfWhatIsNotKept(String text, String advice) {
		assertThatThrownBy(() -> PartialDate.parse(text)).hasMessageContaining(advice);
	}

	@ParameterizedTest
	@CsvSource({ "2004-06-15,2004-06-15,2004-06-15", "2004-06,2004-06,2004-06-30", "2004-01,2004,2004-01-31",
			"2004-01-01,2004,2004-01-01", "2004,2004,2004-12-31" })
	void isBoundedAsTextByAllDatesOfItsDays(String text, String least, String greatest) {
		assertThat(PartialDate.parse(text).leastText()).isEqualTo(least);
		assertThat(PartialDate.parse(text).greatestText()).isEqualTo(greatest);
	}

	@Test
	void isNarrowedByWhatCameBeforeUnlessThatContradictsIt() {
		PartialDate.Days year = PartialDate.parse("2004").days();
		assertThat(year.notBefore(PartialDate.parse("2004-06").days()).earliest()).isEqualTo("2004-06-01");
		assertThat(year.notBefore(PartialDate.parse("2005").days())).isEqualTo(year);
		assertThat(year.notBefore(PartialDate.parse("2003").days())).isEqualTo(year);
		assertThat(year.notBefore(PartialDate.Days.NEVER)).isEqualTo(year);
	}

	/** The tables of the page, whose first cells are code. */
	private static Stream<List<String>> rows(int columns) throws IOException {
		return Files.readAllLines(Path.of("src/docs/time.md"))
			.stream()
			.filter(line -> line.startsWith("| `"))
			.map(line -> Stream.of(line.split("\\|")).map(cell -> cell.replace("`", "").strip()).skip(1).toList())
			.filter(cells -> cells.size() == columns && cells.get(0).matches("[-\\dXY].*|\\.\\."));
	}

	@Test
	void isReadAsThePageOnTimeSays() throws IOException {
		assertThat(rows(4)).hasSizeGreaterThan(3)
			.allSatisfy(row -> assertThat(PartialDate.parse(row.get(0)))
				.isEqualTo(new PartialDate(row.get(1), LocalDate.parse(row.get(2)), LocalDate.parse(row.get(3)))));
		assertThat(rows(2).flatMap(row -> Stream.of(row.getFirst().split(" ")))).hasSizeGreaterThan(10)
			.allSatisfy(text -> assertThatThrownBy(() -> PartialDate.parse(text))
				.isInstanceOf(PartialDate.Unreadable.class));
	}

}
