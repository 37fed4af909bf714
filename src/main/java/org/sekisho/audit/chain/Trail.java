package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a journal from its end. Pieces in which a wanted text does not stand are passed
 * over as they are, so that a million entries are looked through in about a second.
 */
public final class Trail {

	private final Path folder;

	private final long most;

	/**
	 * Reads the journal of a folder.
	 * @param folder where it is kept
	 * @param most how much is looked through for one answer, in bytes
	 */
	public Trail(Path folder, long most) {
		this.folder = folder;
		this.most = most;
	}

	/**
	 * Which lines are looked for.
	 *
	 * @param before only lines with smaller numbers
	 * @param since only files of this day or later
	 * @param until only files of this day or earlier
	 * @param texts texts of which each stands in the line, as they stand there
	 */
	public record Wanted(long before, LocalDate since, LocalDate until, List<String> texts) {

	}

	/**
	 * Looks through the lines, the newest first.
	 * @param wanted which are looked for
	 * @param each is given each that has the texts, and tells whether to go on
	 * @return the number of the line from which to go on, where too much was looked
	 * through; 0 at the end
	 * @throws IOException where it cannot be read
	 */
	public long read(Wanted wanted, Predicate<String> each) throws IOException {
		long left = this.most;
		for (Volume volume : Volume.in(List.of(this.folder)).reversed()) {
			if (volume.first() >= wanted.before() || volume.day().isAfter(wanted.until())) {
				continue;
			}
			if (volume.day().isBefore(wanted.since())) {
				return 0;
			}
			try (VolumeReader reader = new VolumeReader(volume)) {
				Piece piece = Piece.last(reader, reader.offsetOf(wanted.before()));
				while (piece.size() > 0) {
					if (left <= 0) {
						return piece.next();
					}
					left -= piece.size();
					if (piece.mayHave(wanted.texts()) && !piece.each(wanted.texts(), each)) {
						return 0;
					}
					piece = Piece.last(reader, piece.start());
				}
			}
		}
		return 0;
	}

	/**
	 * The line with a number.
	 * @param number its number
	 * @return the line as it stands there; empty where there is none
	 * @throws IOException where it cannot be read
	 */
	public Optional<String> line(long number) throws IOException {
		for (Volume volume : Volume.in(List.of(this.folder)).reversed()) {
			if (volume.first() <= number) {
				try (VolumeReader reader = new VolumeReader(volume);
						Lines lines = new Lines(volume.file(), reader.offsetOf(number))) {
					return lines.next()
						.filter(bytes -> VolumeReader.number(bytes) == number)
						.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
				}
			}
		}
		return Optional.empty();
	}

	/** Whole lines that stand in a file one after the other. */
	private static final class Piece {

		private static final int USUAL = 1 << 18;

		private final long start;

		private final byte[] bytes;

		private Piece(long start, byte[] bytes) {
			this.start = start;
			this.bytes = bytes;
		}

		/** Where it begins, which is where the piece before it ends. */
		long start() {
			return this.start;
		}

		int size() {
			return this.bytes.length;
		}

		/** The last piece before a place where a line ends. */
		static Piece last(VolumeReader reader, long end) throws IOException {
			long length = USUAL;
			while (true) {
				long start = Math.max(0, end - length);
				byte[] bytes = reader.read(start, end);
				int first = (start == 0) ? 0 : indexOfEnd(bytes) + 1;
				if (start == 0 || (first > 0 && first < bytes.length)) {
					return new Piece(start + first,
							(first == 0) ? bytes : Arrays.copyOfRange(bytes, first, bytes.length));
				}
				length *= 2;
			}
		}

		private static int indexOfEnd(byte[] bytes) {
			for (int i = 0; i < bytes.length; i++) {
				if (bytes[i] == '\n') {
					return i;
				}
			}
			return -1;
		}

		/** The number of the line after it. */
		long next() {
			int lines = 0;
			for (byte next : this.bytes) {
				lines += (next == '\n') ? 1 : 0;
			}
			return VolumeReader.number(this.bytes) + lines;
		}

		/** Looked for byte by byte, so that nothing is decoded. */
		boolean mayHave(List<String> texts) {
			String all = new String(this.bytes, StandardCharsets.ISO_8859_1);
			return texts.stream()
				.allMatch(text -> all
					.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
		}

		boolean each(List<String> texts, Predicate<String> each) {
			// What stands behind the last end of a line is being written just now.
			String all = new String(this.bytes, StandardCharsets.UTF_8);
			for (int end = all.lastIndexOf('\n'); end >= 0;) {
				int before = all.lastIndexOf('\n', end - 1);
				String line = all.substring(before + 1, end);
				if (texts.stream().allMatch(line::contains) && !each.test(line)) {
					return false;
				}
				end = before;
			}
			return true;
		}

	}

}
