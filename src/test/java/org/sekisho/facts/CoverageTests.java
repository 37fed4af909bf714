package org.sekisho.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that lists what the packs record. */
class CoverageTests {

	private static final Path PAGE = Path.of("src/docs/coverage.md");

	private static final List<String> SOURCES = List.of("source:jp-customs-2008-iii", "source:eu-treaties");

	@Test
	void pageHasWhatThePacksRecord() throws IOException {
		String page = new Coverage(Facts.read(PackTests.VOCABULARY, Pack.shipped())).of(SOURCES);
		if (Boolean.getBoolean("coverage.write")) {
			Files.writeString(PAGE, page);
		}
		assertThat(Files.readString(PAGE))
			.as("run mvn -B test -Dtest=CoverageTests -Dcoverage.write=true to write the page anew")
			.isEqualTo(page);
	}

	@Test
	void pageTellsPropertiesPartsLinksAndTheirDays() {
		Facts facts = PackTests.read(PackTests.HEAD + """
				      - Headquarters: headquarters:a
				        name: A
				        type: HEADQUARTERS
				        members:
				          - { node: post:b, role: CHIEF, validFrom: 1998 }
				      - Post: post:b
				        name: B
				      - Policy: policy:p
				        name: P
				      - Meeting: meeting:a/1
				        name: A1
				        body: headquarters:a
				        heldOn: 1997-06-15
				        agenda:
				          - { name: Follow-up of P, action: FOLLOW_UP, policy: policy:p }
				      - { Indicator: indicator:i, name: I, unit: ships, scale: 10000 }
				      - { Observation: observation:i/2007, name: "I, 2007", indicator: indicator:i, year: 2007,
				          value: 12.0, preliminary: true }
				  - section: "2"
				    page: 7
				    facts:
				      - Post: post:b
				""");
		assertThat(new Coverage(facts).of(List.of("source:test"))).endsWith("""
				## Test

				### 1

				| kind | name | recorded |
				| --- | --- | --- |
				| headquarters | A | type: HEADQUARTERS<br>members: B (CHIEF, 1998/..) |
				| meeting | A1 | held on: 1997-06-15<br>body: A<br>agenda: Follow-up of P (FOLLOW_UP, policy P) |
				| indicator | I | unit: ships<br>scale: 10000<br>2007: 12 (preliminary) |

				Named: B; P

				### 2, page 7

				Named: B
				""");
	}

}
