package org.sekisho.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.support.JavaProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A process that is killed again and again ends with the same graph as one that is left
 * alone.
 */
class KilledLoadIT {

	private static final int KILLS = 10;

	private static final int CASES = 3000;

	private static final int TIES = 500;

	/** In which a process writes a small part of the batches. */
	private static final int LONGEST_MILLISECONDS = 400;

	private final long seed = Long.getLong("sekisho.test.seed", System.nanoTime());

	private final SplittableRandom random = new SplittableRandom(this.seed);

	@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
	Path folder;

	@Test
	void killedLoadsEndWithTheSameGraph() throws Exception {
		System.out.println("KilledLoadIT: -Dsekisho.test.seed=" + this.seed);
		Files.writeString(this.folder.resolve("cases.csv"), cases());
		Files.writeString(this.folder.resolve("ties.csv"), ties());
		List<String> options = JavaProcess.sharingClasses(this.folder);
		Process whole = start("whole", options);
		assertThat(whole.waitFor(5, TimeUnit.MINUTES)).isTrue();
		for (int kill = 1; kill <= KILLS; kill++) {
			Process process = start("killed", options);
			awaitLoading(process, kill);
			Thread.sleep(this.random.nextInt(LONGEST_MILLISECONDS));
			assertThat(process.isAlive()).as("still loading at kill %d, seed %d", kill, this.seed).isTrue();
			process.destroyForcibly().waitFor();
		}
		Process last = start("killed", options);
		assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
		List<String> expected = Files.readAllLines(this.folder.resolve("whole.txt"));
		assertThat(expected).hasSizeGreaterThan(4 * CASES);
		assertThat(Files.readAllLines(this.folder.resolve("killed.txt"))).as("seed %d", this.seed).isEqualTo(expected);
	}

	private Process start(String name, List<String> options) {
		return JavaProcess.start(LoadProcess.class.getName(), options, this.folder.resolve(name + ".log"),
				this.folder.resolve(name).toString(), this.folder.resolve(name + ".txt").toString(), "rilo-seizures",
				this.folder.resolve("cases.csv").toString(), "network", this.folder.resolve("ties.csv").toString());
	}

	/** Some are killed before they load anything. */
	private void awaitLoading(Process process, int times) {
		if (times > 1 && this.random.nextInt(KILLS) == 0) {
			return;
		}
		int before = loading();
		await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive() || loading() > before);
	}

	private int loading() {
		try {
			Path log = this.folder.resolve("killed.log");
			return Files.exists(log) ? Files.readString(log).split(LoadProcess.LOADING, -1).length : 1;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Some rows are bad, some repeat an earlier case, and some of these amend it. */
	private String cases() {
		List<String> rows = new ArrayList<>();
		rows.add(
				"Form;Case reference;Reporting office;Date of seizure;Country of seizure;Place;Substance;Quantity;Unit;"
						+ "Means of transport");
		for (int i = 0; i < CASES; i++) {
			int number = (this.random.nextInt(10) == 0) ? this.random.nextInt(i + 1) : i;
			rows.add("SIMPLIFIED;C-%d;th-customs;2012-03-%02d;%s;Place %d;Substance %d;%d;Kilogram;Car".formatted(
					number, 1 + this.random.nextInt(28), (this.random.nextInt(50) == 0) ? "Atlantis" : "Thailand",
					this.random.nextInt(CASES / 8), this.random.nextInt(CASES / 100), 1 + this.random.nextInt(9)));
			if (this.random.nextInt(20) == 0) {
				rows.add(rows.getLast());
			}
		}
		return String.join("\n", rows);
	}

	private String ties() {
		List<String> rows = new ArrayList<>(List.of("source;target;weight"));
		for (int i = 0; i < TIES; i++) {
			rows.add("P %d;P %d;%d".formatted(this.random.nextInt(TIES / 5), TIES + this.random.nextInt(TIES / 5),
					i % 7));
		}
		return String.join("\n", rows);
	}

}
