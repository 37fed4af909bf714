package org.sekisho.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.tables.TableForm.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.tables.Folder.bytes;
import static org.sekisho.tables.Folder.cells;
import static org.sekisho.tables.Folder.gzip;
import static org.sekisho.tables.Folder.rows;

class JsonLinesTests {

	private Folder folder;

	@BeforeEach
	void folder(@TempDir Path path) {
		this.folder = new Folder(path);
	}

	@Test
	void keysAreColumnsInTheOrderInWhichTheyAppear() throws IOException {
		Table table = this.folder.open("""
				{"drug": "Heroin", " amount ": 12.50}

				{"country": "日本", "drug": null}
				""");
		assertThat(table.form()).isEqualTo(new TableForm(Format.JSON_LINES, "UTF-8", null, null, List.of(), false));
		assertThat(table.columns()).containsExactly("drug", "amount", "country");
		assertThat(table.rows()).isEqualTo(2);
		assertThat(rows(table)).containsExactly(new TableRow(1, List.of("Heroin", "12.50", ""), null),
				new TableRow(3, List.of("", "", "日本"), null));
	}

	@Test
	void valuesBecomeText() throws IOException {
		Table table = this.folder
			.open("""
					{"a": 1e3, "b": 12345678901234567890, "c": true, "d": ["x", 2, null, "y"], "e": {"f": [1]}, "g": [], "h": 1e999}
					{"a": 0.1, "b": -0.5, "c": "=1+1", "d": [["x"]], "e": "\\n", "g": [{}], "h": "\\uD83D\\uDE00"}
					""");
		assertThat(cells(table)).containsExactly(
				List.of("1000", "12345678901234567890", "true", "x; 2; y", "{\"f\":[1]}", "", "1E+999"),
				List.of("0.1", "-0.5", "=1+1", "[[\"x\"]]", "\n", "[{}]", "\uD83D\uDE00"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"a\": ", "not json", "[1]", "5", "{\"a\":1} {\"a\":2}", "{\"a\":1,\"a\":2}", "{'a':1}" })
	void badLineIsOneDamagedRow(String bad) throws IOException {
		List<TableRow> rows = rows(this.folder.open("{\"a\":\"1\"}\n" + bad + "\n{\"a\":\"3\"}\n"));
		assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 3);
		assertThat(rows.get(1).damage().code()).isEqualTo(Damage.UNREADABLE);
		assertThat(rows.get(1).damage().reason()).contains("JSON object");
		assertThat(rows.get(1).cells()).containsExactly(bad);
		assertThat(rows.get(2).cells()).containsExactly("3");
	}

	@Test
	void lineOfTenMillionCharactersIsOneDamagedRow() throws IOException {
		List<TableRow> rows = rows(
				this.folder.open("{\"a\":\"1\"}\n{\"a\":\"" + "x".repeat(10_000_000) + "\"}\n{\"a\":\"3\"}\n"));
		assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 3);
		assertThat(rows.get(1).damage().code()).isEqualTo(Damage.TOO_LONG);
		assertThat(rows.get(1).cells().getFirst()).hasSizeLessThan(2000);
	}

	@Test
	void longValueIsFoundInItsColumn() throws IOException {
		TableRow row = rows(this.folder.open("{\"a\":1,\"b\":\"" + "x".repeat(100_001) + "\"}\n")).getFirst();
		assertThat(row.damage().code()).isEqualTo(Damage.TOO_LONG);
		assertThat(row.damage().column()).isEqualTo(1);
	}

	@Test
	void longKeyDamagesItsLineAndIsNoColumn() throws IOException {
		Table table = this.folder
			.open("{\"a\":1}\n{\"%s\":2,\"b\":3}\n{\"%s\":4}\n".formatted("k".repeat(1001), "k".repeat(1000)));
		assertThat(table.columns()).containsExactly("a", "k".repeat(1000));
		List<TableRow> rows = rows(table);
		assertThat(rows.get(1).damage().code()).isEqualTo(Damage.TOO_LONG);
		assertThat(rows.get(1).damage().reason()).contains("1001 characters", "at most 1000");
		assertThat(rows.get(2)).isEqualTo(new TableRow(3, List.of("", "4"), null));
	}

	@Test
	void packedLinesAreExpanded() throws IOException {
		assertThat(cells(this.folder.open(gzip(bytes("\uFEFF{\"a\":1}"))))).containsExactly(List.of("1"));
	}

	@Test
	void otherJsonIsRefused() {
		this.folder.assertRefused(bytes("[{\"a\":1},\n{\"a\":2}]"), "one JSON array", "one object a line");
		this.folder.assertRefused(bytes("{\n\"a\": 1,\n\"b\": 2\n}\n"), "No line", "one whole JSON object");
		this.folder.assertRefused(bytes("{}\n{}\n"), "No line");
		StringBuilder wide = new StringBuilder("{\"k\":1");
		for (int key = 0; key < 20_000; key++) {
			wide.append(",\"k").append(key).append("\":1");
		}
		this.folder.assertRefused(bytes(wide.append("}").toString()), "16384 different keys");
	}

}
