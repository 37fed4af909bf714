package org.sekisho.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.tables.Folder.bytes;
import static org.sekisho.tables.Folder.cells;
import static org.sekisho.tables.Folder.gzip;
import static org.sekisho.tables.Folder.zip;

class ContentTests {

	private static final byte[] CSV = bytes("a;b\n1;2\n");

	private Folder folder;

	@BeforeEach
	void folder(@TempDir Path path) {
		this.folder = new Folder(path);
	}

	@Test
	void gzippedFileIsExpanded() throws IOException {
		Table table = this.folder.open(gzip(CSV));
		assertThat(table.form().compressed()).isTrue();
		assertThat(cells(table)).containsExactly(List.of("1", "2"));
	}

	@Test
	void zippedFileIsExpandedWhateverAnOperatingSystemAdds() throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("folder/", new byte[0]);
		entries.put("folder/.DS_Store", new byte[4]);
		entries.put("folder/report.csv", CSV);
		entries.put("__MACOSX/folder/._report.csv", new byte[4]);
		Table table = this.folder.open(zip(entries));
		assertThat(table.form().compressed()).isTrue();
		assertThat(cells(table)).containsExactly(List.of("1", "2"));
	}

	@Test
	void zipFileOfSeveralFilesIsRefusedWithTheirNames() {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("2011.csv", CSV);
		entries.put("../2012.csv", CSV);
		this.folder.assertRefused(zip(entries), "2 files", "2011.csv, ../2012.csv");
		this.folder.assertRefused(zip(Map.of("folder/", new byte[0])), "holds no file");
		this.folder.assertRefused(Arrays.copyOfRange(zip(Map.of()), 0, 22), "an empty zip file");
	}

	@Test
	void entryThatLeadsElsewhereIsOnlyRead() throws IOException {
		Table table = this.folder.open(zip(Map.of("../../escaped.csv", CSV)));
		assertThat(table.rows()).isEqualTo(1);
		try (var files = Files.list(this.folder.path())) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void archiveInAnArchiveIsRefused() {
		this.folder.assertRefused(gzip(gzip(CSV)), "another compressed file");
		this.folder.assertRefused(gzip(zip(Map.of("a.csv", CSV))), "another compressed file");
		this.folder.assertRefused(zip(Map.of("a.csv.gz", gzip(CSV))), "another compressed file");
		this.folder.assertRefused(zip(Map.of("a.zip", zip(Map.of("a.csv", CSV)))), "another compressed file");
	}

	@Test
	void fileThatIsCutOffIsRefused() {
		byte[] text = bytes("a;b\n" + "some;rows\n".repeat(1000));
		byte[] gzip = gzip(text);
		this.folder.assertRefused(Arrays.copyOf(gzip, gzip.length - 12), "cut off or damaged");
		this.folder.assertRefused(Arrays.copyOf(gzip, 5), "cut off or damaged");
		byte[] zip = zip(Map.of("a.csv", text));
		this.folder.assertRefused(Arrays.copyOf(zip, zip.length - 12), "cut off or damaged");
		zip[60] ^= 1;
		this.folder.assertRefused(zip, "cut off or damaged");
	}

	@Test
	void bombIsRefusedByRatioAndBySize() throws IOException {
		byte[] bomb = bytes("a;b\n" + "1;2\n".repeat(20 << 20));
		this.folder.assertRefused(gzip(bomb), "expands to more than 250 times its length", "send it unpacked");
		this.folder.assertRefused(zip(Map.of("a.csv", bomb)), "expands to more than");
		Path file = Files.write(this.folder.path().resolve("long.csv"), Arrays.copyOf(bomb, 2 << 20));
		Folder.assertRefused(() -> new Tables(DataSize.ofMegabytes(1)).open(file, "long.csv", TableOptions.NONE),
				"expands to more than 1 MB");
	}

	@ParameterizedTest
	@CsvSource({ "255044462d312e37, a PDF document", "89504e470d0a1a0a, a picture", "ffd8ffe000104a46, a picture",
			"d0cf11e0a1b11ae1, protected by a password", "377abcaf271c0004, a 7z archive" })
	void filesThatHoldNoTableAreCalledByTheirNames(String content, String name) {
		this.folder.assertRefused(HexFormat.of().parseHex(content), name, "CSV, as XLSX or as JSON Lines");
	}

	@Test
	void webPageIsRefused() {
		this.folder.assertRefused(bytes("\uFEFF\n<html><table><tr><td>1</td></tr></table></html>"), "a web page");
	}

	@Test
	void encryptedZipFileIsRefused() {
		byte[] zip = zip(Map.of("a.csv", CSV));
		zip[6] |= 1;
		this.folder.assertRefused(zip, "protected by a password");
	}

	@Test
	void otherOfficeDocumentIsRefused() {
		byte[] open = zip(
				Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII),
						"META-INF/manifest.xml", new byte[0], "content.xml", new byte[0]));
		this.folder.assertRefused(open, "OpenDocument", "XLSX");
	}

}
