package org.sekisho.tables.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How numbers of a workbook are shown: which of them are dates. */
final class CellFormats {

	/** A spreadsheet computes with so many digits; those behind them are artefacts. */
	private static final MathContext PRECISION = new MathContext(15);

	private static final int LONGEST_NUMBER = 40;

	private static final double LAST_DAY = 2_958_466;

	/** The day that spreadsheets take 1900 to have had. */
	private static final int FALSE_LEAP_DAY = 60;

	private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

	/** Text in formats: quoted, escaped, colours and locales, fill. */
	private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?!h+]|m+]|s+])[^\\]]*]|[_*].");

	private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");

	private static final Pattern DATE = Pattern.compile("[ymdhs]");

	private final boolean since1904;

	private final List<Boolean> dates = new ArrayList<>();

	CellFormats(boolean since1904) {
		this.since1904 = since1904;
	}

	/** Reads the styles of the workbook. */
	void read(XmlPart styles) throws IOException {
		Map<String, String> codes = new HashMap<>();
		styles.child();
		for (String child = styles.child(); child != null; child = styles.child()) {
			switch (child) {
				case "numFmts" -> {
					while (styles.listed("numFmt", codes.size())) {
						codes.put(styles.required("numFmtId"), styles.required("formatCode"));
						styles.skip();
					}
				}
				case "cellXfs" -> {
					while (styles.listed("xf", this.dates.size())) {
						this.dates.add(isDate(styles.attribute("numFmtId"), codes));
						styles.skip();
					}
				}
				default -> styles.skip();
			}
		}
	}

	/**
	 * A number as text.
	 * @param number as it is stored
	 * @param style number of its format; null where it has none
	 * @return a date in the form of ISO 8601 where it is shown as one, else the number
	 * without artefacts of its storage
	 */
	String text(String number, @Nullable String style) {
		if (number.isBlank() || number.length() > LONGEST_NUMBER) {
			return number;
		}
		try {
			BigDecimal value = new BigDecimal(number.strip());
			return (isShownAsDate(style) && value.signum() >= 0 && value.doubleValue() < LAST_DAY) ? date(value)
					: plain(number.strip(), value);
		}
		catch (NumberFormatException ex) {
			return number;
		}
	}

	private boolean isShownAsDate(@Nullable String style) {
		int index = (style != null) ? Integer.parseInt(style) : 0;
		return index < this.dates.size() && this.dates.get(index);
	}

	private static String plain(String number, BigDecimal value) {
		if (number.chars().allMatch(character -> character == '-' || Character.isDigit(character))) {
			return number;
		}
		BigDecimal rounded = value.round(PRECISION).stripTrailingZeros();
		return (Math.abs(rounded.scale()) <= LONGEST_NUMBER) ? rounded.toPlainString() : rounded.toString();
	}

	private String date(BigDecimal serial) {
		int day = serial.intValue();
		LocalTime time = LocalTime.MIDNIGHT;
		long second = serial.subtract(BigDecimal.valueOf(day)).multiply(SECONDS).add(new BigDecimal("0.5")).longValue();
		if (day == 0 && second > 0 && !this.since1904) {
			return time.plus(second, ChronoUnit.SECONDS).toString();
		}
		if (day == FALSE_LEAP_DAY && !this.since1904) {
			return "1900-02-29";
		}
		LocalDateTime moment = first(day).plusDays(day).atTime(time).plusSeconds(second);
		return (second == 0) ? moment.toLocalDate().toString() : moment.toString();
	}

	private LocalDate first(int day) {
		if (this.since1904) {
			return LocalDate.of(1904, 1, 1);
		}
		return LocalDate.of(1899, 12, (day < FALSE_LEAP_DAY) ? 31 : 30);
	}

	private static boolean isDate(@Nullable String format, Map<String, String> codes) {
		if (format == null) {
			return false;
		}
		String code = codes.get(format);
		return (code != null) ? isDateCode(code) : isBuiltInDate(Integer.parseInt(format));
	}

	/** Formats without code; those from 27 are dates in East Asian and Thai editions. */
	private static boolean isBuiltInDate(int format) {
		return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || format == 45 || format == 47
				|| (format >= 50 && format <= 58) || (format >= 71 && format <= 81);
	}

	private static boolean isDateCode(String code) {
		String first = LITERALS.matcher(code).replaceAll("").split(";", -1)[0];
		return !ELAPSED.matcher(first).find() && DATE.matcher(first.toLowerCase(Locale.ROOT)).find();
	}

}
