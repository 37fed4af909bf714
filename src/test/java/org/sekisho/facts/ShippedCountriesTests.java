package org.sekisho.facts;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.knowledge.Countries.Known;
import org.sekisho.knowledge.Countries.Pseudo;
import org.sekisho.knowledge.Countries.Resolution;
import org.sekisho.knowledge.Countries.Unrecognised;
import org.sekisho.knowledge.CountryWordings;

import static org.assertj.core.api.Assertions.assertThat;

/** The countries that the product ships, by the wordings that reports use. */
class ShippedCountriesTests {

	private static final Facts FACTS = Facts.read(PackTests.VOCABULARY, Pack.shipped());

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
			JPN | JP
			nam | NA
			Niger (the) | NE
			Congo (the Democratic Republic of the) | CD
			Korea (the Republic of) | KR
			Allemagne | DE
			Alemania | DE
			Côte-d’Ivoire | CI
			Costa de Marfil | CI
			Pays-Bas | NL
			Países Bajos | NL
			États-Unis d'Amérique | US
			Estados Unidos | US
			EE.UU. | US
			République populaire démocratique de Corée | KP
			Corea del Norte | KP
			Iran (République islamique d') | IR
			República Islámica del Irán | IR
			République-Unie de Tanzanie | TZ
			Trinidad y Tabago | TT
			Bolivia (Estado Plurinacional de) | BO
			ex-République yougoslave de Macédoine | MK
			Myanmar (Birmanie) | MM
			Île Maurice | MU
			Granada | GD
			Guinée | GN
			Guinea Ecuatorial | GQ
			Níger | NE
			Dominique | DM
			República Dominicana | DO
			Zaïre | CD
			Antilles néerlandaises | AN
			Yougoslavie | YU
			URSS | SU
			Checoslovaquia | CSHH
			Serbia & Montenegro | CS
			""")
	void countryIsKnownByItsCodeItsNameAndItsOtherWordings(String wording, String code) {
		assertThat(WORDINGS.resolve(wording)).isInstanceOfSatisfying(Known.class,
				country -> assertThat(country.id()).isEqualTo("country:" + code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NA", "na", " NA ", "Namibia", "NAMIBIA" })
	void naIsNamibia(String wording) {
		assertThat(WORDINGS.resolve(wording)).isEqualTo(new Known("country:NA", "Namibia", null, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Netherlands Antilles | AN | 2010-12-15
			ANT | AN | 2010-12-15
			Soviet Union | SU | 1992-08-30
			Serbia and Montenegro | CS | 2006-09-26
			ZR | CD | 1997-07-14
			BU | MM | 1989-12-05
			TMP | TL | 2002-05-20
			PZ | PA | 1980-12-31
			""")
	void formerCountryOrCodeIsValidUntilItWasWithdrawn(String wording, String code, LocalDate last) {
		assertThat(WORDINGS.resolve(wording)).isInstanceOfSatisfying(Known.class, country -> {
			assertThat(country.id()).isEqualTo("country:" + code);
			assertThat(country.validOn(last)).isTrue();
			assertThat(country.validOn(last.plusDays(1))).isFalse();
		});
	}

	@Test
	void countryThatExistsIsValidUnderItsFormerNameToo() {
		assertThat(WORDINGS.resolve("Zaire")).isInstanceOfSatisfying(Known.class,
				country -> assertThat(country.validOn(LocalDate.of(2012, 1, 1))).isTrue());
	}

	@Test
	void formerCountryIsNotValidBeforeItWasFounded() {
		assertThat(WORDINGS.resolve("Serbia and Montenegro")).isInstanceOfSatisfying(Known.class, country -> {
			assertThat(country.validOn(LocalDate.of(2003, 7, 22))).isFalse();
			assertThat(country.validOn(LocalDate.of(2003, 7, 23))).isTrue();
		});
	}

	@Test
	void noWordingMeansTwoCountries() {
		assertThat(WORDINGS.clashes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Unknown", "unknown ", "Other", "Others", "Multiple Countries", "Not specified", "N/A",
			"n.a.", "-", "?", "", "Inconnu", "Pays inconnu", "Non précisé", "Eaux internationales", "Desconocido",
			"no especificado", "Otros países", "Aguas internacionales", "Africa", "Amérique du Sud", "Unión Europea" })
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
			Resolution expected = country.known();
			assertThat(WORDINGS.resolve(country.code())).isEqualTo(expected);
			assertThat(country.wordings())
				.allSatisfy(wording -> assertThat(WORDINGS.resolve(wording)).isEqualTo(expected));
		});
	}

}
