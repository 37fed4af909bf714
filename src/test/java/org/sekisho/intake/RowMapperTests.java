package org.sekisho.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.Verdict.Rejected;
import org.sekisho.intake.Verdict.Row;
import org.sekisho.intake.Verdict.Sound;

import static org.assertj.core.api.Assertions.assertThat;

class RowMapperTests {

	private static final Map<String, String> COUNTRIES = Map.of("Colombia", "CO", "Russian Federation", "RU", "Namibia",
			"NA", "NA", "NA");

	private final List<String> columns;

	private final RowMapper mapper;

	RowMapperTests() throws IOException {
		Profile profile = new Profiles().named("unodc-ids");
		this.columns = List.copyOf(profile.columns().keySet());
		this.mapper = new RowMapper(profile, this.columns, RowMapperTests::country, LocalDate.of(2026, 11, 22));
	}

	private static Optional<SeizureReport.Country> country(String wording) {
		return Optional.ofNullable(COUNTRIES.get(wording))
			.map(code -> new SeizureReport.Country("country:" + code, code.equals("NA") ? "Namibia" : wording));
	}

	@Test
	void rowIsNamedByGoodsCountryAndDay() {
		assertThat(sound().name()).isEqualTo("Heroin, 12.5 kg, Colombia, 2012-03-01");
		assertThat(sound("AMOUNT", "9e-05", "DRUG_UNIT", "Tablet").name())
			.isEqualTo("Heroin, 0.00009 Tablet, Colombia, 2012-03-01");
		assertThat(sound("AMOUNT", "").name()).isEqualTo("Heroin, Colombia, 2012-03-01");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			COUNTRY      |              | The country of the seizure is missing.
			COUNTRY      | Unknown      | 'Unknown' names no country.
			SEIZURE_DATE |              | The date of the seizure is missing.
			SEIZURE_DATE | 01/03/2012   | '01/03/2012' is no date.
			SEIZURE_DATE | 2012-02-30   | '2012-02-30' is no date.
			SEIZURE_DATE | 1899-12-31   | before 1900
			SEIZURE_DATE | 2026-11-23   | in the future
			DRUG_NAME    |              | The substance is missing.
			DRUG_NAME    | ???          | The substance is missing.
			AMOUNT       | 1,5          | '1,5' is no number.
			AMOUNT       | 1d           | '1d' is no number.
			AMOUNT       | NaN          | 'NaN' is no number.
			AMOUNT       | Infinity     | 'Infinity' is no number.
			AMOUNT       | 0x1p3        | '0x1p3' is no number.
			AMOUNT       | 1e999        | too large
			AMOUNT       | -0.1         | negative
			""")
	void rowsThatCannotBeReadAreRejected(String column, String value, String reason) {
		Rejected rejected = (Rejected) map(column, (value != null) ? value : "");
		assertThat(rejected.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.column()).isEqualTo(column);
			assertThat(problem.value()).isEqualTo(value);
			assertThat(problem.reason()).contains(reason);
		});
		assertThat(rejected.row().number()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "9", "0", "x" })
	void quantityOfMoreThanFortyCharactersIsNotEvenRead(String character) {
		Rejected rejected = (Rejected) map("AMOUNT", "0." + character.repeat(39));
		assertThat(rejected.reason()).isEqualTo("The quantity has more than 40 characters.");
		assertThat(sound("AMOUNT", "0." + "9".repeat(38)).goods().getFirst().quantity()).isEqualTo(1.0);
	}

	@Test
	void rejectedRowHasAllItsProblems() {
		Rejected rejected = (Rejected) map("COUNTRY", "", "SEIZURE_DATE", "x", "AMOUNT", "-1", "DRUG_NAME", "");
		assertThat(rejected.problems()).extracting(Verdict.Problem::column)
			.containsExactly("COUNTRY", "SEIZURE_DATE", "AMOUNT", "DRUG_NAME");
		assertThat(rejected.reason()).contains("country", "'x'", "negative", "substance");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12.5 | Gram     | 12.5 | 0.0125 |
			0.1  | Gram     | 0.1  | 0.0001 |
			3    | Tablet   | 3.0  |        | UNIT_NOT_CONVERTIBLE
			3    |          | 3.0  |        | UNIT_NOT_CONVERTIBLE
			0.0  | Kilogram |      |        | QUANTITY_MISSING
			     | Tablet   |      |        | QUANTITY_MISSING
			""")
	void massIsKnownWhereTheUnitIsOneOfMass(String amount, String unit, Double quantity, Double massKg,
			FindingCode flag) {
		SeizureReport report = sound("AMOUNT", (amount != null) ? amount : "", "DRUG_UNIT", (unit != null) ? unit : "");
		assertThat(report.goods().getFirst().quantity()).isEqualTo(quantity);
		assertThat(report.goods().getFirst().massKg()).isEqualTo(massKg);
		assertThat(report.goods().getFirst().unit()).isEqualTo(unit);
		assertThat(report.flags()).isEqualTo((flag != null) ? Set.of(flag) : Set.of());
	}

	@Test
	void countriesThatAreNoneLeaveTheirWordingAndAFlag() {
		SeizureReport report = sound("PRODUCING_COUNTRY", "Other", "DEPARTURE_COUNTRY", "NA", "DESTINATION_COUNTRY",
				"Russian Federation");
		assertThat(report.route().origin()).isEqualTo(new SeizureReport.Mention(null, "Other"));
		assertThat(report.route().departure()).isEqualTo(new SeizureReport.Mention("country:NA", "NA"));
		assertThat(report.route().destination()).isEqualTo(new SeizureReport.Mention("country:RU", null));
		assertThat(report.flags()).containsExactly(FindingCode.COUNTRY_UNKNOWN);
		assertThat(sound().flags()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ANTIOQUIA | 'MEDELLÍN ' | place:CO/antioquia/medellin | MEDELLÍN  | ANTIOQUIA
			          | Bogotá, D.C.| place:CO/bogota-d-c         | Bogotá, D.C. |
			ANTIOQUIA |             | place:CO/antioquia          | ANTIOQUIA |
			край      | г. Йошкар   | place:CO/край/г-йошкар      | г. Йошкар | край
			-         | ?           |                             |           |
			""")
	void placesAreKeyedWithoutCaseAndLatinAccents(String division, String place, String id, String name, String in) {
		SeizureReport report = sound("ADMINISTRATIVE_DIVISION", (division != null) ? division : "", "PLACE",
				(place != null) ? place : "");
		assertThat(report.place()).isEqualTo((id != null) ? new SeizureReport.Place(id, name, in) : null);
	}

	@ParameterizedTest
	@CsvSource({ "Commercial air, AIR", "Private sea, SEA", "Rail, RAIL", "None, UNKNOWN", "Unknown, UNKNOWN",
			"'', UNKNOWN", "Other, OTHER", "Donkey, OTHER" })
	void transportIsCodedAndItsWordingKept(String wording, SeizureReport.Transport mode) {
		SeizureReport report = sound("TRANSPORT", wording);
		assertThat(report.conveyance().transport()).isEqualTo(mode);
		assertThat(report.conveyance().reported()).isEqualTo(wording.isEmpty() ? null : wording);
	}

	@Test
	void longWordingsHaveShortKeysAndStayApart() {
		String wording = "Behind the wall ".repeat(1000);
		SeizureReport.Place one = Objects.requireNonNull(sound("PLACE", wording + "A").place());
		SeizureReport.Place other = Objects.requireNonNull(sound("PLACE", wording + "B").place());
		assertThat(one.id()).hasSizeLessThan(200).isNotEqualTo(other.id());
		assertThat(one.name()).isEqualTo(wording + "A");
	}

	@Test
	void rowOfWrongWidthIsRejected() {
		Rejected shorter = (Rejected) this.mapper.map(new Row(3, List.of("Colombia", "x")));
		assertThat(shorter.problems().getFirst().column()).isEqualTo("PLACE");
		assertThat(shorter.reason()).contains("2 cells", "14 columns");
		List<String> cells = cells();
		cells.add("surplus");
		Rejected longer = (Rejected) this.mapper.map(new Row(3, cells));
		assertThat(longer.problems().getFirst().value()).isEqualTo("surplus");
	}

	@Test
	void rowThatRepeatsAnEarlierOneIsFlagged() {
		assertThat(sound().flags()).isEmpty();
		SeizureReport second = sound();
		assertThat(second.flags()).containsExactly(FindingCode.POSSIBLE_DUPLICATE);
		assertThat(second.id()).endsWith("-2");
	}

	private SeizureReport sound(String... changes) {
		return (SeizureReport) ((Sound) map(changes)).finding();
	}

	private Verdict map(String... changes) {
		return this.mapper.map(new Row(7, cells(changes)));
	}

	private List<String> cells(String... changes) {
		List<String> cells = new ArrayList<>();
		this.columns.forEach(column -> cells.add(switch (column) {
			case "COUNTRY" -> "Colombia";
			case "SEIZURE_DATE" -> "2012-03-01";
			case "DRUG_NAME" -> "Heroin";
			case "AMOUNT" -> "12.5";
			case "DRUG_UNIT" -> "Kilogram";
			default -> "";
		}));
		for (int change = 0; change < changes.length; change += 2) {
			cells.set(this.columns.indexOf(changes[change]), changes[change + 1]);
		}
		return cells;
	}

}
