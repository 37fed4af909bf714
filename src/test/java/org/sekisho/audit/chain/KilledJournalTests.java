package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.support.JavaProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KilledJournalTests {

	@TempDir
	Path data;

	/**
	 * Writes entries until it is killed, and prints the number of each that is written.
	 */
	static final class Writer {

		private Writer() {
		}

		static void main(String[] arguments) throws IOException {
			Journal journal = open(Path.of(arguments[0]));
			while (true) {
				System.out.println(journal.append(new Entry("\"say\":\"more\"", null)).sequence());
			}
		}

	}

	@Test
	void whatWasWrittenIsThereAfterTheProcessIsKilled() throws Exception {
		Path folder = this.data.resolve("audit");
		Path printed = Files.createFile(this.data.resolve("printed"));
		for (int round = 0; round < 2; round++) {
			long before = Files.size(printed);
			Process process = JavaProcess.start(Writer.class.getName(), printed, folder.toString());
			await().atMost(Duration.ofMinutes(1)).until(() -> Files.size(printed) > before + 5_000);
			process.destroyForcibly().waitFor();
		}
		List<String> numbers = Files.readAllLines(printed);
		// The last line may be printed in part.
		long written = Long.parseLong(numbers.get(numbers.size() - 2));
		try (Journal journal = open(folder)) {
			assertThat(journal.head().sequence()).isGreaterThanOrEqualTo(written);
			journal.append(new Entry("\"say\":\"again\"", null));
		}
		assertThat(Verification.of(List.of(folder), List.of()).problems()).isEmpty();
	}

	private static Journal open(Path folder) throws IOException {
		return Journal.open(new Journal.Settings(folder, 100_000, Duration.ofMillis(100)), Clock.systemUTC());
	}

}
