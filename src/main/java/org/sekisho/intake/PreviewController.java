package org.sekisho.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
		return this.uploads.look(file, form, (upload) -> this.previews.of(upload, order));
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
