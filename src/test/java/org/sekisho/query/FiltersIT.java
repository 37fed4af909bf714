package org.sekisho.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.Networks;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SekishoTest
class FiltersIT {

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		Networks.build("three-countries", graph);
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                                                    | 1 2 3 4 5 6 7
			{ seizedOn: { gte: "2005-03-01", lt: "2006-12-31" } }                 | 2 3 4
			{ seizedOn: { in: ["2005-01-10", "2004-05-05"] } }                    | 1 7
			{ transport: { eq: AIR } }                                            | 1 5
			{ transport: { notIn: [AIR, SEA] } }                                  | 3 6 7
			{ transportReported: { eq: "vessel" } }                               | 4
			{ transportReported: { eq: "VESSEL", ignoreCase: true } }             | 2 4
			{ transportReported: { in: ["VESSEL", "kayak"], ignoreCase: true } }  | 2 4 6
			{ transportReported: { contains: "air" } }                            | 1
			{ transportReported: { startsWith: "K" } }                            | 6
			{ transportReported: { endsWith: "yak" } }                            | 6
			{ transportReported: { matches: "*a*" } }                             | 1 6
			{ transportReported: { matches: "?essel" } }                          | 2 4
			{ transportReported: { matches: "vess*l*" } }                         | 4
			{ transportReported: { matches: "VESS*", ignoreCase: true } }         | 2 4
			{ transportReported: { matches: "Kay" } }                             |
			{ not: { transportReported: { matches: "*" } } }                      | 3 5 7
			{ transportReported: { isNull: true } }                               | 3 5 7
			{ transportReported: { isNull: false } }                              | 1 2 4 6
			{ transportReported: { ne: "Kayak" } }                                | 1 2 4
			{ not: { transportReported: { eq: "Kayak" } } }                       | 1 2 3 4 5 7
			{ flags: { includes: SAMPLE } }                                       | 2 3
			{ flags: { isEmpty: true } }                                          | 1 4 5 6 7
			{ destination: { code: { eq: "JP" } } }                               | 1 3 4 5
			{ destination: null }                                                 | 2 7
			{ destination: {} }                                                   | 1 3 4 5 6
			{ not: { destination: { code: { eq: "JP" } } } }                      | 2 6 7
			{ place: { country: { name: { eq: "Japan" } } } }                     | 1
			{ or: [{ place: { name: { eq: "Narita" } } }, { departure: null }] }  | 1 4
			{ or: [] }                                                            |
			{ and: [] }                                                           | 1 2 3 4 5 6 7
			{ and: [{ country: { code: { eq: "JP" } } }, { country: { name: { contains: "a" } } }] } | 1 2 5 6
			{ goods: { some: { massKg: { gt: 2.5 } } } }                          | 2 4 6
			{ goods: { every: { massKg: { gt: 2.5 } } } }                         | 4 6
			{ goods: { none: { massKg: { gt: 2.5 } } } }                          | 1 3 5 7
			{ goods: { single: { massKg: { gt: 0.5 } } } }                        | 1 4 6 7
			{ goods: { some: { substance: { name: { eq: "Methamphetamine" } } } } } | 2
			{ goods: { count: { gt: 1 } } }                                       | 2
			{ goods: { count: { where: { massKg: { gte: 1.0 } }, eq: 1 } } }      | 1 4 6 7
			{ country: { seizures: { count: { gte: 2, lte: 3, where: { transport: { ne: SEA } } } } } } | 1 2 3 5 6 7
			{ goods: { every: { quantity: { isNull: true } } } }                  | 3
			{ country: { seizures: { some: { transport: { eq: ROAD } } } } }      | 3 7
			{ import: { profile: { eq: "test" } }, id: { endsWith: "/3" } }       | 3
			""")
	void findsExactlyWhatIsAskedFor(String where, String expected) {
		var answer = this.client.ask("{ seizures(where: " + where + ") { totalCount nodes { id } } }").get("seizures");
		String found = String.join(" ", Client.texts(answer, "id")).replace("seizure:test/", "");
		assertThat(found).isEqualTo((expected != null) ? expected : "");
		assertThat(answer.get("totalCount").intValue()).isEqualTo(answer.get("nodes").size());
	}

	@Test
	void takesFiltersFromVariables() {
		var answer = this.client.ask("query($w: SeizureWhere) { seizures(where: $w) { totalCount } }",
				Map.of("w", Map.of("seizedOn", Map.of("gte", "2006-01-01"))));
		assertThat(answer.get("seizures").get("totalCount").intValue()).isEqualTo(3);
	}

	@Test
	void filtersNestedConnectionsToo() {
		var answer = this.client.ask("""
				{ countries(where: { code: { eq: "JP" } }) { nodes {
				  air: seizures(where: { transport: { eq: AIR } }) { totalCount nodes { name } }
				  all: seizures(sort: [{ seizedOn: DESC }], first: 1) { totalCount nodes { name } } } } }""");
		assertThat(Client.texts(answer, "name")).containsExactly("Seizure 1", "Seizure 5", "Seizure 6");
		assertThat(answer.findValuesAsString("totalCount")).containsExactly("2", "4");
	}

	@Test
	void findsEntitiesOfAnyKindByTheirKind() {
		var answer = this.client
			.ask("""
					{ search(text: "japan narita", where: { kind: { in: ["Place", "Substance"] } }) { totalCount nodes { id } } }""");
		assertThat(Client.texts(answer, "id")).containsExactly("place:JP/narita");
		assertThat(answer.get("search").get("totalCount").intValue()).isEqualTo(1);
	}

	@Test
	void refusesAPatternThatEndsTooSoon() {
		assertThat(this.client.refusal("{ seizures(where: { name: { matches: \"a\\\\\" } }) { totalCount } }"))
			.contains("matches: 'a\\' ends with a \\");
	}

	@Test
	void refusesNullWhereItCouldMeanEverything() {
		assertThat(this.client.refusal("{ seizures(where: { seizedOn: { eq: null } }) { totalCount } }"))
			.contains("'eq' of 'seizedOn' must not be null")
			.contains("isNull");
	}

	@Test
	void refusesAVariableWithoutAValueWhereItCouldMeanEverything() {
		assertThat(this.client.refusal("query($n: String) { seizures(where: { name: { eq: $n } }) { totalCount } }"))
			.contains("'name' in a filter says nothing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			lt: "2004-01-01"  | a
			lt: "2004"        | a
			lte: "2004"       | a b c d
			lte: "2004-06"    | a b c d
			gt: "2004"        | e
			gt: "2004-06-15"  | e
			gte: "2004"       | b c d e
			gte: "2004-01-01" | b c d e
			gte: "2004-01-02" | c d e
			eq: "2004-06"     | c
			""")
	void takesAPartialDateForItsFirstDayAndAnOperandForAllItsDays(String operator, String expected,
			@Autowired Graph graph) {
		graph.write(new Statement("""
				UNWIND [['a', '2003'], ['b', '2004'], ['c', '2004-06'], ['d', '2004-06-15'], ['e', '2005-01']] AS row
				MERGE (s:Entity:Source {id: 'source:dated/' + row[0]})
				SET s.name = row[0], s.publishedOn = row[1], s.loadedBy = 'test', s.loadedAt = datetime()""",
				Map.of()));
		var answer = this.client.ask("{ sources(where: { publishedOn: { " + operator + " } }) { nodes { name } } }");
		assertThat(String.join(" ", Client.texts(answer, "name"))).isEqualTo(expected);
	}

	@Test
	void comparesMomentsWhateverTheOffset() {
		var answer = this.client
			.ask("{ imports(where: { startedAt: { eq: \"2026-01-01T09:00:00+09:00\" } }) { totalCount } }");
		assertThat(answer.get("imports").get("totalCount").intValue()).isEqualTo(1);
	}

	@Test
	void listsAnEntityOnceHoweverManyLinksSaySo(@Autowired Graph graph) {
		graph.write(new Statement("""
				MATCH (th:Country {code: 'TH'}), (heroin:Substance {id: 'substance:heroin'})
				CREATE (ministry:Entity:Ministry {id: 'ministry:test', name: 'M', aliases: []})
				CREATE (ministry)-[:AUTHORITY_OF {source: 'source:a'}]->(th)
				CREATE (ministry)-[:AUTHORITY_OF {source: 'source:b'}]->(th)
				WITH heroin
				MATCH (z:Seizure {id: 'seizure:test/7'})
				CREATE (z)-[:SEIZED_GOODS {ordinal: 2, substanceReported: 'a'}]->(heroin)""", Map.of()));
		try {
			var answer = this.client
				.ask("""
						{ countries(where: { ministries: { count: { eq: 1 } } }) {
						    totalCount nodes { code ministries { totalCount nodes { name } } } }
						  ministries(where: { country: { code: { eq: "TH" } } }) { totalCount nodes { id } }
						  substances(where: { name: { eq: "Heroin" } }) { nodes { seizures { totalCount nodes { id } } } } }""");
			assertThat(answer.get("countries").get("nodes").toString())
				.isEqualTo("[{\"code\":\"TH\",\"ministries\":{\"totalCount\":1,\"nodes\":[{\"name\":\"M\"}]}}]");
			assertThat(answer.get("ministries").toString())
				.isEqualTo("{\"totalCount\":1,\"nodes\":[{\"id\":\"ministry:test\"}]}");
			assertThat(Client.texts(answer.get("substances"), "id")).hasSize(7).doesNotHaveDuplicates();
			assertThat(Client.texts(answer.get("substances"), "totalCount")).containsExactly("7");
		}
		finally {
			graph.write(new Statement("""
					MATCH (:Seizure {id: 'seizure:test/7'})-[line:SEIZED_GOODS {ordinal: 2}]->() DELETE line
					WITH count(*) AS once MATCH (m:Ministry {id: 'ministry:test'}) DETACH DELETE m""", Map.of()));
		}
	}

	@Test
	void namesAFilterThatDoesNotExist() {
		assertThat(this.client.refusal("{ seizures(where: { colour: { eq: \"red\" } }) { totalCount } }"))
			.contains("colour");
	}

}
