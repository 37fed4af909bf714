package org.sekisho.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest
class RefusedUploadsIT {

	private static final String SOUND = Desk.file(Desk.row("Thailand", "2010-01-01", "1"));

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@AfterEach
	void nothingIsWritten(@Autowired Graph graph) {
		assertThat(graph.read(new Statement("MATCH (n:Import|Source) RETURN n", Map.of()))).isEmpty();
	}

	@Test
	void unknownProfile() {
		assertRefused(400, bytes(SOUND), "unodc", "no profile 'unodc'", "rilo-seizures-simplified, unodc-ids");
	}

	@Test
	void profileOfTheDemonstrationSet() {
		assertRefused(400, bytes(SOUND), "sekisho-demo", "demonstration set", "unodc-ids");
	}

	@Test
	void missingProfile() {
		assertRefused(400, bytes(SOUND), null, "'profile'", "rilo-seizures-simplified, unodc-ids");
	}

	@Test
	void missingFile() {
		assertRefused(400, null, "unodc-ids", "'file'");
	}

	@Test
	void emptyFile() {
		assertRefused(422, new byte[0], "unodc-ids", "is empty", "name the columns");
		assertRefused(422, bytes("\uFEFF \r\n\n"), "unodc-ids", "is empty");
	}

	@Test
	void binaryJunk() {
		byte[] junk = new byte[10_000];
		new Random(4).nextBytes(junk);
		assertRefused(422, junk, "unodc-ids", "not a text file", "line 1");
		assertRefused(422, bytes("PK\u0003\u0004\0\0"), "unodc-ids", "cut off or damaged");
		assertRefused(422, bytes("%PDF-1.7"), "unodc-ids", "is a PDF document", "CSV, as XLSX");
	}

	@Test
	void unknownDelimiter() {
		assertRefused(422, bytes(SOUND.replace(';', '~')), "unodc-ids", "lacks COUNTRY", "COUNTRY~ADMINISTRATIVE");
	}

	@Test
	void headerWithoutRows() {
		assertRefused(422, bytes(Desk.file()), "unodc-ids", "no rows");
	}

	@Test
	void missingColumns() {
		assertRefused(422, bytes(SOUND.replace("DRUG_NAME", "DRUG").replace("AMOUNT", "QTY")), "unodc-ids",
				"lacks DRUG_NAME, AMOUNT.", "taking the semicolon", "DRUG, QTY");
	}

	@Test
	void repeatedColumn() {
		assertRefused(422, bytes(SOUND.replace("DRUG_NAME", "DRUG_NAME;DRUG_NAME")), "unodc-ids",
				"DRUG_NAME more than once");
	}

	@Test
	void mixedEncodings() {
		String row = Desk.row("C\u00f4te d'Ivoire", "2010-01-01", "1");
		byte[] utf8 = bytes(SOUND + row + "\n");
		byte[] latin = row.getBytes(StandardCharsets.ISO_8859_1);
		byte[] mixed = Arrays.copyOf(utf8, utf8.length + latin.length);
		System.arraycopy(latin, 0, mixed, utf8.length, latin.length);
		assertRefused(422, mixed, "unodc-ids", "mixes encodings", "line 4");
	}

	@Test
	void damagedCompression() throws IOException {
		byte[] packed = gzip(bytes(SOUND), 1);
		assertRefused(422, Arrays.copyOf(packed, packed.length - 12), "unodc-ids", "cut off or damaged");
	}

	@Test
	void compressionBomb() throws IOException {
		assertRefused(422, gzip(bytes(" ".repeat(1 << 20)), 100), "unodc-ids", "expands to more than");
	}

	@Test
	void anythingButAForm() {
		ResponseEntity<String> answer = this.client.http()
			.post()
			.uri("/imports")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{}")
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(415);
	}

	private void assertRefused(int status, byte @Nullable [] content, @Nullable String profile, String... words) {
		ResponseEntity<JsonNode> answer = this.desk.post("report.csv", content, profile);
		JsonNode problem = Objects.requireNonNull(answer.getBody());
		assertThat(answer.getStatusCode().value()).as(problem.toString()).isEqualTo(status);
		assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(problem.get("title").stringValue()).isNotBlank();
		assertThat(problem.get("detail").stringValue()).contains(words);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] gzip(byte[] content, int times) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			for (int time = 0; time < times; time++) {
				gzip.write(content);
			}
		}
		return packed.toByteArray();
	}

}
