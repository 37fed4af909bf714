package org.sekisho.signin.tokens;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import org.sekisho.access.SignedIn;

/** Tokens of one kind. Whoever holds one is who it says. */
public interface Tokens {

	/**
	 * Who holds a token.
	 * @param token what a program sent as its token
	 * @return whose it is; empty where it is none of this kind, or no longer valid
	 */
	Optional<SignedIn> holder(String token);

	/**
	 * Makes a secret that nobody can guess.
	 * @return 256 random bits, as 43 letters, digits, hyphens and underscores
	 */
	static String random() {
		byte[] bits = new byte[32];
		new SecureRandom().nextBytes(bits);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
	}

}
