package org.sekisho.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.access.Caller;
import org.sekisho.signin.fields.Allowance;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has a caller who sends too many requests wait. */
class RateLimit extends OncePerRequestFilter {

	private final Allowance allowance;

	private final Refusals refusals;

	RateLimit(Allowance allowance, Refusals refusals) {
		this.allowance = allowance;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long seconds = this.allowance.take(Caller.current(), request.getRemoteAddr());
		if (seconds > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
			this.refusals.tooMany(response, this.allowance.perMinute(), seconds);
			return;
		}
		chain.doFilter(request, response);
	}

}
