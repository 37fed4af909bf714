package org.sekisho.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sekisho.cells.Reading;
import org.sekisho.cells.Several;
import org.sekisho.mapping.SeizureReport.Coded;
import org.sekisho.mapping.SeizureReport.Country;
import org.sekisho.mapping.SeizureReport.Mention;
import org.sekisho.mapping.Verdict.Problem;
import org.sekisho.mapping.Verdict.Row;
import org.sekisho.knowledge.Countries;
import org.sekisho.profiles.Field;
import org.sekisho.profiles.Slot;
import org.sekisho.reference.Code;

/** One row being read: its fields, and the problems and flags found on the way. */
final class RowReading {

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final int QUOTED = 80;

	private final RowMapper mapper;

	private final Row row;

	private final Problems problems = new Problems();

	private final Problems remarks = new Problems();

	private final Set<FindingCode> flags = EnumSet.noneOf(FindingCode.class);

	RowReading(RowMapper mapper, Row row) {
		this.mapper = mapper;
		this.row = row;
	}

	/** The row. */
	Row row() {
		return this.row;
	}

	/** Why the row cannot be loaded. */
	List<Problem> problems() {
		return this.problems.named();
	}

	/** How often it was refused. */
	int refusals() {
		return this.problems.count();
	}

	/** Why it bears flags. */
	List<Problem> remarks() {
		return this.remarks.named();
	}

	/** What a reader should know about it. */
	Set<FindingCode> flags() {
		return this.flags;
	}

	/** What the row says in a field; null where that is nothing. */
	@Nullable String text(Field field) {
		return text(Slot.of(field));
	}

	/** What the row says in a slot; null where that is nothing. */
	@Nullable String text(Slot slot) {
		return this.mapper.columns().text(this.row.cells(), slot.field(), slot.line());
	}

	/** The row cannot be loaded. */
	void refuse(FindingCode code, Slot slot, String sentence) {
		this.problems.add(problem(code, slot, sentence));
	}

	/** A reader should know something. */
	void flag(FindingCode code, Slot slot, String sentence) {
		this.flags.add(code);
		this.remarks.add(problem(code, slot, sentence));
	}

	private Problem problem(FindingCode code, Slot slot, String sentence) {
		return new Problem(code, this.mapper.columns().name(slot.field(), slot.line()), text(slot), sentence);
	}

	/** The day in a field; null where there is none, or a wrong one, which is refused. */
	@Nullable LocalDate day(Field field) {
		Slot slot = Slot.of(field);
		String text = text(slot);
		if (text == null) {
			return null;
		}
		Reading<LocalDate> day = this.mapper.dates(slot).read(text);
		LocalDate date = day.value();
		if (date == null) {
			refuse(FindingCode.DATE_UNREADABLE, slot, String.valueOf(day.problem()));
		}
		else if (date.isBefore(EARLIEST)) {
			refuse(FindingCode.DATE_TOO_EARLY, slot, "The date is before 1900.");
		}
		else if (date.isAfter(this.mapper.settings().latest())) {
			refuse(FindingCode.DATE_IN_FUTURE, slot, "The date is in the future.");
		}
		else {
			return date;
		}
		return null;
	}

	/**
	 * The number in a slot; null where there is none, or a wrong one, which is refused.
	 */
	@Nullable BigDecimal number(Slot slot) {
		String text = text(slot);
		if (text == null) {
			return null;
		}
		Reading<BigDecimal> number = this.mapper.numbers(slot).read(text);
		BigDecimal value = number.value();
		if (value == null) {
			refuse(FindingCode.NUMBER_UNREADABLE, slot, String.valueOf(number.problem()));
		}
		else if (value.signum() < 0) {
			refuse(FindingCode.QUANTITY_NEGATIVE, slot, "The number is negative.");
		}
		else {
			return value;
		}
		return null;
	}

	/** The whole number in a field; null where there is none. */
	@Nullable Integer wholeNumber(Field field) {
		BigDecimal number = number(Slot.of(field));
		if (number == null) {
			return null;
		}
		try {
			return number.intValueExact();
		}
		catch (ArithmeticException ex) {
			refuse(FindingCode.NUMBER_UNREADABLE, Slot.of(field),
					"'" + text(field) + "' is no whole number of persons.");
			return null;
		}
	}

	/** The wording in a slot and its code, which is flagged where it has none. */
	Coded coded(Slot slot, @Nullable LocalDate day) {
		String wording = text(slot);
		if (wording == null) {
			return Coded.NONE;
		}
		return new Coded(code(slot, wording, day), wording);
	}

	/** The codes of the wordings in a field. */
	List<String> codes(Field field, @Nullable LocalDate day) {
		Slot slot = Slot.of(field);
		String text = text(slot);
		if (text == null) {
			return List.of();
		}
		return Several.in(text, (wording) -> this.mapper.codes().find(field, wording).isPresent())
			.stream()
			.flatMap((wording) -> Optional.ofNullable(code(slot, wording, day)).stream())
			.distinct()
			.toList();
	}

	private @Nullable String code(Slot slot, String wording, @Nullable LocalDate day) {
		Code code = this.mapper.codes().find(slot.field(), wording).orElse(null);
		if (code == null) {
			flag(FindingCode.CODE_UNKNOWN, slot, "'" + quoted(wording) + "' is on no list. It is kept as it is.");
			return null;
		}
		if (day != null && !code.validOn(day)) {
			flag(FindingCode.CODE_NOT_VALID, slot, "The code " + code.code() + " was not in use on that day.");
		}
		return code.code();
	}

	/** The country that a field names, which is flagged where it names none. */
	Mention mention(Field field, @Nullable LocalDate day) {
		String wording = text(field);
		if (wording == null) {
			return Mention.NONE;
		}
		Country country = country(Slot.of(field), wording, day);
		if (country == null) {
			return new Mention(null, wording);
		}
		return new Mention(country.id(), country.name().equals(wording) ? null : wording);
	}

	/** The country of a wording, flagged where there is none; null then. */
	@Nullable Country country(Slot slot, String wording, @Nullable LocalDate day) {
		return switch (this.mapper.country(wording)) {
			case Countries.Known known -> {
				checkValid(slot, known, day);
				yield new Country(known.id(), known.name());
			}
			case Countries.Pseudo none -> {
				flag(FindingCode.COUNTRY_UNKNOWN, slot, "'" + quoted(none.wording()) + "' is no country.");
				yield null;
			}
			case Countries.Unrecognised unknown -> {
				flag(FindingCode.COUNTRY_UNKNOWN, slot,
						"'" + quoted(unknown.wording()) + "' names no country that is known.");
				yield null;
			}
		};
	}

	/** Whether a wording names a country. */
	boolean isCountry(String wording) {
		return this.mapper.country(wording) instanceof Countries.Known;
	}

	/** Flags a country that there was not on the day. */
	void checkValid(Slot slot, Countries.Known country, @Nullable LocalDate day) {
		if (day != null && !country.validOn(day)) {
			flag(FindingCode.CODE_NOT_VALID, slot, "'" + quoted(String.valueOf(text(slot)))
					+ "' was no country on that day: it is taken for " + country.name() + ".");
		}
	}

	/** A wording as it stands in a sentence. */
	static String quoted(String wording) {
		return (wording.length() <= QUOTED) ? wording
				: wording.substring(0, wording.offsetByCodePoints(0, QUOTED / 2)) + "…";
	}

}
