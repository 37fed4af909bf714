package org.sekisho.reference;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SubstancesTests {

	private static final Substances SUBSTANCES = new Substances();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Cocaine HCL | Cocaine hydrochloride
			cocaine hydrochloride | Cocaine hydrochloride
			Clorhidrato de cocaína | Cocaine hydrochloride
			Cocaína | Cocaine
			Cocaine Base | Cocaine base
			Crack | Crack cocaine
			Héroïne | Heroin
			Heroína | Heroin
			Diacetylmorphine | Heroin
			Marihuana | Cannabis herb
			Résine de cannabis | Cannabis resin
			Metanfetamina | Methamphetamine
			metamfetamine | Methamphetamine
			Ephedrone | Methcathinone
			Dextropoxyphene | Dextropropoxyphene
			STP ("DOM") | DOM
			Praxiten | Oxazepam
			Alprazolam (Xanax) | Alprazolam
			2CB | 2C-B
			jwh 018 | JWH-018
			Quinoline-8-yl-1-pentil-1N-indole-3-carboxylate | PB-22
			Éxtasis | Ecstasy
			P2P | Phenylacetone
			Anhídrido acético | Acetic anhydride
			""")
	void wordingIsThatOfASubstance(String wording, String name) {
		assertThat(SUBSTANCES.find(wording)).isEqualTo(Substance.of(name, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Cocaine|Cocaine HCL", "Cocaine|Cocaine Base", "Cocaine Base|Coca paste",
			"Cocaine Base|Crack", "Ecstasy|MDMA", "MDMA|MDA", "Captagon|Fenetylline", "Captagon|Amphetamine",
			"Ephedrine|Pseudoephedrine", "Opium|Opium Poppy", "Poppy straw|Opium Poppy", "Cannabis|Cannabis herb",
			"Cannabis herb|Cannabis plants", "GHB|GBL", "GHB|GHB/GBL", "Kratom|Mitragynine", "Khat|Cathinone",
			"Other|Non-specified", "Unknown|Other", "Methamphetamine|Ice", "THC|Dronabinol",
			"Morphine|Substitol (slow release Morphine)", "PB-22|5F-PB-22" })
	void whatChemistsAndListsKeepApartStaysApart(String two) {
		List<Substance> substances = Stream.of(two.split("\\|")).map(SUBSTANCES::find).toList();
		assertThat(substances).allMatch(Substance::known).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Non-specified stimulants", "GABA", "Taren", "Acyl", "Cough sirups",
			"4-fluoromethcathinone", "Methylsulfonylmethane", "Plant-based substances", "Acetone/Ethyl Ether",
			"Synthetic Cannabinoid", "ATS" })
	void rareWordingsOfUnitedNationsListsAreKnown(String wording) {
		assertThat(SUBSTANCES.find(wording).known()).isTrue();
	}

	@Test
	void wordingThatIsNotKnownIsASubstanceOfItsOwn() {
		assertThat(SUBSTANCES.find("Poudre de  perlimpinpin!"))
			.isEqualTo(new Substance("substance:poudre-de-perlimpinpin", "Poudre de  perlimpinpin!", false));
	}

	@Test
	void everySubstanceHasAnIdOfItsOwn() {
		assertThat(SUBSTANCES.all()).hasSizeGreaterThan(400).extracting(Substance::id).doesNotHaveDuplicates();
	}

	@Test
	void wordingOfTwoSubstancesIsRefused() {
		assertThatExceptionOfType(InvalidReference.class)
			.isThrownBy(() -> new Substances(ReferenceFile.parse("test.yml", """
					Heroin: [Horse]
					Ketamine: [horse]
					""")))
			.withMessage("test.yml:2: 'horse' means Heroin already");
	}

}
