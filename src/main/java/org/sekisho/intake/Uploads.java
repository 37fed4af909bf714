package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
import org.jspecify.annotations.Nullable;
import org.sekisho.audit.Look;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files as they were sent. Each is kept for a while under a token, so that a long file is
 * sent once, however often it is looked at before it is loaded.
 */
@Component
public class Uploads {

	/** What a sender and the server call a token. */
	static final String TOKEN = "upload";

	private final Path folder;

	private final int mostKept;

	private final Cache<String, Upload> kept;

	Uploads(@Value("${sekisho.data:./data}") Path data, @Value("${sekisho.imports.kept-uploads:10}") int mostKept,
			@Value("${sekisho.imports.kept-for:30m}") Duration keptFor) {
		this.folder = folder(data);
		this.mostKept = mostKept;
		this.kept = Caffeine.newBuilder()
			.expireAfterAccess(keptFor)
			.scheduler(Scheduler.systemScheduler())
			.executor(Runnable::run)
			.removalListener(Uploads::remove)
			.build();
	}

	/**
	 * Where they are kept.
	 * @param data the data folder
	 * @return the folder
	 */
	public static Path folder(Path data) {
		return data.toAbsolutePath().resolve("imports").resolve("uploads");
	}

	/**
	 * Looks at the file that a request is about: one that it brings, or one that came
	 * before. It is kept for a while.
	 * @param <T> what is found out
	 * @param files those that it brings, of which there may be one; null for none
	 * @param form its other fields, {@code upload} with a token among them
	 * @param look finds it out
	 * @return what was found out
	 * @throws IOException where the disk does not take it
	 * @throws ReportRefused where there is no file, or more than one; or the file cannot
	 * be read as it is to be: then it is kept, too, and the problem tells its token
	 */
	public <T> T look(@Nullable List<MultipartFile> files, Map<String, String> form, Use<T> look) throws IOException {
		Upload upload = of(files, form);
		T found = used(upload, look);
		keep(upload);
		return found;
	}

	/**
	 * Has the file that a request is about taken in. It is kept no longer then.
	 * @param <T> what it becomes
	 * @param files those that it brings, of which there may be one; null for none
	 * @param form its other fields, {@code upload} with a token among them
	 * @param use takes it in
	 * @return what it became
	 * @throws IOException where the disk does not take it
	 * @throws ReportRefused as for a look
	 */
	public <T> T take(@Nullable List<MultipartFile> files, Map<String, String> form, Use<T> use) throws IOException {
		Upload upload = of(files, form);
		T taken = used(upload, use);
		this.kept.invalidate(upload.token());
		upload.remove();
		return taken;
	}

	/**
	 * A file that came just now is among the others once it is known what becomes of it.
	 */
	private <T> T used(Upload upload, Use<T> use) throws IOException {
		Look.note("file", upload.name());
		Look.note("fileSha256", upload.sha256());
		try {
			return use.of(upload);
		}
		catch (ReportRefused ex) {
			keep(upload);
			throw ex.keeping(upload.token());
		}
		catch (IOException | RuntimeException ex) {
			if (this.kept.getIfPresent(upload.token()) == null) {
				upload.remove();
			}
			throw ex;
		}
	}

	private Upload of(@Nullable List<MultipartFile> files, Map<String, String> form) throws IOException {
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
			return store(content, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
		}
	}

	private Upload store(InputStream content, String name) throws IOException {
		Folder fresh = Folder.create(this.folder);
		try {
			return new Upload(fresh, Ticket.lastPart(name), fresh.store(content));
		}
		catch (IOException | RuntimeException ex) {
			fresh.remove();
			throw ex;
		}
	}

	/** Of too many, the one that nobody has asked for longest goes. */
	private void keep(Upload upload) {
		this.kept.put(upload.token(), upload);
		this.kept.policy().expireAfterAccess().ifPresent((byAge) -> {
			int surplus = this.kept.asMap().size() - this.mostKept;
			this.kept.invalidateAll((surplus > 0) ? byAge.oldest(surplus).keySet() : List.of());
		});
	}

	/** Removes what a former process kept, or was being sent. */
	void discardFormer(Instant moment) throws IOException {
		if (Files.isDirectory(this.folder)) {
			new Folder(this.folder).tidy(moment);
		}
	}

	private static void remove(@Nullable String token, @Nullable Upload upload, RemovalCause cause) {
		if (upload != null && cause != RemovalCause.REPLACED) {
			upload.remove();
		}
	}

	static ReportRefused gone() {
		return ReportRefused.gone("Upload gone",
				"The form field 'upload' names no file that is kept: it was loaded, or nobody asked for it for a while. Send the file again as the form field 'file'.");
	}

	/** What is done with a file. */
	@FunctionalInterface
	public interface Use<T> {

		/** Does it, and tells what came of it. */
		T of(Upload upload) throws IOException;

	}

}
