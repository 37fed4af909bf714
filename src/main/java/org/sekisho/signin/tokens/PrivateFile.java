package org.sekisho.signin.tokens;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A text file that nobody but the user of this process may read, where the file system
 * knows users.
 *
 * @param path where it is kept
 */
public record PrivateFile(Path path) {

	private static final Logger LOG = LoggerFactory.getLogger(PrivateFile.class);

	private static final Set<PosixFilePermission> OWN = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE);

	/**
	 * Whether it is there.
	 * @return true where it can be read
	 */
	public boolean exists() {
		return Files.exists(this.path);
	}

	/**
	 * Reads it, and closes it to others if it stood open to them.
	 * @return the text
	 * @throws IOException where it cannot be read
	 */
	public String read() throws IOException {
		if (knowsUsers() && !OWN.containsAll(Files.getPosixFilePermissions(this.path))) {
			Files.setPosixFilePermissions(this.path, OWN);
			LOG.warn("{} was open to other users of this machine and is not any more. If others use it, make it anew.",
					this.path);
		}
		return Files.readString(this.path);
	}

	/**
	 * Writes it, whole or not at all. It is never open to others, not for a moment.
	 * @param text the new content
	 * @throws IOException where it cannot be written; what stood there before stays
	 */
	public void write(String text) throws IOException {
		Path folder = Files.createDirectories(this.path.toAbsolutePath().getParent());
		Path made = Files.createTempFile(folder, "." + this.path.getFileName(), ".new", attributes());
		try {
			try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
				channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
				channel.force(true);
			}
			Files.move(made, this.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(made);
		}
	}

	private FileAttribute<?>[] attributes() {
		return knowsUsers() ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWN) }
				: new FileAttribute<?>[0];
	}

	private boolean knowsUsers() {
		return this.path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

}
