package org.sekisho.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file on disk.
 *
 * @param path where it is
 * @param fileName what its sender calls it, without folders
 * @param sha256 of its bytes as sent, in lower-case hexadecimal
 * @param gzipped whether these bytes are compressed
 */
record Upload(Path path, String fileName, String sha256, boolean gzipped) {

	private static final int BUFFER = 1 << 16;

	private static final long SMALL = 64L << 20;

	private static final int HIGHEST_RATIO = 250;

	/**
	 * Control characters that do turn up in text: tab, carriage return, vertical tab,
	 * form feed, end of file.
	 */
	private static final String TEXT_CONTROLS = "\t\r\u000B\f\u001A";

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/**
	 * Makes sure that the file is text from end to end, so that nothing of it is loaded
	 * where a part is not.
	 * @param longest how many bytes its text may have
	 * @throws ReportRefused where it is no text in UTF-8, or too long
	 */
	void inspect(long longest) throws IOException {
		new Inspection(this, longest).run();
	}

	/** Its text, without a byte order mark. */
	Reader text() throws IOException {
		return new InputStreamReader(bytes(), StandardCharsets.UTF_8.newDecoder());
	}

	private InputStream bytes() throws IOException {
		InputStream file = Files.newInputStream(this.path);
		try {
			InputStream bytes = this.gzipped ? new GZIPInputStream(file, BUFFER) : file;
			return withoutByteOrderMark(new BufferedInputStream(bytes, BUFFER));
		}
		catch (IOException ex) {
			file.close();
			throw ex;
		}
	}

	private static InputStream withoutByteOrderMark(InputStream bytes) throws IOException {
		bytes.mark(BYTE_ORDER_MARK.length);
		if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
			bytes.reset();
		}
		return bytes;
	}

	/**
	 * Reads a file once from end to end, so that nothing of it is loaded where a part of
	 * it is no text.
	 */
	private static final class Inspection {

		private final Upload upload;

		private final long longest;

		private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

		private final CharBuffer characters = CharBuffer.allocate(BUFFER);

		private long length;

		private long line = 1;

		private Inspection(Upload upload, long longest) {
			this.upload = upload;
			this.longest = longest;
		}

		private void run() throws IOException {
			ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
			long compressed = Files.size(this.upload.path());
			try (InputStream content = this.upload.bytes()) {
				int read = 0;
				while (read >= 0) {
					read = content.read(bytes.array(), bytes.position(), bytes.remaining());
					bytes.position(bytes.position() + Math.max(read, 0)).flip();
					measure(Math.max(read, 0), compressed);
					decode(bytes, read < 0);
					bytes.compact();
				}
			}
			catch (EOFException | ZipException ex) {
				throw ReportRefused.unreadable("Damaged file",
						"The gzip file %s is cut off or damaged: it cannot be expanded to its end. Compress or send it again."
							.formatted(this.upload.fileName()));
			}
		}

		private void measure(int read, long compressed) {
			this.length += read;
			if (this.length > this.longest || (this.length > SMALL && this.length / HIGHEST_RATIO > compressed)) {
				throw ReportRefused.unreadable("File too long",
						"The file %s expands to more than %d bytes. Split it into shorter files."
							.formatted(this.upload.fileName(), this.length - read));
			}
		}

		private void decode(ByteBuffer bytes, boolean last) {
			CoderResult result = CoderResult.OVERFLOW;
			while (result.isOverflow()) {
				result = this.decoder.decode(bytes, this.characters, last);
				this.characters.flip();
				check();
				this.characters.clear();
			}
			if (result.isError()) {
				throw holdsZero(bytes) ? notText() : notUtf8();
			}
		}

		private static boolean holdsZero(ByteBuffer bytes) {
			while (bytes.hasRemaining()) {
				if (bytes.get() == 0) {
					return true;
				}
			}
			return false;
		}

		private ReportRefused notUtf8() {
			return ReportRefused.unreadable("Not UTF-8",
					"Line %d of %s holds bytes that are no UTF-8 text. Save the file as CSV in UTF-8 and send it again."
						.formatted(this.line, this.upload.fileName()));
		}

		private void check() {
			while (this.characters.hasRemaining()) {
				char character = this.characters.get();
				if (character == '\n') {
					this.line++;
				}
				else if (character < ' ' && TEXT_CONTROLS.indexOf(character) < 0) {
					throw notText();
				}
			}
		}

		private ReportRefused notText() {
			return ReportRefused.unreadable("Not a text file",
					"The file %s is not a text file: line %d holds binary data. Send a CSV file in UTF-8, plain or gzipped; save spreadsheets as CSV first."
						.formatted(this.upload.fileName(), this.line));
		}

	}

}
