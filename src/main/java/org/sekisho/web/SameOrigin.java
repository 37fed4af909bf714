package org.sekisho.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends. A browser lets any page post a form to this
 * machine, a report file included; it does say so in Sec-Fetch-Site, which pages cannot
 * set. Programs send no such header.
 */
@Component
class SameOrigin extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private static final Set<String> OWN = Set.of("same-origin", "none");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null && !OWN.contains(site) && !READING.contains(request.getMethod())) {
			response.sendError(HttpStatus.FORBIDDEN.value(), "Pages of other sites may not ask or load anything here.");
			return;
		}
		chain.doFilter(request, response);
	}

}
