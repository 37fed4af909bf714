package org.sekisho.markings;

import java.util.List;
import java.util.Set;

import org.sekisho.access.Scale;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The words of markings, under {@code sekisho.markings}.
 *
 * @param levels the national scale, the lowest level first
 * @param organisations those that markings may name beside countries
 */
@ConfigurationProperties("sekisho.markings")
record MarkingSettings(List<String> levels, Set<String> organisations) {

	Scale scale() {
		return new Scale(this.levels, this.organisations);
	}

}
