package org.sekisho.vocabulary;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/**
 * A date known to the day, the month or the year, written as in ISO 8601-1:
 * {@code 1997-06-15}, {@code 1997-06}, {@code 1997}. It stands for the interval from the
 * first to the last day that it may mean.
 *
 * @param text the date as written
 * @param earliest the first day it may mean
 * @param latest the last day it may mean
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().appendPattern("uuuu[-MM[-dd]]")
		.toFormatter()
		.withResolverStyle(ResolverStyle.STRICT);

	/**
	 * Reads a partial date.
	 * @param text year, year-month or year-month-day
	 * @return the date
	 * @throws DateTimeParseException where it is none
	 */
	public static PartialDate parse(String text) {
		TemporalAccessor parsed = FORMAT.parseBest(text, LocalDate::from, YearMonth::from, Year::from);
		// A month 13 is no YearMonth, so parseBest takes it for the bare year.
		if (!parsed.toString().equals(text)) {
			throw new DateTimeParseException("'" + text + "' is no partial date", text, 0);
		}
		return switch (parsed) {
			case LocalDate day -> new PartialDate(text, day, day);
			case YearMonth month -> new PartialDate(text, month.atDay(1), month.atEndOfMonth());
			default -> {
				Year year = Year.of(parsed.get(ChronoField.YEAR));
				yield new PartialDate(text, year.atDay(1), year.atDay(year.length()));
			}
		};
	}

	/**
	 * Whether it had surely come by a day.
	 * @param day the day to compare with
	 * @return true where every day it may mean is that day or an earlier one
	 */
	public boolean surelyBy(LocalDate day) {
		return !this.latest.isAfter(day);
	}

	/**
	 * Whether it may have come by a day.
	 * @param day the day to compare with
	 * @return true where some day it may mean is that day or an earlier one
	 */
	public boolean possiblyBy(LocalDate day) {
		return !this.earliest.isAfter(day);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
