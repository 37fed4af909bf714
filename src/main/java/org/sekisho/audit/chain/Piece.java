package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Whole lines that stand in a file one after the other. */
final class Piece {

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
				return new Piece(start + first, (first == 0) ? bytes : Arrays.copyOfRange(bytes, first, bytes.length));
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
