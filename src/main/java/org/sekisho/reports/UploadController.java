package org.sekisho.reports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.Intake;
import org.sekisho.intake.Order;
import org.sekisho.intake.Previews;
import org.sekisho.intake.ReportFile;
import org.sekisho.intake.ReportRefused;
import org.sekisho.intake.Upload;
import org.sekisho.intake.Uploads;
import org.sekisho.ledger.ImportEntry;
import org.sekisho.ledger.Ledger;
import org.sekisho.ledger.RejectsFile;
import org.sekisho.markings.Handlings;
import org.sekisho.packdesk.PackDesk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes report files and packs in, shows what would become of them, and gives rejected
 * rows back.
 */
@RestController
@RequestMapping("/imports")
class UploadController {

	private final Uploads uploads;

	private final Intake intake;

	private final Previews previews;

	private final PackDesk packs;

	private final Writers writers;

	private final ImportQueue queue;

	private final Ledger ledger;

	private final RejectsFile rejects;

	private final Handlings handlings;

	UploadController(Uploads uploads, Intake intake, Previews previews, PackDesk packs, Writers writers,
			ImportQueue queue, Ledger ledger, RejectsFile rejects, Handlings handlings) {
		this.uploads = uploads;
		this.intake = intake;
		this.previews = previews;
		this.packs = packs;
		this.writers = writers;
		this.queue = queue;
		this.ledger = ledger;
		this.rejects = rejects;
		this.handlings = handlings;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Receipt> load(@RequestParam(required = false) @Nullable List<MultipartFile> file,
			@RequestParam Map<String, String> form) throws IOException {
		Order order = order(form);
		ImportEntry entry = this.uploads.take(file, form, (upload) -> PackDesk.isPack(upload, order)
				? loadPack(upload, order.marking()) : this.queue.submit(cleared(this.intake.receive(upload, order))));
		return ResponseEntity.accepted().location(URI.create("/imports/" + entry.id())).body(Receipt.of(entry));
	}

	/** A profile says how its files are marked where their sender does not. */
	private ReportFile cleared(ReportFile file) {
		this.handlings.requireCleared(file.marking());
		return file;
	}

	/** Whoever may not see what they load could not take it back. */
	private Order order(Map<String, String> form) {
		Order order = Order.of(form);
		this.handlings.requireCleared(order.marking());
		return order;
	}

	private ImportEntry loadPack(Upload upload, @Nullable String marking) throws IOException {
		byte[] content = PackDesk.content(upload);
		try {
			return this.writers.alone(() -> this.packs.load(upload, content, marking));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Loading is interrupted; nothing was written", ex);
		}
	}

	@PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Object preview(@RequestParam(required = false) @Nullable List<MultipartFile> file,
			@RequestParam Map<String, String> form) throws IOException {
		Order order = order(form);
		return this.uploads.look(file, form, (upload) -> PackDesk.isPack(upload, order) ? this.packs.preview(upload)
				: this.previews.of(upload, order));
	}

	@GetMapping("/{id}")
	Receipt status(@PathVariable String id) {
		return Receipt.of(entry(id));
	}

	@GetMapping("/{id}/rejects.csv")
	void rejects(@PathVariable String id, HttpServletResponse response) throws IOException {
		ImportEntry entry = entry(id);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"");
		this.rejects.write(entry, response.getOutputStream());
	}

	private ImportEntry entry(String id) {
		return this.ledger.find(id)
			.filter(entry -> this.handlings.visible(entry.handling()))
			.orElseThrow(() -> ReportRefused.unknownImport(id));
	}

	/**
	 * How far an import is.
	 *
	 * @param id business key
	 * @param status how far
	 */
	record Receipt(String id, Ledger.Status status) {

		private static Receipt of(ImportEntry entry) {
			return new Receipt(entry.id(), entry.status());
		}

	}

	/**
	 * Files arrive where they are kept, so that a start removes those of a former
	 * process.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication
	static class Arrival {

		@Bean
		MultipartConfigElement multipartConfig(MultipartProperties properties,
				@Value("${sekisho.data:./data}") Path data) {
			return new MultipartConfigElement(Uploads.folder(data).toString(), properties.getMaxFileSize().toBytes(),
					properties.getMaxRequestSize().toBytes(), (int) properties.getFileSizeThreshold().toBytes());
		}

	}

}
