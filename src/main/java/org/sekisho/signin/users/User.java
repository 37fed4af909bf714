package org.sekisho.signin.users;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;

/**
 * Somebody who signs in here.
 *
 * @param name how they are known
 * @param password the hash of their password; empty for one that signs in with tokens
 * alone
 * @param roles what they may do
 * @param clearance what they may see
 * @param tokens what their programs sign in with
 */
record User(String name, String password, Set<Role> roles, Clearance clearance, List<ApiToken> tokens) {

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

	User {
		roles = Set.copyOf(roles);
		tokens = List.copyOf(tokens);
	}

	static boolean isName(String name) {
		return NAME.matcher(name).matches() && !Caller.RESERVED.contains(name);
	}

	Caller caller() {
		return new Caller(this.name, this.roles, this.clearance);
	}

	Optional<ApiToken> token(String sha256) {
		return this.tokens.stream().filter(token -> token.sha256().equals(sha256) && token.isGood()).findFirst();
	}

	User with(List<ApiToken> others) {
		return new User(this.name, this.password, this.roles, this.clearance, others);
	}

	User withPassword(String hash) {
		return new User(this.name, hash, this.roles, this.clearance, this.tokens);
	}

}
