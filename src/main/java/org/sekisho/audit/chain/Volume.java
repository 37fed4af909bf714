package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of the journal: {@code 2026-11-23_000000000001.jsonl}.
 *
 * @param file where it is
 * @param day of its first line, UTC
 * @param first the number of its first line
 */
record Volume(Path file, LocalDate day, long first) {

	private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{12})\\.jsonl");

	static Volume beginning(Path folder, LocalDate day, long first) {
		return new Volume(folder.resolve(String.format(Locale.ROOT, "%s_%012d.jsonl", day, first)), day, first);
	}

	/** All files of the journal, the oldest first, whichever folder each is in. */
	static List<Volume> in(Collection<Path> folders) throws IOException {
		List<Volume> volumes = new ArrayList<>();
		for (Path folder : folders) {
			try (Stream<Path> files = Files.list(folder)) {
				files.forEach(file -> {
					Matcher name = NAME.matcher(file.getFileName().toString());
					if (name.matches()) {
						volumes.add(new Volume(file, LocalDate.parse(name.group(1)), Long.parseLong(name.group(2))));
					}
				});
			}
		}
		volumes.sort(Comparator.comparingLong(Volume::first));
		return volumes;
	}

	String name() {
		return this.file.getFileName().toString();
	}

}
