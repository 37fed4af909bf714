package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Shows what would become of a report file, without storing anything. */
@RestController
class PreviewController {

	private final Previews previews;

	PreviewController(Previews previews) {
		this.previews = previews;
	}

	@PostMapping(path = "/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Preview preview(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam Map<String, String> form) throws IOException {
		if (file == null) {
			throw ReportRefused.badRequest("File missing",
					"Send the report as the form field 'file', with a file name.");
		}
		try (InputStream content = file.getInputStream()) {
			String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
			return this.previews.of(content, name, Order.of(form));
		}
	}

}
