package org.sekisho.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProfilesTests {

	private static final String SOUND = """
			reporter: office
			flags: [SAMPLE]
			columns:
			  Country: { field: country, converter: country }
			  Day: { field: seizedOn, converter: date }
			  Drug: { field: substance, converter: text }
			transport:
			  AIR: [By plane]
			""";

	@Test
	void shippedProfilesAreSound() throws IOException {
		assertThat(new Profiles().names()).isEqualTo("sekisho-demo, unodc-ids");
		assertThat(new Profiles().named("sekisho-demo").flags()).containsExactly(FindingCode.SAMPLE);
	}

	@Test
	void unknownNameIsRefusedWithTheKnownOnes() throws IOException {
		Profiles profiles = new Profiles();
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> profiles.named("unodc"))
			.withMessageContaining("'unodc'")
			.withMessageContaining("sekisho-demo, unodc-ids");
	}

	@Test
	void wordingsMatchWhateverTheirCase() {
		Profile profile = Profiles.read("office", SOUND, Map.of());
		assertThat(profile.transport(" by PLANE")).isEqualTo(SeizureReport.Transport.AIR);
		assertThat(profile.transport("By donkey")).isEqualTo(SeizureReport.Transport.OTHER);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			field: substance  | field: drug          | Drug: unknown field 'drug'. Known are: country,
			converter: date   | converter: day       | Day: unknown converter 'day'. Known are: text, country, date
			converter: date   | converter: number    | Day: the field 'seizedOn' takes the converter date, not number
			AIR:              | PLANE:               | transport: unknown mode of transport 'PLANE'. Known are: air,
			SAMPLE            | EXAMPLE              | unknown flag 'EXAMPLE'. Known are: possible_duplicate,
			reporter: office  | reportr: office      | unknown key 'reportr'. Known are: reporter,
			field: country,   | field: place,        | the field 'place' takes the converter text, not country
			reporter: office  | publisher: office    | 'reporter' is missing
			flags: [SAMPLE]   | flags: [SAMPLE       | profiles/office.yml:
			""")
	void whatIsWrongWithAProfileIsSaid(String sound, String wrong, String message) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Profiles.read("office", SOUND.replace(sound, wrong), Map.of()))
			.withMessageContaining("profiles/office.yml")
			.withMessageContaining(message);
	}

	@Test
	void fieldsThatEveryRowNeedsMustBeMapped() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Profiles.read("office",
					SOUND.replace("Day: { field: seizedOn, converter: date }",
							"Place: { field: place, converter: text }"),
					Map.of()))
			.withMessageContaining("no column is mapped to the field 'seizedOn'");
	}

	@ParameterizedTest
	@CsvSource({ "Kilogram, 1", "GRAM, 0.001", "milligram, 0.000001", "Microgram, 0.000000001", "Ton, 1000",
			"100 gram, 0.1" })
	void unitsOfMassHaveTheirWeightByDefinition(String wording, BigDecimal kilograms) throws IOException {
		assertThat(new Profiles().named("unodc-ids").unit(wording).orElseThrow().kilograms())
			.isEqualByComparingTo(kilograms);
	}

	@ParameterizedTest
	@CsvSource({ "Tablet", "Litre", "Block (350gr)", "Unit", "Gallons (US liquid)" })
	void otherUnitsAreNoUnitsOfMass(String wording) throws IOException {
		assertThat(new Profiles().named("unodc-ids").unit(wording)).isEmpty();
	}

}
