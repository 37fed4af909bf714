package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TrailTests {

	private static final int ENTRIES = 20_000;

	@TempDir
	Path folder;

	@Test
	void readsFromTheEndOverAllFiles() throws IOException {
		write();
		assertThat(numbers(Long.MAX_VALUE, Long.MAX_VALUE)).containsExactlyElementsOf(
				LongStream.rangeClosed(1, ENTRIES).map(number -> ENTRIES + 1 - number).boxed().toList());
	}

	@Test
	void beginsBeforeAnyNumber() throws IOException {
		write();
		for (long before : List.of(1L, 2L, 777L, 10_000L, 20_001L)) {
			assertThat(numbers(before, Long.MAX_VALUE).stream().findFirst().orElse(0L)).isEqualTo(before - 1);
		}
	}

	@Test
	void findsTheFewThatHaveAText() throws IOException {
		write();
		assertThat(numbers(Long.MAX_VALUE, Long.MAX_VALUE, "\"say\":\"entry 7777 ")).containsExactly(7777L);
		assertThat(numbers(Long.MAX_VALUE, Long.MAX_VALUE, "税関 of no entry")).isEmpty();
		assertThat(numbers(Long.MAX_VALUE, Long.MAX_VALUE, "税関", "entry 12 ")).containsExactly(12L);
	}

	@Test
	void goesOnWhereItLookedThroughEnough() throws IOException {
		write();
		List<Long> all = new ArrayList<>();
		int answers = 0;
		for (long before = Long.MAX_VALUE; before > 0; answers++) {
			Trail trail = new Trail(this.folder, 1_000_000);
			before = trail.read(wanted(before), line -> all.add(number(line)));
		}
		assertThat(answers).isGreaterThan(2);
		assertThat(all).hasSize(ENTRIES).doesNotHaveDuplicates();
	}

	@Test
	void findsALineByItsNumber() throws IOException {
		write();
		Trail trail = new Trail(this.folder, Long.MAX_VALUE);
		for (long number : List.of(1L, 5_000L, 12_345L, 20_000L)) {
			assertThat(trail.line(number)).hasValueSatisfying(line -> assertThat(number(line)).isEqualTo(number));
		}
		assertThat(trail.line(20_001)).isEmpty();
	}

	private void write() throws IOException {
		try (Journal journal = Journal.open(new Journal.Settings(this.folder, 2_000_000, Duration.ofSeconds(1)),
				Clock.systemUTC())) {
			LongStream.rangeClosed(1, ENTRIES)
				.forEach(number -> journal.append(new Entry("\"say\":\"entry " + number + " at the 税関"
						+ ((number % 5_000 == 0) ? "x".repeat(600_000) : "") + "\"", null)));
		}
		assertThat(Volume.in(List.of(this.folder))).hasSizeGreaterThan(2);
	}

	private List<Long> numbers(long before, long most, String... texts) throws IOException {
		List<Long> numbers = new ArrayList<>();
		new Trail(this.folder, most).read(wanted(before, texts), line -> numbers.add(number(line)));
		return numbers;
	}

	private static Trail.Wanted wanted(long before, String... texts) {
		return new Trail.Wanted(before, LocalDate.MIN, LocalDate.MAX, List.of(texts));
	}

	private static long number(String line) {
		return Long.parseLong(line.substring("{\"seq\":".length(), line.indexOf(',')));
	}

}
