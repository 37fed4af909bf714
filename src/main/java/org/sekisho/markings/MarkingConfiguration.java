package org.sekisho.markings;

import org.sekisho.access.Scale;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the others the scale of markings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarkingSettings.class)
class MarkingConfiguration {

	@Bean
	Scale scale(MarkingSettings settings) {
		return settings.scale();
	}

}
