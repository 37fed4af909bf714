package org.sekisho.signin.tokens;

import java.util.List;
import java.util.Optional;

import org.sekisho.access.SignedIn;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds out who holds a token, whichever kind it is of. */
@Component
public class Bearers implements AuthenticationManager {

	private final List<Tokens> kinds;

	Bearers(List<Tokens> kinds) {
		this.kinds = kinds;
	}

	/**
	 * Who holds a token.
	 * @param token what was sent as one
	 * @return whose it is; empty where nobody holds it, or not any more
	 */
	public Optional<SignedIn> holder(String token) {
		return this.kinds.stream().map(kind -> kind.holder(token)).flatMap(Optional::stream).findFirst();
	}

	@Override
	public Authentication authenticate(Authentication given) {
		return holder(((BearerTokenAuthenticationToken) given).getToken())
			.orElseThrow(() -> new InvalidBearerTokenException("nobody holds this token"));
	}

}
