package org.sekisho.signin.office;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sekisho.signin.tokens.Tokens;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Whoever has gone to their provider and is expected back, once, in the same browser. The
 * cookie of a session would not do: it is not sent along from another site.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/** The attribute of a request that holds what page was wanted. */
	static final String WANTED = PendingSignIns.class.getName() + ".wanted";

	private static final String COOKIE = "sekisho-sign-in";

	private static final Duration LIFE = Duration.ofMinutes(10);

	private final Cache<String, Pending> pending = Caffeine.newBuilder()
		.expireAfterWrite(LIFE)
		.maximumSize(10_000)
		.build();

	/** What was asked of the provider, and which page was wanted. */
	private record Pending(OAuth2AuthorizationRequest request, String wanted) {

	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return found(request).map(Pending::request).orElse(null);
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request,
			HttpServletResponse response) {
		if (asked == null) {
			removeAuthorizationRequest(request, response);
			return;
		}
		String key = Tokens.random();
		String wanted = request.getParameter("to");
		this.pending.put(key, new Pending(asked, (wanted != null) ? wanted : "/"));
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, key)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.path("/login/oauth2")
					.maxAge(LIFE)
					.build()
					.toString());
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Pending> known = found(request);
		key(request).ifPresent(this.pending::invalidate);
		known.ifPresent(found -> request.setAttribute(WANTED, found.wanted()));
		return known.map(Pending::request).orElse(null);
	}

	private Optional<Pending> found(HttpServletRequest request) {
		return key(request).map(this.pending::getIfPresent)
			.filter(found -> found.request().getState() != null
					&& found.request().getState().equals(request.getParameter("state")));
	}

	private static Optional<String> key(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return ((cookies != null) ? Arrays.stream(cookies) : Stream.<Cookie>of())
			.filter(cookie -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.findFirst();
	}

}
