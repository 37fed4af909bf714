package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The file that is written to. What does not get in whole is taken back. */
final class OpenVolume implements AutoCloseable {

	private final Volume volume;

	private final FileChannel channel;

	private long size;

	OpenVolume(Volume volume) throws IOException {
		this.volume = volume;
		this.channel = FileChannel.open(volume.file(), Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE),
				Private.file(volume.file()));
		this.size = this.channel.size();
	}

	Volume volume() {
		return this.volume;
	}

	long size() {
		return this.size;
	}

	/** Writes at the end, over what a failed attempt may have left there. */
	void append(byte[] bytes) throws IOException {
		ByteBuffer rest = ByteBuffer.wrap(bytes);
		try {
			while (rest.hasRemaining()) {
				this.channel.write(rest, this.size + rest.position());
			}
			this.size += bytes.length;
		}
		catch (IOException ex) {
			takeBack(ex);
			throw ex;
		}
	}

	private void takeBack(IOException problem) {
		try {
			this.channel.truncate(this.size);
		}
		catch (IOException ex) {
			problem.addSuppressed(ex);
		}
	}

	void force() throws IOException {
		this.channel.force(false);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	/** Removes all from a place on. */
	static void cut(Path file, long from) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.truncate(from);
			channel.force(true);
		}
	}

}
