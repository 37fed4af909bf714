package org.sekisho.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends. A browser lets any page post a form to this
 * machine, a report file included; it does say so in Sec-Fetch-Site and Origin, which
 * pages cannot set. Programs send neither, and no cookie.
 */
class SameOrigin extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private static final Set<String> OWN = Set.of("same-origin", "none");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (changes(request) && !own(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value(), "Pages of other sites may not ask or load anything here.");
			return;
		}
		chain.doFilter(request, response);
	}

	/** A WebSocket is opened by a GET, and anything may follow. */
	private static boolean changes(HttpServletRequest request) {
		return !READING.contains(request.getMethod()) || request.getHeader(HttpHeaders.UPGRADE) != null;
	}

	private static boolean own(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (site != null) {
			return OWN.contains(site);
		}
		if (origin != null) {
			return host(origin).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
		}
		return request.getRequestedSessionId() == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
	}

	/** Host and port. The scheme is another one where somebody in between ends TLS. */
	private static String host(String origin) {
		try {
			@Nullable String authority = URI.create(origin).getRawAuthority();
			return (authority != null) ? authority : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
