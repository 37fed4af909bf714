package org.sekisho.signin.users;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What is asked about users cannot be done, and whoever asks is told why. */
public final class AccessRefused extends ErrorResponseException {

	private AccessRefused(HttpStatus status, String detail) {
		super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

	/**
	 * Nobody can sign in with what was sent. It does not tell what of it is wrong.
	 * @return the refusal
	 */
	public static AccessRefused unknown() {
		return new AccessRefused(HttpStatus.UNAUTHORIZED,
				"Nobody can sign in with this. Names and passwords are told by an administrator; a link works once and for a quarter of an hour.");
	}

	static AccessRefused later(long seconds) {
		AccessRefused refused = new AccessRefused(HttpStatus.TOO_MANY_REQUESTS,
				"Too many attempts failed. Try again in " + seconds + " seconds.");
		refused.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		return refused;
	}

	static AccessRefused bad(String detail) {
		return new AccessRefused(HttpStatus.BAD_REQUEST, detail);
	}

	/**
	 * Somebody reaches for more than they have.
	 * @return the refusal
	 */
	public static AccessRefused beyond() {
		return new AccessRefused(HttpStatus.FORBIDDEN,
				"Nobody can give, change or take away more than they have themselves. Ask an administrator who may do and see more.");
	}

	static AccessRefused unreadable(@Nullable String problem) {
		return new AccessRefused(HttpStatus.CONFLICT,
				"The file of users cannot be read, and is left as it is: " + problem + " Mend it first.");
	}

	static AccessRefused nobody() {
		return new AccessRefused(HttpStatus.NOT_FOUND, "There is no such user or token.");
	}

}
