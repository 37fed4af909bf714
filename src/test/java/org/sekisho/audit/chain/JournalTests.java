package org.sekisho.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class JournalTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	@TempDir
	Path data;

	private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

	@Test
	void linesFollowFromEachOther() throws IOException {
		write("one", "two", "three");
		assertThat(volumes()).containsExactly("2026-11-23_000000000001.jsonl");
		assertThat(lines().getFirst()).startsWith("{\"seq\":1,\"prev\":\"" + "0".repeat(64)
				+ "\",\"at\":\"2026-11-23T12:00:00.000Z\",\"say\":\"one\",\"hash\":\"");
		assertThat(lines().get(2))
			.contains("\"seq\":3,\"prev\":\"" + Line.sound(bytes(lines().get(1))).orElseThrow().hash());
		assertThat(verified()).contains("3 entries from 2026-11-23T12:00:00.000Z").endsWith("Sound.");
	}

	@Test
	void goesOnWhereItEnded() throws IOException {
		write("one");
		write("two");
		assertThat(lines()).hasSize(2);
		assertThat(verified()).endsWith("Sound.");
	}

	@Test
	void anotherFileBeginsWithTheDayAndBySize() throws IOException {
		write("one");
		this.now.set(NOON.plus(Duration.ofDays(1)));
		write("two", "x".repeat(2_000), "three");
		this.now.set(NOON);
		write("four");
		assertThat(volumes()).containsExactly("2026-11-23_000000000001.jsonl", "2026-11-24_000000000002.jsonl",
				"2026-11-24_000000000004.jsonl");
		assertThat(verified()).contains("5 entries").endsWith("Sound.");
	}

	@Test
	void longTextStandsInAFileOnce() throws IOException {
		try (Journal journal = open()) {
			Entry asked = new Entry("\"event\":\"QUESTION\"", new Entry.Text("abc", "\"{ version }\""));
			journal.append(asked);
			journal.append(asked);
		}
		assertThat(lines().get(0)).contains("\"sha256\":\"abc\",\"text\":\"{ version }\"");
		assertThat(lines().get(1)).contains("\"sha256\":\"abc\",\"textAt\":1").doesNotContain("version");
	}

	@Test
	void changedLineIsFound() throws IOException {
		write("one", "two", "three");
		replace("two", "tow");
		assertThat(verified()).contains("BROKEN")
			.contains("2026-11-23_000000000001.jsonl, line 2: was changed, its hash is not that of its text")
			.doesNotContain("line 3");
	}

	@Test
	void lineWithAHashOfItsOwnIsFound() throws IOException {
		write("one", "two", "three");
		Line second = Line.sound(bytes(lines().get(1))).orElseThrow();
		replace(second.text(), Line.of(2, second.previous(), NOON, "\"say\":\"tow\"").text());
		assertThat(verified()).contains("line 3: does not follow from the line before");
	}

	@Test
	void missingLineIsFound() throws IOException {
		write("one", "two", "three");
		replace(lines().get(1) + "\n", "");
		assertThat(verified()).contains("line 2: has number 3 after 1; what was between is missing");
	}

	@Test
	void missingFileIsFoundUnlessItIsGivenFromElsewhere() throws IOException {
		write("one");
		this.now.set(NOON.plus(Duration.ofDays(1)));
		write("two");
		Path elsewhere = Files.createDirectory(this.data.resolve("archive"));
		Files.move(folder().resolve(volumes().getFirst()), elsewhere.resolve(volumes().getFirst()));
		assertThat(verified()).contains("has number 2 after 0");
		assertThat(verified(elsewhere.toString())).endsWith("Sound.");
	}

	@Test
	void endThatIsCutOffIsFoundByTheHeadAndStaysInSight() throws IOException {
		write("one", "two", "three");
		replace(lines().get(1) + "\n" + lines().get(2) + "\n", "");
		assertThat(verified()).contains("The end is cut off: the last entry is 1, and 3:");
		try (Journal journal = open()) {
			assertThat(journal.damage()).containsExactly("\"missing\":\"2 to 3\"");
			journal.append(new Entry("\"say\":\"four\"", null));
		}
		assertThat(volumes()).containsExactly("2026-11-23_000000000001.jsonl", "2026-11-23_000000000004.jsonl");
		assertThat(verified()).contains("has number 4 after 1; what was between is missing");
	}

	@Test
	void chainThatWasWrittenAnewIsFoundByANotedHead() throws IOException {
		write("one", "two");
		String noted = Verification.of(List.of(folder()), List.of()).head().toString();
		try (Stream<Path> files = Files.list(folder())) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		write("one", "something else", "three");
		assertThat(verified()).endsWith("Sound.");
		assertThat(verified(noted)).contains("Number 2 is not the entry that was noted: " + noted);
	}

	@Test
	void halfWrittenLineIsSetAside() throws IOException {
		write("one", "two");
		append("{\"seq\":3,\"prev\":\"ab");
		assertThat(verified()).contains("Sound.").contains("The last line has no end");
		try (Journal journal = open()) {
			assertThat(journal.damage()).singleElement()
				.asString()
				.contains("\"setAside\":\"damaged-after-2-")
				.contains("\"bytes\":19");
			journal.append(new Entry("\"say\":\"three\"", null));
		}
		assertThat(lines()).hasSize(3);
		assertThat(verified()).endsWith("Sound.");
		try (Stream<Path> files = Files.list(folder())) {
			assertThat(files.filter(file -> file.getFileName().toString().startsWith("damaged")).findFirst())
				.hasValueSatisfying(file -> assertThat(file).hasContent("{\"seq\":3,\"prev\":\"ab"));
		}
	}

	@Test
	void startWithoutAHeadIsTold() throws IOException {
		write("one", "two");
		Files.delete(folder().resolve("head.json"));
		try (Journal journal = open()) {
			assertThat(journal.damage()).containsExactly("\"missing\":\"head.json\"");
			assertThat(journal.head().sequence()).isEqualTo(2);
		}
		assertThat(verified()).endsWith("Sound.");
	}

	@Test
	void nothingIsWrittenInPartWhereTheDiskIsFull() throws IOException {
		try (Journal journal = open()) {
			// A device on which there is never room.
			Files.createSymbolicLink(folder().resolve("2026-11-23_000000000001.jsonl"), Path.of("/dev/full"));
			assertThatExceptionOfType(JournalFailed.class)
				.isThrownBy(() -> journal.append(new Entry("\"say\":\"one\"", null)))
				.withMessageContaining("No space left");
			assertThat(journal.head().sequence()).isZero();
			this.now.set(NOON.plus(Duration.ofDays(1)));
			assertThat(journal.append(new Entry("\"say\":\"one\"", null)).sequence()).isOne();
		}
	}

	@Test
	void whereNoFileCanBeginNothingIsWrittenUntilItCan() throws IOException {
		try (Journal journal = open()) {
			journal.append(new Entry("\"say\":\"one\"", null));
			this.now.set(NOON.plus(Duration.ofDays(1)));
			Path obstacle = Files.createDirectory(folder().resolve("2026-11-24_000000000002.jsonl"));
			assertThatExceptionOfType(JournalFailed.class)
				.isThrownBy(() -> journal.append(new Entry("\"say\":\"two\"", null)));
			Files.delete(obstacle);
			journal.append(new Entry("\"say\":\"two\"", null));
		}
		assertThat(verified()).contains("2 entries").endsWith("Sound.");
	}

	@Test
	void eightThreadsWriteOneChain() throws IOException {
		try (Journal journal = open()) {
			List<Thread> threads = IntStream.range(0, 8).mapToObj(thread -> Thread.ofVirtual().start(() -> {
				for (int i = 0; i < 500; i++) {
					journal.append(new Entry("\"say\":\"%d of %d\"".formatted(i, thread), null));
				}
			})).toList();
			for (Thread thread : threads) {
				thread.join();
			}
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
		assertThat(verified()).contains("4,000 entries").endsWith("Sound.");
	}

	@Test
	void nobodyElseWritesMeanwhile() throws IOException {
		try (Journal journal = open()) {
			assertThatIOException().isThrownBy(this::open).withMessageContaining("in use");
			assertThat(journal.head().sequence()).isZero();
		}
	}

	@Test
	void onlyItsUserMayRead() throws IOException {
		write("one");
		assertThat(Files.getPosixFilePermissions(folder())).hasSize(3);
		try (Stream<Path> files = Files.list(folder())) {
			assertThat(files).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
		}
	}

	@Test
	void commandTellsByItsExitStatus() throws IOException {
		write("one", "two");
		assertThat(Verify.run(List.of(folder().toString()), System.out)).isZero();
		replace("two", "tow");
		assertThat(Verify.run(List.of(folder().toString()), System.out)).isOne();
		assertThat(Verify.run(List.of(this.data.resolve("nowhere").toString()), System.out)).isEqualTo(2);
	}

	private Path folder() {
		return this.data.resolve("audit");
	}

	private Journal open() throws IOException {
		Clock clock = new Clock() {
			@Override
			public Instant instant() {
				return JournalTests.this.now.get();
			}

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}
		};
		return Journal.open(new Journal.Settings(folder(), 2_000, Duration.ofSeconds(1)), clock);
	}

	private void write(String... texts) throws IOException {
		try (Journal journal = open()) {
			for (String text : texts) {
				journal.append(new Entry("\"say\":\"" + text + "\"", null));
			}
		}
	}

	private List<String> volumes() throws IOException {
		return Volume.in(List.of(folder())).stream().map(Volume::name).toList();
	}

	private List<String> lines() throws IOException {
		return Files.readAllLines(folder().resolve(volumes().getLast()));
	}

	private void replace(String text, String by) throws IOException {
		Path file = folder().resolve(volumes().getLast());
		Files.writeString(file, Files.readString(file).replace(text, by));
	}

	private void append(String text) throws IOException {
		Files.writeString(folder().resolve(volumes().getLast()), text, StandardOpenOption.APPEND);
	}

	private String verified(String... more) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		Verify.run(Stream.concat(Stream.of(folder().toString()), Stream.of(more)).toList(),
				new PrintStream(output, true, StandardCharsets.UTF_8));
		return output.toString(StandardCharsets.UTF_8).strip();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
