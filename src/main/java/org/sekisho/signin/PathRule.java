package org.sekisho.signin;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.sekisho.access.Caller;
import org.sekisho.access.Role;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may use an address.
 *
 * @param methods how it is used; empty for all ways
 * @param pattern the addresses
 * @param who for whom they are
 * @param roles one of which a caller needs; empty where any will do
 */
record PathRule(Set<String> methods, String pattern, Who who, List<Role> roles, RequestMatcher matcher) {

	/** For whom an address is. */
	enum Who {

		/** Whoever comes along. */
		EVERYBODY,

		/** Whoever has signed in, to look at; others are led to where one signs in. */
		PAGE,

		/** Whoever has signed in. */
		CALLERS

	}

	private static final Set<String> READING = Set.of("GET", "HEAD");

	static PathRule open(String pattern) {
		return of(READING, pattern, Who.EVERYBODY);
	}

	static PathRule page(String pattern, Role... roles) {
		return of(READING, pattern, Who.PAGE, roles);
	}

	static PathRule reading(String pattern, Role... roles) {
		return of(READING, pattern, Who.CALLERS, roles);
	}

	static PathRule using(String pattern, Role... roles) {
		return of(Set.of(), pattern, Who.CALLERS, roles);
	}

	private static PathRule of(Set<String> methods, String pattern, Who who, Role... roles) {
		return new PathRule(methods, pattern, who, List.of(roles),
				PathPatternRequestMatcher.withDefaults().matcher(pattern));
	}

	/** The same for those who send something, signed in or not. */
	static PathRule sendingOpen(String pattern) {
		return of(Set.of("POST"), pattern, Who.EVERYBODY);
	}

	boolean concerns(HttpServletRequest request) {
		return (this.methods.isEmpty() || this.methods.contains(request.getMethod())) && this.matcher.matches(request);
	}

	boolean permits(Caller caller) {
		return this.roles.isEmpty() || this.roles.stream().anyMatch(caller::may);
	}

}
