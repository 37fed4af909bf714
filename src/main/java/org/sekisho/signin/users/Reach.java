package org.sekisho.signin.users;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;

/**
 * How far an administrator reaches: nobody gives, or takes over, more than they have
 * themselves.
 */
final class Reach {

	private Reach() {
	}

	static boolean covers(Caller administrator, User user) {
		return user.roles().stream().allMatch(administrator::may)
				&& covers(administrator.clearance(), user.clearance());
	}

	/**
	 * Of lights and levels one may give the own, or none: which is stricter is not known
	 * here.
	 */
	private static boolean covers(Clearance own, Clearance given) {
		return own.everything() || (!given.everything() && (own.nominal() || !given.nominal())
				&& atMost(own.light(), given.light()) && atMost(own.level(), given.level())
				&& own.organisations().containsAll(given.organisations()));
	}

	private static boolean atMost(@Nullable String own, @Nullable String given) {
		return given == null || Objects.equals(own, given);
	}

}
