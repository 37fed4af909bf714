package org.sekisho.signin;

import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told to refuse, with each answer. */
final class AnswerHeaders {

	/** Scripts are files of this server, and nothing comes from or goes to elsewhere. */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src %s; img-src 'self' data: blob:; "
			+ "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

	private static final String STRICT = POLICY.formatted("'self'");

	/** The editor of the query page writes its styles into the page. */
	private static final String EDITOR = POLICY.formatted("'self' 'unsafe-inline'");

	private static final String FEATURES = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
			+ "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

	private AnswerHeaders() {
	}

	/**
	 * To what Spring Security sends anyway: no sniffing, no storing, no frames, and HTTPS
	 * for good where it is in use.
	 */
	static void add(HeadersConfigurer<?> headers) {
		HeaderWriter policy = (request, response) -> response.setHeader("Content-Security-Policy",
				request.getRequestURI().startsWith("/graphiql") ? EDITOR : STRICT);
		headers.addHeaderWriter(policy)
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(features -> features.policy(FEATURES))
			.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
	}

}
