package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a check of the whole journal found.
 *
 * @param entries how many sound lines there are
 * @param from when the first of them was written; empty without any
 * @param to when the last of them was written; empty without any
 * @param head the last of them
 * @param problems what is broken, the first first, at most {@value #MOST}
 * @param remarks what else there is to know
 */
public record Verification(long entries, String from, String to, Head head, List<String> problems,
		List<String> remarks) {

	private static final int MOST = 20;

	/**
	 * Checks a journal.
	 * @param folders the folder of the journal, and those with older files of it
	 * @param noted heads that were noted elsewhere
	 * @return what was found
	 * @throws IOException where a folder cannot be read
	 */
	public static Verification of(Collection<Path> folders, Collection<Head> noted) throws IOException {
		List<Head> expected = new ArrayList<>(noted);
		for (Path folder : folders) {
			Head.Durable.read(folder).ifPresent(durable -> expected.add(durable.head()));
		}
		Check check = new Check(expected);
		List<Volume> volumes = Volume.in(folders);
		for (Volume volume : volumes) {
			check.volume(volume, volume.equals(volumes.getLast()));
		}
		check.end();
		return new Verification(check.entries, check.from, check.to, check.head, List.copyOf(check.problems),
				List.copyOf(check.remarks));
	}

	/**
	 * Whether nothing is broken.
	 * @return true where every line is there, unchanged
	 */
	public boolean isSound() {
		return this.problems.isEmpty();
	}

	/** In words, a line each. */
	@Override
	public String toString() {
		String count = String.format(Locale.ROOT, "%,d entries", this.entries)
				+ ((this.entries > 0) ? " from " + this.from + " to " + this.to + ", head " + this.head : "");
		List<String> lines = new ArrayList<>();
		lines.add(count + (isSound() ? ". Sound." : ". BROKEN:"));
		lines.addAll(this.problems);
		lines.addAll(this.remarks);
		return String.join("\n", lines);
	}

	private static final class Check {

		private final Collection<Head> expected;

		private final List<String> problems = new ArrayList<>();

		private final List<String> remarks = new ArrayList<>();

		private long entries;

		private String from = "";

		private String to = "";

		private Head head = Head.NONE;

		private boolean afterProblem;

		Check(Collection<Head> expected) {
			this.expected = expected;
		}

		void volume(Volume volume, boolean last) throws IOException {
			try (Lines lines = new Lines(volume.file(), 0)) {
				long number = 1;
				for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
					if (lines.isWhole()) {
						line(line.get(), volume.name() + ", line " + number);
					}
					else if (last) {
						this.remarks
							.add("The last line has no end: it is being written, or the server was killed and its "
									+ "next start sets it aside");
					}
					else {
						problem(volume.name() + ", line " + number + ": has no end");
					}
					number++;
				}
			}
		}

		private void line(byte[] bytes, String place) {
			Optional<Line> read = Line.sound(bytes);
			if (read.isEmpty()) {
				problem(place + ": was changed, its hash is not that of its text");
				return;
			}
			Line line = read.get();
			if (line.sequence() != this.head.sequence() + 1) {
				if (!this.afterProblem) {
					problem(place + ": has number " + line.sequence() + " after " + this.head.sequence()
							+ "; what was between is missing");
				}
			}
			else if (!line.previous().equals(this.head.hash())) {
				problem(place + ": does not follow from the line before, which was exchanged");
			}
			accept(line);
		}

		private void accept(Line line) {
			this.afterProblem = false;
			this.head = new Head(line.sequence(), line.hash());
			this.from = this.from.isEmpty() ? line.at() : this.from;
			this.to = line.at();
			this.entries++;
			for (Head other : this.expected) {
				if (other.sequence() == line.sequence() && !other.hash().equals(line.hash())) {
					problem("Number " + line.sequence() + " is not the entry that was noted: " + other);
				}
			}
		}

		void end() {
			for (Head other : this.expected) {
				if (other.sequence() > this.head.sequence()) {
					problem("The end is cut off: the last entry is " + this.head.sequence() + ", and " + other
							+ " was noted");
				}
			}
		}

		private void problem(String sentence) {
			this.afterProblem = true;
			if (this.problems.size() < MOST) {
				this.problems.add(sentence);
			}
		}

	}

}
