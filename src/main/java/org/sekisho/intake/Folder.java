package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * Where one file is kept with all that reading it depends on.
 *
 * @param path the folder
 */
record Folder(Path path) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	private static final String CONTENT = "content";

	private static final String PROFILE = "profile.yml";

	private static final String TICKET = "order.json";

	private static final Set<String> OWN = Set.of(CONTENT, PROFILE, TICKET);

	/** Makes a new folder among others. */
	static Folder create(Path parent) throws IOException {
		return new Folder(Files.createDirectories(parent.resolve(UUID.randomUUID().toString())));
	}

	/** The folders among which one was made, as far as they are complete or not. */
	static List<Folder> in(Path parent) throws IOException {
		if (!Files.isDirectory(parent)) {
			return List.of();
		}
		try (var paths = Files.list(parent)) {
			return paths.filter((path) -> isName(path.getFileName().toString())).map(Folder::new).toList();
		}
	}

	/** The one of this name among others, which must hold a file. */
	static Folder known(Path parent, String name) throws NoSuchFileException {
		if (!isName(name) || !Files.exists(new Folder(parent.resolve(name)).content())) {
			throw new NoSuchFileException(name);
		}
		return new Folder(parent.resolve(name));
	}

	/** Whether a folder could have this name. */
	static boolean isName(String name) {
		try {
			return UUID.fromString(name).toString().equals(name);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** Its name. */
	String name() {
		return this.path.getFileName().toString();
	}

	/** Where the bytes of the file are. */
	Path content() {
		return this.path.resolve(CONTENT);
	}

	/**
	 * Keeps the bytes of the file.
	 * @return their checksum in hexadecimal digits
	 */
	String store(InputStream content) throws IOException {
		MessageDigest digest = DigestUtils.getSha256Digest();
		try (OutputStream file = new DigestOutputStream(Files.newOutputStream(content()), digest)) {
			content.transferTo(file);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Keeps the bytes of a file that is there already, without writing them again where
	 * possible.
	 */
	void link(Path file) throws IOException {
		try {
			Files.createLink(content(), file);
		}
		catch (UnsupportedOperationException | FileSystemException ex) {
			Files.copy(file, content());
		}
	}

	/** Keeps what reading the file depends on. */
	void keep(String profile, Ticket ticket) throws IOException {
		Files.writeString(this.path.resolve(PROFILE), profile);
		Files.write(this.path.resolve(TICKET), JSON.writeValueAsBytes(ticket));
	}

	/** The profile as it was when the file came. */
	String profile() throws IOException {
		return Files.readString(this.path.resolve(PROFILE));
	}

	/** What else reading the file depends on. */
	Ticket ticket() throws IOException {
		try {
			return JSON.readValue(Files.readAllBytes(this.path.resolve(TICKET)), Ticket.class);
		}
		catch (JacksonException ex) {
			throw new IOException(this.path.resolve(TICKET) + " cannot be read", ex);
		}
	}

	/** Removes what a former process left here, but for what the file needs. */
	void tidy(Instant moment) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.path,
				(file) -> !OWN.contains(file.getFileName().toString()) && isOlder(file, moment))) {
			for (Path file : files) {
				FileSystemUtils.deleteRecursively(file);
			}
		}
	}

	/** Whether a file was last written before a moment, and is there still. */
	static boolean isOlder(Path file, Instant moment) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	/** Removes the folder. */
	void remove() throws IOException {
		FileSystemUtils.deleteRecursively(this.path);
	}

}
