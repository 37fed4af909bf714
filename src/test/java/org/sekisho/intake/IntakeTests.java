package org.sekisho.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.knowledge.Countries;
import org.sekisho.mapping.FindingCode;
import org.sekisho.mapping.Lists;
import org.sekisho.mapping.Outliers;
import org.sekisho.mapping.SeizureReport;
import org.sekisho.mapping.SeizureReport.Transport;
import org.sekisho.mapping.Tie;
import org.sekisho.mapping.Verdict;
import org.sekisho.profiles.Profiles;
import org.sekisho.reference.Factors;
import org.sekisho.reference.ReferenceLists;
import org.sekisho.reference.Substances;
import org.sekisho.reference.Thresholds;
import org.sekisho.reference.Units;
import org.sekisho.support.Lookups;
import org.sekisho.tables.Tables;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IntakeTests {

	private static final String PROFILE = """
			reporter: office
			parameters: { vessel: {}, marking: { title: Marking } }
			columns:
			  country: { headers: [Country] }
			  seizedOn: { headers: [Day] }
			  goods[1].substance: { headers: [Drug] }
			  goods[1].quantity: { headers: [Kilograms], optional: true }
			  goods[1].unit: { headers: [Unit], optional: true, default: kg }
			  transport: { headers: [By], optional: true }
			""";

	private static final String REPORT = "Country;Day;Drug;Kilograms;By\nJapan;2012-03-14;Heroin;2;Airplane\n"
			+ "Japan;2012-03-14;Heroin;2;Airplane\nJapan;soon;Heroin;2;\nJapan;2012-03-15;Heroin;3000;Airplane\n";

	@TempDir
	Path data;

	private AnnotationConfigApplicationContext context;

	private Profiles profiles;

	private Uploads uploads;

	@BeforeEach
	void open() throws IOException {
		this.context = Lookups.context(this.data);
		this.profiles = this.context.getBean(Profiles.class);
		this.profiles.save("office", PROFILE);
		this.uploads = new Uploads(this.data, 2, Duration.ofMinutes(1));
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void fileIsReadInTheSameWayAfterARestart() throws IOException {
		Outliers usual = () -> List.of(new Outliers.Fence("substance:heroin", Transport.AIR, 0.1, 100));
		Order order = new Order("office", null, null, null, Map.of("vessel", "Aurora"), Map.of("By", "transport"));
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
		assertRefused(intake, REPORT, new Order("office", null, null, null, Map.of(), Map.of("Tag", "seizedOn")),
				"no column 'Tag'");
		Files.writeString(this.data.resolve("profiles/office.yml"), PROFILE + "wrong: 1\n");
		assertRefused(intake, REPORT, Order.by("office"), "profiles/office.yml, line 10: unknown key 'wrong'");
		Files.writeString(Files.createDirectories(this.data.resolve("reference")).resolve("thresholds.yml"), "x: 1");
		assertRefused(intake, REPORT, Order.by("rilo-seizures"), "thresholds.yml:1: here should be a list. Begin each");
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
	void rejectedRowsComeBackWithoutTheirVerdict() throws IOException {
		String corrected = "Country;Day;Drug;Kilograms;By;row;code;column;value;reason\n"
				+ "Japan;2012-03-14;Heroin;2;Airplane;2;DATE_UNREADABLE;Day;soon;Why.\n";
		Intake intake = intake(() -> List.of());
		ReportFile file = intake.receive(bytes(corrected), "rejects.csv", Order.by("office"));
		assertThat(file.columns()).containsExactly("Country", "Day", "Drug", "Kilograms", "By");
		assertThat(verdicts(file).getFirst())
			.isEqualTo(verdicts(intake.receive(bytes(REPORT), "a.csv", Order.by("office"))).getFirst());
	}

	@Test
	void numbersInTheDatesOfASpreadsheetAreDays() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		Workbook book = new Workbook(content, "Test", null);
		Worksheet sheet = book.newWorksheet("Seizures");
		List<String> header = List.of("Country", "Day", "Drug", "Kilograms");
		for (int column = 0; column < header.size(); column++) {
			sheet.value(0, column, header.get(column));
		}
		sheet.value(1, 0, "Japan");
		sheet.value(1, 1, 40982);
		sheet.value(1, 2, "Heroin");
		sheet.value(1, 3, 12.5);
		book.finish();
		ReportFile file = intake(() -> List.of()).receive(new ByteArrayInputStream(content.toByteArray()), "a.xlsx",
				Order.by("office"));
		SeizureReport report = (SeizureReport) ((Verdict.Sound) verdicts(file).getFirst()).finding();
		assertThat(report.seizedOn()).isEqualTo("2012-03-14");
		assertThat(report.goods().getFirst().massKg()).isEqualTo(12.5);
		assertThat(file.delimiter()).isEqualTo(',');
	}

	@Test
	void networkIsNamedByTheSender() throws IOException {
		Order order = Order.of(Map.of("profile", "network", "network", "Ciel ", "unknown", "x", "sheet", ""));
		ReportFile file = intake(() -> List.of()).receive(bytes("source,target,weight\nN1,N2,17\n"), "ciel.csv", order);
		Tie tie = (Tie) ((Verdict.Sound) verdicts(file).getFirst()).finding();
		assertThat(tie.network().id()).isEqualTo("network:Ciel");
		assertThat(tie.source().id()).isEqualTo("person:Ciel/N1");
		assertThat(tie.weight()).isEqualTo(17);
	}

	@Test
	void networkWithASlashIsRefused() throws IOException {
		Order order = Order.of(Map.of("profile", "network", "network", "Ciel/N1"));
		assertRefused(intake(() -> List.of()), "source,target,weight\nN1,N2,17\n", order, "'network'", "'Ciel/N1'",
				"slash");
		assertThat(kept()).isEmpty();
		Order other = Order.of(Map.of("profile", "network", "network", "Ciel-ñ 1: Süd"));
		ReportFile file = intake(() -> List.of()).receive(bytes("source,target,weight\nN1,N2,17\n"), "a.csv", other);
		Tie tie = (Tie) ((Verdict.Sound) verdicts(file).getFirst()).finding();
		assertThat(tie.network().id()).isEqualTo("network:Ciel-ñ 1: Süd");
	}

	@Test
	void previewDoesWithoutUsualMassesWhereTheyCannotBeHad() throws IOException {
		Intake intake = intake(() -> {
			throw new IllegalStateException("The database is lost");
		});
		assertThat(verdicts(intake.inspect(this.uploads.keep(bytes(REPORT), "a.csv"), Order.by("office")))).hasSize(4);
		assertThatIllegalStateException().isThrownBy(() -> intake.receive(bytes(REPORT), "a.csv", Order.by("office")));
	}

	private void assertRefused(Intake intake, String content, Order order, String... messages) {
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> intake.receive(bytes(content), "a.csv", order))
			.satisfies((refused) -> assertThat(refused.getMessage()).contains(messages));
	}

	private List<Path> kept() {
		Path imports = this.data.resolve("imports");
		if (!Files.exists(imports)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(imports)) {
			return files.toList();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private Intake intake(Outliers outliers) {
		Lists lists = new Lists((wording) -> new Countries.Known("country:JP", "Japan", null, null),
				this.context.getBean(ReferenceLists.class), this.context.getBean(Units.class),
				this.context.getBean(Factors.class), this.context.getBean(Substances.class),
				this.context.getBean(Thresholds.class), Vocabulary.read());
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("outliers", outliers));
		return new Intake(this.profiles, new Tables(DataSize.ofMegabytes(1)), lists,
				beans.getBeanProvider(Outliers.class), this.uploads, new Counters(1, Duration.ZERO), this.data);
	}

	private static List<Verdict> verdicts(ReportFile file) throws IOException {
		List<Verdict> all = new ArrayList<>();
		try (ReportFile.Verdicts verdicts = file.verdicts()) {
			verdicts.forEachRemaining(all::add);
		}
		return all;
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
