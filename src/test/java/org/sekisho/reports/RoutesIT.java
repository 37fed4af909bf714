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
import org.sekisho.reports.RandomReports.Row;
import org.sekisho.support.Client;
import org.sekisho.support.HiddenEntities;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

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
			assertThat(row.get("growth").doubleValue()).isCloseTo(growth, org.assertj.core.data.Offset.offset(1e-9));
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

	@Test
	void badQuestionsAreRefused() {
		assertThat(this.client.refusal("{ routeRanking(by: GROWTH) { rank } }")).contains("period", "comparedWith");
		assertThat(this.client.refusal("{ routeRanking(first: 0) { rank } }")).contains("1 and 1000");
		assertThat(
				this.client.refusal("{ routeRanking(period: { from: \"2013-01-02\", to: \"2013-01-01\" }) { rank } }"))
			.contains("2013-01-02");
		assertThat(this.client.refusal("{ corridors(from: \"country:TH\", to: \"country:TH\") { seizures } }"))
			.contains("country:TH");
	}

}
