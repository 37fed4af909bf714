package org.sekisho.web;

import java.util.Objects;

import org.springframework.boot.info.BuildProperties;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells which version answers. */
@Controller
class VersionController {

	private final BuildProperties build;

	VersionController(BuildProperties build) {
		this.build = build;
	}

	@QueryMapping
	String version() {
		return Objects.requireNonNull(this.build.getVersion());
	}

}
