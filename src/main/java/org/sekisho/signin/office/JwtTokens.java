package org.sekisho.signin.office;

import java.util.Optional;

import org.sekisho.access.SignedIn;
import org.sekisho.graph.StartRefused;
import org.sekisho.signin.tokens.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Tokens of a provider, for programs: signed by it, for us, and not expired. */
@Component
class JwtTokens implements Tokens {

	private static final Logger LOG = LoggerFactory.getLogger(JwtTokens.class);

	private static final String SETTINGS = "spring.security.oauth2.resourceserver.jwt.";

	private final ObjectProvider<JwtDecoder> decoder;

	private final Claims claims;

	private final boolean any;

	JwtTokens(ObjectProvider<JwtDecoder> decoder, Claims claims, Environment environment) {
		this.decoder = decoder;
		this.claims = claims;
		this.any = environment.containsProperty(SETTINGS + "issuer-uri")
				|| environment.containsProperty(SETTINGS + "jwk-set-uri");
		boolean audience = environment.containsProperty(SETTINGS + "audiences")
				|| environment.containsProperty(SETTINGS + "audiences[0]");
		if (this.any && !(audience && environment.containsProperty(SETTINGS + "issuer-uri"))) {
			throw new StartRefused("Tokens of the provider would be taken whoever they are meant for", "Set " + SETTINGS
					+ "issuer-uri, and " + SETTINGS + "audiences to what the provider calls this installation.");
		}
	}

	/** Whether there is a provider whose tokens count. */
	boolean any() {
		return this.any;
	}

	/** One that never expires is none. */
	@Override
	public Optional<SignedIn> holder(String token) {
		JwtDecoder known = this.any ? this.decoder.getIfAvailable() : null;
		if (known == null || token.chars().filter(letter -> letter == '.').count() != 2) {
			return Optional.empty();
		}
		try {
			Jwt jwt = known.decode(token);
			return Optional.ofNullable(jwt.getExpiresAt())
				.flatMap(expires -> this.claims.signedIn(jwt.getClaims(), expires));
		}
		catch (JwtException ex) {
			LOG.debug("A token is refused: {}", ex.getMessage());
			return Optional.empty();
		}
	}

}
