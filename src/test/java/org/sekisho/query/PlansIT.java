package org.sekisho.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;
import org.sekisho.access.Light;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.markings.Handlings;
import org.sekisho.support.AsCaller;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.ExecutionGraphQlService;
import tools.jackson.databind.JsonNode;

/** What the database makes of the statements that it is sent. */
@SekishoTest
class PlansIT {

	private static final String[] SCANS = { "AllNodesScan", "NodeByLabelScan", "DirectedRelationshipTypeScan",
			"CartesianProduct" };

	@Autowired
	private StatementCount statements;

	@Autowired
	private Driver driver;

	private Client client;

	@BeforeAll
	static void build(@Autowired Graph graph) {
		graph.write(new Statement("""
				UNWIND range(1, 20) AS c
				CREATE (:Entity:Country {id: 'country:' + c, name: 'Country ' + c, code: toString(c), aliases: []})""",
				Map.of()));
		graph.write(new Statement(
				"""
						CREATE (heroin:Entity:Substance {id: 'substance:heroin', name: 'Heroin'})
						WITH heroin
						UNWIND range(1, 4000) AS n
						MATCH (at:Country {code: toString(1 + (n * n) % 20)}), (bound:Country {code: toString(1 + (n * n * n) % 20)})
						CREATE (z:Entity:Seizure {id: 'seizure:' + n, name: 'S' + n, transport: 'AIR', flags: [],
						  seizedOn: date('2010-01-01') + duration({days: n % 1000})})
						CREATE (z)-[:SEIZED_IN]->(at)
						CREATE (z)-[:DESTINED_FOR]->(bound)
						CREATE (z)-[:SEIZED_GOODS {ordinal: 1, substanceReported: 'h'}]->(heroin)""",
				Map.of()));
		// Plans made while the graph was empty, and counts of indexes from then, are no
		// measure.
		graph.write(new Statement("CALL db.prepareForReplanning()", Map.of()));
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.statements.reset();
	}

	@Test
	void lookUpAnEntityByItsKey() {
		assertThat(plan("{ entity(id: \"country:1\") { name } }")).contains("NodeUniqueIndexSeek")
			.doesNotContain(SCANS);
	}

	@Test
	void takeAFirstPageFromTheIndexInItsOrder() {
		for (String sort : List.of("[{ seizedOn: DESC }]", "[{ seizedOn: ASC }]", "[]")) {
			assertThat(plan("{ seizures(sort: " + sort + ", first: 10) { nodes { id name } } }"))
				.contains("NodeIndexScan")
				.doesNotContain(SCANS)
				.doesNotContain("Sort", "Top");
		}
	}

	@Test
	void takeTheNextPageFromItsPlaceInTheIndex() {
		JsonNode first = this.client
			.ask("{ seizures(sort: [{ seizedOn: DESC }], first: 10) { pageInfo { endCursor } } }");
		String after = first.findValue("endCursor").stringValue();
		assertThat(
				plan("{ seizures(sort: [{ seizedOn: DESC }], first: 10, after: \"" + after + "\") { nodes { id } } }"))
			.contains("NodeIndexSeekByRange")
			.doesNotContain(SCANS)
			.doesNotContain("Sort", "Top", "Union");
		assertThat(
				plan("{ seizures(sort: [{ seizedOn: DESC }], last: 10, before: \"" + after + "\") { nodes { id } } }"))
			.contains("NodeIndexSeekByRange")
			.doesNotContain(SCANS)
			.doesNotContain("Sort", "Top", "Union");
	}

	@Test
	void takeARangeFromTheIndex() {
		assertThat(plan(
				"{ seizures(where: { seizedOn: { gte: \"2011-01-01\" } }, sort: [{ seizedOn: ASC }]) { nodes { id } } }"))
			.contains("NodeIndexSeekByRange")
			.doesNotContain(SCANS)
			.doesNotContain("Sort", "Top");
	}

	@Test
	void lookForAPageOfAHubAlongTheIndexFirst() {
		for (String question : List.of(
				"{ seizures(where: { destination: { code: { eq: \"1\" } } }, sort: [{ seizedOn: DESC }], first: 5) { nodes { id } } }",
				"{ countries(where: { code: { eq: \"1\" } }) { nodes { seizures(sort: [{ seizedOn: DESC }], first: 5) { nodes { id } } } } }")) {
			assertThat(plan(question)).contains("NodeIndexScan", "PartialTop", "NodeIndexSeek").doesNotContain(SCANS);
		}
	}

	@Test
	void askForNothingBeforeTheLimitThatIsShownOnly() {
		String question = "{ seizures(sort: [{ seizedOn: DESC }], first: 10) { nodes { goods { substance { name } } place { name } } } }";
		assertThat(above("PartialTop", question)).contains("RollUpApply");
		assertThat(below("PartialTop", question)).isNotEmpty().noneMatch(step -> step.contains("Expand"));
	}

	@Test
	void countAKindAndTheLinksOfAHubFromTheStore() {
		assertThat(plan("{ seizures { totalCount } }")).contains("NodeCountFromCountStore").doesNotContain(SCANS);
		for (String question : List.of("{ seizures(where: { country: { code: { eq: \"1\" } } }) { totalCount } }",
				"{ countries(where: { code: { eq: \"1\" } }) { nodes { seizures { totalCount } } } }")) {
			assertThat(plan(question)).doesNotContain(SCANS).noneMatch(step -> step.contains("Expand"));
		}
	}

	@Test
	void takeWhatIsHiddenOffTheLinksOfAHub(@Autowired Graph graph, @Autowired Handlings handlings,
			@Autowired ExecutionGraphQlService service) {
		graph.write(new Statement("MATCH (z:Seizure) WHERE z.id ENDS WITH '00' SET z.access = $red",
				Map.of("red", handlings.of("TLP:RED"))));
		JsonNode answer = AsCaller.cleared(service, (Light) null)
			.ask("{ countries(where: { code: { eq: \"1\" } }) { nodes { seizures { totalCount } } } }");
		assertThat(answer.findValue("totalCount").intValue()).isEqualTo(400 - 40);
		Statement sent = this.statements.statements().getLast();
		assertThat(sent.text()).contains(".access");
		try (Session session = this.driver.session()) {
			assertThat(
					hits(session.run("PROFILE " + sent.text(), new HashMap<>(sent.parameters())).consume().profile()))
				.isLessThan(400);
		}
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(PlansIT::hits).sum();
	}

	@Test
	void findTextByItsIndex() {
		assertThat(plan("{ search(text: \"heroin\") { nodes { name } } }")).contains("ProcedureCall")
			.doesNotContain(SCANS);
	}

	private Set<String> plan(String question) {
		return operators(explain(question), new LinkedHashSet<>());
	}

	private Set<String> below(String operator, String question) {
		return operators(find(explain(question), operator), new LinkedHashSet<>());
	}

	private Set<String> above(String operator, String question) {
		Set<String> all = plan(question);
		all.removeAll(below(operator, question));
		return all;
	}

	private Plan explain(String question) {
		this.client.ask(question);
		Statement sent = this.statements.statements().getLast();
		try (Session session = this.driver.session()) {
			return session.run("EXPLAIN " + sent.text(), new HashMap<>(sent.parameters())).consume().plan();
		}
	}

	private static Plan find(Plan plan, String operator) {
		return name(plan).equals(operator) ? plan
				: plan.children()
					.stream()
					.map(child -> find(child, operator))
					.filter(found -> found != null)
					.findFirst()
					.orElse(null);
	}

	private static Set<String> operators(Plan plan, Set<String> names) {
		names.add(name(plan));
		plan.children().forEach(child -> operators(child, names));
		return names;
	}

	/** Operators are named with the database after an at sign. */
	private static String name(Plan plan) {
		return plan.operatorType().replaceAll("@.*", "");
	}

}
