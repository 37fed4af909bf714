package org.sekisho.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Who asks.
 *
 * @param name how they are known: the name of a user or a program, unique
 * @param roles what they may do
 * @param clearance what they may see
 */
public record Caller(String name, Set<Role> roles, Clearance clearance) {

	/**
	 * Names of callers that nobody may be given: whoever runs the installation, and the
	 * application itself.
	 */
	public static final Set<String> RESERVED = Set.of("administrator", "rehearsal");

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

	/**
	 * What whoever asks in this thread is cleared for. Nobody known sees what bears no
	 * marking.
	 * @return the caller's clearance
	 */
	public static Clearance cleared() {
		return current().map(Caller::clearance).orElse(Clearance.NONE);
	}

	/**
	 * Has something done for whoever asks in this thread, later and elsewhere.
	 * @param work what is done
	 * @param <T> the type of what comes of it
	 * @return the same work, in the name of the caller
	 */
	public static <T extends @Nullable Object> Supplier<T> keeping(Supplier<T> work) {
		SecurityContext context = SecurityContextHolder.getContext();
		return () -> within(context, work);
	}

	/**
	 * Works in this thread as this caller, as the rights of the moment are.
	 * @param work what is done in their name
	 * @param <T> the type of what comes of it
	 * @return what the work returns
	 */
	public <T extends @Nullable Object> T during(Supplier<T> work) {
		return within(new SecurityContextImpl(new SignedIn(this.name, () -> Optional.of(this))), work);
	}

	private static <T extends @Nullable Object> T within(SecurityContext context, Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(context);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
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
