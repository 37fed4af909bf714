package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sekisho.mapping.FindingCode;
import org.sekisho.mapping.Outliers;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.SeizureReport.Transport;
import org.sekisho.mapping.Verdict;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IntakeTests extends OpenIntake {

	@Test
	void fileIsReadInTheSameWayAfterARestart() throws IOException {
		Outliers usual = () -> List.of(new Outliers.Fence("substance:heroin", Transport.AIR, 0.1, 100));
		Order order = new Order("office", null, null, null, Map.of(), Map.of("vessel", "Aurora"),
				Map.of("By", "transport"));
		ReportFile file = intake(usual).receive(bytes(REPORT), "a.csv", order);
		List<Verdict> verdicts = verdicts(file);
		assertThat(verdicts).hasSize(4);
		assertThat(((Verdict.Sound) verdicts.getLast()).finding().flags())
			.containsExactly(FindingCode.QUANTITY_OUTLIER);
		this.profiles.save("office", PROFILE.replace("Drug", "Substance"));
		ReportFile again = intake(() -> List.of()).reopen(file.folder());
		assertThat(verdicts(again)).isEqualTo(verdicts);
		assertThat(List.of(again.name(), again.sha256(), again.profile(), again.columns(), again.rows()))
			.isEqualTo(List.of(file.name(), file.sha256(), file.profile(), file.columns(), file.rows()));
	}

	@Test
	void fileIsKeptUntilItIsDiscarded() throws IOException {
		Intake intake = intake(() -> List.of());
		ReportFile file = intake.receive(bytes(REPORT), "../../a.csv", Order.by("office"));
		assertThat(file.name()).isEqualTo("a.csv");
		intake.discardAllBut(List.of(file.folder()), Instant.MAX);
		intake.discardAllBut(List.of(), Instant.EPOCH);
		assertThat(verdicts(file)).hasSize(4);
		file.discard();
		assertThat(kept()).isEmpty();
		assertThatIOException().isThrownBy(() -> intake.reopen(file.folder()));
		assertThatIOException().isThrownBy(() -> intake.reopen("../profiles"));
	}

	@Test
	void leftoversAreRemovedAndNothingElse() throws IOException {
		Intake intake = intake(() -> List.of());
		intake.receive(bytes(REPORT), "a.csv", Order.by("office"));
		Files.createDirectories(this.data.resolve("imports/notes"));
		intake.discardAllBut(List.of(), Instant.MAX);
		assertThat(kept()).extracting(Path::getFileName).extracting(Path::toString).containsExactly("notes");
	}

	@Test
	void whatAFormerProcessExpandedIsRemovedFromAFolderThatIsKept() throws IOException {
		Intake intake = intake(() -> List.of());
		ReportFile file = intake.receive(bytes(REPORT), "a.csv", Order.by("office"));
		Path expanded = Files.writeString(kept().getFirst().resolve("expanded1.xlsx"), "x");
		intake.discardAllBut(List.of(file.folder()), Instant.EPOCH);
		assertThat(expanded).exists();
		intake.discardAllBut(List.of(file.folder()), Instant.MAX);
		assertThat(expanded).doesNotExist();
		assertThat(verdicts(intake.reopen(file.folder()))).hasSize(4);
	}

	@Test
	void nothingIsLeftOfAFileThatIsRefused() throws IOException {
		Intake intake = intake(() -> List.of());
		assertRefused(intake, "", Order.by("office"), "is empty");
		assertRefused(intake, "Country;Day\nJapan;2012-03-14\n", Order.by("office"), "lacks Drug",
				"taking the semicolon as delimiter: Country, Day", "Country, Day, Drug");
		assertRefused(intake, "Country;Day;DAY;Drug\na;b;c;d\n", Order.by("office"),
				"names the column Day more than once");
		assertRefused(intake, REPORT, Order.by("nobody"), "no profile 'nobody'", "office, rilo-seizures");
		assertRefused(intake, REPORT, Order.by("network"), "needs the form field 'network'");
		assertRefused(intake, REPORT,
				new Order("office", null, null, null, Map.of(), Map.of(), Map.of("Tag", "seizedOn")),
				"no column 'Tag'");
		Files.writeString(this.data.resolve("profiles/office.yml"), PROFILE + "wrong: 1\n");
		assertRefused(intake, REPORT, Order.by("office"), "profiles/office.yml, line 10: unknown key 'wrong'");
		assertThat(kept()).isEmpty();
	}

	@Test
	void nothingIsLeftWhereTheDiskDoesNotTakeTheFile() {
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("No space left on device");
			}

		};
		assertThatIOException().isThrownBy(() -> intake(() -> List.of()).receive(broken, "a.csv", Order.by("office")))
			.withMessage("No space left on device");
		assertThat(kept()).isEmpty();
	}

	@Test
	void previewDoesWithoutUsualMassesWhereTheyCannotBeHad() throws IOException {
		Intake intake = intake(() -> {
			throw new IllegalStateException("The database is lost");
		});
		MultipartFile sent = new MockMultipartFile("file", "a.csv", null, REPORT.getBytes(StandardCharsets.UTF_8));
		ReportFile file = this.uploads.look(List.of(sent), Map.of(),
				(upload) -> intake.inspect(upload, Order.by("office")));
		assertThat(verdicts(file)).hasSize(4);
		assertThatIllegalStateException().isThrownBy(() -> intake.receive(bytes(REPORT), "a.csv", Order.by("office")));
	}

}
