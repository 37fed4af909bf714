package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files as they were sent. Each is kept for a while under a token, so that a long file is
 * sent once, however often it is looked at before it is loaded.
 */
@Component
public class Uploads {

	private static final String TOKEN = "upload";

	private final Path folder;

	private final int most;

	private final Cache<String, Upload> kept;

	Uploads(@Value("${sekisho.data:./data}") Path data, @Value("${sekisho.imports.kept-uploads:10}") int most,
			@Value("${sekisho.imports.kept-for:30m}") Duration time) {
		this.folder = folder(data);
		this.most = most;
		this.kept = Caffeine.newBuilder()
			.expireAfterAccess(time)
			.scheduler(Scheduler.systemScheduler())
			.executor(Runnable::run)
			.removalListener(Uploads::remove)
			.build();
	}

	private static Path folder(Path data) {
		return data.toAbsolutePath().resolve("imports").resolve("uploads");
	}

	/**
	 * The file that a request is about: one that it brings, or one that came before.
	 * @param files those that it brings, of which there may be one; null for none
	 * @param form its other fields, {@code upload} with a token among them
	 * @return the file, which is kept for a while
	 * @throws IOException where the disk does not take it
	 * @throws ReportRefused where there is no file, or more than one
	 */
	public Upload of(@Nullable List<MultipartFile> files, Map<String, String> form) throws IOException {
		String token = form.getOrDefault(TOKEN, "").strip();
		if (files == null || files.isEmpty()) {
			if (token.isEmpty()) {
				throw ReportRefused.badRequest("File missing",
						"Send the report as the form field 'file', with a file name.");
			}
			Upload upload = this.kept.getIfPresent(token);
			if (upload == null) {
				throw gone();
			}
			return upload;
		}
		if (files.size() > 1) {
			throw ReportRefused.badRequest("Several files",
					"The form field 'file' stands there %d times. Send a form for each file.".formatted(files.size()));
		}
		MultipartFile file = files.getFirst();
		try (InputStream content = file.getInputStream()) {
			return keep(content, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
		}
	}

	/** Keeps a file; of too many, the one that nobody has asked for longest goes. */
	Upload keep(InputStream content, String name) throws IOException {
		Folder fresh = Folder.create(this.folder);
		Upload upload;
		try {
			upload = new Upload(fresh.name(), Ticket.lastPart(name), fresh.store(content), fresh.content());
		}
		catch (IOException | RuntimeException ex) {
			fresh.remove();
			throw ex;
		}
		this.kept.put(upload.token(), upload);
		this.kept.policy().expireAfterAccess().ifPresent((byAge) -> {
			int surplus = this.kept.asMap().size() - this.most;
			this.kept.invalidateAll((surplus > 0) ? byAge.oldest(surplus).keySet() : List.of());
		});
		return upload;
	}

	/**
	 * Keeps a file no longer.
	 * @param upload the file
	 */
	public void discard(Upload upload) {
		this.kept.invalidate(upload.token());
	}

	/** Removes what a former process kept, or was being sent. */
	void discardFormer(Instant moment) throws IOException {
		if (Files.isDirectory(this.folder)) {
			try (DirectoryStream<Path> former = Files.newDirectoryStream(this.folder,
					(file) -> Folder.isOlder(file, moment))) {
				for (Path file : former) {
					FileSystemUtils.deleteRecursively(file);
				}
			}
		}
	}

	private static void remove(@Nullable String token, @Nullable Upload upload, RemovalCause cause) {
		try {
			FileSystemUtils.deleteRecursively(Objects.requireNonNull(upload).content().getParent());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ReportRefused gone() {
		return ReportRefused.gone("Upload gone",
				"The form field 'upload' names no file that is kept: it was loaded, or nobody asked for it for a while. Send the file again as the form field 'file'.");
	}

	/**
	 * A file as it was sent.
	 *
	 * @param token what the sender may name it by
	 * @param name what the sender calls it, without folders
	 * @param sha256 of its bytes
	 * @param content where these are
	 */
	public record Upload(String token, String name, String sha256, Path content) {

		/** Puts the bytes into a folder, too, and gives their checksum. */
		String into(Folder folder) throws IOException {
			try {
				folder.link(this.content);
				return this.sha256;
			}
			catch (NoSuchFileException ex) {
				throw gone();
			}
		}

	}

	/**
	 * Files arrive in the same place, where a start removes those of a former process.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication
	static class Arrival {

		@Bean
		MultipartConfigElement multipartConfig(MultipartProperties properties,
				@Value("${sekisho.data:./data}") Path data) {
			properties.setLocation(folder(data).toString());
			return properties.createMultipartConfig();
		}

	}

}
