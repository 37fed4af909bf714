package org.sekisho.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who has signed in. What they may do and see is looked up whenever somebody
 * asks for it, so that rights which are taken away are gone at once.
 */
public final class SignedIn extends AbstractAuthenticationToken implements Caller.Identified {

	private final String name;

	private final transient Supplier<Optional<Caller>> rights;

	/**
	 * Signs somebody in.
	 * @param name how they are known
	 * @param rights what they are as of now; empty once they may not be signed in any
	 * more
	 */
	public SignedIn(String name, Supplier<Optional<Caller>> rights) {
		super(List.of());
		this.name = name;
		this.rights = rights;
	}

	/** Whoever may not be signed in any more may do and see nothing. */
	@Override
	public Caller caller() {
		return this.rights.get().orElseGet(() -> new Caller(this.name, Set.of(), Clearance.NONE));
	}

	@Override
	public boolean isAuthenticated() {
		return this.rights.get().isPresent();
	}

	/** A {@code ROLE_} for each role that their own include. */
	@Override
	public Collection<GrantedAuthority> getAuthorities() {
		Caller caller = caller();
		return Arrays.stream(Role.values())
			.filter(caller::may)
			.<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public Object getPrincipal() {
		return this.name;
	}

	/** None are kept. */
	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
