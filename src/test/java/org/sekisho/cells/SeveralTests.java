package org.sekisho.cells;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralTests {

	private static final Set<String> KNOWN = Set.of("Korea, Republic of", "Japan", "Spain");

	@Test
	void semicolonsAndLineBreaksPart() {
		assertThat(Several.in("Japan ; Spain\n Korea, Republic of;", KNOWN::contains)).containsExactly("Japan", "Spain",
				"Korea, Republic of");
	}

	@Test
	void blanksOfAnyScriptAreNoPart() {
		assertThat(Several.in("Japan\u3000;\u3000Spain,\u3000Japan", KNOWN::contains)).containsExactly("Japan", "Spain",
				"Japan");
		assertThat(Several.numbersIn(" MSKU1\u3000/\u2003MSKU2,,\n ;|MSKU3 ")).containsExactly("MSKU1", "MSKU2",
				"MSKU3");
	}

	@Test
	void cellOfBlanksHoldsNothing() {
		String blanks = " ".repeat(1_000_000);
		assertThat(Several.in(blanks + "Japan" + blanks, KNOWN::contains)).containsExactly("Japan");
		assertThat(Several.numbersIn(blanks + ";" + blanks)).isEmpty();
	}

	@Test
	void commasPartOnlyWhatIsKnownApart() {
		assertThat(Several.in("Japan, Spain", KNOWN::contains)).containsExactly("Japan", "Spain");
		assertThat(Several.in("Japan, Atlantis", KNOWN::contains)).containsExactly("Japan, Atlantis");
	}

}
