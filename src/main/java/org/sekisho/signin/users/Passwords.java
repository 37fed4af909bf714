package org.sekisho.signin.users;

import java.util.concurrent.Semaphore;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id, which takes 16 MB and a while each time: a few at once,
 * or whoever tries many would take all of the memory.
 */
@Component
class Passwords {

	private static final int AT_ONCE = 4;

	private static final int SHORTEST = 12;

	private static final int LONGEST = 256;

	private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

	private final Semaphore places = new Semaphore(AT_ONCE);

	/** What is compared where nobody has this name, so that it takes as long. */
	private final String nobody = this.encoder.encode("nobody");

	/** A new password, unless it is too short to be a good one. */
	static String checked(String password) {
		if (password.length() < SHORTEST || password.length() > LONGEST) {
			throw AccessRefused.bad("A password has %d to %d characters.".formatted(SHORTEST, LONGEST));
		}
		return password;
	}

	String hash(String password) {
		this.places.acquireUninterruptibly();
		try {
			return this.encoder.encode(password);
		}
		finally {
			this.places.release();
		}
	}

	/** Whether a password is right. An empty hash fits none, but takes as long. */
	boolean fits(String password, String hash) {
		this.places.acquireUninterruptibly();
		try {
			return this.encoder.matches(password, hash.isEmpty() ? this.nobody : hash) && !hash.isEmpty();
		}
		finally {
			this.places.release();
		}
	}

}
