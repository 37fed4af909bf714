package org.sekisho.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in the facts of a pack, each by itself. */
class FactReaderTests {

	private static final String INDICATOR = """
			      - Indicator: indicator:a
			        name: A
			        unit: cases
			        scale: 1
			        observations:
			          - { name: A 2005, year: 2005, value: 1.5, preliminary: false }
			          - { id: observation:last, name: A 2006, year: 2006, value: 2, preliminary: true }
			""";

	@Test
	void unknownKindSuggestsTheNearest() {
		assertThatProblems("      - Headquarter: headquarters:a\n").containsExactly(
				"packs/0.yml:7: Headquarter is no kind; a fact starts with its kind and id: did you mean Headquarters?");
	}

	@Test
	void interfaceIsNoKind() {
		assertThatProblems("      - Entity: post:a\n").singleElement().asString().contains("Entity is no kind");
	}

	@Test
	void unknownFieldSuggestsTheNearest() {
		assertThatProblems("      - Post: post:a\n        name: A\n        organization: ministry:a\n")
			.containsExactly("packs/0.yml:9: Post has no field organization: did you mean organisation?");
	}

	@Test
	void unknownFieldThatIsNearNoneListsThemAll() {
		assertThatProblems("      - Post: post:a\n        name: A\n        colour: red\n").containsExactly(
				"packs/0.yml:9: Post has no field colour: known are id, name, kind, marking, citations, aliases, organisation, memberships, task, activities");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Meeting    | meeting:a   | ordinal   | first      | a whole number
					Meeting    | meeting:a   | ordinal   | 99999999999 | a whole number
					Observation | observation:a | value   | much       | a number such as 12.5
					Observation | observation:a | value   | NaN        | a number such as 12.5
					Observation | observation:a | preliminary | yes    | true or false
					Meeting    | meeting:a   | heldOn    | 2001-02-29 | a day such as 2008-04-01
					Meeting    | meeting:a   | heldOn    | 2001-02    | a day such as 2008-04-01
					Headquarters | headquarters:a | type | team       | one of HEADQUARTERS, MINISTERIAL_MEETING, PROJECT_TEAM, WORKING_TEAM
					""")
	void valueOfTheWrongTypeIsAProblem(String kind, String id, String field, String value, String expected) {
		assertThatProblems("      - " + kind + ": " + id + "\n        " + field + ": " + value + "\n")
			.contains("packs/0.yml:8: " + field + " is \"" + value + "\" but must be " + expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1997-13  | write a day, month or year such as 1997-06-15, 1997-06 or 1997
			May 1997 | write a day, month or year such as 1997-06-15, 1997-06 or 1997
			1997?    | a date is not kept with a mark of doubt: write a day
			""")
	void dateThatCannotBeKeptIsAProblemWithARemedy(String date, String remedy) {
		assertThatProblems("      - Policy: policy:a\n        name: A\n        adoptedOn: " + date + "\n")
			.singleElement()
			.asString()
			.startsWith("packs/0.yml:9: adoptedOn is \"" + date + "\": " + remedy);
	}

	@Test
	void partialDatesAreReadAsIsoWritesThem() {
		Map<String, Object> policy = read("""
				      - Policy: policy:a
				        name: A
				        adoptedOn: 1997-XX
				""").entities().get("policy:a").properties();
		assertThat(policy).containsEntry("adoptedOn", "1997");
	}

	@Test
	void listWhereOneValueBelongsIsAProblem() {
		assertThatProblems("      - Post: post:a\n        name: [A]\n")
			.containsExactly("packs/0.yml:8: name must be a single value");
	}

	@Test
	void oneValueWhereAListBelongsIsAProblem() {
		assertThatProblems("      - Post: post:a\n        name: A\n        aliases: B\n")
			.containsExactly("packs/0.yml:9: aliases must be a list, each item after \"- \"");
	}

	@Test
	void typesComeFromTheVocabularyAndNotFromYaml() {
		Map<String, Object> norway = read("""
				      - Country: country:NO
				        name: Norway
				        code: NO
				        aliases: [1814, no, 0x10]
				""").entities().get("country:NO").properties();
		assertThat(norway).containsEntry("code", "NO").containsEntry("aliases", List.of("1814", "no", "0x10"));
	}

	@Test
	void valuesAreStoredByTheirTypes() {
		Facts facts = read(INDICATOR + """
				      - Meeting: meeting:a/1
				        name: A1
				        body: headquarters:a
				        heldOn: 1997-06-15
				      - Headquarters: headquarters:a
				        name: A
				        type: HEADQUARTERS
				        establishedOn: 1997-06
				""");
		assertThat(facts.entities().get("observation:a/1").properties()).containsEntry("year", 2005L)
			.containsEntry("value", 1.5)
			.containsEntry("preliminary", false);
		assertThat(facts.entities().get("meeting:a/1").properties()).containsEntry("heldOn", LocalDate.of(1997, 6, 15));
		assertThat(facts.entities().get("headquarters:a").properties()).containsEntry("establishedOn", "1997-06")
			.containsEntry("aliases", List.of())
			.containsEntry("purpose", null)
			.doesNotContainKeys("id", "kind", "citations");
	}

	@Test
	void whatReportsMakeIsNoFactOfAPack() {
		assertThatProblems("      - Seizure: seizure:a\n        name: A\n")
			.containsExactly("packs/0.yml:7: Seizure is nothing that facts of a pack can state: remove it");
	}

	@Test
	void whatFollowsFromTheRestCannotBeGiven() {
		assertThatProblems("""
				      - Agreement: agreement:a
				        name: A
				        type: MEMORANDUM
				        id: agreement:b
				        kind: Agreement
				        citations: []
				        statusOn: IN_FORCE
				""").containsExactly("packs/0.yml:10: id follows from the rest and cannot be given: remove it",
				"packs/0.yml:11: kind follows from the rest and cannot be given: remove it",
				"packs/0.yml:12: citations follows from the rest and cannot be given: remove it",
				"packs/0.yml:13: statusOn follows from the rest and cannot be given: remove it");
	}

	@ParameterizedTest
	@CsvSource({ "office:a", "post", "post:", "post:a b", "posts:a" })
	void idThatDoesNotFitTheKindIsAProblem(String id) {
		assertThatProblems("      - Post: \"" + id + "\"\n        name: A\n").containsExactly(
				"packs/0.yml:7: the id of Post is \"" + id + "\" but must start with post: and hold no blanks");
	}

	@Test
	void nestedEntitiesGetIdsFromTheirOwnerUnlessTheyHaveTheirOwn() {
		assertThat(read(INDICATOR).entities()).containsOnlyKeys("indicator:a", "observation:a/1", "observation:last");
	}

	@Test
	void nestedEntitiesAreNumberedUnlessTheySayOtherwise() {
		Facts facts = read("""
				      - Meeting: meeting:a/1
				        name: A1
				        body: { id: headquarters:a, name: A, type: HEADQUARTERS }
				        heldOn: 1997-06-15
				        agenda:
				          - { name: One, action: REPORT }
				          - { name: Two, action: REPORT, ordinal: 7 }
				""");
		assertThat(facts.entities().get("agenda:a/1/1").properties()).containsEntry("ordinal", 1L);
		assertThat(facts.entities().get("agenda:a/1/2").properties()).containsEntry("ordinal", 7L);
	}

	@Test
	void nestedEntityNeedsAKind() {
		assertThatProblems("      - Post: post:a\n        name: A\n        organisation: { name: M }\n")
			.containsExactly(
					"packs/0.yml:9: organisation may lead to any kind: write the id here, and state the entity as a fact of its own");
	}

	@Test
	void linkStatedAtItsEndRunsTheOtherWay() {
		Facts facts = read("""
				      - Meeting: meeting:a/1
				        name: A1
				        heldOn: 1997-06-15
				        body: headquarters:a
				      - Headquarters: headquarters:a
				        name: A
				        type: HEADQUARTERS
				""");
		assertThat(facts.ties()).singleElement().satisfies(tie -> {
			assertThat(tie.from()).isEqualTo("headquarters:a");
			assertThat(tie.to()).isEqualTo("meeting:a/1");
		});
	}

	@Test
	void linkCarriesItsProperties() {
		assertThat(read("""
				      - Headquarters: headquarters:a
				        name: A
				        type: HEADQUARTERS
				        members: [{ node: post:a, role: CHIEF, validFrom: 1997 }]
				      - Post: post:a
				        name: A
				""").ties()).singleElement()
			.satisfies(tie -> assertThat(tie.properties())
				.containsExactlyInAnyOrderEntriesOf(Map.of("role", "CHIEF", "validFrom", "1997")));
	}

	@Test
	void propertiesOfLinksAreChecked() {
		assertThatProblems("""
				      - Headquarters: headquarters:a
				        name: A
				        type: HEADQUARTERS
				        members:
				          - { node: post:a }
				          - { role: BOSS, node: post:a }
				          - { role: CHIEF, post: post:a }
				          - post:a
				      - Post: post:a
				        name: A
				""").containsExactly("packs/0.yml:11: each of members needs role: add it",
				"packs/0.yml:12: role is \"BOSS\" but must be one of CHIEF, DEPUTY_CHIEF, MEMBER",
				"packs/0.yml:13: each of members has no field post: known are node, role, validFrom, validTo, grade, credibility, assessment",
				"packs/0.yml:13: each of members needs node: add it",
				"packs/0.yml:14: each of members must be a map of fields, each \"name: value\"");
	}

	private static Facts read(String facts) {
		return PackTests.read(PackTests.HEAD + facts);
	}

	private static ListAssert<String> assertThatProblems(String facts) {
		return PackTests.assertThatProblems(PackTests.HEAD + facts);
	}

}
