package org.sekisho.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.Profile.Field;
import org.sekisho.intake.SeizureReport.Country;
import org.sekisho.intake.SeizureReport.Coded;
import org.sekisho.intake.SeizureReport.Conveyance;
import org.sekisho.intake.SeizureReport.Filing;
import org.sekisho.intake.SeizureReport.Goods;
import org.sekisho.intake.SeizureReport.Method;
import org.sekisho.intake.SeizureReport.Mention;
import org.sekisho.intake.SeizureReport.Place;
import org.sekisho.intake.SeizureReport.Transport;
import org.sekisho.intake.SeizureReport.Route;
import org.sekisho.intake.Verdict.Problem;
import org.sekisho.intake.Verdict.Rejected;
import org.sekisho.intake.Verdict.Row;
import org.sekisho.intake.Verdict.Sound;

/** One row being read: its fields, and the problems and flags found on the way. */
final class RowReading {

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final BigDecimal LARGEST = new BigDecimal("1e30");

	private static final BigDecimal SMALLEST = new BigDecimal("1e-30");

	private static final int NUMBER_CHARACTERS = 40;

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,4})?");

	private final RowMapper mapper;

	private final Row row;

	private final List<Problem> problems = new ArrayList<>();

	private final Set<FindingCode> flags = EnumSet.noneOf(FindingCode.class);

	RowReading(RowMapper mapper, Row row) {
		this.mapper = mapper;
		this.row = row;
		this.flags.addAll(mapper.profile().flags());
	}

	/** What becomes of the row. */
	Verdict verdict() {
		Country country = countryOfSeizure();
		LocalDate seizedOn = seizedOn();
		Goods goods = goods();
		if (country == null || seizedOn == null || goods == null || !this.problems.isEmpty()) {
			return new Rejected(this.row, List.copyOf(this.problems));
		}
		RowIdentity.Identity id = this.mapper.identify(this.row);
		if (id.repeated()) {
			this.flags.add(FindingCode.POSSIBLE_DUPLICATE);
		}
		Mention origin = mention(Field.ORIGIN);
		Mention departure = mention(Field.DEPARTURE);
		Mention destination = mention(Field.DESTINATION);
		return new Sound(new SeizureReport(id.id(), this.row.number(), seizedOn, country, place(country),
				List.of(goods), new Filing(this.mapper.profile().reporter(), null, null, null, null, null, null),
				new Route(origin, departure, destination, List.of(), null, text(Field.ROUTING)), conveyance(), method(),
				null, List.of(), Coded.NONE, null, this.flags), id.id(), List.of());
	}

	private @Nullable Country countryOfSeizure() {
		String wording = text(Field.COUNTRY);
		if (wording == null) {
			refuse(FindingCode.MANDATORY_MISSING, Field.COUNTRY, "The country of the seizure is missing.");
			return null;
		}
		Country country = this.mapper.country(wording).orElse(null);
		if (country != null) {
			return country;
		}
		refuse(FindingCode.COUNTRY_UNKNOWN, Field.COUNTRY,
				"'" + wording + "' names no country. Use a name or code of ISO 3166.");
		return null;
	}

	private @Nullable LocalDate seizedOn() {
		String text = text(Field.SEIZED_ON);
		if (text == null) {
			refuse(FindingCode.MANDATORY_MISSING, Field.SEIZED_ON, "The date of the seizure is missing.");
			return null;
		}
		LocalDate date;
		try {
			date = LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			refuse(FindingCode.DATE_UNREADABLE, Field.SEIZED_ON,
					"'" + text + "' is no date. Write it as year-month-day: 2011-03-14.");
			return null;
		}
		if (date.isBefore(EARLIEST)) {
			refuse(FindingCode.DATE_TOO_EARLY, Field.SEIZED_ON, "The date is before 1900.");
			return null;
		}
		if (date.isAfter(this.mapper.latest())) {
			refuse(FindingCode.DATE_IN_FUTURE, Field.SEIZED_ON, "The date is in the future.");
			return null;
		}
		return date;
	}

	private @Nullable Goods goods() {
		String substance = text(Field.SUBSTANCE);
		BigDecimal quantity = quantity();
		if (substance == null || this.mapper.key(substance).isEmpty()) {
			refuse(FindingCode.SUBSTANCE_MISSING, Field.SUBSTANCE, "The substance is missing.");
			return null;
		}
		String unit = text(Field.UNIT);
		Profile.Unit mass = (unit != null) ? this.mapper.profile().unit(unit).orElse(null) : null;
		if (quantity == null) {
			this.flags.add(FindingCode.QUANTITY_MISSING);
			return new Goods("substance:" + this.mapper.key(substance), substance, substance, null, unit, null, null,
					null, null, null, substance);
		}
		if (mass == null) {
			this.flags.add(FindingCode.UNIT_NOT_CONVERTIBLE);
		}
		return new Goods("substance:" + this.mapper.key(substance), substance, substance, quantity.doubleValue(), unit,
				(mass != null) ? quantity.multiply(mass.kilograms()).doubleValue() : null, null, null, null, null,
				substance + ", " + label(quantity, (mass != null) ? mass.symbol() : unit));
	}

	private @Nullable BigDecimal quantity() {
		String text = text(Field.QUANTITY);
		if (text == null) {
			return null;
		}
		if (text.length() > NUMBER_CHARACTERS) {
			refuse(FindingCode.NUMBER_UNREADABLE, Field.QUANTITY,
					"The quantity has more than " + NUMBER_CHARACTERS + " characters.");
			return null;
		}
		if (!NUMBER.matcher(text).matches()) {
			refuse(FindingCode.NUMBER_UNREADABLE, Field.QUANTITY,
					"'" + text + "' is no number. Write it with digits and a decimal point: 12.5.");
			return null;
		}
		BigDecimal quantity = new BigDecimal(text);
		if (quantity.signum() < 0) {
			refuse(FindingCode.QUANTITY_NEGATIVE, Field.QUANTITY, "The quantity is negative.");
			return null;
		}
		if (quantity.signum() > 0 && (quantity.compareTo(LARGEST) > 0 || quantity.compareTo(SMALLEST) < 0)) {
			refuse(FindingCode.NUMBER_UNREADABLE, Field.QUANTITY, "The quantity is too large or too small to be one.");
			return null;
		}
		return (quantity.signum() > 0) ? quantity : null;
	}

	private Mention mention(Field field) {
		String wording = text(field);
		if (wording == null) {
			return Mention.NONE;
		}
		Country country = this.mapper.country(wording).orElse(null);
		if (country == null) {
			this.flags.add(FindingCode.COUNTRY_UNKNOWN);
			return new Mention(null, wording);
		}
		return new Mention(country.id(), country.name().equals(wording) ? null : wording);
	}

	private @Nullable Place place(Country country) {
		String division = named(Field.DIVISION);
		String place = named(Field.PLACE);
		String prefix = "place:" + country.id().substring(country.id().indexOf(':') + 1) + "/";
		if (place == null) {
			return (division != null) ? new Place(prefix + this.mapper.key(division), division, null) : null;
		}
		return (division != null)
				? new Place(prefix + this.mapper.key(division) + "/" + this.mapper.key(place), place, division)
				: new Place(prefix + this.mapper.key(place), place, null);
	}

	private Transport transport() {
		String wording = text(Field.TRANSPORT);
		return (wording != null) ? this.mapper.profile().transport(wording) : Transport.UNKNOWN;
	}

	private Conveyance conveyance() {
		return new Conveyance(transport(), text(Field.TRANSPORT), null, null, null, null, List.of());
	}

	private Method method() {
		return new Method(new Coded(null, text(Field.LOCATION)), new Coded(null, text(Field.CONCEALMENT)), List.of(),
				null, Coded.NONE, Coded.NONE);
	}

	private @Nullable String named(Field field) {
		String text = text(field);
		return (text != null && !this.mapper.key(text).isEmpty()) ? text : null;
	}

	private @Nullable String text(Field field) {
		return this.mapper.text(this.row, field);
	}

	private void refuse(FindingCode code, Field field, String reason) {
		this.problems.add(new Problem(code, this.mapper.column(field), text(field), reason));
	}

	private static String label(BigDecimal quantity, @Nullable String unit) {
		String number = quantity.stripTrailingZeros().toPlainString();
		return (unit != null) ? number + " " + unit : number;
	}

}
