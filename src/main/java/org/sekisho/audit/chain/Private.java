package org.sekisho.audit.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the user of this process may read. */
final class Private {

	private Private() {
	}

	static Path folder(Path folder) throws IOException {
		Path parent = folder.toAbsolutePath().getParent();
		if (parent != null) {
			Files.createDirectories(parent);
		}
		if (!Files.isDirectory(folder)) {
			Files.createDirectory(folder, attributes(folder, "rwx------"));
		}
		else if (hasPermissions(folder)) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
		return folder;
	}

	/** What a file is created with. */
	static FileAttribute<?>[] file(Path file) {
		return attributes(file, "rw-------");
	}

	/** Writes a file so that it is there whole or as it was. */
	static void write(Path file, byte[] content) throws IOException {
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		Files.createFile(fresh, file(fresh));
		Files.write(fresh, content);
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Has the names of new files on disk, where folders can be opened. */
	static void forceFolder(Path folder) throws IOException {
		if (hasPermissions(folder)) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private static FileAttribute<?>[] attributes(Path file, String permissions) {
		return hasPermissions(file)
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	/** Windows has others. */
	private static boolean hasPermissions(Path file) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

}
