package org.sekisho.support;

import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Has a test call the application's own parts as somebody who is signed in. */
public final class SignedIn {

	private SignedIn() {
	}

	/**
	 * Does something as an administrator with a clearance.
	 * @param clearance what they may see
	 * @param work what to do
	 * @param <T> the type of what comes of it
	 * @return what the work returns
	 */
	public static <T extends @Nullable Object> T as(Clearance clearance, Supplier<T> work) {
		Caller caller = new Caller("somebody", Set.of(Role.ADMINISTRATOR), clearance);
		Caller.Identified identified = () -> caller;
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(identified, "")));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
