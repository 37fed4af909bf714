package org.sekisho.profiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.profiles.Profile.Trait;
import org.sekisho.reference.ReferenceLists;
import org.sekisho.reference.Wording;
import org.sekisho.support.Lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProfilesTests {

	private static final String SOUND = """
			reporter: office
			flags: [SAMPLE]
			columns:
			  country: { headers: [Country] }
			  seizedOn: { headers: [Day], converter: date, formats: [dd/MM/yyyy] }
			  goods[1].substance: { headers: [Drug, Substance] }
			  transport: { headers: [By] }
			vocabularies:
			  transport:
			    AIR: [by plane]
			""";

	@TempDir
	Path data;

	private final Profiles shipped = Lookups.get(Profiles.class);

	@Test
	void shippedProfilesAreThese() {
		assertThat(this.shipped.names()).containsExactly("network", "rilo-seizures", "rilo-seizures-simplified",
				"sekisho-demo", "unodc-ids");
		assertThat(this.shipped.names()).allSatisfy((name) -> assertThat(this.shipped.find(name)).isPresent());
	}

	@Test
	void demonstrationIsNotOffered() {
		assertThat(this.shipped.offered()).extracting(Profile::name)
			.containsExactly("network", "rilo-seizures", "rilo-seizures-simplified", "unodc-ids");
		Profile demonstration = this.shipped.find("sekisho-demo").orElseThrow();
		assertThat(demonstration.traits()).contains(Trait.SAMPLE, Trait.DEMONSTRATION);
		assertThat(demonstration.columns()).isEqualTo(this.shipped.find("unodc-ids").orElseThrow().columns());
		assertThat(demonstration.constants()).containsEntry(Slot.of(Field.REPORTER), "sekisho-demo");
	}

	@Test
	void whatAProfileExtendsBecomesPartOfItsText() {
		Profile own = this.shipped.read("own", """
				extends: unodc-ids
				reporter: own
				columns:
				  seizedOn: { formats: [dd/MM/yyyy] }
				  vessel: { headers: [Ship], optional: true }
				""");
		assertThat(own.columns().get(Slot.of(Field.SEIZED_ON)).headers()).containsExactly("SEIZURE_DATE");
		assertThat(own.columns().get(Slot.of(Field.SEIZED_ON)).formats()).containsExactly("dd/MM/yyyy");
		assertThat(own.columns()).containsKey(Slot.of(Field.VESSEL));
		assertThat(this.shipped.read("own", own.text())).isEqualTo(own);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					reporter: office | reportr: office    | line 1: unknown key 'reportr'. Known are: title,
					  country: {     | cuntry: {          | line 4: unknown field 'cuntry'. Known are: caseReference,
					[Country]        | []                 | line 4: 'country' needs headers
					converter: date  | converter: number  | line 5: the field 'seizedOn' takes the converter date, not number
					converter: date  | converter: day     | line 5: unknown converter 'day'. Known are: text,
					dd/MM/yyyy       | dd/bb/yyyy         | line 5: 'dd/bb/yyyy' is no format of dates
					headers: [By]    | headings: [By]     | line 7: unknown key 'headings'. Known are: headers,
					headers: [By]    | headers: [DRUG]    | line 7: the header 'DRUG' stands under goods[1].substance and transport
					AIR: [by plane]  | PLANE: [by plane]  | line 10: the list 'transport' has no code 'PLANE'. It has: AIR,
					transport:_      | transports:        | unknown list 'transports'. Known are: transport,
					[SAMPLE]         | [EXAMPLE]          | line 2: unknown flag 'EXAMPLE'. Known are: SAMPLE
					[SAMPLE]         | [SAMPLE            | this is not YAML
					reporter: office | publisher: office  | no column is mapped to the field 'reporter'
					seizedOn:        | reportedOn:        | no column is mapped to the field 'seizedOn'
					reporter: office | extends: nobody    | line 1: unknown profile to extend 'nobody'. Known are: network,
					reporter: office | form: SHORT        | line 1: unknown form 'SHORT'. Known are: simplified, long
					flags: [SAMPLE]  | columns: {}        | 'columns' stands here a second time
					""")
	void whatIsWrongWithAProfileIsSaid(String sound, String wrong, String message) {
		String before = sound.equals("transport:_") ? "  transport:\n" : sound;
		String after = sound.equals("transport:_") ? "  transports:\n" : wrong;
		assertThat(SOUND).contains(before);
		assertThatExceptionOfType(InvalidProfile.class)
			.isThrownBy(() -> this.shipped.read("office", SOUND.replace(before, after)))
			.withMessageContaining("profiles/office.yml")
			.withMessageContaining(message);
	}

	@Test
	void norwayIsNoBoolean() {
		Profile profile = this.shipped.read("office", SOUND + "constants: { destination: NO }\n");
		assertThat(profile.constants()).containsEntry(Slot.of(Field.DESTINATION), "NO");
	}

	@Test
	void vocabularyComesBeforeTheReferenceLists() {
		Profile profile = this.shipped.read("office", SOUND + "  location: { AIRPORT: [Harbour] }\n");
		assertThat(profile.vocabularies().get("transport")).containsEntry(Wording.folded("By Plane"), "AIR");
		CodeBook codes = new CodeBook(profile, Lookups.get(ReferenceLists.class));
		assertThat(codes.find(Field.LOCATION, "HARBOUR").orElseThrow().code()).isEqualTo("AIRPORT");
		assertThat(codes.find(Field.TRANSPORT, "Vessel").orElseThrow().code()).isEqualTo("SEA");
	}

	@Test
	void ownProfilesAreReadAfreshWhenTheirFilesChange() throws IOException {
		try (var context = Lookups.context(this.data)) {
			Profiles profiles = context.getBean(Profiles.class);
			profiles.save("office", SOUND);
			assertThat(profiles.names()).contains("office");
			assertThat(profiles.text("office")).contains(SOUND);
			assertThat(profiles.find("office").orElseThrow().constants()).containsValue("office");
			Files.writeString(this.data.resolve("profiles/office.yml"), SOUND.replace("office", "another office"));
			assertThat(profiles.find("office").orElseThrow().constants()).containsValue("another office");
			Files.writeString(this.data.resolve("profiles/office.yml"), "columns: 7");
			assertThatExceptionOfType(InvalidProfile.class).isThrownBy(() -> profiles.find("office"));
			assertThat(profiles.offered()).extracting(Profile::name).doesNotContain("office");
			Files.write(this.data.resolve("profiles/office.yml"), "title: é".getBytes(StandardCharsets.ISO_8859_1));
			assertThatExceptionOfType(InvalidProfile.class).isThrownBy(() -> profiles.find("office"))
				.withMessageContaining("UTF-8");
		}
	}

	@ParameterizedTest
	@CsvSource({ "unodc-ids, Choose another name", "../escape, small letters", "Office, small letters",
			"'', small letters" })
	void nameThatCannotBeTakenIsRefused(String name, String message) {
		try (var context = Lookups.context(this.data)) {
			Profiles profiles = context.getBean(Profiles.class);
			assertThatExceptionOfType(InvalidProfile.class).isThrownBy(() -> profiles.save(name, SOUND))
				.withMessageContaining(message);
			assertThat(this.data).isEmptyDirectory();
			assertThat(profiles.find("../escape")).isEmpty();
		}
	}

	@Test
	void profileThatCannotBeUsedIsNotKept() {
		try (var context = Lookups.context(this.data)) {
			Profiles profiles = context.getBean(Profiles.class);
			assertThatExceptionOfType(InvalidProfile.class)
				.isThrownBy(() -> profiles.save("office", SOUND + "wrong: 1\n"))
				.withMessageContaining("line 11");
			assertThat(this.data).isEmptyDirectory();
		}
	}

	@Test
	void headerThatAnExtensionNamesFillsNoOtherField() throws IOException {
		try (var context = Lookups.context(this.data)) {
			Profiles profiles = context.getBean(Profiles.class);
			profiles.save("office", SOUND);
			Profile own = profiles.save("own", """
					extends: office
					columns:
					  seizedBy: { headers: [substance] }
					  country: { headers: [Land] }
					""");
			assertThat(own.columns().get(Slot.of(Field.SUBSTANCE)).headers()).containsExactly("Drug");
			assertThat(own.columns().get(Slot.of(Field.COUNTRY)).headers()).containsExactly("Land");
			assertThat(profiles.save("own", "extends: office").columns())
				.isEqualTo(profiles.find("office").orElseThrow().columns());
			assertThatExceptionOfType(InvalidProfile.class).isThrownBy(() -> profiles.save("office", "extends: own"))
				.withMessageContaining("profiles/own.yml, line 1: the profile extends itself");
		}
	}

	@Test
	void columnsOfAFileCanFillOtherFields() {
		Profile profile = this.shipped.read("office", SOUND);
		List<String> header = List.of("Country", "Day", "Substance", "Datum", "By");
		Profile adjusted = this.shipped.adjusted(profile, header,
				Map.of("Datum", "seizedOn", "By", "", "Day", "reportedOn"), Map.of());
		Columns columns = new Columns(adjusted, header, Map.of());
		assertThat(columns.slot(3)).contains(Slot.of(Field.SEIZED_ON));
		assertThat(columns.slot(1)).contains(Slot.of(Field.REPORTED_ON));
		assertThat(columns.slot(4)).isEmpty();
		assertThat(adjusted.columns().get(Slot.of(Field.SEIZED_ON)).formats()).containsExactly("dd/MM/yyyy");
		assertThat(adjusted.name()).isEqualTo("office");
	}

	@Test
	void conventionsOfAFileHoldForColumnsThatSayNothing() {
		Profile profile = this.shipped.find("rilo-seizures").orElseThrow();
		Profile adjusted = this.shipped.adjusted(profile, List.of(), Map.of(),
				Map.of("decimal", ",", "dates", "month"));
		assertThat(adjusted.columns().get(Slot.of(Field.QUANTITY)).comma()).isTrue();
		assertThat(adjusted.columns().get(Slot.of(Field.SEIZED_ON)).formats()).startsWith("M/d/uuuu");
		assertThat(this.shipped.read("again", adjusted.text()).columns()).isEqualTo(adjusted.columns());
		Profile stated = this.shipped.adjusted(this.shipped.read("office", SOUND), List.of(), Map.of(),
				Map.of("dates", "month"));
		assertThat(stated.columns().get(Slot.of(Field.SEIZED_ON)).formats()).containsExactly("dd/MM/yyyy");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			decimal | ;     | 'decimal': the decimal sign is "." or ","
			dates   | first | 'dates': unknown part of a date that stands first 'first'. Known are: day, month
			""")
	void conventionThatIsNoneIsRefused(String name, String convention, String message) {
		Profile profile = this.shipped.find("rilo-seizures").orElseThrow();
		assertThatExceptionOfType(InvalidProfile.class)
			.isThrownBy(() -> this.shipped.adjusted(profile, List.of(), Map.of(), Map.of(name, convention)))
			.withMessageContaining(message);
	}

	@Test
	void profileWithoutATitleIsCalledByItsName() {
		assertThat(this.shipped.read("own", "extends: unodc-ids\n").about().title()).isEqualTo("own");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			Nothing | seizedOn | no column 'Nothing'. It has: Country, Day
			Day     | day      | no field 'day'. Fields are:
			Day     | country  | two columns are mapped to the field 'country'
			""")
	void mappingThatCannotBeIsRefused(String column, String field, String message) {
		Profile profile = this.shipped.read("office", SOUND);
		assertThatExceptionOfType(InvalidProfile.class)
			.isThrownBy(() -> this.shipped.adjusted(profile, List.of("Country", "Day"),
					Map.of("Country", "country", column, field), Map.of()))
			.withMessageContaining(message);
	}

}
