package org.sekisho.web;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses of pages that are no files. */
@Component
class Pages implements WebMvcConfigurer {

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		for (String page : List.of("graphiql", "routes", "trends", "reports", "institutions", "sharing", "audit",
				"sign-in")) {
			registry.addRedirectViewController("/" + page, "/" + page + "/");
			registry.addViewController("/" + page + "/").setViewName("forward:/" + page + "/index.html");
		}
	}

}
