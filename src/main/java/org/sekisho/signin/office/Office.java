package org.sekisho.signin.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.access.SignedIn;
import org.sekisho.signin.browser.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs browsers in by the providers that are configured, if any. */
@Component
public class Office {

	private static final Logger LOG = LoggerFactory.getLogger(Office.class);

	private final ObjectProvider<ClientRegistrationRepository> providers;

	private final Claims claims;

	private final Sessions sessions;

	private final JwtTokens tokens;

	Office(ObjectProvider<ClientRegistrationRepository> providers, Claims claims, Sessions sessions, JwtTokens tokens) {
		this.tokens = tokens;
		this.providers = providers;
		this.claims = claims;
		this.sessions = sessions;
	}

	/**
	 * Whether any provider is configured.
	 * @return true where browsers or programs can sign in by one
	 */
	public boolean isConfigured() {
		return this.providers.getIfAvailable() != null || this.tokens.any();
	}

	/**
	 * The providers.
	 * @return what each is called, by the address that a browser opens for it
	 */
	public Map<String, String> providers() {
		return (this.providers.getIfAvailable() instanceof Iterable<?> registrations)
				? StreamSupport.stream(registrations.spliterator(), false)
					.map(ClientRegistration.class::cast)
					.collect(Collectors.toMap(
							registration -> "/oauth2/authorization/" + registration.getRegistrationId(),
							ClientRegistration::getClientName))
				: Map.of();
	}

	/**
	 * Has requests go to providers and come back.
	 * @param http what each request passes
	 */
	public void add(HttpSecurity http) {
		if (this.providers.getIfAvailable() != null) {
			http.oauth2Login(browsers -> browsers.loginPage("/sign-in/")
				.authorizationEndpoint(leaving -> leaving.authorizationRequestRepository(new PendingSignIns()))
				.authorizedClientRepository(new NoClients())
				.securityContextRepository(new RequestAttributeSecurityContextRepository())
				.successHandler(this::cameBack)
				.failureHandler(this::failed));
		}
	}

	/**
	 * Answers by a page of ours, because a session's cookie is not sent where another
	 * site leads.
	 */
	private void cameBack(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		Optional<SignedIn> who = (authentication.getPrincipal() instanceof OidcUser user)
				? this.claims.signedIn(user.getClaims()) : Optional.empty();
		if (who.isEmpty()) {
			LOG.warn("The provider signed somebody in whom it gives no name that one can have here");
			leadTo("/sign-in/?failure=name", response);
			return;
		}
		this.sessions.begin(who.get(), request, response);
		String wanted = Objects.requireNonNullElse(request.getAttribute(PendingSignIns.WANTED), "/").toString();
		leadTo("/sign-in/?signed-in&to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8), response);
	}

	private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem) {
		LOG.warn("Nobody was signed in by the provider: {}",
				String.valueOf(problem.getMessage()).replaceAll("\\p{Cntrl}", " "));
		leadTo("/sign-in/?failure=provider", response);
	}

	private static void leadTo(String address, HttpServletResponse response) {
		response.setStatus(HttpStatus.FOUND.value());
		response.setHeader(HttpHeaders.LOCATION, address);
	}

}
