package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Finds lines of a file by their numbers, without reading what stands before. */
final class VolumeReader implements AutoCloseable {

	private static final int NEAR = 1 << 16;

	private static final String BEGINNING = "{\"seq\":";

	private final Volume volume;

	private final FileChannel channel;

	VolumeReader(Volume volume) throws IOException {
		this.volume = volume;
		this.channel = FileChannel.open(volume.file(), StandardOpenOption.READ);
	}

	long size() throws IOException {
		return this.channel.size();
	}

	byte[] read(long from, long to) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
		while (bytes.hasRemaining() && this.channel.read(bytes, from + bytes.position()) >= 0) {
			// Until there is no more.
		}
		return bytes.array();
	}

	/** Where the line with a number begins, or the end of the file where none has it. */
	long offsetOf(long number) throws IOException {
		long low = 0;
		long high = size();
		while (high - low > NEAR) {
			long middle = (low + high) / 2;
			long start = lineAfter(middle);
			if (start < high && numberAt(start) <= number) {
				low = start;
			}
			else {
				high = middle;
			}
		}
		try (Lines lines = new Lines(this.volume.file(), low)) {
			long start = low;
			for (Optional<byte[]> line = lines.next(); line.isPresent()
					&& number(line.get()) < number; line = lines.next()) {
				start = lines.offset();
			}
			return start;
		}
	}

	private long lineAfter(long place) throws IOException {
		for (long from = place; from < size(); from += NEAR) {
			byte[] bytes = read(from, Math.min(size(), from + NEAR));
			for (int i = 0; i < bytes.length; i++) {
				if (bytes[i] == '\n') {
					return from + i + 1;
				}
			}
		}
		return size();
	}

	private long numberAt(long start) throws IOException {
		return number(read(start, Math.min(size(), start + BEGINNING.length() + 20)));
	}

	/** A line that is none has the number of all that is too far. */
	static long number(byte[] line) {
		String beginning = new String(line, 0, Math.min(line.length, BEGINNING.length() + 20), StandardCharsets.UTF_8);
		int end = beginning.indexOf(',');
		try {
			return (beginning.startsWith(BEGINNING) && end > 0)
					? Long.parseLong(beginning.substring(BEGINNING.length(), end)) : Long.MAX_VALUE;
		}
		catch (NumberFormatException ex) {
			return Long.MAX_VALUE;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
