package org.sekisho.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** One report in all forms in which an administration may send it. */
@SekishoTest(packs = true)
class FormatsIT {

	private static final String REPORT = Desk.file(Desk.row("Thailand", "2009-01-01", "12.5"),
			Desk.row("Japan", "2009-01-02", "3").replace("Bangkok", "成田国際空港"),
			Desk.row("Japan", "2009-01-03", "-3").replace("Bangkok", "関西国際空港"));

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.desk = new Desk(new Client(port));
		this.desk.load(REPORT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "Shift_JIS", "GB18030" })
	void sameReportInAnotherEncodingAddsNothing(String encoding) {
		assertKnown(REPORT.getBytes(Charset.forName(encoding)));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", "\t", "|" })
	void sameReportWithAnotherDelimiterAddsNothing(String delimiter) {
		assertKnown(bytes(REPORT.replace(";", delimiter)));
	}

	@Test
	void sameReportAsSpreadsheetAddsNothing() throws IOException {
		assertKnown(spreadsheet());
		assertKnown(zip("報告.xlsx", spreadsheet()));
	}

	@Test
	void sameReportAsJsonLinesAddsNothing() throws IOException {
		List<List<String>> rows = rows();
		String lines = rows.stream()
			.skip(1)
			.map(row -> IntStream.range(0, row.size())
				.mapToObj(cell -> "\"%s\":\"%s\"".formatted(rows.getFirst().get(cell), row.get(cell)))
				.collect(Collectors.joining(",", "{", "}")))
			.collect(Collectors.joining("\n"));
		assertKnown(bytes(lines));
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes(lines));
		}
		assertKnown(packed.toByteArray());
	}

	@Test
	void formulaInASpreadsheetRejectsItsRow() throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(target, "Test", "1.0")) {
			Worksheet sheet = filled(workbook);
			sheet.formula(1, 5, "SUM(A1:A2)");
		}
		JsonNode entry = this.desk.load("report.xlsx", target.toByteArray());
		JsonNode rejection = entry.get("rejections").get("nodes").get(0);
		assertThat(rejection.get("row").intValue()).isEqualTo(2);
		assertThat(rejection.get("column").stringValue()).isEqualTo("AMOUNT");
		assertThat(rejection.get("reason").stringValue()).contains("Cell F2 holds a formula");
		assertThat(this.desk.rejects(entry.get("id").stringValue()).lines().toList().get(1))
			.startsWith("Thailand,,Bangkok,");
	}

	private void assertKnown(byte[] content) {
		JsonNode entry = this.desk.load("report.dat", content);
		assertThat(List.of(entry.get("status").stringValue(), entry.get("rowsRead").intValue(),
				entry.get("accepted").intValue(), entry.get("duplicates").intValue(), entry.get("rejected").intValue()))
			.as(entry.toString())
			.containsExactly("COMPLETED", 3, 0, 2, 1);
	}

	private static byte[] spreadsheet() throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(target, "Test", "1.0")) {
			filled(workbook);
		}
		return target.toByteArray();
	}

	private static Worksheet filled(Workbook workbook) {
		Worksheet sheet = workbook.newWorksheet("Report");
		List<List<String>> rows = rows();
		for (int row = 0; row < rows.size(); row++) {
			for (int cell = 0; cell < rows.get(row).size(); cell++) {
				sheet.value(row, cell, rows.get(row).get(cell));
			}
		}
		return sheet;
	}

	private static List<List<String>> rows() {
		return REPORT.lines().map(line -> List.of(line.split(";", -1))).toList();
	}

	private static byte[] zip(String name, byte[] content) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(packed)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
		}
		return packed.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
