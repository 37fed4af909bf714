package org.sekisho.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.knowledge.Countries;
import org.sekisho.mapping.Lists;
import org.sekisho.mapping.Outliers;
import org.sekisho.mapping.SeizureReport;
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

/** An intake of its own, with a profile, in a folder of its own. */
abstract class OpenIntake {

	static final String PROFILE = """
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

	static final String REPORT = "Country;Day;Drug;Kilograms;By\nJapan;2012-03-14;Heroin;2;Airplane\n"
			+ "Japan;2012-03-14;Heroin;2;Airplane\nJapan;soon;Heroin;2;\nJapan;2012-03-15;Heroin;3000;Airplane\n";

	@TempDir
	Path data;

	AnnotationConfigApplicationContext context;

	Profiles profiles;

	Uploads uploads;

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

	void assertRefused(Intake intake, String content, Order order, String... messages) {
		assertThatExceptionOfType(ReportRefused.class).isThrownBy(() -> intake.receive(bytes(content), "a.csv", order))
			.satisfies((refused) -> assertThat(refused.getMessage()).contains(messages));
	}

	List<Path> kept() {
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

	Intake intake(Outliers outliers) {
		Lists lists = new Lists((wording) -> new Countries.Known("country:JP", "Japan", null, null),
				this.context.getBean(ReferenceLists.class), this.context.getBean(Units.class),
				this.context.getBean(Factors.class), this.context.getBean(Substances.class),
				this.context.getBean(Thresholds.class), Vocabulary.read());
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("outliers", outliers));
		return new Intake(this.profiles, new Tables(DataSize.ofMegabytes(1)), lists,
				beans.getBeanProvider(Outliers.class), this.uploads, new ReadingPlaces(1, Duration.ZERO), this.data);
	}

	static List<Verdict> verdicts(ReportFile file) throws IOException {
		List<Verdict> all = new ArrayList<>();
		try (ReportFile.Verdicts verdicts = file.verdicts()) {
			verdicts.forEachRemaining(all::add);
		}
		return all;
	}

	static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
