package org.sekisho.audit.chain;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The lines of a file, from a place where one begins to the end. */
final class Lines implements AutoCloseable {

	private static final int BUFFER = 1 << 16;

	private final InputStream input;

	private long offset;

	private boolean whole = true;

	Lines(Path file, long from) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(from);
		this.input = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
		this.offset = from;
	}

	/** The next line without its end; nothing at the end of the file. */
	Optional<byte[]> next() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER / 64);
		int next = this.input.read();
		while (next >= 0 && next != '\n') {
			line.write(next);
			next = this.input.read();
		}
		this.whole = next == '\n';
		this.offset += line.size() + (this.whole ? 1 : 0);
		return (this.whole || line.size() > 0) ? Optional.of(line.toByteArray()) : Optional.empty();
	}

	/**
	 * Where the line that was read last ends, in bytes from the beginning of the file.
	 */
	long offset() {
		return this.offset;
	}

	/** Whether the line that was read last has an end. */
	boolean isWhole() {
		return this.whole;
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

}
