package org.sekisho.knowledge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.knowledge.Countries.Known;
import org.sekisho.knowledge.Countries.Pseudo;
import org.sekisho.knowledge.Countries.Resolution;
import org.sekisho.knowledge.Countries.Unrecognised;

import static org.assertj.core.api.Assertions.assertThat;

/** The countries that the product ships, by the wordings that reports use. */
class CountryWordingsTests {

	private static final Facts FACTS = Facts.read(PackTests.VOCABULARY, Packs.onClassPath());

	private static final CountryWordings WORDINGS = new CountryWordings(FACTS.countries());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			JP | JP
			 jp | JP
			Japan | JP
			JAPAN | JP
			Bolivia | BO
			Bolivia, Plurinational State of | BO
			Bolivia (Plurinational State of) | BO
			Libyan Arab Jamahiriya | LY
			Libya | LY
			Macau, SAR of China | MO
			Macao | MO
			Hong Kong | HK
			Côte d'Ivoire | CI
			Côte d’Ivoire | CI
			COTE D'IVOIRE | CI
			cote  d ivoire | CI
			Réunion | RE
			Reunion | RE
			Trinidad & Tobago | TT
			Guinea Bissau | GW
			Netherlands Antilles | AN
			Macedonia, the former Yugoslav Republic of | MK
			Lao Peoples Democratic Republic | LA
			Kosovo under UNSCR 1244 | XK
			Iraq (Kurdistan Region) | IQ
			United Kingdom (England and Wales) | GB
			Congo | CG
			Congo, the Democratic Republic of the | CD
			Korea, Republic of | KR
			Korea, Democratic People's Republic of | KP
			Taiwan, Province of China | TW
			Swaziland | SZ
			Viet Nam | VN
			""")
	void countryIsKnownByItsCodeItsNameAndItsOtherWordings(String wording, String code) {
		assertThat(WORDINGS.resolve(wording)).isInstanceOfSatisfying(Known.class,
				country -> assertThat(country.id()).isEqualTo("country:" + code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NA", "na", " NA ", "Namibia", "NAMIBIA" })
	void naIsNamibia(String wording) {
		assertThat(WORDINGS.resolve(wording)).isEqualTo(new Known("country:NA", "Namibia"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Unknown", "unknown ", "Other", "Others", "Multiple Countries", "Not specified", "N/A",
			"n.a.", "-", "?", "" })
	void wordingThatMeansNoCountryIsNone(String wording) {
		assertThat(WORDINGS.resolve(wording)).isEqualTo(new Pseudo(wording.strip()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Atlantis", "XX", "Jap", "Guine" })
	void unrecognisedWordingIsGivenBack(String wording) {
		assertThat(WORDINGS.resolve(wording)).isEqualTo(new Unrecognised(wording));
	}

	@Test
	void everyCountryIsFoundByWhatItIsCalled() {
		FACTS.countries().forEach(country -> {
			Resolution expected = new Known(country.id(), country.name());
			assertThat(WORDINGS.resolve(country.code())).isEqualTo(expected);
			assertThat(country.wordings())
				.allSatisfy(wording -> assertThat(WORDINGS.resolve(wording)).isEqualTo(expected));
		});
	}

}
