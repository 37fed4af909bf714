package org.sekisho.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SekishoTest
class LimitsIT {

	@Autowired
	private StatementCount statements;

	private Client client;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.statements.reset();
	}

	@Test
	void depthIsLimited() {
		assertRefused("{ countries { nodes { " + "seizures { nodes { country { ".repeat(12) + "code"
				+ " } } }".repeat(12) + " } } }", "DEPTH", "39 levels", "at most 20", "sekisho.limits.depth");
	}

	@Test
	void aliasesOfRootFieldsAreLimited() {
		assertRefused(many(2000, i -> "a" + i + ": countries { totalCount }"), "ALIASES", "2,000 aliases",
				"at most 200", "sekisho.limits.aliases");
	}

	@Test
	void fieldsAreLimited() {
		assertRefused("{ countries { nodes " + many(2000, i -> "code") + " } }", "FIELDS", "2,002 fields",
				"at most 2,000", "sekisho.limits.fields");
	}

	@Test
	void fragmentsThatDoubleEachOtherAreRefusedAtOnce() {
		String laughs = IntStream.range(0, 60)
			.mapToObj(i -> "fragment F%d on Country { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
			.collect(Collectors.joining(" "));
		assertRefused("{ countries { nodes { ...F0 } } } " + laughs + " fragment F60 on Country { code }", "FIELDS",
				"at most 2,000");
		assertRefused("{ version } " + laughs + " fragment F60 on Country { code }", "FIELDS", "at most 2,000");
	}

	@Test
	void fragmentsWithinFragmentsAreLimited() {
		String chain = IntStream.range(0, 1800)
			.mapToObj(i -> "fragment F%d on Query { ...F%d }".formatted(i, i + 1))
			.collect(Collectors.joining(" "));
		assertRefused("{ ...F0 } " + chain + " fragment F1800 on Query { version }", "DEPTH", "more than 20 levels");
	}

	@Test
	void fragmentsThatHoldThemselvesAreInvalid() {
		assertThat(this.client.error("{ countries { nodes { ...F } } } fragment F on Country { code ...F }", Map.of())
			.at("/extensions/code")
			.stringValue()).isEqualTo("INVALID");
	}

	@ParameterizedTest
	@ValueSource(strings = { "first", "last" })
	void pagesAreLimited(String argument) {
		assertRefused("{ countries(%s: 100000000) { nodes { code } } }".formatted(argument), "PAGE",
				"countries(" + argument + ":) asks for 100,000,000 rows", "at most 1,000");
	}

	@Test
	void pagesAreLimitedWhereOnlyTheirNumberIsAskedFor() {
		JsonNode error = this.client.error("{ countries(first: -1) { totalCount } }", Map.of());
		assertThat(error.get("message").stringValue()).contains("countries(first:) is -1").contains("0 to 1000");
		assertThat(error.at("/extensions/code").stringValue()).isEqualTo("INVALID");
		assertThat(this.statements.count()).isZero();
	}

	@Test
	void pagesWithinPagesAreLimitedByTheRowsOfTheirAnswer() {
		String question = "query($n: Int) { countries(first: $n) { nodes { seizures(first: $n) { nodes { goods { quantity } } } } } }";
		assertThat(this.client.ask(question, Map.of("n", 200)).has("countries")).isTrue();
		assertRefused(question, Map.of("n", 500), "COST", "1,500,500 rows", "at most 250,000", "sekisho.limits.cost");
	}

	@Test
	void filtersWithinFiltersAreLimited() {
		Map<String, Object> where = Map.of("name", Map.of("eq", "a"));
		for (int i = 0; i < 90; i++) {
			where = Map.of("not", where);
		}
		assertRefused("query($w: CountryWhere) { countries(where: $w) { totalCount } }", Map.of("w", where), "NESTING",
				"92 levels", "at most 30");
	}

	@Test
	void conditionsAreLimited() {
		List<Map<String, Object>> conditions = Collections.nCopies(600, Map.of("name", Map.of("eq", "a")));
		String question = "query($w: CountryWhere) { countries(where: $w) { totalCount } }";
		assertRefused(question, Map.of("w", Map.of("or", conditions)), "CONDITIONS", "1,201 names", "at most 1,000");
	}

	@Test
	void answersAreLimited() {
		this.statements
			.insteadOfNext(new Statement("RETURN {`#total`: range(1, 1000001)} AS answer, 1 AS n", Map.of()));
		assertRefused("{ countries { totalCount } }", "RESULT", "1,000,001 values", "at most 1,000,000",
				"sekisho.limits.result");
	}

	@Test
	void documentsAreLimited() {
		assertRefused("{ version } #" + "x".repeat(200_000), "CHARACTERS", "more than 200,000 characters");
		assertRefused("{ version" + " @skip(if: false)".repeat(4000) + " }", "TOKENS", "more than 15,000 tokens");
		assertRefused("{ countries(where: " + "{ not: ".repeat(600) + "{}" + "}".repeat(600) + ") { totalCount } }",
				"DEPTH", "more than 20 levels");
	}

	@Test
	void introspectionIsAnsweredAndBounded() {
		assertThat(this.client.ask(IntrospectionQuery.INTROSPECTION_QUERY).get("__schema").get("types").size())
			.isGreaterThan(100);
		String deep = "fields { type { ".repeat(5) + "name" + " } }".repeat(5);
		assertRefused("{ __schema { types { " + deep + " } } }", "INTROSPECTION", "/graphql/schema");
		assertRefused("{ __schema { types " + many(600, i -> "name") + " } }", "INTROSPECTION", "at most 500");
	}

	private void assertRefused(String question, String limit, String... words) {
		assertRefused(question, Map.of(), limit, words);
	}

	private void assertRefused(String question, Map<String, ?> variables, String limit, String... words) {
		JsonNode error = this.client.error(question, variables);
		assertThat(error.get("message").stringValue()).contains(words);
		assertThat(error.get("extensions").get("code").stringValue()).isEqualTo("LIMIT");
		assertThat(error.get("extensions").get("limit").stringValue()).isEqualTo(limit);
	}

	private static String many(int number, IntFunction<String> each) {
		return IntStream.range(0, number).mapToObj(each).collect(Collectors.joining(" ", "{ ", " }"));
	}

}
