package org.sekisho.reference;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnitsTests {

	private static final Units UNITS = new Units();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Kilogram | kg | 1
			KGS. | kg | 1
			ｋｇ | kg | 1
			Kilogramos | kg | 1
			Gram | g | 0.001
			Milligram | mg | 0.000001
			µg | µg | 0.000000001
			μg | µg | 0.000000001
			Ton | t | 1000
			100 gram | × 100 g | 0.1
			Pounds | lb | 0.45359237
			oz | oz | 0.028349523125
			Stone | st | 6.35029318
			Viss | viss | 1.63293
			Picul | picul | 60.478982
			""")
	void unitOfMassWeighsWhatItsDefinitionSays(String wording, String symbol, BigDecimal kilograms) {
		assertThat(UNITS.find(wording)).hasValueSatisfying(unit -> {
			assertThat(unit.symbol()).isEqualTo(symbol);
			assertThat(unit.kilograms()).isEqualByComparingTo(kilograms);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Litre | L
			Cc | mL
			Cubic Centimeter | mL
			Gallons (US, liquid) | US gal
			Unit | unit
			Tablet | tablet
			Comprimés | tablet
			Pill | pill
			Capsule | capsule
			Thousand of doses | × 1000 doses
			Flacons | vial
			Barette | bar
			Mark | mark
			Stamp | stamp
			Bush | bush
			Block (350gr) | block 350 g
			Plants | plant
			Packages | package
			Bottles | bottle
			""")
	void unitThatIsNoneOfMassIsKnownButWeighsNothingByDefinition(String wording, String symbol) {
		assertThat(UNITS.find(wording)).hasValueSatisfying(unit -> {
			assertThat(unit.symbol()).isEqualTo(symbol);
			assertThat(unit.kilograms()).isNull();
		});
	}

	@Test
	void wordingThatIsNoUnitIsNotFound() {
		assertThat(UNITS.find("Handful")).isEmpty();
		assertThat(UNITS.find(" ")).isEmpty();
	}

	@Test
	void everyUnitIsFoundByItsSymbolAndItsLabel() {
		assertThat(UNITS.all()).hasSizeGreaterThan(50).allSatisfy(unit -> {
			assertThat(UNITS.find(unit.symbol())).contains(unit);
			assertThat(UNITS.find(unit.label())).contains(unit);
		});
	}

	@Test
	void wordingOfTwoUnitsIsRefused() {
		assertThatExceptionOfType(InvalidReference.class).isThrownBy(() -> new Units(ReferenceFile.parse("test.yml", """
				lb: { kilograms: "0.45359237", wordings: [Pound] }
				q: { wordings: [pound] }
				"""))).withMessage("test.yml:2: 'pound' means lb already");
	}

	@Test
	void unitThatWeighsLessThanNothingIsRefused() {
		assertThatExceptionOfType(InvalidReference.class)
			.isThrownBy(() -> new Units(ReferenceFile.parse("test.yml", "lb: { kilograms: '-1', wordings: [Pound] }")))
			.withMessage("test.yml:1: '-1' is no number above zero");
	}

}
