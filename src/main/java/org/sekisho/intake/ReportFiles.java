package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.sekisho.knowledge.Countries;
import org.sekisho.tables.Table;
import org.sekisho.tables.TableOptions;
import org.sekisho.tables.TableRefused;
import org.sekisho.tables.Tables;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes report files in and keeps them on disk until they are loaded. */
@Component
public class ReportFiles {

	private static final String UPLOAD = ".upload";

	/** Where a day begins first: no date after today's there can have passed anywhere. */
	private static final ZoneOffset FIRST_TIME_ZONE = ZoneOffset.ofHours(14);

	private final Tables tables;

	private final Profiles profiles;

	private final Countries countries;

	private final Path folder;

	ReportFiles(Tables tables, Profiles profiles, Countries countries, @Value("${sekisho.data:./data}") Path data) {
		this.tables = tables;
		this.profiles = profiles;
		this.countries = countries;
		this.folder = data.resolve("imports");
	}

	/**
	 * The names of the profiles, for messages.
	 * @return the names, with commas between them
	 */
	public String profiles() {
		return this.profiles.names();
	}

	/**
	 * Takes a file in.
	 * @param content its bytes, plain, gzipped or zipped
	 * @param givenName what its sender calls it
	 * @param profileName how to read it
	 * @return the file, which the caller discards in the end
	 * @throws IOException where the disk does not take it
	 * @throws ReportRefused where it is no such report
	 */
	public ReportFile receive(InputStream content, String givenName, String profileName) throws IOException {
		Profile profile = this.profiles.named(profileName);
		Files.createDirectories(this.folder);
		Path path = this.folder.resolve(UUID.randomUUID() + UPLOAD);
		try {
			String name = lastPart(givenName);
			String sha256 = store(content, path);
			Table table = this.tables.open(path, name, TableOptions.NONE);
			return new ReportFile(path, name, sha256, table, ReportHeader.of(table, name, profile), profile,
					this::country, LocalDate.now(FIRST_TIME_ZONE));
		}
		catch (TableRefused ex) {
			Files.deleteIfExists(path);
			throw ReportRefused.unreadable(ex.title(), ex.detail());
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
	}

	/**
	 * Removes the uploads that a former process left behind, and nothing else.
	 * @param moment when this process started
	 * @throws IOException where the disk does not allow it
	 */
	public void discardOlderThan(Instant moment) throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				boolean upload = file.toString().endsWith(UPLOAD)
						&& Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
				if (upload && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	private Optional<SeizureReport.Country> country(String wording) {
		return (this.countries.resolve(wording) instanceof Countries.Known known)
				? Optional.of(new SeizureReport.Country(known.id(), known.name())) : Optional.empty();
	}

	private static String store(InputStream content, Path path) throws IOException {
		MessageDigest digest = RowIdentity.sha256();
		try (OutputStream file = new DigestOutputStream(Files.newOutputStream(path), digest)) {
			content.transferTo(file);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static String lastPart(String givenName) {
		String name = givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "")
			.strip();
		return name.isEmpty() ? "unnamed" : name;
	}

}
