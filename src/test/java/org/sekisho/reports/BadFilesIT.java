package org.sekisho.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.tables.Book;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Bad files leave nothing behind, and bad rows leave the others alone. */
@SekishoTest(packs = true)
class BadFilesIT {

	private static final byte[] SOUND = bytes(Desk.file(Desk.row("Thailand", "2010-01-01", "1")));

	private static final Statement NODES = new Statement("MATCH (n) RETURN count(n) AS nodes", Map.of());

	private static final Statement IMPORTS = new Statement("MATCH (n:Import) RETURN count(n) AS imports", Map.of());

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@ParameterizedTest
	@MethodSource
	void fileIsRefusedAndNothingIsLeftOfIt(byte[] content, String title, @Autowired Graph graph,
			@Value("${sekisho.data}") Path data) throws IOException {
		List<Map<String, Object>> nodes = graph.read(NODES);
		List<Map<String, Object>> imports = graph.read(IMPORTS);
		List<String> files = files(data);
		List<Path> kept = kept(data);
		ResponseEntity<JsonNode> answer = this.desk.post("../../../bad.csv", content, "unodc-ids");
		JsonNode problem = Objects.requireNonNull(answer.getBody());
		assertThat(answer.getStatusCode().value()).as(problem.toString()).isBetween(400, 499);
		assertThat(problem.get("title").stringValue()).isEqualTo(title);
		assertThat(problem.get("detail").stringValue()).contains("bad.csv").doesNotContain("../").endsWith(".");
		assertThat(graph.read(IMPORTS)).isEqualTo(imports);
		assertThat(graph.read(NODES)).isEqualTo(nodes);
		assertThat(files(data)).isEqualTo(files);
		assertThat(kept(data)).isEqualTo(kept);
	}

	/** Imports that failed keep their files there. */
	private static List<Path> kept(Path data) throws IOException {
		try (Stream<Path> files = Files.list(Files.createDirectories(data.resolve("imports")))) {
			return files.sorted().toList();
		}
	}

	static Stream<Arguments> fileIsRefusedAndNothingIsLeftOfIt() throws IOException {
		byte[] book = Book.of(rows("Seoul")).bytes();
		byte[] zip = zip(SOUND, 1);
		byte[] locked = zip.clone();
		locked[6] |= 1;
		byte[] encrypted = Arrays.copyOf(
				new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 },
				8192);
		byte[] blanks = bytes(" ".repeat(1 << 20));
		String bomb = ("<row><c><v>" + "1".repeat(100) + "</v></c></row>").repeat(600_000);
		byte[] mixed = (Desk.file(Desk.row("C\u00f4te d'Ivoire", "2010-01-01", "1")) + "C\u00c3\u00b4te;\n")
			.getBytes(StandardCharsets.ISO_8859_1);
		return Stream.of(arguments(Named.of("empty", new byte[0]), "Empty file"),
				arguments(Named.of("encrypted XLSX", encrypted), "No table"),
				arguments(Named.of("encrypted zip", locked), "Encrypted file"),
				arguments(Named.of("truncated gzip", cut(gzip(SOUND))), "Damaged file"),
				arguments(Named.of("truncated zip", cut(zip)), "Damaged file"),
				arguments(Named.of("truncated XLSX", cut(book)), "Damaged file"),
				arguments(Named.of("zip bomb", zip(blanks, 100)), "File too long"),
				arguments(Named.of("bomb in an XLSX", Book.of(rows("Seoul") + bomb).bytes()), "File too long"),
				arguments(Named.of("mixed encodings", mixed), "Mixed encodings"));
	}

	@ParameterizedTest
	@MethodSource
	void badRowsCostNoOthers(byte[] content, int accepted, int rejected) {
		int before = seizures();
		JsonNode entry = this.desk.load("bad.csv", content);
		assertThat(
				Stream.of("rowsRead", "accepted", "duplicates", "rejected").map((count) -> entry.get(count).intValue()))
			.as(entry.toString())
			.containsExactly(accepted + rejected, accepted, 0, rejected);
		assertThat(seizures()).isEqualTo(before + accepted);
	}

	static Stream<Arguments> badRowsCostNoOthers() {
		String quote = Desk.row("Thailand", "2010-01-01", "7").replace("Bangkok", "\"Bangkok");
		String longRow = Desk.row("Thailand", "2010-01-01", "7").replace("Bangkok", "x".repeat(10_000_000));
		String formula = rows("Kobe").replaceFirst("(?s)(.*)<c><v>2</v></c>", "$1<c><f>1+1</f><v>2</v></c>");
		return Stream.of(arguments(Named.of("unclosed quote", between("Hanoi", quote)), 2, 1),
				arguments(Named.of("row of 10 MB", between("Lima", longRow)), 2, 1),
				arguments(Named.of("formula", Book.of(formula).bytes()), 1, 1),
				arguments(Named.of("blank rows", Book.of(rows("Quito") + "<row/>".repeat(1_500_000)).bytes()), 2, 0),
				arguments(
						Named.of("dates that are numbers",
								Book.of(rows("Accra").replace("<c t=\"d\"><v>2010-01-01", "<c><v>40179")).bytes()),
						2, 0));
	}

	@Test
	void cellsThatLookLikeFormulasAreDataAndComeOutNeutralised() {
		String[] rows = Stream.of("=1+1", "+2+2", "-3+3", "@SUM(4)")
			.flatMap((cell) -> Stream.of("2010-01-01", "soon")
				.map((date) -> Desk.row("Thailand", date, "9").replace("Bangkok", cell)))
			.toArray(String[]::new);
		JsonNode entry = this.desk.load(Desk.file(rows));
		assertThat(List.of(entry.get("accepted").intValue(), entry.get("rejected").intValue())).containsExactly(4, 4);
		assertThat(this.desk.rejects(entry.get("id").stringValue())).contains(";'=1+1;", ";'+2+2;", ";'-3+3;",
				";'@SUM(4);");
		assertThat(Client.texts(this.client.ask("{ places { nodes { name } } }"), "name")).contains("=1+1", "+2+2",
				"-3+3", "@SUM(4)");
	}

	@Test
	void foldersInTheNameOfAFileAreLeftAside(@Value("${sekisho.data}") Path data) throws IOException {
		byte[] content = bytes(Desk.file(Desk.row("Thailand", "2010-02-02", "3")));
		assertThat(this.desk.load("../../../etc/bad.csv", content).get("fileName").stringValue()).isEqualTo("bad.csv");
		assertThat(files(data)).noneMatch((file) -> file.endsWith("bad.csv"));
	}

	private int seizures() {
		return this.client.ask("{ seizures { totalCount } }").get("seizures").get("totalCount").intValue();
	}

	/** All files of the reports and around them. */
	private static List<String> files(Path data) throws IOException {
		try (Stream<Path> around = Files.list(data.toAbsolutePath().getParent());
				Stream<Path> files = Files.list(data)) {
			return Stream.concat(around, files)
				.map(Path::toString)
				.filter((file) -> !file.endsWith("imports"))
				.sorted()
				.toList();
		}
	}

	/** Two sound rows with another between them. */
	private static byte[] between(String place, String row) {
		return bytes(Desk.file(Desk.row("Thailand", "2010-01-01", "1").replace("Bangkok", place), row,
				Desk.row("Thailand", "2010-01-01", "2").replace("Bangkok", place)));
	}

	/** Two sound rows of a sheet. */
	private static String rows(String place) {
		return new String(between(place, ""), StandardCharsets.UTF_8).lines()
			.filter((line) -> !line.isEmpty())
			.map((line) -> "<row>"
					+ Arrays.stream(line.split(";", -1)).map(BadFilesIT::cell).collect(Collectors.joining()) + "</row>")
			.collect(Collectors.joining());
	}

	private static String cell(String text) {
		return text.matches("\\d") ? "<c><v>" + text + "</v></c>"
				: "<c t=\"%s\"><v>%s</v></c>".formatted(text.startsWith("2010") ? "d" : "str", text);
	}

	private static byte[] cut(byte[] content) {
		return Arrays.copyOf(content, content.length - 30);
	}

	private static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(content);
		}
		return packed.toByteArray();
	}

	private static byte[] zip(byte[] content, int times) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(packed)) {
			zip.putNextEntry(new ZipEntry("report.csv"));
			for (int time = 0; time < times; time++) {
				zip.write(content);
			}
		}
		return packed.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
