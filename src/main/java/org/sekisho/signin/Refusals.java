package org.sekisho.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.access.Role;
import tools.jackson.databind.ObjectMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells those who may not why, and what they can do about it. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String SIGN_IN = "Programs sign in with the header 'Authorization: Bearer <token>', where the "
			+ "token stands in the file access-token of the data folder (sekisho.data), people at /sign-in/. README.md "
			+ "tells more.";

	private final ObjectMapper mapper;

	Refusals(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	/** Who asks for a page is led to where one signs in, and from there back. */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
			throws IOException {
		if (PathRules.of(request).filter(rule -> rule.who() == PathRule.Who.PAGE).isPresent()) {
			String query = request.getQueryString();
			String wanted = request.getRequestURI() + ((query != null) ? "?" + query : "");
			// Without a host: what the request calls this one may be a lie.
			response.setStatus(HttpStatus.FOUND.value());
			response.setHeader(HttpHeaders.LOCATION,
					"/sign-in/?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
			return;
		}
		boolean token = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				token ? "Bearer realm=\"sekisho\", error=\"invalid_token\"" : "Bearer realm=\"sekisho\"");
		answer(response, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED",
				(token ? "This token is not known here, or not valid any more. " : "Nobody has signed in. ") + SIGN_IN);
	}

	/** What no rule concerns is as if it were not there. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
			throws IOException {
		Optional<PathRule> rule = PathRules.of(request);
		if (rule.isEmpty()) {
			answer(response, HttpStatus.NOT_FOUND, "NOT_FOUND", "There is nothing at " + request.getRequestURI() + ".");
			return;
		}
		String roles = rule.get().roles().stream().map(Role::name).collect(Collectors.joining(" or "));
		answer(response, HttpStatus.FORBIDDEN, "FORBIDDEN",
				"This needs the role %s. Ask an administrator of this installation for it.".formatted(roles));
	}

	void tooMany(HttpServletResponse response, int perMinute, long seconds) throws IOException {
		answer(response, HttpStatus.TOO_MANY_REQUESTS, "LIMIT",
				"More than %d requests a minute (sekisho.access.requests-per-minute). Try again in %d seconds."
					.formatted(perMinute, seconds));
	}

	/** An RFC 9457 problem that clients of GraphQL understand, too. */
	private void answer(HttpServletResponse response, HttpStatus status, String code, String detail)
			throws IOException {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("errors", List.of(Map.of("message", detail, "extensions", Map.of("code", code))));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.mapper.writeValueAsBytes(problem));
	}

}
