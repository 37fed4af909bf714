package org.sekisho.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.Uploads.Upload;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadsTests {

	private static final MultipartFile FILE = new MockMultipartFile("file", "C:\\in\\a.csv", null, new byte[] { 'a' });

	@TempDir
	Path data;

	@Test
	void fileIsFoundAgainByItsTokenUntilItIsDiscarded() throws IOException {
		Uploads uploads = uploads(2);
		Upload upload = uploads.of(List.of(FILE), Map.of());
		assertThat(upload.name()).isEqualTo("a.csv");
		assertThat(upload.sha256()).startsWith("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
		assertThat(uploads.of(null, Map.of("upload", upload.token()))).isEqualTo(upload);
		uploads.discard(upload);
		assertGone(uploads, upload.token());
		assertThat(this.data.resolve("imports/uploads")).isEmptyDirectory();
	}

	@Test
	void folderOfALoadIsNoToken() throws IOException {
		Folder load = Folder.create(this.data.resolve("imports"));
		assertGone(uploads(2), load.name());
		assertGone(uploads(2), "../" + load.name());
	}

	@Test
	void fileThatNobodyHasAskedForLongestGoesFirst() throws IOException {
		Uploads uploads = uploads(2);
		Upload first = uploads.keep(content(), "1");
		Upload second = uploads.keep(content(), "2");
		uploads.of(null, Map.of("upload", first.token()));
		uploads.keep(content(), "3");
		assertThat(uploads.of(null, Map.of("upload", first.token()))).isEqualTo(first);
		assertGone(uploads, second.token());
		assertThat(second.content()).doesNotExist();
	}

	@Test
	void fileGoesAfterAWhile() throws IOException {
		Uploads uploads = new Uploads(this.data, 2, Duration.ZERO);
		assertGone(uploads, uploads.keep(content(), "1").token());
	}

	@Test
	void fileStaysWhereItIsTakenIn() throws IOException {
		Upload upload = uploads(2).keep(content(), "1");
		Folder folder = Folder.create(this.data.resolve("imports"));
		assertThat(upload.into(folder)).isEqualTo(upload.sha256());
		Files.delete(upload.content());
		assertThat(folder.content()).hasContent("x");
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> upload.into(folder));
	}

	@Test
	void whatAFormerProcessKeptIsRemoved() throws IOException {
		Path uploads = this.data.resolve("imports/uploads");
		uploads(2).keep(content(), "1");
		Files.writeString(uploads.resolve("upload_1.tmp"), "half");
		uploads(2).discardFormer(Instant.EPOCH);
		assertThat(uploads).isNotEmptyDirectory();
		uploads(2).discardFormer(Instant.MAX);
		assertThat(uploads).isEmptyDirectory();
	}

	@Test
	void severalFilesAtOnceAreRefused() {
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> uploads(2).of(List.of(FILE, FILE), Map.of()))
			.withMessageContaining("2 times");
	}

	private Uploads uploads(int most) {
		return new Uploads(this.data, most, Duration.ofMinutes(1));
	}

	private static ByteArrayInputStream content() {
		return new ByteArrayInputStream(new byte[] { 'x' });
	}

	private static void assertGone(Uploads uploads, String token) {
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> uploads.of(null, Map.of("upload", token)))
			.withMessageContaining("Send the file again")
			.satisfies((refused) -> assertThat(refused.getStatusCode().value()).isEqualTo(410));
	}

}
