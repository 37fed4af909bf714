package org.sekisho.audit.chain;

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

	private final byte[] buffer = new byte[1 << 16];

	private final InputStream input;

	private int position;

	private int limit;

	private long offset;

	private boolean whole = true;

	Lines(Path file, long from) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(from);
		this.input = Channels.newInputStream(channel);
		this.offset = from;
	}

	/** The next line without its end; nothing at the end of the file. */
	Optional<byte[]> next() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		this.whole = false;
		while (!this.whole && isMore()) {
			int end = this.position;
			while (end < this.limit && this.buffer[end] != '\n') {
				end++;
			}
			line.write(this.buffer, this.position, end - this.position);
			this.whole = end < this.limit;
			this.position = this.whole ? end + 1 : end;
		}
		this.offset += line.size() + (this.whole ? 1 : 0);
		return (this.whole || line.size() > 0) ? Optional.of(line.toByteArray()) : Optional.empty();
	}

	private boolean isMore() throws IOException {
		if (this.position == this.limit) {
			this.position = 0;
			this.limit = Math.max(0, this.input.read(this.buffer));
		}
		return this.position < this.limit;
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
