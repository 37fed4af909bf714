package org.sekisho.knowledge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementStatusTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# signed,   in force,   ended,      day,        status
			2002-01-13, 2002-11-30, 2010-06-01, 2002-01-12, NONE
			2002-01-13, 2002-11-30, 2010-06-01, 2002-01-13, SIGNED
			2002-01-13, 2002-11-30, 2010-06-01, 2002-11-29, SIGNED
			2002-01-13, 2002-11-30, 2010-06-01, 2002-11-30, IN_FORCE
			2002-01-13, 2002-11-30, 2010-06-01, 2010-05-31, IN_FORCE
			2002-01-13, 2002-11-30, 2010-06-01, 2010-06-01, NONE
			""")
	void datesKnownToTheDayDecide(String signed, String inForce, String ended, LocalDate day, String status) {
		assertThat(status(signed, inForce, ended, day)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# signed,   in force,   ended,      day,        status
			,           2004-12,    ,           2004-11-30, NONE
			,           2004-12,    ,           2004-12-01, UNCERTAIN
			,           2004-12,    ,           2004-12-30, UNCERTAIN
			,           2004-12,    ,           2004-12-31, IN_FORCE
			2004-11-22, 2004-12,    ,           2004-11-30, SIGNED
			2004-11-22, 2004-12,    ,           2004-12-15, UNCERTAIN
			2004-11,    ,           ,           2004-10-31, NONE
			2004-11,    ,           ,           2004-11-15, UNCERTAIN
			2004-11,    ,           ,           2004-11-30, SIGNED
			2004,       ,           ,           2004-12-30, UNCERTAIN
			2004,       ,           ,           2004-12-31, SIGNED
			2000-01-01, 2001-01-01, 2004-12,    2004-11-30, IN_FORCE
			2000-01-01, 2001-01-01, 2004-12,    2004-12-01, UNCERTAIN
			2000-01-01, 2001-01-01, 2004-12,    2004-12-31, NONE
			""")
	void monthOrYearDecidesOnItsLastDay(@Nullable String signed, @Nullable String inForce, @Nullable String ended,
			LocalDate day, String status) {
		assertThat(status(signed, inForce, ended, day)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# signed,   in force,   ended,      day,        status
			2006-09-09, ,           ,           2008-04-30, SIGNED
			,           1997-06-17, ,           1997-06-16, NONE
			,           1997-06-17, ,           1997-06-17, IN_FORCE
			2006-09-09, ,           2007-01-01, 2006-12-31, SIGNED
			2006-09-09, ,           2007-01-01, 2007-01-01, NONE
			""")
	void unknownDateHasNotCome(@Nullable String signed, @Nullable String inForce, @Nullable String ended, LocalDate day,
			String status) {
		assertThat(status(signed, inForce, ended, day)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# signed,   in force,   ended,      day,        status
			,           ,           ,           2008-04-30, UNCERTAIN
			,           ,           2007-01-01, 2006-12-31, UNCERTAIN
			,           ,           2007,       2007-12-30, UNCERTAIN
			,           ,           2007,       2007-12-31, NONE
			""")
	void agreementWithoutABeginningMayHoldUntilItHasEnded(@Nullable String signed, @Nullable String inForce,
			@Nullable String ended, LocalDate day, String status) {
		assertThat(status(signed, inForce, ended, day)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# signed,   in force,   ended,      day,        status
			2004-06-20, 2004-06,    ,           2004-06-10, NONE
			2004-06-20, 2004-06,    ,           2004-06-20, UNCERTAIN
			2004-06-01, 2004-06-20, 2004-06,    2004-06-10, SIGNED
			2004-06-01, 2004-06-20, 2004-06,    2004-06-25, UNCERTAIN
			2004,       2004-06-20, ,           2004-06-19, UNCERTAIN
			2004,       2004-06-20, ,           2004-06-20, IN_FORCE
			""")
	void orderOfTheDatesNarrowsThem(@Nullable String signed, @Nullable String inForce, @Nullable String ended,
			LocalDate day, String status) {
		assertThat(status(signed, inForce, ended, day)).isEqualTo(status);
	}

	private static @Nullable Object status(@Nullable String signed, @Nullable String inForce, @Nullable String ended,
			LocalDate day) {
		AgreementStatus field = new AgreementStatus();
		assertThat(field.coordinates()).isEqualTo("Agreement.statusOn");
		Map<String, @Nullable Object> needs = new HashMap<>();
		needs.put("signedOn", signed);
		needs.put("inForceOn", inForce);
		needs.put("endedOn", ended);
		return field.compute(needs, Map.of("date", day));
	}

}
