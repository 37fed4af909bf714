package org.sekisho.tables.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;

/**
 * Tells the lines that are UTF-8 from those that are not, in a text that is not wholly in
 * that encoding. Lines in plain ASCII say nothing.
 */
final class ForeignLines {

	private static final int SAMPLE = 1 << 16;

	/** So many characters in a line are not valid UTF-8 by accident. */
	private static final int SURE = 4;

	/** Bytes 80 to 9F that are letters or punctuation in windows-1252. */
	private static final String WESTERN = "\u0080\u0085\u008A\u008C\u008E\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u009A\u009C\u009E";

	private final CharsetDecoder utf8 = TextEncoding.UTF_8.charset().newDecoder();

	private final CharBuffer characters = CharBuffer.allocate(SAMPLE);

	private final ByteArrayOutputStream sample = new ByteArrayOutputStream();

	private final Group valid = new Group();

	private final Group foreign = new Group();

	private long sure;

	private long high;

	private long embedded;

	private long unusual;

	private ForeignLines() {
	}

	/** Reads bytes from end to end. */
	static ForeignLines of(Bytes bytes) throws IOException {
		ForeignLines lines = new ForeignLines();
		byte[] line = new byte[SAMPLE];
		int length = 0;
		long number = 1;
		try (InputStream content = bytes.open()) {
			for (int next = content.read(); next >= 0; next = content.read()) {
				line[length++] = (byte) next;
				if (next == '\n' || length == line.length) {
					lines.add(Arrays.copyOf(line, length), number);
					length = 0;
				}
				number += (next == '\n') ? 1 : 0;
			}
		}
		lines.add(Arrays.copyOf(line, length), number);
		return lines;
	}

	/** Some of the lines that are not UTF-8. */
	byte[] sample() {
		return this.sample.toByteArray();
	}

	/**
	 * What stands in them beyond ASCII, with what is next to that: in a table with many
	 * English words, the others would not count.
	 */
	byte[] foreignWords() {
		byte[] all = sample();
		ByteArrayOutputStream words = new ByteArrayOutputStream();
		for (int index = 0; index < all.length; index++) {
			boolean near = all[index] < 0 || (index > 0 && all[index - 1] < 0)
					|| (index + 1 < all.length && all[index + 1] < 0);
			if (near) {
				words.write(all[index]);
			}
		}
		return words.toByteArray();
	}

	/**
	 * Whether bytes beyond ASCII stand alone or between plain letters, as in French or
	 * Spanish; East Asian text has them in runs, or has some that are seldom anything in
	 * Europe.
	 */
	boolean isWestern() {
		return this.high > 0 && this.embedded * 3 >= this.high * 2 && this.unusual * 10 <= this.high;
	}

	/** Whether there are lines of both kinds, more than by accident. */
	boolean areMixed() {
		return isWestern() ? this.valid.count > 0 : this.sure > 0 && this.sure * 100 >= this.foreign.count;
	}

	/** The first line of the kind that is in the minority, or comes later. */
	long odd() {
		if (this.valid.count == this.foreign.count) {
			return Math.max(this.valid.first, this.foreign.first);
		}
		return (this.valid.count < this.foreign.count) ? this.valid.first : this.foreign.first;
	}

	private void add(byte[] line, long number) {
		int bytes = highBytes(line);
		if (bytes == 0) {
			return;
		}
		this.characters.clear();
		boolean error = this.utf8.reset().decode(ByteBuffer.wrap(line), this.characters, true).isError();
		if (error) {
			this.foreign.add(number);
			if (this.sample.size() < SAMPLE) {
				this.sample.writeBytes(line);
				look(line);
			}
		}
		else {
			this.valid.add(number);
			int beyondAscii = this.characters.position() - (line.length - bytes);
			this.sure += (beyondAscii >= SURE) ? 1 : 0;
		}
	}

	private static int highBytes(byte[] line) {
		int bytes = 0;
		for (int index = 0; index < line.length; index++) {
			bytes += (line[index] < 0) ? 1 : 0;
		}
		return bytes;
	}

	private void look(byte[] line) {
		for (int start = 0; start < line.length; start++) {
			int end = start;
			while (end < line.length && line[end] < 0) {
				int value = Byte.toUnsignedInt(line[end]);
				this.unusual += (value < 0xA0 && WESTERN.indexOf(value) < 0) ? 1 : 0;
				end++;
			}
			boolean letters = isLetter(line, start - 1) || isLetter(line, end);
			this.high += end - start;
			this.embedded += (end - start == 1 || (end - start == 2 && letters)) ? end - start : 0;
			start = end;
		}
	}

	private static boolean isLetter(byte[] line, int index) {
		return index >= 0 && index < line.length && Character.isLetter(line[index]);
	}

	/** Lines of a kind. */
	private static final class Group {

		private long count;

		private long first;

		private void add(long number) {
			this.first = (this.count == 0) ? number : this.first;
			this.count++;
		}

	}

}
