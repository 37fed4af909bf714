package org.sekisho.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the day, the month or the year, written as in ISO 8601-2 (EDTF), level
 * 0: {@code 1997-06-15}, {@code 1997-06}, {@code 1997}. It stands for the days from the
 * first to the last that it may mean. How dates are compared is written down in
 * {@code src/docs/time.md}.
 *
 * @param text the date, as the graph stores it
 * @param earliest the first day it may mean
 * @param latest the last day it may mean
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

	/** What a caller may write, for messages. */
	public static final String FORMS = "a day, month or year such as 1997-06-15, 1997-06 or 1997";

	/**
	 * In EDTF, XX is a month or day that is not known, so 1997-XX-XX is the year 1997.
	 */
	private static final Pattern FORM = Pattern.compile("(\\d{4})(-XX(-XX)?|-(\\d{2})(-XX|-(\\d{2}))?)?");

	private static final int YEAR = 1;

	private static final int MONTH = 4;

	private static final int DAY = 6;

	/** A first day of a month or year, before which text has the month or year itself. */
	private static final Pattern FIRST_DAY = Pattern.compile("(-01)?-01$");

	/**
	 * Reads a partial date.
	 * @param text year, year-month or year-month-day, or one of these with XX for what is
	 * not known
	 * @return the date
	 * @throws DateTimeException where it is none; the message says what to write instead
	 */
	public static PartialDate parse(String text) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			throw new Unreadable(advice(text));
		}
		int year = Integer.parseInt(parts.group(YEAR));
		if (parts.group(MONTH) == null) {
			return between(parts.group(YEAR), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
		}
		int month = Integer.parseInt(parts.group(MONTH));
		try {
			if (parts.group(DAY) == null) {
				YearMonth whole = YearMonth.of(year, month);
				return between(parts.group(YEAR) + "-" + parts.group(MONTH), whole.atDay(1), whole.atEndOfMonth());
			}
			LocalDate day = LocalDate.of(year, month, Integer.parseInt(parts.group(DAY)));
			return between(text, day, day);
		}
		catch (DateTimeException ex) {
			throw new Unreadable(advice(text));
		}
	}

	private static PartialDate between(String text, LocalDate earliest, LocalDate latest) {
		return new PartialDate(text, earliest, latest);
	}

	private static String advice(String text) {
		if (text.contains("/") || text.contains("..")) {
			return "write the beginning and the end of an interval as two dates, and leave out an end that is open";
		}
		if (text.matches(".*\\d.*[?~%].*|[?~%].*\\d.*")) {
			return "a date is not kept with a mark of doubt: write " + FORMS
					+ ", as far as the source is sure, or leave the date out";
		}
		if (text.matches("\\d{4}-(2[1-9]|3\\d|4[01])")) {
			return "a season, quarter or half of a year is not kept: write the year, " + text.substring(0, 4);
		}
		if (text.matches("[\\dX]{4}(-[\\dX]{2}){0,2}") && text.contains("X")) {
			return "a decade, century or single digit that is not known is not kept: leave the date out, or write "
					+ FORMS;
		}
		return "write " + FORMS;
	}

	/**
	 * The days that it may mean.
	 * @return all of them
	 */
	public Days days() {
		return new Days(this.earliest, this.latest);
	}

	/**
	 * Text that no date on its first day or later comes before. Dates are stored as text,
	 * in which a month comes right before its days.
	 * @return the least text of its first day
	 */
	public String leastText() {
		return FIRST_DAY.matcher(this.earliest.toString()).replaceFirst("");
	}

	/**
	 * Text that no date that begins on its last day or earlier comes after.
	 * @return the greatest text of its last day
	 */
	public String greatestText() {
		return this.latest.toString();
	}

	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * The days on which something may have happened.
	 *
	 * @param earliest the first of them
	 * @param latest the last of them
	 */
	public record Days(LocalDate earliest, LocalDate latest) {

		/** What has not happened as far as is known. */
		public static final Days NEVER = new Days(LocalDate.MAX, LocalDate.MAX);

		/**
		 * Whether it had surely happened by a day.
		 * @param day the day to compare with
		 * @return true where every day it may mean is that day or an earlier one
		 */
		public boolean surelyBy(LocalDate day) {
			return !this.latest.isAfter(day);
		}

		/**
		 * Whether it may have happened by a day.
		 * @param day the day to compare with
		 * @return true where some day it may mean is that day or an earlier one
		 */
		public boolean possiblyBy(LocalDate day) {
			return !this.earliest.isAfter(day);
		}

		/**
		 * Narrows them by what came before. A contradiction is left as it is: the source
		 * has it so.
		 * @param other when something else happened that came before or on the same day
		 * @return those of these days that are left
		 */
		public Days notBefore(Days other) {
			boolean narrower = !other.equals(NEVER) && other.earliest.isAfter(this.earliest)
					&& !other.earliest.isAfter(this.latest);
			return narrower ? new Days(other.earliest, this.latest) : this;
		}

	}

	/** A text is no date that can be kept. The message says what to write instead. */
	public static final class Unreadable extends DateTimeException {

		Unreadable(String advice) {
			super(advice);
		}

	}

}
