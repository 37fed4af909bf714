package org.sekisho.intake;

import java.nio.file.Path;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Files arrive where they are kept, so that a start removes those of a former process.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Arrival {

	@Bean
	MultipartConfigElement multipartConfig(MultipartProperties properties, @Value("${sekisho.data:./data}") Path data) {
		return new MultipartConfigElement(Uploads.folder(data).toString(), properties.getMaxFileSize().toBytes(),
				properties.getMaxRequestSize().toBytes(), (int) properties.getFileSizeThreshold().toBytes());
	}

}
