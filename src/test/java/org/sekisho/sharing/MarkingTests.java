package org.sekisho.sharing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkingTests {

	@ParameterizedTest
	@CsvSource({ "TLP:RED, RED", "tlp: red, RED", "TLP AMBER, AMBER", "TLP:AMBER+STRICT, AMBER_STRICT",
			"TLP-GREEN, GREEN", "TLP:CLEAR, CLEAR", "TLP:WHITE, WHITE", "RED, OTHER", "Confidential, OTHER",
			"TLP:PURPLE, OTHER", "TLP:, OTHER" })
	void onlyWordsOfTheTrafficLightProtocolMeanAnything(String words, Marking marking) {
		assertThat(Marking.of(words)).isEqualTo(marking);
	}

}
