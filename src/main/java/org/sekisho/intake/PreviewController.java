package org.sekisho.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Shows what would become of a report file, without loading anything. */
@RestController
class PreviewController {

	private final Uploads uploads;

	private final Previews previews;

	PreviewController(Uploads uploads, Previews previews) {
		this.uploads = uploads;
		this.previews = previews;
	}

	@PostMapping(path = "/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Preview preview(@RequestParam(required = false) @Nullable List<MultipartFile> file,
			@RequestParam Map<String, String> form) throws IOException {
		Order order = Order.of(form);
		Uploads.Upload upload = this.uploads.of(file, form);
		try {
			return this.previews.of(upload, order);
		}
		catch (IOException | RuntimeException ex) {
			if (file != null) {
				this.uploads.discard(upload);
			}
			throw ex;
		}
	}

}
