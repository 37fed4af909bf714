package org.sekisho.signin.users;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users change their own password, which signs them out everywhere. */
@RestController
class OwnPasswordController {

	private final PasswordSignIn signIn;

	private final Users users;

	private final Passwords passwords;

	OwnPasswordController(PasswordSignIn signIn, Users users, Passwords passwords) {
		this.signIn = signIn;
		this.users = users;
		this.passwords = passwords;
	}

	/**
	 * A change of one's own password.
	 *
	 * @param former the password so far
	 * @param password the new one
	 */
	record Change(@Nullable String former, @Nullable String password) {

	}

	@PutMapping("/access/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void change(@RequestBody Change change, HttpServletRequest request) {
		if (change.former() == null || change.password() == null) {
			throw AccessRefused.bad("Send the password so far as 'former', and the new one as 'password'.");
		}
		String name = Caller.current().orElseThrow().name();
		this.signIn.signIn(name, change.former(), request.getRemoteAddr());
		String hash = this.passwords.hash(Passwords.checked(change.password()));
		this.users.change(name, user -> (user != null) ? user.withPassword(hash) : null);
	}

}
