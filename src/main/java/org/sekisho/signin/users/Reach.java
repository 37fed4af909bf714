package org.sekisho.signin.users;

import org.sekisho.access.Caller;
import org.sekisho.access.Scale;

/**
 * How far an administrator reaches: nobody gives, or takes over, more than they have
 * themselves.
 */
final class Reach {

	private Reach() {
	}

	static boolean covers(Caller administrator, User user, Scale scale) {
		return user.roles().stream().allMatch(administrator::may)
				&& scale.covers(administrator.clearance(), user.clearance());
	}

}
