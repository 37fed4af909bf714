package org.sekisho.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the dates of a column. Without a format, only what can be read in one way is
 * read.
 */
public final class Dates {

	private static final int REMEMBERED = 50_000;

	private static final int LONGEST = 60;

	private static final Pattern ISO = Pattern.compile(
			"(\\d{4}-\\d{2}-\\d{2})([T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?" + "( ?(Z|UTC|[+-]\\d{2}(:?\\d{2})?))?)?");

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})");

	private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})");

	private static final Pattern NO_DAY = Pattern
		.compile("(1[89]|20|21)\\d{2}([-/.](0?[1-9]|1[0-2]))?|(0?[1-9]|1[0-2])[-/.](1[89]|20|21)\\d{2}"
				+ "|\\p{L}{3,}\\.?[ -/]+(1[89]|20|21)\\d{2}");

	private static final Pattern SERIAL = Pattern.compile("\\d{1,7}(\\.\\d+)?");

	/** Day 60 is the 29th of February 1900, which there was not. */
	private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

	private static final int LAST_SERIAL = 2_958_465;

	private static final List<DateTimeFormatter> NAMED = Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))
		.flatMap((language) -> Stream
			.of("d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu", "d 'de' MMMM 'de' uuuu", "MMMM d, uuuu", "MMM d, uuuu",
					"d. MMMM uuuu")
			.map((pattern) -> formatter(pattern, language)))
		.toList();

	private final List<DateTimeFormatter> formats;

	private final boolean serial;

	private final Map<String, Reading<LocalDate>> known = new HashMap<>();

	/**
	 * Prepares for a column.
	 * @param formats patterns of {@link DateTimeFormatter}, tried in their order before
	 * anything else
	 * @param serial whether numbers are days as spreadsheets count them
	 * @throws IllegalArgumentException where a pattern is none
	 */
	public Dates(List<String> formats, boolean serial) {
		this.formats = formats.stream().map((pattern) -> formatter(pattern, Locale.ENGLISH)).toList();
		this.serial = serial;
	}

	/**
	 * Reads a cell.
	 * @param text what stands in it, without blanks around it
	 * @return the day
	 */
	public Reading<LocalDate> read(String text) {
		if (text.length() > LONGEST) {
			return Reading.unreadable("A date has at most " + LONGEST + " characters.");
		}
		Reading<LocalDate> known = this.known.get(text);
		if (known != null) {
			return known;
		}
		if (this.known.size() > REMEMBERED) {
			this.known.clear();
		}
		Reading<LocalDate> reading = fresh(text);
		this.known.put(text, reading);
		return reading;
	}

	private Reading<LocalDate> fresh(String text) {
		return day(text).map(Reading::of).orElseGet(() -> Reading.unreadable(problem(text)));
	}

	private Optional<LocalDate> day(String text) {
		return Stream
			.<Optional<LocalDate>>of(parsed(text, this.formats), iso(text), serial(text), yearFirst(text),
					yearLast(text))
			.flatMap(Optional::stream)
			.findFirst()
			.or(() -> text.codePoints().anyMatch(Character::isLetter) ? parsed(text, NAMED) : Optional.empty());
	}

	private static Optional<LocalDate> iso(String text) {
		Matcher iso = ISO.matcher(text);
		return iso.matches() ? parsed(iso.group(1), List.of(DateTimeFormatter.ISO_LOCAL_DATE)) : Optional.empty();
	}

	private Optional<LocalDate> serial(String text) {
		// A bare year would be a day of 1905: nobody means that.
		if (!this.serial || !SERIAL.matcher(text).matches() || NO_DAY.matcher(text).matches()) {
			return Optional.empty();
		}
		int days = (int) Double.parseDouble(text);
		return (days > 0 && days <= LAST_SERIAL) ? Optional.of(SERIAL_ZERO.plusDays(days)) : Optional.empty();
	}

	private static Optional<LocalDate> yearFirst(String text) {
		Matcher parts = YEAR_FIRST.matcher(text);
		if (!parts.matches() || (parts.group(2).isEmpty() && text.length() < 8)) {
			return Optional.empty();
		}
		return date(parts.group(1), parts.group(3), parts.group(4));
	}

	/**
	 * Which of two numbers is the day is sure only where one of them is no month, or
	 * between points: nobody writes the month first there.
	 */
	private static Optional<LocalDate> yearLast(String text) {
		Matcher parts = YEAR_LAST.matcher(text);
		if (!parts.matches()) {
			return Optional.empty();
		}
		Optional<LocalDate> dayFirst = date(parts.group(4), parts.group(3), parts.group(1));
		Optional<LocalDate> monthFirst = date(parts.group(4), parts.group(1), parts.group(3));
		boolean either = dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
		if (either && !parts.group(2).equals(".")) {
			return Optional.empty();
		}
		return dayFirst.or(() -> monthFirst);
	}

	private static Optional<LocalDate> date(String year, String month, String day) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<LocalDate> parsed(String text, List<DateTimeFormatter> formats) {
		for (DateTimeFormatter format : formats) {
			try {
				return Optional.of(LocalDate.parse(text, format));
			}
			catch (DateTimeException ex) {
				// The next one may fit.
			}
		}
		return Optional.empty();
	}

	private static DateTimeFormatter formatter(String pattern, Locale language) {
		// A year of the era needs the era where resolving is strict.
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern.replace('y', 'u'))
			.toFormatter(language)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	private static String problem(String text) {
		if (NO_DAY.matcher(text).matches()) {
			return "'" + text + "' is known to the month or year only. Give the day as well: 2011-03-14.";
		}
		if (YEAR_LAST.matcher(text).matches()) {
			return "'" + text
					+ "' can be read with the day or the month first, or is neither. Write it as year-month-day, "
					+ "2011-03-14, or say whether the day or the month stands first in dates of the file.";
		}
		return "'" + text + "' is no date. Write it as year-month-day: 2011-03-14.";
	}

}
