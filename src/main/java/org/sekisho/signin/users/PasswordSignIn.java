package org.sekisho.signin.users;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Ticker;
import org.sekisho.access.SignedIn;
import org.sekisho.audit.Look;

import org.springframework.stereotype.Component;

/**
 * Signs in by name and password. Whoever guesses waits, by name and by address, and can
 * tell neither from the answer nor from the time it takes whether there is such a name.
 */
@Component
public class PasswordSignIn {

	private static final int LONGEST = 256;

	private final Users users;

	private final Passwords passwords;

	private final Throttle names = new Throttle(5, Duration.ofMinutes(1), Ticker.systemTicker());

	private final Throttle addresses = new Throttle(30, Duration.ofMinutes(15), Ticker.systemTicker());

	PasswordSignIn(Users users, Passwords passwords) {
		this.users = users;
		this.passwords = passwords;
	}

	/**
	 * Signs a user in.
	 * @param name what they call themselves
	 * @param password what they say is theirs
	 * @param address where they ask from
	 * @return who has signed in
	 * @throws AccessRefused where nobody can sign in with this, or not yet again
	 */
	public SignedIn signIn(String name, String password, String address) {
		long wait = Math.max(this.names.seconds(name), this.addresses.seconds(address));
		if (wait > 0) {
			throw AccessRefused.later(wait);
		}
		// Counted before it is known to be wrong: of many at once, few are tried.
		this.names.failed(name.substring(0, Math.min(name.length(), LONGEST)));
		Optional<User> user = (name.length() <= LONGEST) ? this.users.find(name) : Optional.empty();
		// Some type their password where the name belongs.
		Look.note("user", user.map(User::name).orElse("unknown"));
		if (password.length() > LONGEST || !this.passwords.fits(password, user.map(User::password).orElse(""))
				|| user.isEmpty()) {
			this.addresses.failed(address);
			throw AccessRefused.unknown();
		}
		this.names.forget(name);
		return this.users.signedIn(user.get());
	}

}
