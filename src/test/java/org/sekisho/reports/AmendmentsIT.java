package org.sekisho.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class AmendmentsIT {

	private static final String HEADER = "Form;Case reference;Reporting office;Date of report;Date of seizure;"
			+ "Country of seizure;Kind of place;Place;Substance;Quantity;Unit;Means of transport;Country of departure;"
			+ "Transit countries;Narrative\n";

	private static final String CASE = "SIMPLIFIED;T-1;th-customs;2012-04-01;";

	private static final String AIR = CASE
			+ "2012-03-01;Thailand;Airport;Phuket;Heroin;1;Kilogram;Commercial air;Laos;;At dawn\n";

	private static final String SEA = CASE
			+ "2012-03-02;Thailand;Harbour;Ranong;Opium;2.5;Kilogram;Vessel;Myanmar;;At dusk\n";

	private static final String ROAD = CASE
			+ "2012-03-02;Thailand;Street;Ranong;Opium;2.5;Kilogram;Car;Myanmar;Laos;\n";

	private static final String CASES = """
			{ seizures { nodes { id name seizedOn transport transportReported narrative caseReference reporter flags
			  country { code } place { id citations { row } } departure { code } transits { ordinal country { code } }
			  goods { ordinal substance { id } substanceReported quantity unit massKg }
			  import { id } alsoReportedIn { nodes { id } } citations { row source { id } }
			  formerVersions { nodes { id name facts import { id } citations { row source { id } } seizure { id } } } } } }""";

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@Test
	void newVersionCountsAndTheOldOneStaysReadable() {
		String first = load(AIR);
		String second = load(SEA);
		JsonNode seizure = onlyCase();
		assertThat(seizure.get("id").stringValue()).startsWith("seizure:").endsWith("/t-1");
		assertThat(transport()).isEqualTo("SEA");
		assertThat(seizure.get("place").get("id").stringValue()).isEqualTo("place:TH/ranong");
		assertThat(seizure.get("narrative").stringValue()).isEqualTo("At dusk");
		assertThat(seizure.get("import").get("id").stringValue()).isEqualTo(first);
		assertThat(Client.texts(seizure.get("alsoReportedIn"), "id")).containsExactly(second);
		JsonNode former = seizure.at("/formerVersions/nodes/0");
		assertThat(former.get("import").get("id").stringValue()).isEqualTo(first);
		assertThat(former.get("name").stringValue()).isEqualTo("Heroin, 1 kg, Thailand, 2012-03-01");
		assertThat(former.get("facts").valueStream().map(JsonNode::stringValue)).contains("transport: AIR; now SEA",
				"goods: Heroin 1.0 Kilogram; now Opium 2.5 Kilogram", "place: Phuket; now Ranong", "country: Thailand",
				"departure: Laos; now Myanmar", "narrative: At dawn; now At dusk");
		assertThat(former.get("citations").size()).isEqualTo(1);
		withdraw(second, first);
	}

	@Test
	void repeatedVersionsAreDuplicatesWhicheverCounts() {
		String first = load(AIR);
		String second = load(SEA);
		JsonNode again = this.desk.load("rilo-seizures", HEADER + AIR + SEA);
		assertThat(again.get("duplicates").intValue()).isEqualTo(2);
		assertThat(transport()).isEqualTo("SEA");
		String third = again.get("id").stringValue();
		withdraw(first);
		JsonNode former = onlyCase().at("/formerVersions/nodes/0");
		assertThat(former.get("import").get("id").stringValue()).isEqualTo(third);
		assertThat(former.at("/citations/0/source/id").stringValue()).isEqualTo(source(again));
		withdraw(second);
		assertThat(transport()).isEqualTo("SEA");
		assertThat(onlyCase().get("import").get("id").stringValue()).isEqualTo(third);
		withdraw(third);
	}

	@Test
	void formerVersionThatIsReportedAgainSaysWhyItChangesNothing() {
		String first = load(AIR);
		String second = load(SEA);
		String third = this.desk.load("rilo-seizures", HEADER + "\n" + AIR).get("id").stringValue();
		JsonNode row = this.client
			.ask("{ importRows(import: \"%s\") { rows { verdict codes reason } } }".formatted(third))
			.at("/importRows/rows/0");
		assertThat(row.get("verdict").stringValue()).isEqualTo("DUPLICATE");
		assertThat(row.get("codes").valueStream().map(JsonNode::stringValue)).contains("FORMER_VERSION");
		assertThat(row.get("reason").stringValue()).contains("has been amended since");
		assertThat(transport()).isEqualTo("SEA");
		withdraw(third, second, first);
	}

	@Test
	void withdrawingAnAmendmentBringsBackAllThatTheCaseSaid() {
		String first = load(AIR);
		JsonNode before = onlyCase();
		String second = load(ROAD);
		assertThat(onlyCase()).isNotEqualTo(before);
		withdraw(second);
		assertThat(onlyCase()).isEqualTo(before);
		withdraw(first);
	}

	@Test
	void sameFileCanAmendItsOwnCase() {
		JsonNode entry = this.desk.load("rilo-seizures", HEADER + AIR + SEA + SEA);
		assertThat(entry.get("accepted").intValue()).isEqualTo(2);
		assertThat(entry.get("duplicates").intValue()).isEqualTo(1);
		assertThat(transport()).isEqualTo("SEA");
		assertThat(onlyCase().at("/citations/0/row").intValue()).isEqualTo(3);
		assertThat(onlyCase().at("/formerVersions/nodes/0/citations/0/row").intValue()).isEqualTo(2);
		withdraw(entry.get("id").stringValue());
	}

	@ParameterizedTest
	@MethodSource("orders")
	void latestVersionThatIsLeftCountsInWhateverOrderImportsAreWithdrawn(List<Integer> order, @Autowired Graph graph) {
		Object before = count(graph);
		List<String> imports = Stream.of(AIR, SEA, ROAD).map(this::load).toList();
		List<String> left = new ArrayList<>(List.of("AIR", "SEA", "ROAD"));
		for (int withdrawn : order) {
			withdraw(imports.get(withdrawn));
			left.remove(List.of("AIR", "SEA", "ROAD").get(withdrawn));
			if (!left.isEmpty()) {
				assertThat(transport()).isEqualTo(left.getLast());
				assertThat(onlyCase().get("formerVersions").get("nodes").size()).isEqualTo(left.size() - 1);
			}
		}
		assertThat(count(graph)).isEqualTo(before);
	}

	private static Stream<List<Integer>> orders() {
		return Stream.of(List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1),
				List.of(2, 1, 0));
	}

	/** Nodes and links, but for those that stay for ever. */
	private static Object count(Graph graph) {
		return graph.read(new Statement("""
				MATCH (n) WHERE NOT n:Import AND NOT n:Source AND NOT n:RowBlock
				OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links""", Map.of()));
	}

	private String load(String row) {
		JsonNode entry = this.desk.load("rilo-seizures", HEADER + row);
		assertThat(entry.get("accepted").intValue()).as(entry.toString()).isEqualTo(1);
		return entry.get("id").stringValue();
	}

	private void withdraw(String... imports) {
		for (String id : imports) {
			assertThat(this.desk.withdraw(id).get("status").stringValue()).isEqualTo("WITHDRAWN");
		}
	}

	private String transport() {
		return onlyCase().get("transport").stringValue();
	}

	private JsonNode onlyCase() {
		JsonNode cases = this.client.ask(CASES).at("/seizures/nodes");
		assertThat(cases.size()).isEqualTo(1);
		return cases.get(0);
	}

	private static String source(JsonNode entry) {
		return "source:" + entry.get("sha256").stringValue().substring(0, 16);
	}

}
