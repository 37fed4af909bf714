package org.sekisho.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.reports.RandomReports.Row;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

/** Routes of random reports, compared with a plain second reading of the same rows. */
@SekishoTest(packs = true)
class RoutesIT {

	private static final RandomReports REPORTS = RandomReports.of(7, 400);

	private static final LocalDate MIDDLE = LocalDate.of(2012, 12, 31);

	private static final String NOW = "period: { from: \"2013-01-01\", to: \"2013-12-31\" }";

	private static final String BEFORE = "comparedWith: { from: \"2012-01-01\", to: \"2012-12-31\" }";

	@Autowired
	private HiddenEntities hidden;

	@Autowired
	private StatementCount statements;

	private Client client;

	@BeforeAll
	static void load(@LocalServerPort int port) {
		JsonNode entry = new Desk(new Client(port)).load("rilo-seizures", REPORTS.file());
		assertThat(entry.get("accepted").intValue()).as("%s", entry).isEqualTo(400);
	}

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@AfterEach
	void showAll() {
		this.hidden.none();
	}

	private List<JsonNode> ask(String field, String arguments, String selection) {
		this.statements.reset();
		List<JsonNode> rows = this.client.ask("{ %s(%s) { %s } }".formatted(field, arguments, selection))
			.get(field)
			.valueStream()
			.toList();
		assertThat(this.statements.count()).isEqualTo(1);
		return rows;
	}

	private static String text(JsonNode node, String path) {
		return node.at(path).asString("null");
	}

	private static double mass(List<Row> rows) {
		return rows.stream().mapToInt(Row::kilograms).sum();
	}

	@Test
	void everySeizureTakesTheRouteThatItsRowTells() {
		Map<String, String> taken = new HashMap<>();
		this.client.ask("{ seizures(first: 1000) { nodes { caseReference route { id } } } }")
			.at("/seizures/nodes")
			.forEach(node -> taken.put(text(node, "/caseReference"), text(node, "/route/id")));
		assertThat(taken).hasSize(400);
		REPORTS.rows()
			.forEach(row -> assertThat(taken.get(row.number())).as("%s", row)
				.isEqualTo(row.route().isEmpty() ? "null" : row.route()));
	}

	@Test
	void routesTellTheirLegsWithTheirSupport() {
		Map<String, List<Row>> expected = REPORTS.byRoute(row -> true);
		List<JsonNode> routes = new ArrayList<>();
		this.client
			.ask("{ routes(first: 1000) { nodes { id mode firstSeen lastSeen seizures { totalCount } "
					+ "legs { ordinal from { code } to { code } inferred support } } } }")
			.at("/routes/nodes")
			.forEach(routes::add);
		assertThat(routes.stream().map(route -> text(route, "/id")))
			.containsExactlyInAnyOrderElementsOf(expected.keySet());
		for (JsonNode route : routes) {
			List<Row> rows = expected.get(text(route, "/id"));
			assertThat(route.at("/seizures/totalCount").intValue()).isEqualTo(rows.size());
			assertThat(text(route, "/firstSeen"))
				.isEqualTo(rows.stream().map(Row::day).min(Comparator.naturalOrder()).orElseThrow().toString());
			assertThat(text(route, "/lastSeen"))
				.isEqualTo(rows.stream().map(Row::day).max(Comparator.naturalOrder()).orElseThrow().toString());
			assertThat(
					route.get("legs")
						.valueStream()
						.map(leg -> text(leg, "/from/code") + leg.get("inferred") + text(leg, "/to/code")
								+ leg.get("support") + leg.get("ordinal")))
				.containsExactlyElementsOf(legs(rows.getFirst()));
		}
	}

	private static List<String> legs(Row row) {
		List<String> stops = row.stops();
		return IntStream.range(1, stops.size()).mapToObj(i -> {
			String leg = stops.get(i - 1) + "-" + stops.get(i);
			boolean inferred = row.route().charAt(row.route().indexOf('/') + 3 * i) == '~';
			long support = REPORTS.byRoute(other -> other.mode().equals(row.mode()))
				.entrySet()
				.stream()
				.filter(each -> each.getKey().contains(leg))
				.mapToLong(each -> each.getValue().size())
				.sum();
			return stops.get(i - 1) + inferred + stops.get(i) + support + i;
		}).toList();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void rankingsEqualAPlainCount(long seed) {
		Random random = new Random(seed);
		List<String> passing = IntStream.range(0, random.nextInt(3))
			.mapToObj(i -> RandomReports.COUNTRIES.get(random.nextInt(RandomReports.COUNTRIES.size())))
			.distinct()
			.toList();
		boolean opportunity = random.nextBoolean();
		boolean filtered = random.nextBoolean();
		Predicate<Row> wanted = row -> (opportunity ? row.reached() : row.stops()).containsAll(passing)
				&& (!filtered || row.mode().equals("AIR"));
		String arguments = "first: 1000, passing: [%s], counting: %s%s".formatted(
				String.join(", ", passing.stream().map(code -> "\"country:" + code + "\"").toList()),
				opportunity ? "OPPORTUNITY" : "CHAIN", filtered ? ", where: { transport: { eq: AIR } }" : "");
		Map<String, List<Row>> all = REPORTS.byRoute(row -> wanted.test(row));
		assertThat(ask("routeRanking", arguments, "rank route { id } seizures").stream().map(RoutesIT::counted))
			.containsExactlyElementsOf(ranked(all, Comparator.comparing(List::size)));
		assertThat(ask("routeRanking", arguments + ", by: MASS", "rank route { id } seizures massKg").stream()
			.map(row -> text(row, "/route/id") + " " + row.get("massKg").asDouble(0)))
			.containsExactlyInAnyOrderElementsOf(
					all.entrySet().stream().map(each -> each.getKey() + " " + mass(each.getValue())).toList());
		Map<String, List<Row>> late = REPORTS.byRoute(row -> wanted.test(row) && row.day().isAfter(MIDDLE));
		assertThat(ask("routeRanking", arguments + ", " + NOW, "rank route { id } seizures").stream()
			.map(RoutesIT::counted)).containsExactlyElementsOf(ranked(late, Comparator.comparing(List::size)));
		compared(arguments, all);
	}

	private void compared(String arguments, Map<String, List<Row>> all) {
		List<JsonNode> grown = ask("routeRanking", arguments + ", by: GROWTH, " + NOW + ", " + BEFORE,
				"route { id } seizures seizuresBefore growth");
		assertThat(grown.stream().map(row -> text(row, "/route/id"))).containsExactlyInAnyOrderElementsOf(all.keySet());
		double last = Double.MAX_VALUE;
		for (JsonNode row : grown) {
			List<Row> rows = all.get(text(row, "/route/id"));
			long now = rows.stream().filter(each -> each.day().isAfter(MIDDLE)).count();
			assertThat(row.get("seizures").longValue()).isEqualTo(now);
			assertThat(row.get("seizuresBefore").longValue()).isEqualTo(rows.size() - now);
			double growth = now / (365 / 365.25) - (rows.size() - now) / (366 / 365.25);
			assertThat(row.get("growth").doubleValue()).isCloseTo(growth, offset(1e-9));
			assertThat(growth).isLessThanOrEqualTo(last + 1e-9);
			last = growth;
		}
		List<String> days = ask("routeRanking", arguments + ", by: NEWNESS", "route { id } firstSeen").stream()
			.map(row -> text(row, "/firstSeen"))
			.toList();
		assertThat(days).isSortedAccordingTo(Comparator.reverseOrder()).hasSameSizeAs(all.keySet());
	}

	private static String counted(JsonNode row) {
		return row.get("rank") + " " + text(row, "/route/id") + " " + row.get("seizures");
	}

	private static List<String> ranked(Map<String, List<Row>> routes, Comparator<List<Row>> order) {
		List<Map.Entry<String, List<Row>>> sorted = new ArrayList<>(routes.entrySet());
		sorted.sort(Map.Entry.<String, List<Row>>comparingByValue(order.reversed())
			.thenComparing(Map.Entry.comparingByKey()));
		return sorted.stream()
			.map(each -> (1 + sorted.stream().filter(other -> other.getValue().size() > each.getValue().size()).count())
					+ " " + each.getKey() + " " + each.getValue().size())
			.toList();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "from: \"country:TH\"", "to: \"country:JP\"", "from: \"country:LA\", to: \"country:KR\"",
					"counting: OPPORTUNITY", "to: \"country:JP\", counting: OPPORTUNITY" })
	void flowsEqualAPlainCount(String arguments) {
		Map<String, long[]> flows = new HashMap<>();
		Map<String, Long> passages = new HashMap<>();
		REPORTS.byRoute(row -> true).values().forEach(rows -> rows.forEach(row -> {
			int low = arguments.contains("TH") ? row.stops().indexOf("TH")
					: arguments.contains("LA") ? row.stops().indexOf("LA") : 0;
			List<String> stops = arguments.contains("OPPORTUNITY") ? row.reached() : row.stops();
			int high = arguments.contains("JP") ? row.stops().lastIndexOf("JP")
					: arguments.contains("KR") ? row.stops().lastIndexOf("KR") : stops.size() - 1;
			if (low >= 0 && low < high && high < stops.size()) {
				add(row, low, high, flows, passages);
			}
		}));
		String given = arguments.isEmpty() ? "first: 1000" : arguments + ", first: 1000";
		JsonNode answer = this.client
			.ask("{ corridors(%s) { seizures flows { from { code } to { code } seizures inferred reported massKg } "
				.formatted(given) + "passages { start { code } via { code } end { code } seizures } } }")
			.get("corridors");
		Map<String, long[]> told = new HashMap<>();
		answer.get("flows")
			.forEach(flow -> told.put(text(flow, "/from/code") + text(flow, "/to/code"),
					new long[] { flow.get("seizures").longValue(), flow.get("inferred").longValue(),
							(long) flow.get("massKg").asDouble(0) }));
		assertThat(told.keySet()).isEqualTo(flows.keySet());
		flows.forEach((flow, counts) -> assertThat(told.get(flow)).as(flow).containsExactly(counts));
		Map<String, Long> passed = new HashMap<>();
		answer.get("passages")
			.forEach(each -> passed.put(text(each, "/start/code") + text(each, "/via/code") + text(each, "/end/code"),
					each.get("seizures").longValue()));
		assertThat(passed).isEqualTo(passages);
	}

	private static void add(Row row, int low, int high, Map<String, long[]> flows, Map<String, Long> passages) {
		List<String> stops = row.stops();
		Map<String, Boolean> legs = new HashMap<>();
		for (int i = low + 1; i <= high; i++) {
			boolean inferred = row.route().charAt(row.route().indexOf('/') + 3 * i) == '~';
			legs.merge(stops.get(i - 1) + stops.get(i), inferred, Boolean::logicalAnd);
		}
		legs.forEach((leg, inferred) -> {
			long[] counts = flows.computeIfAbsent(leg, each -> new long[3]);
			counts[0]++;
			counts[1] += inferred ? 1 : 0;
			counts[2] += row.kilograms();
		});
		List<String> over = (high == low + 1) ? List.of("null") : stops.subList(low + 1, high);
		over.stream().distinct().forEach(via -> passages.merge(stops.get(low) + via + stops.get(high), 1L, Long::sum));
	}

	@Test
	void whatIsHiddenCountsForNothing() {
		Row row = REPORTS.rows().stream().filter(each -> !each.route().isEmpty()).findFirst().orElseThrow();
		String id = text(this.client
			.ask("{ seizures(where: { caseReference: { eq: \"%s\" } }) { nodes { id } } }".formatted(row.number())),
				"/seizures/nodes/0/id");
		this.hidden.hide(id, "country:MM");
		Map<String, List<Row>> left = REPORTS.byRoute(each -> each != row);
		assertThat(ask("routeRanking", "first: 1000", "rank route { id } seizures").stream().map(RoutesIT::counted))
			.containsExactlyElementsOf(ranked(left, Comparator.comparing(List::size)));
		this.client.ask("{ corridors { flows { from { code } to { code } } } }")
			.at("/corridors/flows")
			.forEach(flow -> assertThat(text(flow, "/from/code") + text(flow, "/to/code")).doesNotContain("MM"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "DAYS", "SEIZURES" })
	void changesEqualAPlainTest(String relativeTo) {
		this.statements.reset();
		JsonNode changes = this.client
			.ask("{ routeChanges(%s, %s, relativeTo: %s, least: 2, first: 1000) { ".formatted(NOW, BEFORE, relativeTo)
					+ "tested seizures seizuresBefore remarks coverage { year withRoute } "
					+ "changes { route { id } kind seizures seizuresBefore pValue qValue significant } } }")
			.get("routeChanges");
		assertThat(this.statements.count()).isEqualTo(1);
		Map<String, List<Row>> all = REPORTS.byRoute(row -> true);
		long now = all.values().stream().flatMap(List::stream).filter(row -> row.day().isAfter(MIDDLE)).count();
		long every = all.values().stream().mapToLong(List::size).sum();
		double share = relativeTo.equals("DAYS") ? 365 / 731.0 : now / (double) every;
		Map<String, Double> expected = new HashMap<>();
		all.forEach((route, rows) -> {
			int late = (int) rows.stream().filter(row -> row.day().isAfter(MIDDLE)).count();
			if (rows.size() >= 2) {
				expected.put(route, probability(late, rows.size(), share));
			}
		});
		assertThat(changes.get("tested").intValue()).isEqualTo(expected.size());
		assertThat(changes.get("seizures").longValue()).isEqualTo(now);
		assertThat(changes.get("seizuresBefore").longValue()).isEqualTo(every - now);
		assertThat(changes.at("/coverage/0/withRoute").longValue()).isEqualTo(every - now);
		assertThat(changes.get("changes").valueStream().map(each -> text(each, "/route/id")))
			.containsExactlyInAnyOrderElementsOf(expected.keySet());
		for (JsonNode each : changes.get("changes")) {
			double p = each.get("pValue").doubleValue();
			assertThat(p).isCloseTo(expected.get(text(each, "/route/id")), offset(1e-9));
			double q = expected.values()
				.stream()
				.filter(other -> other >= p - 1e-12)
				.mapToDouble(other -> other * expected.size()
						/ expected.values().stream().filter(least -> least <= other + 1e-12).count())
				.min()
				.orElseThrow();
			assertThat(each.get("qValue").doubleValue()).isCloseTo(q, offset(1e-9));
			assertThat(each.get("significant").booleanValue()).isEqualTo(q <= 0.05);
			assertThat(text(each, "/kind"))
				.isEqualTo(kind(each.get("seizures").intValue(), each.get("seizuresBefore").intValue(), share));
		}
	}

	private static String kind(int now, int before, double share) {
		if (before == 0) {
			return "APPEARED";
		}
		return (now == 0) ? "VANISHED" : (now >= share * (now + before)) ? "ROSE" : "FELL";
	}

	private static double probability(int count, int sum, double share) {
		double total = 0;
		for (int k = 0; k <= sum; k++) {
			double term = term(k, sum, share);
			total += (term <= term(count, sum, share) * (1 + 1e-7)) ? term : 0;
		}
		return total;
	}

	private static double term(int count, int sum, double share) {
		double term = Math.pow(1 - share, sum - count);
		for (int i = 1; i <= count; i++) {
			term *= (sum - count + i) / (double) i * share;
		}
		return term;
	}

	@Test
	void routesFollowAmendmentsAndWithdrawals() {
		Desk desk = new Desk(this.client);
		String from = "Form;Case reference;Reporting office;Date of seizure;Country of seizure;Substance;Quantity;Unit;"
				+ "Means of transport;Country of departure\nSIMPLIFIED;A-1;th-customs;2015-03-01;Chile;Heroin;1;Kilogram;Vessel;";
		String first = desk.load("rilo-seizures", from + "Peru\n").get("id").stringValue();
		assertThat(routesTo("CL")).containsExactly("route:SEA/PE-CL");
		String second = desk.load("rilo-seizures", from + "Uruguay\n").get("id").stringValue();
		assertThat(routesTo("CL")).containsExactly("route:SEA/UY-CL");
		String third = desk.load("rilo-seizures", "\n" + from + "Peru\n").get("id").stringValue();
		assertThat(routesTo("CL")).containsExactly("route:SEA/UY-CL");
		desk.withdraw(second);
		assertThat(routesTo("CL")).containsExactly("route:SEA/PE-CL");
		desk.withdraw(first);
		assertThat(routesTo("CL")).containsExactly("route:SEA/PE-CL");
		assertThat(
				text(this.client.ask("{ entity(id: \"route:SEA/PE-CL\") { name citations { row } } }"), "/entity/name"))
			.isEqualTo("Peru → Chile, by sea");
		desk.withdraw(third);
		assertThat(routesTo("CL")).isEmpty();
	}

	private List<String> routesTo(String code) {
		return this.client.ask(
				"{ routes(where: { stops: { some: { country: { code: { eq: \"%s\" } } } } }, first: 1000) { nodes { id } } }"
					.formatted(code))
			.at("/routes/nodes")
			.valueStream()
			.map(node -> text(node, "/id"))
			.toList();
	}

	@Test
	void seizuresOfOlderGraphsGetTheirRoutesAtStart(@Autowired Graph graph, @Autowired ApplicationContext application) {
		List<String> routes = routesTo("TH");
		graph.write(new Statement("MATCH (old:Route|RouteRules) DETACH DELETE old", Map.of()));
		assertThat(routesTo("TH")).isEmpty();
		application.getBean("routesAtStart", SmartLifecycle.class).start();
		assertThat(routesTo("TH")).containsExactlyInAnyOrderElementsOf(routes);
		everySeizureTakesTheRouteThatItsRowTells();
		routesTellTheirLegsWithTheirSupport();
	}

	@Test
	void contextTellsWhatStandsAroundASeizure() {
		String id = text(
				this.client.ask("{ seizures(where: { and: [{ departure: { code: { eq: \"TH\" } } }, "
						+ "{ destination: { code: { eq: \"JP\" } } }] }, first: 1) { nodes { id } } }"),
				"/seizures/nodes/0/id");
		this.statements.reset();
		JsonNode context = this.client.ask("{ seizureContext(id: \"%s\", first: 100) { seizure { id seizedOn } "
			.formatted(id)
				+ "agreements { status countries { code } agreement { name } } offices { office { name } country { code } } "
				+ "equipment { atPlace equipment { type } place { country { code } } } "
				+ "networks { network { id } through { id } } } }")
			.get("seizureContext");
		assertThat(this.statements.count()).isEqualTo(1);
		assertThat(text(context, "/seizure/id")).isEqualTo(id);
		assertThat(context.get("agreements").valueStream().map(each -> text(each, "/agreement/name")))
			.anyMatch(name -> name.contains("Thailand"));
		assertThat(context.at("/agreements/0/countries").valueStream().map(each -> text(each, "/code"))).contains("TH");
		assertThat(context.get("agreements").valueStream().map(each -> text(each, "/status"))).isSubsetOf("IN_FORCE",
				"SIGNED", "NONE", "UNCERTAIN");
		assertThat(context.get("offices").valueStream().map(each -> text(each, "/country/code"))).contains("JP");
		assertThat(context.get("equipment").valueStream().map(each -> text(each, "/place/country/code")))
			.contains("JP");
		assertThat(this.client.refusal("{ seizureContext(id: \"seizure:none\") { seizure { id } } }"))
			.contains("seizure:none");
	}

	@Test
	void contextTellsTheNetworksOfWhatCarriedTheGoods() {
		Desk desk = new Desk(this.client);
		String links = desk
			.load("network",
					"source,source_kind,source_id,target,target_kind,target_id,type\n"
							+ "Anna,Person,,Aoi Maru,Vessel,IMO 9074729,OWNS\n",
					Map.of("network", "north"))
			.get("id")
			.stringValue();
		String seizure = desk
			.load("rilo-seizures",
					"Form;Case reference;Reporting office;Date of seizure;Country of seizure;Substance;Quantity;Unit;"
							+ "Means of transport;Vessel;IMO number\n"
							+ "SIMPLIFIED;N-1;th-customs;2015-03-01;Chile;Heroin;1;Kilogram;Vessel;Aoi Maru;9074729\n")
			.get("id")
			.stringValue();
		String id = text(this.client.ask("{ seizures(where: { caseReference: { eq: \"N-1\" } }) { nodes { id } } }"),
				"/seizures/nodes/0/id");
		JsonNode networks = this.client
			.ask("{ seizureContext(id: \"%s\") { networks { network { id } through { kind } } } }".formatted(id))
			.at("/seizureContext/networks");
		assertThat(networks.valueStream().map(each -> text(each, "/network/id") + " " + text(each, "/through/kind")))
			.containsExactlyInAnyOrder("network:north Person", "network:north Vessel");
		desk.withdraw(seizure);
		desk.withdraw(links);
	}

	@Test
	void statisticsGroupByRoute() {
		Map<String, List<Row>> expected = REPORTS.byRoute(row -> true);
		List<JsonNode> groups = ask("seizureStatistics", "by: [ROUTE], first: 1000", "route { id } count");
		groups.stream()
			.filter(group -> !group.get("route").isNull())
			.forEach(group -> assertThat(group.get("count").intValue())
				.isEqualTo(expected.get(text(group, "/route/id")).size()));
		assertThat(groups).hasSize(expected.size() + 1);
	}

	@Test
	void badQuestionsAreRefused() {
		assertThat(this.client
			.refusal("{ routeChanges(%s, comparedWith: { from: \"2013-02-01\", to: \"2014-01-01\" }) { tested } }"
				.formatted(NOW)))
			.contains("in common");
		assertThat(this.client.refusal("{ routeChanges(%s, %s, level: 2.0) { tested } }".formatted(NOW, BEFORE)))
			.contains("level");
		assertThat(this.client.refusal("{ routeRanking(by: GROWTH) { rank } }")).contains("period", "comparedWith");
		assertThat(this.client.refusal("{ routeRanking(first: 0) { rank } }")).contains("1 and 1000");
		assertThat(
				this.client.refusal("{ routeRanking(period: { from: \"2013-01-02\", to: \"2013-01-01\" }) { rank } }"))
			.contains("2013-01-02");
		assertThat(this.client.refusal("{ corridors(from: \"country:TH\", to: \"country:TH\") { seizures } }"))
			.contains("country:TH");
	}

}
