package org.sekisho.signin.users;

import java.time.Clock;
import java.time.Instant;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A token of a user's own, for a program. It is random enough for a plain hash of it to
 * tell nobody what it is.
 *
 * @param id what it is called where it is taken away
 * @param label what it is for
 * @param sha256 its hash
 * @param expires until when it is good
 */
record ApiToken(String id, String label, String sha256, Instant expires) {

	static String hash(String token) {
		return DigestUtils.sha256Hex(token);
	}

	boolean isGood() {
		return Instant.now(Clock.systemUTC()).isBefore(this.expires);
	}

}
