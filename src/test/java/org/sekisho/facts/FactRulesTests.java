package org.sekisho.facts;

import java.util.List;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold between the facts of all packs. */
class FactRulesTests {

	private static final String OTHER = """
			source: { id: source:other, name: Other }
			sections:
			  - section: "A"
			    facts:
			""";

	@Test
	void missingPropertiesAreAProblem() {
		assertThatProblems(
				"      - Meeting: meeting:a\n        body: headquarters:a\n      - Headquarters: headquarters:a\n")
			.containsExactly("packs/0.yml:7: Meeting meeting:a has no heldOn: add it",
					"packs/0.yml:7: Meeting meeting:a has no name: add it",
					"packs/0.yml:9: Headquarters headquarters:a has no name: add it",
					"packs/0.yml:9: Headquarters headquarters:a has no type: add it");
	}

	@Test
	void propertiesMayBeSpreadOverSectionsAndPacks() {
		Facts facts = PackTests.read(PackTests.HEAD + """
				      - Headquarters: headquarters:a
				        name: A
				        aliases: [One, Two]
				  - section: "2"
				    facts:
				      - Headquarters: headquarters:a
				        name: A
				        type: HEADQUARTERS
				""", OTHER + """
				      - Headquarters: headquarters:a
				        purpose: P
				        aliases: [Two, Three]
				""");
		assertThat(facts.entities().get("headquarters:a").properties()).containsEntry("name", "A")
			.containsEntry("type", "HEADQUARTERS")
			.containsEntry("purpose", "P")
			.containsEntry("aliases", List.of("One", "Two", "Three"));
	}

	@Test
	void propertyWithTwoValuesNamesBothPlaces() {
		PackTests
			.assertThatProblems(PackTests.HEAD + "      - Post: post:a\n        name: A\n",
					OTHER + "      - Post: post:a\n        name: B\n")
			.containsExactly("packs/1.yml:6: name of post:a is \"B\" here but \"A\" at packs/0.yml:8: keep one");
	}

	@Test
	void missingLinkIsAProblem() {
		assertThatProblems("      - Meeting: meeting:a\n        name: A\n        heldOn: 1997-06-15\n")
			.containsExactly("packs/0.yml:7: Meeting meeting:a has no body: add it");
	}

	@Test
	void linkStatedAtTheOtherEndIsNotMissing() {
		assertThat(PackTests.read(PackTests.HEAD + """
				      - Headquarters: headquarters:a
				        name: A
				        type: HEADQUARTERS
				        meetings: [{ name: A1, heldOn: 1997-06-15 }]
				""").entities()).containsKeys("headquarters:a", "meeting:a/1");
	}

	@Test
	void linkToTwoWhereOneMayBeIsAProblem() {
		assertThatProblems("""
				      - Ministry: ministry:a
				        name: A
				        agencies: [agency:a]
				      - Ministry: ministry:b
				        name: B
				      - Agency: agency:a
				        name: A
				        ministry: ministry:b
				""").containsExactly(
				"packs/0.yml:14: ministry of agency:a leads to ministry:b here and elsewhere to another: keep one");
	}

	@Test
	void linkThatLeadsNowhereSuggestsTheNearestId() {
		assertThatProblems("""
				      - Post: post:a
				        name: A
				        organisation: ministry:justise
				      - Ministry: ministry:justice
				        name: Justice
				        country: country:JP
				""").containsExactly(
				"packs/0.yml:9: organisation leads to ministry:justise, which no pack states: did you mean ministry:justice?",
				"packs/0.yml:12: country leads to country:JP, which no pack states: state it as a fact of its own");
	}

	@Test
	void linkMayLeadToAnotherPack() {
		assertThat(PackTests
			.read(PackTests.HEAD + "      - Post: post:a\n        name: A\n        organisation: ministry:b\n",
					OTHER + "      - Ministry: ministry:b\n        name: B\n")
			.ties()).hasSize(1);
	}

	@Test
	void linkToTheWrongKindIsAProblem() {
		assertThatProblems("""
				      - Agency: agency:a
				        name: A
				        ministry: agency:a
				""").containsExactly(
				"packs/0.yml:9: ministry leads to agency:a, which is of the kind Agency: give the id of a Ministry");
	}

	@Test
	void wordingOfTwoCountriesIsAProblem() {
		assertThatProblems("""
				      - Country: country:CG
				        name: Congo
				        code: CG
				      - Country: country:CD
				        name: Democratic Republic of the Congo
				        code: CD
				        aliases: [CONGO., cg, Unknown]
				""").containsExactly(
				"packs/0.yml:10: \"CONGO.\" means country:CD here but also country:CG: a wording must mean one country",
				"packs/0.yml:10: \"Unknown\" means country:CD here but also no country in countries/pseudo.txt: a wording must mean one country",
				"packs/0.yml:10: \"cg\" means country:CD here but also country:CG: a wording must mean one country");
	}

	private static ListAssert<String> assertThatProblems(String facts) {
		return PackTests.assertThatProblems(PackTests.HEAD + facts);
	}

}
