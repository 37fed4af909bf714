package org.sekisho.tables.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A text read forwards, of which the row under way is kept, so that it can be read once
 * more.
 */
public final class Window implements Closeable {

	/** Stands for a character at the end of the text. */
	public static final int END = -1;

	/** Stands for a character where the row is longer than one can be. */
	public static final int TOO_LONG = -2;

	private static final int BUFFER = 1 << 16;

	private final int longest;

	private final Reader text;

	private char[] buffer = new char[BUFFER];

	private int start;

	private int position;

	private int limit;

	/**
	 * Looks at a text.
	 * @param text the text, closed with the window
	 * @param longest how many characters of a row are kept at most
	 */
	public Window(Reader text, int longest) {
		this.text = text;
		this.longest = longest;
	}

	/**
	 * Looks ahead.
	 * @return the next character, {@link #END} or {@link #TOO_LONG}
	 * @throws IOException where the text cannot be read
	 */
	public int peek() throws IOException {
		if (this.position - this.start >= this.longest) {
			return TOO_LONG;
		}
		return (this.position < this.limit || fill()) ? this.buffer[this.position] : END;
	}

	/** Goes past the character that was peeked at. */
	public void advance() {
		this.position++;
	}

	/**
	 * Where it stands.
	 * @return how many characters of the row are behind
	 */
	public int offset() {
		return this.position - this.start;
	}

	/**
	 * Goes to a place in the row that has been read before.
	 * @param offset so many characters from its beginning
	 */
	public void goTo(int offset) {
		this.position = this.start + offset;
	}

	/**
	 * Takes a part of the row out.
	 * @param from offset of its first character
	 * @param to offset behind its last character
	 * @return what stands there
	 */
	public String text(int from, int to) {
		return new String(this.buffer, this.start + from, to - from);
	}

	/** A new row begins here. */
	public void begin() {
		this.start = this.position;
	}

	/**
	 * Knows the ends of lines.
	 * @param character what was peeked at
	 * @return whether it is a line break, or no character at all
	 */
	public static boolean endsLine(int character) {
		return character == '\n' || character == '\r' || character < 0;
	}

	/**
	 * Reads up to the line break.
	 * @return the rest of the line, as far as a row can be long
	 * @throws IOException where the text cannot be read
	 */
	public String restOfLine() throws IOException {
		int from = offset();
		while (!endsLine(peek())) {
			advance();
		}
		return text(from, offset());
	}

	/**
	 * Goes past the line break, if there is one.
	 * @throws IOException where the text cannot be read
	 */
	public void nextLine() throws IOException {
		int end = peek();
		if (end >= 0) {
			advance();
			if (end == '\r' && peek() == '\n') {
				advance();
			}
		}
	}

	/**
	 * Goes past the rest of the line however long it is, and forgets the row.
	 * @throws IOException where the text cannot be read
	 */
	public void skipLine() throws IOException {
		for (begin(); !endsLine(peek()); begin()) {
			advance();
		}
		nextLine();
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

	private boolean fill() throws IOException {
		if (this.start > 0) {
			System.arraycopy(this.buffer, this.start, this.buffer, 0, this.limit - this.start);
			this.position -= this.start;
			this.limit -= this.start;
			this.start = 0;
		}
		if (this.limit == this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, this.buffer.length * 2);
		}
		int read = this.text.read(this.buffer, this.limit, this.buffer.length - this.limit);
		this.limit += Math.max(read, 0);
		return read > 0;
	}

}
