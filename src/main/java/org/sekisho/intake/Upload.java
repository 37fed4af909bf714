package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file as it was sent. */
public final class Upload {

	private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

	private final Folder folder;

	private final String name;

	private final String sha256;

	private final AtomicInteger looks = new AtomicInteger();

	Upload(Folder folder, String name, String sha256) {
		this.folder = folder;
		this.name = name;
		this.sha256 = sha256;
	}

	/**
	 * What the sender may name it by.
	 * @return the token
	 */
	public String token() {
		return this.folder.name();
	}

	/**
	 * What the sender calls it, without folders.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The checksum of its bytes.
	 * @return lower-case hexadecimal digits
	 */
	public String sha256() {
		return this.sha256;
	}

	/**
	 * Its first bytes.
	 * @param most how many
	 * @return fewer where it is shorter
	 * @throws IOException where the disk does not give them
	 */
	public byte[] first(int most) throws IOException {
		try (InputStream content = Files.newInputStream(this.folder.content())) {
			return content.readNBytes(most);
		}
		catch (NoSuchFileException ex) {
			throw Uploads.gone();
		}
	}

	/**
	 * Begins a look at it, which ends the one before: whoever asks again has stopped
	 * waiting for the former answer.
	 * @return whether it is still the latest
	 */
	BooleanSupplier latestLook() {
		int mine = this.looks.incrementAndGet();
		return () -> this.looks.get() == mine;
	}

	/** Puts its bytes into a folder, too, and gives their checksum. */
	String into(Folder other) throws IOException {
		try {
			other.link(this.folder.content());
			return this.sha256;
		}
		catch (NoSuchFileException ex) {
			throw Uploads.gone();
		}
	}

	void remove() {
		try {
			this.folder.remove();
		}
		catch (IOException ex) {
			LOG.warn("{} cannot be removed; the next start does", this.folder.path(), ex);
		}
	}

}
