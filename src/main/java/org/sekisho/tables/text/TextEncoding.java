package org.sekisho.tables.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.sekisho.tables.text.NotText.Fault;

/**
 * How characters are written as bytes.
 *
 * @param name as people call it
 * @param charset how to decode it
 */
public record TextEncoding(String name, Charset charset) {

	static final TextEncoding UTF_8 = new TextEncoding("UTF-8", StandardCharsets.UTF_8);

	static final TextEncoding WINDOWS_1252 = new TextEncoding("windows-1252", Charset.forName("windows-1252"));

	private static final TextEncoding GB18030 = new TextEncoding("GB18030", Charset.forName("GB18030"));

	private static final int BUFFER = 1 << 16;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/**
	 * What is called Shift_JIS comes from Windows as a rule, which has more characters;
	 * others are parts of larger encodings.
	 */
	private static final Map<String, TextEncoding> WIDER = Map.of("Shift_JIS",
			new TextEncoding("Shift_JIS", Charset.forName("windows-31j")), "GB2312", GB18030, "GBK", GB18030,
			"ISO-8859-1", WINDOWS_1252, "US-ASCII", WINDOWS_1252);

	/**
	 * Looks an encoding up.
	 * @param name any of its names
	 * @return the encoding, if there is one
	 */
	public static Optional<TextEncoding> named(String name) {
		try {
			Charset charset = Charset.forName(name.strip());
			return Optional.of(WIDER.getOrDefault(charset.name(), new TextEncoding(charset.name(), charset)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Decodes bytes.
	 * @param bytes the bytes
	 * @return their text, without a byte order mark
	 * @throws IOException where they cannot be read
	 */
	public Reader read(Bytes bytes) throws IOException {
		PushbackReader text = new PushbackReader(new InputStreamReader(bytes.open(), this.charset.newDecoder()));
		int first = text.read();
		if (first >= 0 && first != BYTE_ORDER_MARK) {
			text.unread(first);
		}
		return text;
	}

	/**
	 * Makes sure that bytes are text in this encoding from end to end.
	 * @param bytes the bytes
	 * @throws NotText where they are not
	 * @throws IOException where they cannot be read
	 */
	public void check(Bytes bytes) throws IOException {
		try (InputStream content = bytes.open()) {
			new Check(this).run(content);
		}
	}

	/** Decodes bytes only to see whether that is possible. */
	private static final class Check {

		/**
		 * Control characters that do turn up in text: tab, line feed, carriage return,
		 * vertical tab, form feed, end of file.
		 */
		private static final String TEXT_CONTROLS = "\t\n\r\u000B\f\u001A";

		private final String encoding;

		private final CharsetDecoder decoder;

		private final CharBuffer characters = CharBuffer.allocate(BUFFER);

		private long line = 1;

		private Check(TextEncoding encoding) {
			this.encoding = encoding.name();
			this.decoder = encoding.charset().newDecoder();
		}

		private void run(InputStream content) throws IOException {
			ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
			int read = 0;
			while (read >= 0) {
				read = content.read(bytes.array(), bytes.position(), bytes.remaining());
				bytes.position(bytes.position() + Math.max(read, 0)).flip();
				decode(bytes, read < 0);
				bytes.compact();
			}
		}

		private void decode(ByteBuffer bytes, boolean last) throws NotText {
			CoderResult result = CoderResult.OVERFLOW;
			while (result.isOverflow()) {
				result = this.decoder.decode(bytes, this.characters, last);
				this.characters.flip();
				look();
				this.characters.clear();
			}
			if (result.isError()) {
				throw new NotText(Fault.UNDECODABLE, this.line, this.encoding);
			}
		}

		private void look() throws NotText {
			char[] array = this.characters.array();
			for (int index = 0; index < this.characters.limit(); index++) {
				char character = array[index];
				if (character == '\n') {
					this.line++;
				}
				else if (character < ' ' && TEXT_CONTROLS.indexOf(character) < 0) {
					throw new NotText(Fault.BINARY, this.line, this.encoding);
				}
			}
		}

	}

}
