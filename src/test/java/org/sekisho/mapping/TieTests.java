package org.sekisho.mapping;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.mapping.Tie.Party;

import static org.assertj.core.api.Assertions.assertThat;

class TieTests {

	private final MappedFile file = MappedFile.of("network", Map.of("network", "Harbour 7"), "source", "Anna", "target",
			"Boris", "weight", "3", "source_kind", "", "target_kind", "", "type", "", "from", "2011-03", "to", "");

	@Test
	void personsOfANetworkAreLinked() {
		Tie tie = tie();
		assertThat(tie.id()).matches("tie:Harbour 7/[0-9a-f]{24}-1");
		assertThat(tie.network()).isEqualTo(new Party("network:Harbour 7", "Network", "Harbour 7"));
		assertThat(tie.source()).isEqualTo(new Party("person:Harbour 7/Anna", "Person", "Anna"));
		assertThat(tie.target()).isEqualTo(new Party("person:Harbour 7/Boris", "Person", "Boris"));
		assertThat(tie.type()).isEqualTo("CONTACTED");
		assertThat(tie.weight()).isEqualTo(3.0);
		assertThat(tie.validFrom()).isEqualTo("2011-03");
		assertThat(tie.validTo()).isNull();
	}

	@Test
	void kindsAndTypeAreThoseOfTheVocabulary() {
		Tie tie = tie("target_kind", "company", "type", "works for");
		assertThat(tie.target().id()).isEqualTo("company:Harbour 7/Boris");
		assertThat(tie.type()).isEqualTo("WORKS_FOR");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			source      |          | MANDATORY_MISSING | The name of the source is missing
			target      | ?        | MANDATORY_MISSING | The name of the target is missing
			weight      | many     | NUMBER_UNREADABLE | 'many' is no number
			source_kind | Seizure  | CODE_UNKNOWN      | Write Company or Person
			type        | BRIBED   | CODE_UNKNOWN      | There is: CONTACTED
					from        | spring   | DATE_UNREADABLE   | 'spring' is no date
			to          | 2010     | DATE_UNREADABLE   | ends before it begins
			""")
	void rowsThatCannotBeReadAreRejected(String column, String value, FindingCode code, String reason) {
		assertThat(this.file.rejected(column, (value != null) ? value : "").problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.code()).isEqualTo(code);
				assertThat(problem.column()).isEqualTo(column);
				assertThat(problem.reason()).contains(reason);
			});
	}

	@Test
	void companyIsNotContactedButOwned() {
		assertThat(this.file.rejected("target_kind", "Company").reason())
			.contains("no link 'CONTACTED' from a Person to a Company. There is: OWNS, WORKS_FOR");
	}

	@Test
	void daysInOtherWordsAreUnderstood() {
		assertThat(tie("from", "14 March 2011").validFrom()).isEqualTo("2011-03-14");
	}

	private Tie tie(String... changes) {
		return (Tie) this.file.sound(changes).finding();
	}

}
