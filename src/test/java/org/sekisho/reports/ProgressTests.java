package org.sekisho.reports;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.sekisho.ledger.Counts;
import org.sekisho.ledger.Ledger;
import org.sekisho.reports.ImportProgress.Phase;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTests {

	private static final String ID = "import:1";

	private long now;

	private final Progress progress = new Progress(() -> this.now);

	@Test
	void waitsUntilItsTurnComes() {
		this.progress.opened(ID, "a.csv", 100, Counts.NONE);
		assertThat(only()).isEqualTo(new ImportProgress(ID, "a.csv", Ledger.Status.RUNNING, Phase.WAITING, 100L, 0, 0,
				0, 0, null, 0.0, null));
		pass(60);
		this.progress.loading(ID);
		assertThat(only().phase()).isEqualTo(Phase.LOADING);
		assertThat(only().rowsPerSecond()).isNull();
	}

	@Test
	void saysHowFastItGetsOnHowFarItIsAndHowLongItTakesYet() {
		this.progress.opened(ID, "a.csv", 1000, Counts.NONE);
		this.progress.loading(ID);
		pass(2);
		this.progress.advanced(ID, new Counts(150, 30, 20));
		assertThat(only()).isEqualTo(new ImportProgress(ID, "a.csv", Ledger.Status.RUNNING, Phase.LOADING, 1000L, 200,
				150, 30, 20, 100.0, 0.2, 8.0));
	}

	@Test
	void forgetsHowFastItWasLongAgo() {
		this.progress.opened(ID, "a.csv", 100_000, Counts.NONE);
		this.progress.loading(ID);
		for (int i = 0; i < 20; i++) {
			pass(2);
			this.progress.advanced(ID, new Counts(2000, 0, 0));
		}
		for (int i = 0; i < 8; i++) {
			pass(2);
			this.progress.advanced(ID, new Counts(20, 0, 0));
		}
		assertThat(only().rowsPerSecond()).isEqualTo(10.0);
	}

	@Test
	void getsSlowerWhileNothingComes() {
		this.progress.opened(ID, "a.csv", 1000, Counts.NONE);
		this.progress.loading(ID);
		pass(1);
		this.progress.advanced(ID, new Counts(100, 0, 0));
		pass(1);
		assertThat(only().rowsPerSecond()).isEqualTo(100.0);
		pass(9);
		assertThat(only().rowsPerSecond()).isEqualTo(10.0);
	}

	@Test
	void rowsReadBeforeAnInterruptionDoNotMakeItFast() {
		this.progress.opened(ID, "a.csv", 1000, new Counts(500, 100, 0));
		this.progress.loading(ID);
		pass(1);
		this.progress.advanced(ID, new Counts(0, 0, 100));
		assertThat(only().rowsPerSecond()).isEqualTo(100.0);
		assertThat(only().share()).isEqualTo(0.7);
		assertThat(only().rowsRead()).isEqualTo(700);
	}

	@Test
	void withdrawalGetsOnByTheSeizuresThatAreTakenBack() {
		this.progress.withdrawing(ID, "a.csv", new Counts(60, 20, 20));
		pass(2);
		this.progress.released(ID, 40);
		ImportProgress half = only();
		assertThat(half.phase()).isEqualTo(Phase.WITHDRAWING);
		assertThat(half.share()).isEqualTo(0.5);
		assertThat(half.rowsPerSecond()).isEqualTo(20.0);
		assertThat(half.rowsRead()).isEqualTo(100);
	}

	@Test
	void anEndIsKnownForAMinute() {
		this.progress.opened(ID, "a.csv", 10, Counts.NONE);
		this.progress.advanced(ID, new Counts(10, 0, 0));
		this.progress.ended(ID, Ledger.Status.COMPLETED);
		pass(60);
		assertThat(only().phase()).isEqualTo(Phase.ENDED);
		assertThat(only().status()).isEqualTo(Ledger.Status.COMPLETED);
		assertThat(only().secondsLeft()).isNull();
		pass(1);
		assertThat(this.progress.all()).isEmpty();
	}

	@Test
	void whatIsNotKnownIsPassedOver() {
		this.progress.advanced("import:other", new Counts(1, 0, 0));
		this.progress.ended("import:other", Ledger.Status.FAILED);
		assertThat(this.progress.of("import:other")).isEmpty();
	}

	private ImportProgress only() {
		assertThat(this.progress.all()).hasSize(1);
		return this.progress.all().getFirst();
	}

	private void pass(int seconds) {
		this.now += Duration.ofSeconds(seconds).toNanos();
	}

}
