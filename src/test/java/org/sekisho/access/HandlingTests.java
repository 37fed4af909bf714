package org.sekisho.access;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HandlingTests {

	private final Scale scale = new Scale(List.of("OPEN", "SECRET", "TOP SECRET"), Set.of("WCO", "INTERPOL"));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "tlp amber strict | TLP:AMBER+STRICT", "TLP:WHITE | TLP:CLEAR", "red | TLP:RED",
					"top  secret // green | TLP:GREEN//TOP SECRET", "rel to us, jp | REL TO JP, US",
					"NOMINAL//ORCON wco//SECRET | SECRET//ORCON WCO//NOMINAL", "RED//GREEN | TLP:RED",
					"REL TO JP//REL TO US | REL TO NOBODY", "'' | ''" })
	void wordsAreReadInAnyCaseAndOrder(String given, String text) {
		assertThat(this.scale.text(this.scale.marking(given))).isEqualTo(text);
		assertThat(this.scale.marking(text)).isEqualTo(this.scale.marking(given));
	}

	@ParameterizedTest
	@ValueSource(strings = { "COSMIC", "TLP:PINK", "REL TO XX", "ORCON", "REL TO", "SECRET, SECRET" })
	void wordsThatAreNoneAreRefused(String given) {
		assertThatExceptionOfType(UnknownMarking.class).isThrownBy(() -> this.scale.marking(given));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "RED | AMBER | TLP:RED", "SECRET | AMBER | TLP:AMBER//SECRET",
					"REL TO JP, US | REL TO US, KR | REL TO US",
					"ORCON JP | ORCON WCO//NOMINAL | ORCON JP, WCO//NOMINAL", "'' | GREEN | TLP:GREEN" })
	void whatIsMadeOfSeveralIsAsStrictAsAll(String one, String other, String both) {
		assertThat(allOf(one, other)).isEqualTo(both);
		assertThat(allOf(other, one)).isEqualTo(both);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "RED | AMBER | TLP:AMBER", "RED | '' | ''",
					"AMBER//REL TO JP | RED//REL TO JP | TLP:AMBER//REL TO JP", "SECRET | AMBER | SECRET OR TLP:AMBER",
					"REL TO JP | REL TO US | REL TO JP OR REL TO US" })
	void whatSeveralTellIsForWhoeverMaySeeOne(String one, String other, String either) {
		String text = this.scale.text(Handling.anyOf(List.of(handling(one), handling(other))));
		assertThat((text != null) ? text : "").isEqualTo(either);
		assertThat(this.scale.handling(text)).isEqualTo(Handling.anyOf(List.of(handling(other), handling(one))));
	}

	@Test
	void whatIsMadeOfWhatSeveralTellIsForWhoeverMaySeeOneWayToIt() {
		Handling either = Handling.anyOf(List.of(handling("SECRET"), handling("AMBER")));
		assertThat(this.scale.text(Handling.allOf(List.of(either, handling("GREEN//NOMINAL")))))
			.isEqualTo("TLP:AMBER//NOMINAL OR TLP:GREEN//SECRET//NOMINAL");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'' | true", "CLEAR | true", "AMBER | true", "AMBER+STRICT | false", "SECRET | true",
					"TOP SECRET | false", "REL TO JP, KR | true", "REL TO US | false", "ORCON WCO | true",
					"ORCON WCO, US | false", "NOMINAL | false", "GREEN//SECRET//REL TO WCO | true",
					"REL TO JP//REL TO US | false" })
	void callersAreClearedForEachWord(String marking, boolean cleared) {
		Clearance clearance = new Clearance(Light.AMBER, "SECRET", Set.of("JP", "WCO"), false, false);
		assertThat(this.scale.clears(clearance, this.scale.marking(marking))).isEqualTo(cleared);
		assertThat(this.scale.clears(Clearance.EVERYTHING, this.scale.marking(marking))).isTrue();
		assertThat(this.scale.clears(Clearance.NONE, this.scale.marking(marking)))
			.isEqualTo(marking.isEmpty() || marking.equals("CLEAR"));
	}

	private Handling handling(String marking) {
		return Handling.of(this.scale.marking(marking));
	}

	private @Nullable String allOf(String... markings) {
		return this.scale.text(Handling.allOf(List.of(markings).stream().map(this::handling).toList()));
	}

}
