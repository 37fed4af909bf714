package org.sekisho.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.mapping.FindingCode;
import org.sekisho.mapping.Verdict;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What comes of naming the RILO that receives a report. */
class RiloTests extends OpenIntake {

	private static final String OWN = """
			- name: ours
			  rilos: [Outer Space]
			  kilograms: "%d"
			  substances: [substance:heroin]
			""";

	private static final Order ORDER = Order.of(Map.of("profile", "office", "rilo", "outer space"));

	private Intake intake;

	@BeforeEach
	void askForTheRilo() throws IOException {
		Files.writeString(this.data.resolve("profiles/office.yml"), PROFILE.replace("vessel: {}", "rilo: {}"));
		this.intake = intake(List::of);
	}

	@Test
	void thresholdsOfTheDayOnWhichAFileCameHoldForIt() throws IOException {
		own(OWN.formatted(100));
		ReportFile file = this.intake.receive(bytes(REPORT), "a.csv", ORDER);
		own(OWN.formatted(1));
		assertThat(flagged(file)).isTrue();
		assertThat(flagged(this.intake.reopen(file.folder()))).isTrue();
		assertThat(flagged(this.intake.receive(bytes(REPORT), "a.csv", ORDER))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "asia-pacific", "A/P", "RILO Western Europe", "Europe occidentale" })
	void riloOfTheWorldCustomsOrganizationIsKnownByEachOfItsNames(String rilo) throws IOException {
		Order order = Order.of(Map.of("profile", "office", "rilo", rilo));
		assertThat(flagged(this.intake.receive(bytes(REPORT), "a.csv", order))).isFalse();
	}

	@Test
	void riloThatNobodyKnowsIsRefused() {
		assertThatExceptionOfType(ReportRefused.class)
			.isThrownBy(() -> this.intake.receive(bytes(REPORT), "a.csv", ORDER))
			.withMessageContaining("There is no RILO 'outer space'")
			.withMessageContaining("leave it out: Asia/Pacific, Caribbean,");
		assertThat(kept()).isEmpty();
	}

	@Test
	void thresholdsThatCannotBeReadMatterOnlyToThoseWhoNameARilo() throws IOException {
		own("x: 1");
		assertThatExceptionOfType(ReportRefused.class)
			.isThrownBy(() -> this.intake.receive(bytes(REPORT), "a.csv", ORDER))
			.withMessageStartingWith("reference/thresholds.yml:1: here should be a list. Begin each")
			.satisfies((refused) -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
		assertThat(flagged(this.intake.receive(bytes(REPORT), "a.csv", Order.by("office")))).isFalse();
	}

	private void own(String thresholds) throws IOException {
		Files.writeString(Files.createDirectories(this.data.resolve("reference")).resolve("thresholds.yml"),
				thresholds);
	}

	private static boolean flagged(ReportFile file) throws IOException {
		return verdicts(file).getFirst() instanceof Verdict.Sound sound
				&& sound.finding().flags().contains(FindingCode.BELOW_THRESHOLD);
	}

}
