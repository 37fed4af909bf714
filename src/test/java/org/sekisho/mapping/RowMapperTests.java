package org.sekisho.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.mapping.Verdict.Rejected;
import org.sekisho.tables.Damage;
import org.sekisho.tables.TableRow;

import static org.assertj.core.api.Assertions.assertThat;

class RowMapperTests {

	private final MappedFile file = MappedFile.of("unodc-ids", Map.of(), "REGION", "", "COUNTRY", "Colombia",
			"ADMINISTRATIVE_DIVISION", "", "PLACE", "", "SEIZURE_DATE", "2012-03-01", "DRUG_NAME", "Heroin", "AMOUNT",
			"12.5", "DRUG_UNIT", "Kilogram", "HIDING_PLACE", "", "INSTALLATION", "", "TRANSPORT", "",
			"PRODUCING_COUNTRY", "", "DEPARTURE_COUNTRY", "", "DESTINATION_COUNTRY", "", "ROUTING", "");

	@Test
	void rowIsNamedByGoodsCountryAndDay() {
		assertThat(this.file.seizure().name()).isEqualTo("Heroin, 12.5 kg, Colombia, 2012-03-01");
		assertThat(this.file.seizure("AMOUNT", "9e-05", "DRUG_UNIT", "Tablet").name())
			.isEqualTo("Heroin, 0.00009 Tablet, Colombia, 2012-03-01");
		assertThat(this.file.seizure("AMOUNT", "").name()).isEqualTo("Heroin, Colombia, 2012-03-01");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			COUNTRY      |              | MANDATORY_MISSING | The country of the seizure is missing.
			COUNTRY      | Unknown      | COUNTRY_UNKNOWN | 'Unknown' names no country.
			SEIZURE_DATE |              | MANDATORY_MISSING | The date of the seizure is missing.
			SEIZURE_DATE | 01/03/2012   | DATE_UNREADABLE | can be read with the day or the month first
			SEIZURE_DATE | 2012-02-30   | DATE_UNREADABLE | '2012-02-30' is no date.
			SEIZURE_DATE | 1899-12-31   | DATE_TOO_EARLY | before 1900
			SEIZURE_DATE | 2026-11-23   | DATE_IN_FUTURE | in the future
			DRUG_NAME    |              | SUBSTANCE_MISSING | The substance is missing.
			DRUG_NAME    | ???          | SUBSTANCE_MISSING | The substance is missing.
			AMOUNT       | 1,5          | NUMBER_UNREADABLE | '1,5' is no number.
			AMOUNT       | 1d           | NUMBER_UNREADABLE | '1d' is no number.
			AMOUNT       | NaN          | NUMBER_UNREADABLE | 'NaN' is no number.
			AMOUNT       | Infinity     | NUMBER_UNREADABLE | 'Infinity' is no number.
			AMOUNT       | 0x1p3        | NUMBER_UNREADABLE | '0x1p3' is no number.
			AMOUNT       | 1e999        | NUMBER_UNREADABLE | too large
			AMOUNT       | -0.1         | QUANTITY_NEGATIVE | negative
			""")
	void rowsThatCannotBeReadAreRejected(String column, String value, FindingCode code, String reason) {
		Rejected rejected = this.file.rejected(column, (value != null) ? value : "");
		assertThat(rejected.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.column()).isEqualTo(column);
			assertThat(problem.value()).isEqualTo(value);
			assertThat(problem.reason()).contains(reason);
		});
		assertThat(rejected.row().number()).isEqualTo(7);
	}

	@Test
	void rejectedRowHasAllItsProblems() {
		Rejected rejected = this.file.rejected("COUNTRY", "", "SEIZURE_DATE", "x", "AMOUNT", "-1", "DRUG_NAME", "");
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
		SeizureReport report = this.file.seizure("AMOUNT", (amount != null) ? amount : "", "DRUG_UNIT",
				(unit != null) ? unit : "");
		assertThat(report.goods().getFirst().quantity()).isEqualTo(quantity);
		assertThat(report.goods().getFirst().massKg()).isEqualTo(massKg);
		assertThat(report.goods().getFirst().unit()).isEqualTo(unit);
		assertThat(report.flags()).isEqualTo((flag != null) ? Set.of(flag) : Set.of());
	}

	@Test
	void countriesThatAreNoneLeaveTheirWordingAndAFlag() {
		SeizureReport report = this.file.seizure("PRODUCING_COUNTRY", "Other", "DEPARTURE_COUNTRY", "NA",
				"DESTINATION_COUNTRY", "Russian Federation");
		assertThat(report.route().origin()).isEqualTo(new SeizureReport.Mention(null, "Other"));
		assertThat(report.route().departure()).isEqualTo(new SeizureReport.Mention("country:NA", "NA"));
		assertThat(report.route().destination()).isEqualTo(new SeizureReport.Mention("country:RU", null));
		assertThat(report.flags()).containsExactly(FindingCode.COUNTRY_UNKNOWN);
		assertThat(this.file.seizure().flags()).isEmpty();
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
		SeizureReport report = this.file.seizure("ADMINISTRATIVE_DIVISION", (division != null) ? division : "", "PLACE",
				(place != null) ? place : "");
		assertThat(report.place()).isEqualTo((id != null) ? new SeizureReport.Place(id, name, in) : null);
	}

	@ParameterizedTest
	@CsvSource({ "Commercial air, AIR", "Private sea, SEA", "Rail, RAIL", "None, UNKNOWN", "Unknown, UNKNOWN",
			"'', UNKNOWN", "Other, OTHER", "Donkey, OTHER" })
	void transportIsCodedAndItsWordingKept(String wording, SeizureReport.Transport mode) {
		SeizureReport report = this.file.seizure("TRANSPORT", wording);
		assertThat(report.conveyance().transport()).isEqualTo(mode);
		assertThat(report.conveyance().reported()).isEqualTo(wording.isEmpty() ? null : wording);
	}

	@Test
	void longWordingsHaveShortKeysAndStayApart() {
		String wording = "Behind the wall ".repeat(1000);
		SeizureReport.Place one = Objects.requireNonNull(this.file.seizure("PLACE", wording + "A").place());
		SeizureReport.Place other = Objects.requireNonNull(this.file.seizure("PLACE", wording + "B").place());
		assertThat(one.id()).hasSizeLessThan(200).isNotEqualTo(other.id());
		assertThat(one.name()).isEqualTo(wording + "A");
	}

	@Test
	void damagedRowIsRejectedWithWhatTheFileSaysOfIt() {
		Verdict verdict = this.file.map(new TableRow(3, List.of("", "=A1"), new Damage("FORMULA", 1, "A formula.")));
		assertThat(((Rejected) verdict).problems())
			.containsExactly(new Verdict.Problem(FindingCode.FORMULA, "COUNTRY", "=A1", "A formula."));
		Verdict wide = this.file.map(new TableRow(3, List.of("x"), new Damage("WIDTH", 99, "Too wide.")));
		assertThat(((Rejected) wide).problems().getFirst().column()).isEqualTo("ROUTING");
	}

	@Test
	void rowThatRepeatsAnEarlierOneIsFlagged() {
		assertThat(this.file.seizure().flags()).isEmpty();
		SeizureReport second = this.file.seizure();
		assertThat(second.flags()).containsExactly(FindingCode.POSSIBLE_DUPLICATE);
		assertThat(second.id()).endsWith("-2");
	}

}
