package org.sekisho.access;

import java.util.Optional;
import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks.
 *
 * @param name how they are known: the name of a user or a program, unique
 * @param roles what they may do
 * @param clearance what they may see
 */
public record Caller(String name, Set<Role> roles, Clearance clearance) {

	/** Does not change afterwards. */
	public Caller {
		roles = Set.copyOf(roles);
	}

	/**
	 * Whether they may do what a role may.
	 * @param wanted the role
	 * @return true where one of their roles includes it
	 */
	public boolean may(Role wanted) {
		return this.roles.stream().anyMatch(role -> role.includes(wanted));
	}

	/**
	 * Who asks in this thread.
	 * @return the caller, or nobody where the thread works for no request
	 */
	public static Optional<Caller> current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof Identified identified) ? Optional.of(identified.caller())
				: (authentication != null && authentication.getPrincipal() instanceof Identified principal)
						? Optional.of(principal.caller()) : Optional.empty();
	}

	/** What an authentication or its principal is that tells who the caller is. */
	public interface Identified {

		/**
		 * Who that is, as of now.
		 * @return the caller
		 */
		Caller caller();

	}

}
