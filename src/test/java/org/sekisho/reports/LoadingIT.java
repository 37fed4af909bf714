package org.sekisho.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class LoadingIT {

	private static final String SEIZURES = """
			query($id: ID!) { seizures(where: { import: { id: { eq: $id } } }, sort: [{ seizedOn: ASC }]) { nodes {
			  id name seizedOn transport transportReported locationReported concealmentReported routingReported flags
			  country { id } place { id name administrativeDivision country { code } citations { row } }
			  goods { ordinal substance { id name } substanceReported quantity unit massKg }
			  origin { code } originReported departure { code } departureReported destination { code } destinationReported
			  citations { row source { id name } } } } }""";

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@Test
	void everythingThatARowSaysIsInTheGraph() {
		JsonNode entry = this.desk.load(Desk.file(
				"Bolivia, Plurinational State of;Antioquia ; Medellín;2012-03-01;Cocaine HCL;12.5;Gram;Baggage;Airport;"
						+ "Commercial air;Unknown;Viet Nam;Spain;Border - inbound"));
		assertCounts(entry, "COMPLETED", 1, 1, 0, 0);
		JsonNode seizure = seizures(entry).getFirst();
		assertThat(seizure.get("name").stringValue()).isEqualTo("Cocaine hydrochloride, 12.5 g, Bolivia, 2012-03-01");
		assertThat(seizure.get("seizedOn").stringValue()).isEqualTo("2012-03-01");
		assertThat(seizure.get("country").get("id").stringValue()).isEqualTo("country:BO");
		assertThat(seizure.get("place").toString()).isEqualTo(
				"{\"id\":\"place:BO/antioquia/medellin\",\"name\":\"Medellín\",\"administrativeDivision\":\"Antioquia\","
						+ "\"country\":{\"code\":\"BO\"},\"citations\":[{\"row\":2}]}");
		assertThat(seizure.get("goods").toString()).isEqualTo(
				"[{\"ordinal\":1,\"substance\":{\"id\":\"substance:cocaine-hydrochloride\",\"name\":\"Cocaine hydrochloride\"},"
						+ "\"substanceReported\":\"Cocaine HCL\",\"quantity\":12.5,\"unit\":\"Gram\",\"massKg\":0.0125}]");
		assertThat(seizure.get("transport").stringValue()).isEqualTo("AIR");
		assertThat(Client.texts(seizure, "transportReported")).containsExactly("Commercial air");
		assertThat(Client.texts(seizure, "locationReported")).containsExactly("Airport");
		assertThat(Client.texts(seizure, "concealmentReported")).containsExactly("Baggage");
		assertThat(Client.texts(seizure, "routingReported")).containsExactly("Border - inbound");
		assertThat(seizure.get("origin").isNull()).isTrue();
		assertThat(seizure.get("originReported").stringValue()).isEqualTo("Unknown");
		assertThat(seizure.get("departure").get("code").stringValue()).isEqualTo("VN");
		assertThat(seizure.get("destination").get("code").stringValue()).isEqualTo("ES");
		assertThat(seizure.get("destinationReported").isNull()).isTrue();
		assertThat(seizure.get("flags").toString()).isEqualTo("[\"COUNTRY_UNKNOWN\"]");
		assertThat(seizure.get("citations").get(0).get("row").intValue()).isEqualTo(2);
		assertThat(seizure.get("citations").get(0).get("source").get("name").stringValue()).isEqualTo("report.csv");
	}

	@Test
	void lineBreaksInQuotesByteOrderMarkAndCompressionMakeNoDifference() throws IOException {
		String file = Desk.file("Thailand;;\"Chiang\r\nMai\";2010-01-01;Opium;1;Ton;;;;;;;",
				Desk.row("Thailand", "2010-01-02", "2"));
		JsonNode plain = this.desk.load(file);
		assertCounts(plain, "COMPLETED", 2, 2, 0, 0);
		assertThat(seizures(plain).stream().map(seizure -> seizure.get("citations").get(0).get("row").intValue()))
			.containsExactly(2, 3);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(("\uFEFF" + file.replace("\r\n", "\n").replace('\n', '\r').replace("\r", "\r\n"))
				.getBytes(StandardCharsets.UTF_8));
		}
		assertCounts(this.desk.load("other.csv.gz", packed.toByteArray()), "COMPLETED", 2, 0, 2, 0);
	}

	@Test
	void commasTabsAndMovedColumnsMakeNoDifference() {
		String row = "Japan;Osaka;Osaka;2011-05-05;Cannabis;3;Kilogram;Body;Street;Mail;Peru;Peru;Japan;Other";
		assertCounts(this.desk.load(Desk.file(row)), "COMPLETED", 1, 1, 0, 0);
		assertCounts(this.desk.load(Desk.file(row).replace(';', ',')), "COMPLETED", 1, 0, 1, 0);
		assertCounts(this.desk.load(Desk.file(row).replace(';', '\t')), "COMPLETED", 1, 0, 1, 0);
		String moved = Desk.HEADER.replace("COUNTRY;ADMINISTRATIVE_DIVISION", "administrative_division; Country") + "\n"
				+ row.replace("Japan;Osaka;Osaka", "Osaka;Japan;Osaka");
		assertCounts(this.desk.load(moved), "COMPLETED", 1, 0, 1, 0);
	}

	@Test
	void repeatedRowsStayAndAreFlagged() {
		String row = Desk.row("Laos", "2009-01-01", "5");
		JsonNode entry = this.desk.load(Desk.file(row, row, row, Desk.row("Laos", "2009-01-02", "5")));
		assertCounts(entry, "COMPLETED", 4, 4, 0, 0);
		assertThat(seizures(entry).stream().map(seizure -> seizure.get("flags").toString()).toList())
			.containsExactlyInAnyOrder("[]", "[\"POSSIBLE_DUPLICATE\"]", "[\"POSSIBLE_DUPLICATE\"]", "[]");
	}

	@Test
	void loadingAFileAgainWritesNothingButItsEntry() {
		String file = Desk.file(Desk.row("Thailand", "2008-01-01", "1"), Desk.row("Thailand", "2008-01-02", "1"));
		this.desk.load(file);
		JsonNode before = totals();
		assertCounts(this.desk.load("again.csv", file.getBytes(StandardCharsets.UTF_8)), "COMPLETED", 2, 0, 2, 0);
		assertThat(totals()).isEqualTo(before);
	}

	@Test
	void rowsThatCannotBeReadAreRejectedAndTheOthersLoaded() {
		JsonNode entry = this.desk
			.load(Desk.file(Desk.row("Atlantis", "2010-02-30", "x"), Desk.row("Thailand", "2010-03-01", "1"),
					"Thailand;;", Desk.row("Thailand", "2999-01-01", "-1"), Desk.row("", "1899-12-31", "1e999")));
		assertCounts(entry, "COMPLETED", 5, 1, 0, 4);
		List<JsonNode> rejections = entry.get("rejections").get("nodes").valueStream().toList();
		assertThat(rejections).extracting(rejection -> rejection.get("row").intValue()).containsExactly(2, 4, 5, 6);
		assertThat(rejections).extracting(rejection -> rejection.get("column").stringValue())
			.containsExactly("COUNTRY", "SEIZURE_DATE", "SEIZURE_DATE", "COUNTRY");
		assertThat(rejections.getFirst().get("value").stringValue()).isEqualTo("Atlantis");
		assertThat(rejections.getFirst().get("reason").stringValue()).contains("Atlantis", "2010-02-30", "'x'");
		assertThat(rejections.get(1).get("reason").stringValue()).contains("3 cells", "14 columns");
		assertThat(rejections.get(2).get("reason").stringValue()).contains("future", "negative");
		assertThat(rejections.get(3).get("reason").stringValue()).contains("missing", "1900", "too large");
		assertThat(rejections.getFirst().get("citations").get(0).get("row").intValue()).isEqualTo(2);
	}

	@Test
	void fileNameKeepsOnlyItsLastPart() {
		JsonNode entry = this.desk.load("../../etc/pass\u0007wd.csv",
				Desk.file(Desk.row("Thailand", "2007-01-01", "1")).getBytes(StandardCharsets.UTF_8));
		assertThat(entry.get("fileName").stringValue()).isEqualTo("passwd.csv");
	}

	@Test
	void damagedQuoteCostsOneRow() {
		JsonNode entry = this.desk.load(Desk.file(Desk.row("Thailand", "2006-01-01", "1"),
				"Thailand;;\"Bangkok;2006-01-02;Heroin", Desk.row("Thailand", "2006-01-03", "1")));
		assertCounts(entry, "COMPLETED", 3, 2, 0, 1);
		JsonNode rejection = entry.get("rejections").get("nodes").get(0);
		assertThat(rejection.get("row").intValue()).isEqualTo(3);
		assertThat(rejection.get("reason").stringValue()).contains("quote");
	}

	private JsonNode totals() {
		return this.client.ask("""
				{ seizures { totalCount } places { totalCount } substances { totalCount }
				  sources { totalCount nodes { name loadedAt } } }""");
	}

	private List<JsonNode> seizures(JsonNode entry) {
		return this.client.ask(SEIZURES, Map.of("id", entry.get("id").stringValue()))
			.get("seizures")
			.get("nodes")
			.valueStream()
			.toList();
	}

	private static void assertCounts(JsonNode entry, String status, int read, int accepted, int duplicates,
			int rejected) {
		assertThat(List.of(entry.get("status").stringValue(), entry.get("rowsRead").intValue(),
				entry.get("accepted").intValue(), entry.get("duplicates").intValue(), entry.get("rejected").intValue()))
			.as(entry.toString())
			.containsExactly(status, read, accepted, duplicates, rejected);
	}

}
