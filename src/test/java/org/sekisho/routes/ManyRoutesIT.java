package org.sekisho.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** As many routes as real reports have, all over one country. */
@SekishoTest
class ManyRoutesIT {

	private static final int ROUTES = 2500;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		graph.write(new Statement("""
				UNWIND range(0, 59) AS i
				CREATE (:Entity:Country {id: 'country:C' + i, code: 'C' + i, name: 'C' + i})""", Map.of()));
		graph.write(new Statement(
				"""
								MATCH (hub:Country {id: 'country:C0'})
								UNWIND range(1, $routes) AS i
								MATCH (a:Country {id: 'country:C' + (1 + i % 59)}), (b:Country {id: 'country:C' + (1 + (i / 59 + i + 1) % 59)})
								WITH hub, i, a, b, CASE i % 2 WHEN 0 THEN a ELSE b END AS seizedIn
						CREATE (r:Entity:Route {id: 'route:' + i, name: 'r', mode: 'AIR'}), (r)-[:STOPS_AT {ordinal: 1, inferred: false}]->(a),
								  (r)-[:STOPS_AT {ordinal: 2, inferred: false}]->(hub), (r)-[:STOPS_AT {ordinal: 3, inferred: false}]->(b),
								  (s:Entity:Seizure {id: 'seizure:s/' + i, name: 's', seizedOn: date({year: 2010 + i % 2, month: 1, day: 1}),
								    transport: 'AIR'})-[:TOOK_ROUTE]->(r), (s)-[:SEIZED_IN]->(seizedIn)""",
				Map.of("routes", ROUTES)));
		graph.write(new Statement("""
				CREATE (late:Entity:Country {id: 'country:LATE', code: 'LATE', name: 'Late'})
				WITH late UNWIND range(1, 12) AS i
				CREATE (:Entity:Seizure {id: 'seizure:late/' + i, name: 's', seizedOn: date('2011-01-01'),
				    transport: 'AIR'})-[:SEIZED_IN]->(late)""", Map.of()));
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void flowsOfAllAreCounted() {
		JsonNode found = this.client.ask(
				"{ corridors(first: 1000) { seizures flows { seizures massKg from { id name } to { id } } passages { via { id } seizures } } }")
			.get("corridors");
		assertThat(found.get("seizures").intValue()).isEqualTo(ROUTES);
		assertThat(found.get("flows")).hasSize(118);
		assertThat(found.get("passages").get(0).get("via").get("id").stringValue()).isEqualTo("country:C0");
	}

	@Test
	void countriesThatThereAreNoneOfAreRefused() {
		String period = "period: { from: \"2010-01-01\", to: \"2010-12-31\" }";
		String former = "comparedWith: { from: \"2009-01-01\", to: \"2009-12-31\" }";
		assertThat(this.client.refusal("{ corridors(from: \"country:XX\") { seizures } }"))
			.contains("from: there is no country 'country:XX'");
		assertThat(this.client.refusal("{ corridors(to: \"nope\") { seizures } }")).contains("to: there is no country");
		assertThat(this.client.refusal("{ routeRanking(passing: [\"country:C0\", \"nope\"]) { rank } }"))
			.contains("passing: there is no country 'nope'");
		assertThat(this.client
			.refusal("{ routeChanges(%s, %s, passing: [\"nope\"]) { tested } }".formatted(period, former)))
			.contains("passing: there is no country 'nope'");
		assertThat(this.client.ask("{ corridors(from: \"country:C0\", to: \"country:C1\") { seizures } }")
			.at("/corridors/seizures")
			.intValue()).isPositive();
	}

	@Test
	void countriesThatReportInOnePeriodOnlyAreRemarkedOn() {
		JsonNode remarks = this.client.ask("""
				{ routeChanges(period: { from: "2011-01-01", to: "2011-12-31" },
				    comparedWith: { from: "2010-01-01", to: "2010-12-31" }) { remarks } }""")
			.at("/routeChanges/remarks");
		assertThat(remarks.toString())
			.contains("Only in 'period' there are seizures of Late (12): routes that end there");
	}

	@Test
	void analysisOfTheNeighboursOfAHubIsRefused() {
		String question = "{ rank(measure: DEGREE, within: \"country:C0\"%s) { score } }";
		assertThat(this.client.refusal(question.formatted("")))
			.contains("'country:C0' is no network, and has more than 2000 neighbours");
		assertThat(this.client.ask(question.formatted(", where: { name: { eq: \"s\" } }")).get("rank")).isEmpty();
	}

}
