package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.sekisho.vocabulary.PartialDate;

/** Days in words, as precisely as they are known. */
final class Spoken {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private Spoken() {
	}

	/** Such as 30 April 2008. */
	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** Such as 30 April 2008, April 2008 or 2008. */
	static String plain(PartialDate date) {
		if (date.earliest().equals(date.latest())) {
			return day(date.earliest());
		}
		return date.earliest().plusMonths(2).isAfter(date.latest()) ? MONTH.format(YearMonth.from(date.earliest()))
				: String.valueOf(date.earliest().getYear());
	}

	/** Such as on 30 April 2008, in April 2008 or in 2008. */
	static String when(PartialDate date) {
		return (date.earliest().equals(date.latest()) ? "on " : "in ") + plain(date);
	}

	/** Such as from April 1998 until 2004, or nothing where neither is known. */
	static String span(Period period) {
		String from = (period.from() != null) ? "from " + plain(period.from()) : "";
		String to = (period.to() != null) ? "until " + plain(period.to()) : "";
		return (from + " " + to).strip();
	}

}
