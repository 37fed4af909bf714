package org.sekisho.sharing.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.sharing.advice.Advice.Ground;
import org.sekisho.sharing.advice.Advice.Standing;

import static org.assertj.core.api.Assertions.assertThat;

class DecidingTests {

	private static final String TRADE = "TRADE_ASSOCIATION";

	private static final LocalDate DAY = LocalDate.of(2008, 4, 30);

	private final Map<String, @Nullable Object> columns = new HashMap<>();

	private final List<Object> agreements = new ArrayList<>();

	private final List<Object> unions = new ArrayList<>();

	private final List<Object> channels = new ArrayList<>();

	private final List<Object> rules = new ArrayList<>();

	DecidingTests() {
		this.columns.put(Facts.ADMINISTRATION, map("id", "country:A", "name", "Aland"));
		with("country:B", null);
		this.columns.put(Facts.AGREEMENTS, this.agreements);
		this.columns.put(Facts.UNIONS, this.unions);
		this.columns.put(Facts.CHANNELS, this.channels);
		this.columns.put(Facts.RULES, this.rules);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# signed,   in force,   ended,      day,        decision,      standing
			,           2004-12,    ,           2004-11-30, NOT_PERMITTED, NOTHING
			,           2004-12,    ,           2004-12-01, UNCERTAIN,     MAY_BE
			,           2004-12,    ,           2004-12-30, UNCERTAIN,     MAY_BE
			,           2004-12,    ,           2004-12-31, PERMITTED,     IN_FORCE
			,           2004,       ,           2004-12-30, UNCERTAIN,     MAY_BE
			2006-09,    ,           ,           2006-08-31, NOT_PERMITTED, NOTHING
			2006-09,    ,           ,           2006-09-15, NOT_PERMITTED, NOT_IN_FORCE
			2006-09,    ,           ,           2030-01-01, NOT_PERMITTED, NOT_IN_FORCE
			2000-01-01, 2001-01-01, 2005-06,    2005-05-31, PERMITTED,     IN_FORCE
			2000-01-01, 2001-01-01, 2005-06,    2005-06-01, UNCERTAIN,     MAY_BE
			2000-01-01, 2001-01-01, 2005-06,    2005-06-30, NOT_PERMITTED, NOT_IN_FORCE
			,           ,           ,           2008-04-30, UNCERTAIN,     MAY_BE
			,           ,           2005-06,    2005-06-30, NOT_PERMITTED, NOT_IN_FORCE
			""")
	void datesOfAnAgreementDecide(@Nullable String signed, @Nullable String inForce, @Nullable String ended,
			LocalDate day, Advice.Decision decision, Standing standing) {
		agreement("one", map("signedOn", signed, "inForceOn", inForce, "endedOn", ended), us(), party("country:B"));
		Advice advice = decide(day);
		assertThat(advice.decision()).isEqualTo(decision);
		assertThat(advice.agreements(standing)).hasSize(1);
	}

	@Test
	void oneInForcePermitsWhateverElseIsUncertain() {
		agreement("sure", map("inForceOn", "2004-12"), us(), party("country:B"));
		agreement("undated", map(), us(), party("country:B"));
		assertThat(decide(LocalDate.of(2005, 1, 1)).decision()).isEqualTo(Advice.Decision.PERMITTED);
		assertThat(decide(LocalDate.of(2004, 12, 1)).decision()).isEqualTo(Advice.Decision.UNCERTAIN);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# from,     to,         day,        decision
			2007-01-01, ,           2006-12-31, NOT_PERMITTED
			2007-01-01, ,           2007-01-01, PERMITTED
			2007,       ,           2007-12-30, UNCERTAIN
			2007,       ,           2007-12-31, PERMITTED
			2000,       2010-01-31, 2010-01-31, PERMITTED
			2000,       2010-01-31, 2010-02-01, NOT_PERMITTED
			2000,       2010-01,    2010-01-01, PERMITTED
			2000,       2010-01,    2010-01-02, UNCERTAIN
			2000,       2010-01,    2010-02-01, NOT_PERMITTED
			,           ,           2004-12-31, UNCERTAIN
			,           ,           2005-12-31, PERMITTED
			""")
	void membershipInAUnionDecides(@Nullable String from, @Nullable String to, LocalDate day,
			Advice.Decision decision) {
		union("union:U", List.of(member(from, to)), List.of());
		agreement("with the union", map("inForceOn", "1999-12-31"), us(), party("union:U"));
		assertThat(decide(day).decision()).isEqualTo(decision);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# replaced, day,        decision
			2009-12-01, 2009-11-30, PERMITTED
			2009-12-01, 2009-12-01, NOT_PERMITTED
			2009-12,    2009-11-30, PERMITTED
			2009-12,    2009-12-15, UNCERTAIN
			2009-12,    2009-12-31, NOT_PERMITTED
			,           2009-12-31, UNCERTAIN
			""")
	void agreementGoesOnWithTheMembersOfWhatReplacedTheUnion(@Nullable String replaced, LocalDate day,
			Advice.Decision decision) {
		union("union:OLD", List.of(member("1990", null)), List.of());
		union("union:NEW", List.of(), List.of(map("id", "union:OLD", "name", "Old", "validFrom", replaced)));
		agreement("with the old union", map("inForceOn", "1999-12-31"), us(), party("union:OLD"));
		assertThat(decide(day).decision()).isEqualTo(decision);
	}

	@Test
	void memberOfBothUnionsIsReachedWhicheverItIs() {
		union("union:OLD", List.of(member("1990", null)), List.of());
		union("union:NEW", List.of(member("1995", null)),
				List.of(map("id", "union:OLD", "name", "Old", "validFrom", "2009-12")));
		agreement("with the old union", map("inForceOn", "1999-12-31"), us(), party("union:OLD"));
		assertThat(decide(LocalDate.of(2009, 12, 15)).decision()).isEqualTo(Advice.Decision.PERMITTED);
	}

	@Test
	void unionsThatReplaceEachOtherDoNotGoRoundForEver() {
		union("union:OLD", List.of(), List.of(map("id", "union:NEW", "name", "New", "validFrom", "1990")));
		union("union:NEW", List.of(member("1990", null)),
				List.of(map("id", "union:OLD", "name", "Old", "validFrom", "1991")));
		agreement("with the old union", map("inForceOn", "1999-12-31"), us(), party("union:OLD"));
		assertThat(decide(DAY).decision()).isEqualTo(Advice.Decision.NOT_PERMITTED);
	}

	@Test
	void agreementWithinOneUnionIsNoneBetweenItsMembers() {
		union("union:U", List.of(member(null, null), map("name", "Aland", Facts.OURS, true, "validFrom", null)),
				List.of());
		agreement("with others", map("inForceOn", "1999"), party("union:U"), map("id", "country:C"));
		assertThat(decide(DAY).decision()).isEqualTo(Advice.Decision.NOT_PERMITTED);
	}

	@Test
	void weToMayBeReachedThroughAUnion() {
		union("union:U", List.of(map("name", "Aland", Facts.OURS, true, "validFrom", "2000")), List.of());
		agreement("of the union", map("inForceOn", "1999"), map("id", "union:U"), party("country:B"));
		assertThat(decide(DAY).decision()).isEqualTo(Advice.Decision.PERMITTED);
		assertThat(decide(LocalDate.of(1999, 12, 31)).decision()).isEqualTo(Advice.Decision.NOT_PERMITTED);
	}

	@Test
	void agreementBetweenThirdPartiesIsNoneOfOurs() {
		with("country:B", null);
		union("union:U", List.of(member("1990", null)), List.of());
		agreement("ours", map("inForceOn", "1999"), us(), party("union:U"));
		agreement("with others", map("inForceOn", "1999"), map("id", "union:U"), map("id", "country:C"));
		agreement("among them", map("inForceOn", "1999"), map("id", "union:U"), party("country:B"));
		union("union:V", List.of(member("1990", null)), List.of());
		agreement("of unions", map("inForceOn", "1999"), map("id", "union:U"), map("id", "union:V"));
		Advice advice = decide(DAY);
		assertThat(advice.findings()).extracting(finding -> finding.agreement().name()).containsExactly("ours");
		assertThat(sentences(advice)).noneMatch(text -> text.contains("does not reach"));
	}

	@Test
	void agreementThatReachesThemNoMoreIsTold() {
		union("union:U", List.of(member("1990", "2000")), List.of());
		agreement("ours", map("inForceOn", "1999"), us(), party("union:U"));
		assertThat(sentences(decide(DAY))).contains("ours: it does not reach Bland on 30 April 2008.");
	}

	@Test
	void whatTwoAgreementsRestOnIsToldOnce() {
		union("union:U", List.of(member("1990", null)), List.of());
		agreement("one", map("inForceOn", "1999"), us(), party("union:U"));
		agreement("two", map("inForceOn", "1999"), us(), party("union:U"));
		assertThat(sentences(decide(DAY))).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void possibleEndCastsNoDoubtOnTheSignature() {
		agreement("one", map("signedOn", "2000-01-01", "endedOn", "2008"), us(), party("country:B"));
		agreement("two", map("signedOn", "2008"), us(), party("country:B"));
		assertThat(sentences(decide(DAY))).contains(
				"one: signed on 1 January 2000, but not in force on 30 April 2008: no entry into force is recorded.")
			.anyMatch(text -> text.startsWith("two: signed in 2008, perhaps later than 30 April 2008"));
	}

	@Test
	void daysOfACodeDoNotSayWhetherACountryWasThere() {
		agreement("in force", map("inForceOn", "1980"), us(), party("country:B"));
		this.columns.put(Facts.COUNTRY, map("id", "country:B", "name", "Bland", "validTo", "1992-08-30"));
		assertThat(decide(LocalDate.of(1992, 8, 30)).decision()).isEqualTo(Advice.Decision.PERMITTED);
		Advice later = decide(LocalDate.of(1992, 8, 31));
		assertThat(later.decision()).isEqualTo(Advice.Decision.UNCERTAIN);
		assertThat(later.agreements(Standing.MAY_BE)).hasSize(1);
		assertThat(sentences(later)).anyMatch(text -> text.startsWith(
				"The code of Bland was in use until 30 August 1992; whether the country was there on 31 August"));
		this.agreements.clear();
		assertThat(decide(LocalDate.of(1992, 8, 31)).decision()).isEqualTo(Advice.Decision.NOT_PERMITTED);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# available, established, published, decision
			2000-01,     ,            2008,      PERMITTED
			2008-04-30,  ,            ,          PERMITTED
			2008,        ,            2005,      UNCERTAIN
			2008-05,     ,            2005,      NOT_PERMITTED
			,            ,            2007,      PERMITTED
			,            ,            2008,      UNCERTAIN
			,            2008-05-01,  ,          NOT_PERMITTED
			""")
	void channelDecidesWithItsOperator(@Nullable String available, @Nullable String established,
			@Nullable String published, Advice.Decision decision) {
		channel(available, established, published, ourMember("1990", null));
		assertThat(decide(DAY).decision()).isEqualTo(Advice.Decision.NOT_PERMITTED);
		with("organisation:O", "INTERNATIONAL");
		assertThat(decide(DAY).decision()).isEqualTo(decision);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# from, to,   decision
			1990,   ,     PERMITTED
			2008,   ,     UNCERTAIN
			,       ,     UNCERTAIN
			1990,   2007, NOT_PERMITTED
			""")
	void channelPermitsOnlyWhereWeSurelyBelongToItsOperator(@Nullable String from, @Nullable String to,
			Advice.Decision decision) {
		with("organisation:O", "INTERNATIONAL");
		channel("2000", null, "2005");
		assertThat(decide(DAY).decision()).isEqualTo(Advice.Decision.UNCERTAIN);
		assertThat(sentences(decide(DAY))).anyMatch(text -> text.contains("That we are a member is not recorded."));
		this.channels.clear();
		channel("2000", null, "2005", ourMember(from, to));
		assertThat(decide(DAY).decision()).isEqualTo(decision);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			1987-12, , 1987-12-10, false
			1987-12, , 1987-12-31, true
			""")
	void hostIsNamedOnlyWhereItSurelyWas(String from, @Nullable String to, LocalDate day, boolean named) {
		Map<String, @Nullable Object> host = map("id", "country:H", "name", "Hland", "validFrom", from, "validTo", to);
		this.channels.add(map("id", "channel:c", "name", "Channel", "operators",
				List.of(map("id", "organisation:O", "name", "Operator", "hosts", List.of(host)))));
		assertThat(decide(day).channels().getFirst().host() != null).isEqualTo(named);
		assertThat(decide(day).channels().getFirst().reason())
			.contains(named ? "which Hland hosted on that day." : "Whether Hland hosted it on that day cannot be told");
	}

	@Test
	void memorandumWithATradeAssociationNeverPermits() {
		with("organisation:T", TRADE);
		agreement("memo", map("type", "MEMORANDUM", "inForceOn", "2000"), us(), party("organisation:T"));
		assertThat(decide(DAY).decision()).isEqualTo(Advice.Decision.NOT_PERMITTED);
		assertThat(sentences(decide(DAY))).contains("memo: in force since 2000. It is with an association of a trade, "
				+ "to receive information from it; it is no ground to give any.");
		agreement("treaty", map("inForceOn", "2000"), us(), party("organisation:T"));
		assertThat(decide(DAY).decision()).isEqualTo(Advice.Decision.PERMITTED);
	}

	@Test
	void memorandumWithATradeAssociationIsSaidToBeNoGroundToGive() {
		with("organisation:T", TRADE);
		agreement("memo", map("type", "MEMORANDUM", "reportedOn", "2008-04"), us(), party("organisation:T"));
		Advice advice = decide(LocalDate.of(2008, 5, 1));
		assertThat(advice.decision()).isEqualTo(Advice.Decision.NOT_PERMITTED);
		assertThat(advice.agreements(Standing.MAY_BE)).hasSize(1);
		assertThat(sentences(advice)).anyMatch(text -> text.contains("no date is recorded")
				&& text.contains("reported as of April 2008") && text.contains("no ground to give any"));
	}

	@Test
	void reasonsSayDaysAsPreciselyAsTheyAreKnownAndWhoSaysSo() {
		agreement("X", map("inForceOn", "2002-11", "reportedOn", "2008-04"), us(), party("country:B"));
		Advice advice = decide(LocalDate.of(2008, 5, 1));
		assertThat(advice.grounds().stream().map(Ground::reason)).containsExactly(
				"X: in force since November 2002. [A source, II.1, page 7; II.2]",
				"This is the state as it was known in April 2008; what has changed between then and 1 May 2008 is not "
						+ "recorded. [A source, II.1, page 7; II.2]");
		assertThat(sentences(decide(DAY))).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# adopted, rests on, replaced, told
			1998-03,   ,         ,         true
			,          1998-03,  ,         true
			,          ,         ,         false
			2008-05,   ,         ,         false
			1998-03,   ,         2005,     false
			1998-03,   ,         2008,     true
			""")
	void rulesOfOurOwnAreToldWhileTheyWereInPlace(@Nullable String adopted, @Nullable String basis,
			@Nullable String replaced, boolean told) {
		this.rules.add(map("id", "policy:r", "name", "Rules on giving", "adoptedOn", adopted, "bases",
				List.of(map("id", "policy:b", "name", "A reform", "adoptedOn", basis)), "replacedBy", (replaced != null)
						? List.of(map("id", "policy:n", "name", "New rules", "adoptedOn", replaced)) : List.of()));
		assertThat(sentences(decide(DAY)).stream().anyMatch(text -> text.startsWith("Rules on giving")))
			.isEqualTo(told);
	}

	private Advice decide(LocalDate day) {
		return new Deciding(Facts.of(day, this.columns)).decide();
	}

	private static List<String> sentences(Advice advice) {
		return advice.grounds().stream().map(Ground::sentence).toList();
	}

	private void with(String id, @Nullable String type) {
		boolean country = id.startsWith("country");
		this.columns.put(Facts.WITH, map("id", id, "name", "Bland", "type", type));
		this.columns.put(Facts.COUNTRY, country ? map("id", id, "name", "Bland") : map());
	}

	private void agreement(String name, Map<String, @Nullable Object> dates, Object... parties) {
		Map<String, @Nullable Object> agreement = map("id", "agreement:" + name, "name", name, "type",
				"INTERGOVERNMENTAL", "parties", List.of(parties), Facts.CITES,
				List.of(map("name", "A source", "section", "II.2"),
						map("name", "A source", "section", "II.1", "page", 7)));
		agreement.putAll(dates);
		this.agreements.add(agreement);
	}

	private static Map<String, @Nullable Object> us() {
		return map("id", "country:A", Facts.OURS, true);
	}

	private static Map<String, @Nullable Object> party(String id) {
		return map("id", id, Facts.THEIRS, !id.startsWith("union"));
	}

	private static Map<String, @Nullable Object> member(@Nullable String from, @Nullable String to) {
		return map("name", "Bland", Facts.THEIRS, true, "validFrom", from, "validTo", to, Facts.CITES,
				List.of(map("name", "A treaty", "publishedOn", "2005")));
	}

	private void union(String id, List<Object> members, List<Object> replaced) {
		this.unions.add(map("id", id, "name", id, "members", members, "replaced", replaced));
	}

	private static Map<String, @Nullable Object> ourMember(@Nullable String from, @Nullable String to) {
		return map("name", "Our customs", Facts.OURS, true, "validFrom", from, "validTo", to);
	}

	private void channel(@Nullable String available, @Nullable String established, @Nullable String published,
			Object... members) {
		this.channels.add(map("id", "channel:c", "name", "Channel", "availableFrom", available, Facts.CITES,
				List.of(map("name", "A source", "publishedOn", published)), "operators",
				List.of(map("id", "organisation:O", "name", "Operator", "establishedOn", established, "members",
						List.of(members)))));
	}

	private static Map<String, @Nullable Object> map(@Nullable Object... entries) {
		Map<String, @Nullable Object> map = new HashMap<>();
		for (int i = 0; i < entries.length; i += 2) {
			map.put(String.valueOf(entries[i]), entries[i + 1]);
		}
		return map;
	}

}
