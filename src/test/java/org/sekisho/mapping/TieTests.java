package org.sekisho.mapping;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.mapping.Tie.Party;

import static org.assertj.core.api.Assertions.assertThat;

class TieTests {

	private final MappedFile file = MappedFile.of("network", Map.of("network", "Harbour 7"), "source", "Anna", "target",
			"Boris", "weight", "3", "source_kind", "", "target_kind", "", "type", "", "from", "2011-03", "to", "",
			"source_id", "", "target_id", "", "grade", "", "credibility", "", "evaluation", "", "handling", "");

	@Test
	void personsOfANetworkAreLinked() {
		Tie tie = tie();
		assertThat(tie.id()).matches("tie:Harbour 7/[0-9a-f]{24}-1");
		assertThat(tie.network()).isEqualTo(new Party("network:Harbour 7", "Network", "Harbour 7", null, Map.of()));
		assertThat(tie.source()).isEqualTo(new Party("person:Harbour 7/Anna", "Person", "Anna", null, Map.of()));
		assertThat(tie.target()).isEqualTo(new Party("person:Harbour 7/Boris", "Person", "Boris", null, Map.of()));
		assertThat(tie.type()).isEqualTo("CONTACTED");
		assertThat(tie.weight()).isEqualTo(3.0);
		assertThat(tie.validFrom()).isEqualTo("2011-03");
		assertThat(tie.validTo()).isNull();
	}

	@Test
	void kindsAndTypeAreThoseOfTheVocabulary() {
		Tie tie = tie("target_kind", "company", "type", "works for");
		assertThat(tie.target().id()).isEqualTo("company:Harbour 7/Boris");
		assertThat(tie.type()).isEqualTo("WORKS_FOR");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			source      |          | MANDATORY_MISSING | The name of the source is missing
			target      | ?        | MANDATORY_MISSING | The name of the target is missing
			weight      | many     | NUMBER_UNREADABLE | 'many' is no number
			source_kind | Seizure  | CODE_UNKNOWN      | Write Account or Address or Aircraft or Company
			type        | BRIBED   | CODE_UNKNOWN      | There is: CONTACTED.
					from        | spring   | DATE_UNREADABLE   | 'spring' is no date
			to          | 2010     | DATE_UNREADABLE   | ends before it begins
			""")
	void rowsThatCannotBeReadAreRejected(String column, String value, FindingCode code, String reason) {
		assertThat(this.file.rejected(column, (value != null) ? value : "").problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.code()).isEqualTo(code);
				assertThat(problem.column()).isEqualTo(column);
				assertThat(problem.reason()).contains(reason);
			});
	}

	@Test
	void companyIsNotContactedButOwned() {
		assertThat(this.file.rejected("target_kind", "Company").reason())
			.contains("no link 'CONTACTED' from a Person to a Company. There is: OWNS, WORKS_FOR");
	}

	@Test
	void personCarriesNothing() {
		assertThat(this.file.rejected("target_kind", "Container", "type", "carried").reason())
			.contains("no link 'carried' from a Person to a Container. There is: OWNS, USED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Vessel       | IMO 9074729           | vessel:9074729            | imoNumber    | 9074729
			Vessel       | 9074728               | vessel:Harbour 7/Anna/9074728 |          |
			Aircraft     | g-abcd                | aircraft:GABCD            | registration | GABCD
			Aircraft     | N123AB                | aircraft:N123AB           | registration | N123AB
			Aircraft     | RA-12345              | aircraft:RA12345          | registration | RA12345
			Aircraft     | UNKNOWN               | aircraft:Harbour 7/Anna/UNKNOWN |        |
			Aircraft     | A320                  | aircraft:Harbour 7/Anna/A320 |           |
			Aircraft     | AF1234                | aircraft:Harbour 7/Anna/AF1234 |         |
			Aircraft     | TU-154                | aircraft:Harbour 7/Anna/TU154 |          |
			Vehicle      | FR: AB-123-CD         | vehicle:FR-AB123CD        | registeredIn | FR
			Vehicle      | AB-123-CD (FR)        | vehicle:FR-AB123CD        | registration | AB123CD
			Vehicle      | AB-123-CD             | vehicle:Harbour 7/Anna/AB123CD |         |
			Vehicle      | Truck 1 (AB)          | vehicle:Harbour 7/Anna/TRUCK1AB |        |
			Vehicle      | BMW 320               | vehicle:Harbour 7/Anna/BMW320 |          |
			Vehicle      | JP: 品川 300 さ 12-34 | vehicle:JP-品川300さ1234  | registration | 品川300さ1234
			Vehicle      | 品川 300 さ 12-34     | vehicle:Harbour 7/Anna/品川300さ1234 |   |
			Vehicle      | 1M8GDM9AXKP042788     | vehicle:1M8GDM9AXKP042788 | vin          | 1M8GDM9AXKP042788
			Container    | CSQU 305438-3         | container:CSQU3054383     | number       | CSQU3054383
			Container    | CSQU3054384           | container:Harbour 7/Anna/CSQU3054384 |   |
			Parcel       | RR 473 124 829 JP     | parcel:RR473124829JP      | number       | RR473124829JP
			Parcel       | 1Z999AA10123456784    | parcel:Harbour 7/Anna/1Z999AA10123456784 | |
			phone number | 0044 (0)20 7946 0958  | phone-number:+442079460958 | number      | +442079460958
			PhoneNumber  | 03-1234-5678          | phone-number:Harbour 7/Anna/0312345678 | |
			Account      | GB82 WEST 1234 5698 7654 32 | account:GB82WEST12345698765432 | iban | GB82WEST12345698765432
			Account      | GB82 WEST 1234 5698 7654 33 | account:Harbour 7/Anna/GB82WEST12345698765433 | |
			Company      | 5493001KJTIIGC8Y1R12  | company:5493001KJTIIGC8Y1R12 | lei       | 5493001KJTIIGC8Y1R12
			Person       | TR 1234567            | person:Harbour 7/Anna/TR1234567 |        |
			""")
	void numberTellsApartInAllFiles(String kind, String number, String id, String property, String value) {
		Party party = readAs(kind, number).source();
		assertThat(party.id()).isEqualTo(id);
		assertThat(party.name()).isEqualTo("Anna");
		assertThat(party.identified()).isEqualTo(property != null);
		assertThat(party.reported()).isEqualTo((property != null) ? "Anna" : null);
		assertThat(party.properties()).containsEntry((property != null) ? property : "identifierReported",
				(value != null) ? value : number);
	}

	@ParameterizedTest
	@CsvSource({ "Vessel, 9074728, IMO_NUMBER_INVALID", "Container, CSQU3054384, CONTAINER_NUMBER_INVALID",
			"Account, GB82 WEST, IDENTIFIER_INVALID", "PhoneNumber, 03-1234-5678, IDENTIFIER_INVALID",
			"Vehicle, AB-123-CD, IDENTIFIER_INVALID", "Aircraft, A320, IDENTIFIER_INVALID" })
	void numberThatIsNoneIsFlagged(String kind, String number, FindingCode code) {
		assertThat(readAs(kind, number).flags()).containsExactly(code);
	}

	@ParameterizedTest
	@CsvSource({ "Vehicle, Truck 1", "Vehicle, Audi A4", "Vehicle, BMW 320", "Aircraft, A320", "Aircraft, B747",
			"Aircraft, JA8089" })
	void wordsAreNoNumbersOfVehiclesAndAircraft(String kind, String name) {
		Party party = tie("source", name, "source_kind", kind, "target_kind", "Address", "type", "PRESENT_AT").source();
		assertThat(party.id()).endsWith(":Harbour 7/" + name);
		assertThat(party.properties()).isEmpty();
	}

	@Test
	void thingsAreNamedByTheirNumbersAlone() {
		Tie tie = tie("source", "", "source_kind", "Vessel", "source_id", "9074729", "target", "CSQU3054383",
				"target_kind", "Container", "type", "CARRIED");
		assertThat(tie.source().name()).isEqualTo("IMO 9074729");
		assertThat(tie.target().id()).isEqualTo("container:CSQU3054383");
		assertThat(tie.target().reported()).isNull();
	}

	@Test
	void gradesAreNamesOrCodes() {
		assertThat(tie("grade", "b2", "evaluation", "1", "handling", "conditions apply").grades())
			.containsExactlyInAnyOrderEntriesOf(Map.of("reliability", "B", "credibility", "PROBABLY_TRUE", "evaluation",
					"RELIABLE", "handling", "CONDITIONS_APPLY"));
		assertThat(this.file.rejected("grade", "G9").reason()).contains("'G9' is no grade", "such as B2");
		assertThat(this.file.rejected("credibility", "7").reason())
			.contains("'7' is no credibility. Write one of 1, 2, 3, 4, 5, 6");
		assertThat(this.file.rejected("grade", "B2", "credibility", "3").reason())
			.contains("The credibility is 2 in the grade and 3 here");
	}

	private Tie readAs(String kind, String number) {
		String other = switch (kind) {
			case "Person", "Company", "phone number", "PhoneNumber" -> kind;
			default -> "Address";
		};
		String type = switch (kind) {
			case "Company" -> "OWNS";
			case "Account" -> "";
			default -> other.equals("Address") ? "PRESENT_AT" : "CONTACTED";
		};
		return type.isEmpty() ? swapped(tie("target_kind", kind, "target", "Anna", "target_id", number, "type", "USED"))
				: tie("source_kind", kind, "source_id", number, "target_kind", other, "type", type);
	}

	private static Tie swapped(Tie tie) {
		return new Tie(tie.id(), tie.row(), tie.network(), tie.target(), tie.source(), tie.type(), tie.weight(),
				tie.validFrom(), tie.validTo(), tie.grades(), tie.flags());
	}

	@Test
	void daysInOtherWordsAreUnderstood() {
		assertThat(tie("from", "14 March 2011").validFrom()).isEqualTo("2011-03-14");
	}

	private Tie tie(String... changes) {
		return (Tie) this.file.sound(changes).finding();
	}

}
