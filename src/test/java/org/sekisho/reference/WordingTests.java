package org.sekisho.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	@ParameterizedTest
	@CsvSource({ "Cocaine HCL, cocaine-hcl", "' Coca  paste ', coca-paste", "Résine (Cannabis), resine-cannabis",
			"ＨＣＬ, hcl", "ガンジャ, ガンジャ", "N/A, n-a", "--, ''", "İstanbul, istanbul", "2C-B, 2c-b" })
	void keyHasNoCaseNoLatinAccentsNoWidthAndNoPunctuation(String wording, String key) {
		assertThat(Wording.key(wording)).isEqualTo(key);
	}

	@Test
	void longKeysAreCutAndStillDiffer() {
		String one = Wording.key("x".repeat(200) + "1");
		String other = Wording.key("x".repeat(200) + "2");
		assertThat(one).hasSizeLessThanOrEqualTo(120).isNotEqualTo(other);
	}

	@ParameterizedTest
	@CsvSource({ "2C-B, 2CB", "False bottom, false-bottom", "Café, CAFE", "cm³, cm3", "ｋｇ, KG", "€, ' € '" })
	void wordingsThatFoldAlikeAreTheSame(String one, String other) {
		assertThat(Wording.folded(one)).isEqualTo(Wording.folded(other)).isNotEmpty();
	}

	@Test
	void signsThatStandAloneStayApart() {
		assertThat(Wording.folded("€")).isNotEqualTo(Wording.folded("£"));
		assertThat(Wording.folded("  ")).isEmpty();
	}

}
