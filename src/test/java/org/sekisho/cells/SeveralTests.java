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
	void commasPartOnlyWhatIsKnownApart() {
		assertThat(Several.in("Japan, Spain", KNOWN::contains)).containsExactly("Japan", "Spain");
		assertThat(Several.in("Japan, Atlantis", KNOWN::contains)).containsExactly("Japan, Atlantis");
	}

}
