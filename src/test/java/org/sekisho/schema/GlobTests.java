package org.sekisho.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			*          | ~~              | true
			?          | ~~              | false
			?          | 関              | true
			?          | 😀              | true
			a*b        | ab              | true
			a*b        | a b a b         | true
			a*b        | abc             | false
			*a*b*      | xbxaxbx         | true
			*a*b       | ba              | false
			*ab*ab     | abab            | true
			*ab*ab     | ab              | false
			a*a        | a               | false
			**a**      | a               | true
			a.c        | abc             | false
			\\E(x       | \\E(x            | false
			\\\\E(x      | \\E(x            | true
			\\*\\?       | *?              | true
			\\*         | a               | false
			[a]{1}$    | [a]{1}$         | true
			""")
	void matchTheWholeText(String glob, String text, boolean matches) {
		assertThat(Pattern.matches(Glob.regex(glob), text)).isEqualTo(matches);
	}

	@Test
	void crossLines() {
		assertThat(Pattern.matches(Glob.regex("a*b?c"), "a\n\nb\nc")).isTrue();
	}

	@Test
	void takeNoTimeOnTextsThatAlmostMatch() {
		String regex = Glob.regex("*a".repeat(200) + "b");
		assertThat(Pattern.matches(regex, "a".repeat(20_000))).isFalse();
	}

	@Test
	void areRefusedWhereTheyEndTooSoon() {
		assertThatExceptionOfType(InvalidQuestion.class).isThrownBy(() -> Glob.regex("a\\"))
			.withMessageContaining("write \\\\");
	}

}
