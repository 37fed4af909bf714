package org.sekisho.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CheckDigitsTests {

	@ParameterizedTest
	@ValueSource(strings = { "CSQU3054383", "csqu 305438 3", "CSQU-305438-3", "MSKU0000006", "ＣＳＱＵ３０５４３８３" })
	void containerNumberHoldsItsCheckDigit(String number) {
		assertThat(CheckDigits.isContainerNumber(number)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CSQU3054384", "CSQU305438", "CSQU30543833", "CSQA3054383", "CSUQ3054383", "3054383", "",
			"CSQU3O54383", "SCQU3054383" })
	void containerNumberWithASlipIsFound(String number) {
		assertThat(CheckDigits.isContainerNumber(number)).isFalse();
	}

	@Test
	void checkDigitTenOfAContainerIsWrittenAsZero() {
		assertThat(CheckDigits.isContainerNumber("SUDU3000030")).isTrue();
		assertThat(CheckDigits.isContainerNumber("SUDU3000031")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "9074729", "IMO 9074729", "imo9074729", "IMO No. 9074729", "９０７４７２９" })
	void imoNumberHoldsItsCheckDigit(String number) {
		assertThat(CheckDigits.isImoNumber(number)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "9074728", "9047729", "907472", "90747299", "MV 9074729", "0000000", "" })
	void imoNumberWithASlipIsFound(String number) {
		assertThat(CheckDigits.isImoNumber(number)).isFalse();
	}

	@Test
	void numbersAreComparedByLettersAndDigitsOnly() {
		assertThat(CheckDigits.normalised(" csqu 305438-3 ")).isEqualTo("CSQU3054383");
		assertThat(CheckDigits.normalised("–")).isEmpty();
	}

}
