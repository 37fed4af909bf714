package org.sekisho.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.assertj.core.api.ThrowableAssert;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A folder into which tests write files and have them understood. */
record Folder(Path path) {

	private static final DataSize LONGEST = DataSize.ofMegabytes(100);

	Table open(String text) throws IOException {
		return open(text.getBytes(StandardCharsets.UTF_8));
	}

	Table open(String text, Charset encoding) throws IOException {
		return open(text.getBytes(encoding));
	}

	Table open(byte[] content) throws IOException {
		return open(content, TableOptions.NONE);
	}

	Table open(byte[] content, TableOptions options) throws IOException {
		Path file = Files.write(this.path.resolve("content"), content);
		return new Tables(LONGEST).open(file, "report.dat", options);
	}

	void assertRefused(byte[] content, String... words) {
		assertRefused(() -> open(content), words);
	}

	static void assertRefused(ThrowableAssert.ThrowingCallable call, String... words) {
		assertThatExceptionOfType(TableRefused.class).isThrownBy(call).satisfies(refusal -> {
			assertThat(refusal.title()).isNotBlank();
			assertThat(refusal.detail()).contains(words).endsWith(".");
		});
	}

	static List<TableRow> rows(Table table) throws IOException {
		List<TableRow> rows = new ArrayList<>();
		try (TableRows all = table.read()) {
			all.forEachRemaining(rows::add);
		}
		return rows;
	}

	static List<List<String>> cells(Table table) throws IOException {
		return rows(table).stream().map(TableRow::cells).toList();
	}

	static byte[] gzip(byte[] content) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(content);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return packed.toByteArray();
	}

	static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(packed)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return packed.toByteArray();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
