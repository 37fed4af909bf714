package org.sekisho.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.reference.Thresholds.Threshold;

import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

class ThresholdsTests {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	@TempDir
	Path data;

	@Test
	void starterValuesHoldForEveryRiloAndSayWhoseTheyAre() {
		assertThat(new Thresholds(this.data).current().find("asia-pacific", "substance:heroin", DAY))
			.hasValueSatisfying(value -> {
				assertThat(value.rilo()).isEqualTo("asia-pacific");
				assertThat(value.name()).contains("Sekisho starter value");
				assertThat(value.massKg()).isEqualByComparingTo("0.1");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "substance:caffeine", "substance:nobody-knows" })
	void substanceWithoutAThresholdHasNone(String substance) {
		assertThat(new Thresholds(this.data).current().find("asia-pacific", substance, DAY)).isEmpty();
	}

	@Test
	void starterValuesAreOfSubstancesThatExist() {
		Substances substances = new Substances();
		Stream<String> named = ReferenceFile.shipped("thresholds.yml")
			.items()
			.stream()
			.flatMap(part -> part.texts("substances").stream());
		assertThat(substances.all()).extracting(Substance::id).containsAll(named.toList());
	}

	@Test
	void figuresOfOnesOwnComeFirstForTheirRiloAndTheirDays() throws IOException {
		own("""
				- name: "RILO A/P 2024: heroin, 50 g"
				  rilos: [asia-pacific, A/P]
				  substances: [substance:heroin]
				  kilograms: 0.05
				  validFrom: 2024-01-01
				""");
		Thresholds thresholds = new Thresholds(this.data);
		assertThat(thresholds.current().find("Asia Pacific", "substance:heroin", DAY).map(Threshold::name))
			.contains("RILO A/P 2024: heroin, 50 g");
		assertThat(thresholds.current().find("a/p", "substance:heroin", DAY).map(Threshold::name))
			.contains("RILO A/P 2024: heroin, 50 g");
		assertThat(thresholds.current().find("asia-pacific", "substance:heroin", DAY.minusDays(1)).map(Threshold::name))
			.hasValueSatisfying(name -> assertThat(name).contains("starter"));
		assertThat(thresholds.current().find("western-europe", "substance:heroin", DAY).map(Threshold::name))
			.hasValueSatisfying(name -> assertThat(name).contains("starter"));
	}

	@Test
	void figuresOfOnesOwnAreReadAfreshButNotInTheMiddleOfAFile() throws IOException {
		Thresholds thresholds = new Thresholds(this.data);
		Thresholds.Current before = thresholds.current();
		own("- { name: mine, substances: [substance:heroin], kilograms: 7 }");
		assertThat(thresholds.current().find("x", "substance:heroin", DAY).map(Threshold::name)).contains("mine");
		assertThat(before.find("x", "substance:heroin", DAY).map(Threshold::name))
			.hasValueSatisfying(name -> assertThat(name).contains("starter"));
		own("nonsense");
		assertThatExceptionOfType(InvalidReference.class).isThrownBy(thresholds::current);
	}

	@Test
	void misspeltFileOfOnesOwnIsRefusedWithFileAndLine() throws IOException {
		own("""
				- name: mine
				  substance: [substance:heroin]
				  kilograms: 1
				""");
		assertThatExceptionOfType(InvalidReference.class).isThrownBy(() -> new Thresholds(this.data))
			.withMessageContaining("thresholds.yml:2: unknown key 'substance'")
			.satisfies(refusal -> assertThat(refusal.remedy()).contains("substances"));
	}

	@Test
	void fileOfOnesOwnThatIsNotInUtf8IsRefused() throws IOException {
		own("");
		Files.write(this.data.resolve("reference/thresholds.yml"), new byte[] { (byte) 0xE9, '\n' });
		assertThatExceptionOfType(InvalidReference.class).isThrownBy(() -> new Thresholds(this.data))
			.withMessageContaining("thresholds.yml: this is not UTF-8");
	}

	@Test
	void emptyFileOfOnesOwnIsRefused() throws IOException {
		own("# nothing yet");
		assertThatExceptionOfType(InvalidReference.class).isThrownBy(() -> new Thresholds(this.data))
			.withMessageContaining("thresholds.yml: the file is empty");
	}

	@Test
	void refusalIsShownWithItsRemedyWhereAStartFails() throws IOException {
		own("colour: red");
		Throwable refusal = catchThrowable(() -> new Thresholds(this.data));
		FailureHandler handler = (factory, implementation, failure) -> {
		};
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, handler))
			.extracting(analyzer -> analyzer.analyze(new IllegalStateException(refusal)))
			.filteredOn(Objects::nonNull)
			.singleElement()
			.satisfies(analysis -> {
				assertThat(analysis.getDescription()).contains("thresholds.yml:1: here should be a list");
				assertThat(analysis.getAction()).contains("Begin each of its entries with '- '");
			});
	}

	private void own(String yaml) throws IOException {
		Files.writeString(Files.createDirectories(this.data.resolve("reference")).resolve("thresholds.yml"), yaml);
	}

}
