package org.sekisho.signin.users;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.access.Scale;

/**
 * What an administrator says of a user.
 *
 * @param password a new password; null to leave it as it is, which for a new user is none
 * @param roles what they may do; null for nothing
 * @param clearance what they may see; null for what bears no marking
 */
record UserChange(@Nullable String password, @Nullable Set<@Nullable Role> roles, @Nullable Seeing clearance) {

	/**
	 * A clearance as a program writes it, of which anything may be left out.
	 *
	 * @param light the highest light of the Traffic Light Protocol
	 * @param level the highest level of the national scale
	 * @param organisations for whom they work
	 * @param nominal whether they may see what names persons
	 * @param everything whether they may see whatever there is
	 */
	record Seeing(@Nullable String light, @Nullable String level, @Nullable Set<@Nullable String> organisations,
			@Nullable Boolean nominal, @Nullable Boolean everything) {

	}

	User applied(String name, @Nullable User before, Passwords passwords, Scale scale) {
		String hash = (this.password != null) ? passwords.hash(this.password)
				: (before != null) ? before.password() : "";
		return new User(name, hash, known(this.roles), cleared(scale), (before != null) ? before.tokens() : List.of());
	}

	/** What a program writes may hold nulls. */
	private static <T> Set<T> known(@Nullable Set<@Nullable T> values) {
		return (values != null) ? values.stream().flatMap(Stream::ofNullable).collect(Collectors.toUnmodifiableSet())
				: Set.of();
	}

	private Clearance cleared(Scale scale) {
		Seeing seeing = this.clearance;
		return (seeing == null) ? Clearance.NONE
				: scale.clearance(seeing.light(), seeing.level(), known(seeing.organisations()),
						Boolean.TRUE.equals(seeing.nominal()), Boolean.TRUE.equals(seeing.everything()));
	}

}
