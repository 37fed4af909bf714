package org.sekisho.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.reference.Factors.Factor;

import static org.assertj.core.api.Assertions.assertThat;

class FactorsTests {

	private static final LocalDate DAY = LocalDate.of(2012, 3, 4);

	private final Factors ours = new Factors();

	private final Factors versions = new Factors(ReferenceFile.parse("test.yml",
			"""
					- { id: tablet@1, unit: tablet, kilograms: 0.0003, source: A, substances: [substance:ecstasy], validTo: 2011-12-31 }
					- { id: any@1, unit: tablet, kilograms: 0.0001, source: A }
					- { id: tablet@2, unit: tablet, kilograms: 0.00027, source: B, substances: [substance:ecstasy], validFrom: 2012-01-01 }
					"""));

	@ParameterizedTest
	@CsvSource({ "Litre, 1", "Cc, 0.001", "'Gallons (US, liquid)', 3.785411784", "Block (350gr), 0.35" })
	void volumeIsTakenToWeighWhatItsSourceSays(String wording, BigDecimal kilograms) {
		String unit = new Units().find(wording).orElseThrow().symbol();
		assertThat(this.ours.find("substance:ghb", unit, DAY)).hasValueSatisfying(factor -> {
			assertThat(factor.kilograms()).isEqualByComparingTo(kilograms);
			assertThat(factor.id()).matches(".+@\\d+");
			assertThat(factor.source()).contains("United Nations Office on Drugs and Crime");
		});
	}

	@Test
	void nothingIsAssumedOfTabletsAndPlants() {
		assertThat(this.ours.find("substance:ecstasy", "tablet", DAY)).isEmpty();
		assertThat(this.ours.find("substance:cannabis-plant", "plant", DAY)).isEmpty();
	}

	@Test
	void factorIsTheVersionOfTheDay() {
		assertThat(this.versions.find("substance:ecstasy", "tablet", LocalDate.of(2011, 12, 31)).map(Factor::id))
			.contains("tablet@1");
		assertThat(this.versions.find("substance:ecstasy", "tablet", LocalDate.of(2012, 1, 1)).map(Factor::id))
			.contains("tablet@2");
	}

	@Test
	void factorOfASubstanceComesBeforeThatOfAny() {
		assertThat(this.versions.find("substance:ecstasy", "tablet", DAY).map(Factor::id)).contains("tablet@2");
		assertThat(this.versions.find("substance:lsd", "tablet", DAY).map(Factor::id)).contains("any@1");
	}

}
