package org.sekisho.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.Upload;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class UploadsTests {

	private static final MultipartFile FILE = new MockMultipartFile("file", "C:\\in\\a.csv", null, new byte[] { 'a' });

	@TempDir
	Path data;

	@Test
	void fileIsFoundAgainByItsTokenUntilItIsTaken() throws IOException {
		Uploads uploads = uploads(2);
		Upload upload = sent(uploads);
		assertThat(upload.name()).isEqualTo("a.csv");
		assertThat(uploads.<Upload>look(null, token(upload), (same) -> same)).isSameAs(upload);
		assertThat(uploads.<Upload>take(null, token(upload), (same) -> same)).isSameAs(upload);
		assertGone(uploads, upload.token());
		assertThat(this.data.resolve("imports/uploads")).isEmptyDirectory();
	}

	@Test
	void fileThatIsRefusedIsKeptAndTheProblemTellsItsToken() {
		Uploads uploads = uploads(2);
		assertThatExceptionOfType(ReportRefused.class)
			.isThrownBy(() -> uploads.take(List.of(FILE), Map.of(), (upload) -> {
				throw ReportRefused.badRequest("Sheet unknown", "There is no such sheet.");
			}))
			.satisfies((refused) -> {
				String token = String.valueOf(Objects.requireNonNull(refused.getBody().getProperties()).get("upload"));
				assertThat(uploads.<String>look(null, Map.of("upload", token), Upload::name)).isEqualTo("a.csv");
			});
	}

	@Test
	void nothingIsKeptOfAFileWithWhichTheServerFails() {
		assertThatIOException().isThrownBy(() -> uploads(2).take(List.of(FILE), Map.of(), (upload) -> {
			throw new IOException("No space left on device");
		}));
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
		Upload first = sent(uploads);
		Upload second = sent(uploads);
		uploads.look(null, token(first), Upload::name);
		sent(uploads);
		assertThat(uploads.<Upload>look(null, token(first), (same) -> same)).isSameAs(first);
		assertGone(uploads, second.token());
		assertThat(this.data.resolve("imports/uploads").resolve(second.token())).doesNotExist();
	}

	@Test
	void fileThatIsBeingTakenIsNotAmongThoseThatGo() throws IOException {
		Uploads uploads = uploads(1);
		Folder folder = Folder.create(this.data.resolve("imports"));
		uploads.take(List.of(FILE), Map.of(), (upload) -> {
			sent(uploads);
			sent(uploads);
			return upload.into(folder);
		});
		assertThat(folder.content()).hasContent("a");
	}

	@Test
	void fileGoesAfterAWhile() throws IOException {
		Uploads uploads = new Uploads(this.data, 2, Duration.ZERO);
		assertGone(uploads, sent(uploads).token());
		assertThat(this.data.resolve("imports/uploads")).isEmptyDirectory();
	}

	@Test
	void laterLookEndsAnEarlierOne() throws IOException {
		Upload upload = sent(uploads(2));
		BooleanSupplier earlier = upload.latestLook();
		assertThat(earlier.getAsBoolean()).isTrue();
		BooleanSupplier later = upload.latestLook();
		assertThat(earlier.getAsBoolean()).isFalse();
		assertThat(later.getAsBoolean()).isTrue();
	}

	@Test
	void fileStaysWhereItIsTakenIn() throws IOException {
		Uploads uploads = uploads(2);
		Upload upload = sent(uploads);
		Folder folder = Folder.create(this.data.resolve("imports"));
		assertThat(upload.into(folder)).startsWith("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
		uploads.take(null, token(upload), Upload::name);
		assertThat(folder.content()).hasContent("a");
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> upload.into(folder));
	}

	@Test
	void whatAFormerProcessKeptIsRemoved() throws IOException {
		Path uploads = this.data.resolve("imports/uploads");
		sent(uploads(2));
		Files.writeString(uploads.resolve("upload_1.tmp"), "half");
		uploads(2).discardFormer(Instant.EPOCH);
		assertThat(uploads).isNotEmptyDirectory();
		uploads(2).discardFormer(Instant.MAX);
		assertThat(uploads).isEmptyDirectory();
	}

	@Test
	void severalFilesAtOnceAreRefused() {
		assertThatExceptionOfType(ReportRefused.class)
			.isThrownBy(() -> uploads(2).look(List.of(FILE, FILE), Map.of(), Upload::name))
			.withMessageContaining("2 times");
	}

	private Uploads uploads(int most) {
		return new Uploads(this.data, most, Duration.ofMinutes(1));
	}

	private static Upload sent(Uploads uploads) throws IOException {
		return uploads.look(List.of(FILE), Map.of(), (upload) -> upload);
	}

	private static Map<String, String> token(Upload upload) {
		return Map.of("upload", upload.token());
	}

	private static void assertGone(Uploads uploads, String token) {
		assertThatExceptionOfType(ReportRefused.class)
			.isThrownBy(() -> uploads.look(null, Map.of("upload", token), Upload::name))
			.withMessageContaining("Send the file again")
			.satisfies((refused) -> assertThat(refused.getStatusCode().value()).isEqualTo(410));
	}

}
