package org.sekisho.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.facts.Pack.Claim;
import org.sekisho.facts.Pack.Fact;
import org.sekisho.facts.Pack.Tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.facts.PackTests.assertThatProblems;
import static org.sekisho.facts.PackTests.read;

/** How far a pack's source is to be relied on, and what is thought of what it says. */
class GradesTests {

	private static final String PACK = """
			source: { id: source:a, name: A, grade: B3, evaluation: 1, handling: P }
			sections:
			  - section: "1"
			    assessment: B
			    facts:
			      - Post: post:general
			        name: General
			      - Post: post:own
			        name: Own
			        credibility: 2
			        organisation: ministry:m
			      - Ministry: ministry:m
			        grade: B6
			        name: M
			  - section: "2"
			    grade: 1
			    facts:
			      - Headquarters: headquarters:h
			        name: H
			        type: HEADQUARTERS
			        members:
			          - { node: post:own, role: CHIEF, credibility: DOUBTFUL, assessment: E }
			          - { node: post:general, role: MEMBER }
			""";

	@Test
	void factOverridesItsSectionAndThatItsSource() {
		Map<String, Claim> claims = read(PACK).packs()
			.getFirst()
			.facts()
			.stream()
			.collect(Collectors.toMap(Fact::id, fact -> fact.section().claim()));
		assertThat(claims).containsEntry("post:general", new Claim("POSSIBLY_TRUE", "KNOWN_INDIRECTLY_CORROBORATED"))
			.containsEntry("post:own", new Claim("PROBABLY_TRUE", "KNOWN_INDIRECTLY_CORROBORATED"))
			.containsEntry("ministry:m", new Claim("CANNOT_BE_JUDGED", "KNOWN_INDIRECTLY_CORROBORATED"))
			.containsEntry("headquarters:h", new Claim("CONFIRMED", null));
	}

	@Test
	void linkHasWhatIsThoughtOfItOrOfTheFactThatStatesIt() {
		List<Tie> ties = read(PACK).packs().getFirst().ties();
		assertThat(ties).extracting(Tie::end, tie -> tie.section().claim())
			.containsExactlyInAnyOrder(
					org.assertj.core.groups.Tuple.tuple("ministry:m",
							new Claim("PROBABLY_TRUE", "KNOWN_INDIRECTLY_CORROBORATED")),
					org.assertj.core.groups.Tuple.tuple("post:own", new Claim("DOUBTFUL", "SUSPECTED_FALSE")),
					org.assertj.core.groups.Tuple.tuple("post:general", new Claim("CONFIRMED", null)));
	}

	@Test
	void sourceIsGradedByNamesOrCodes() {
		Fact source = read(PACK).packs().getFirst().source();
		assertThat(source.text("reliability")).isEqualTo("B");
		assertThat(source.text("evaluation")).isEqualTo("RELIABLE");
		assertThat(source.text("handling")).isEqualTo("SHARING_PERMITTED");
	}

	@Test
	void whatNobodyHasJudgedIsNotJudged() {
		Pack pack = read("""
				source: { id: source:a, name: A }
				sections:
				  - section: "1"
				    facts:
				      - Post: post:p
				        name: P
				""").packs().getFirst();
		assertThat(pack.source().text("reliability")).isNull();
		assertThat(pack.facts()).extracting(fact -> fact.section().claim()).containsExactly(Claim.NOT_JUDGED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			grade: G2       | grade is "G2" but must be the reliability of the source, A to F, and the credibility
			grade: B7       | such as B2, or one of both
			grade: A2       | grade is "A2", but the source's reliability is B: a source has one reliability
			credibility: 7  | credibility is "7" but must be one of CONFIRMED, PROBABLY_TRUE, POSSIBLY_TRUE
			credibility: B2 | IMPROBABLE, CANNOT_BE_JUDGED, or 1, 2, 3, 4, 5, 6
			assessment: F   | assessment is "F" but must be one of KNOWN_DIRECTLY
			""")
	void gradeThatIsNoneIsAProblem(String grade, String problem) {
		assertThatProblems("source: { id: source:a, name: A, reliability: B }\nsections:\n  - section: '1'\n    "
				+ grade + "\n    facts: []\n")
			.singleElement()
			.asString()
			.startsWith("packs/0.yml:4: ")
			.contains(problem);
	}

	@Test
	void noKindHasFieldsThatAGradeWouldHide() {
		assertThat(PackTests.VOCABULARY.kinds())
			.noneMatch(kind -> Grades.OF_CLAIMS.stream().anyMatch(kind.fields()::containsKey));
	}

}
