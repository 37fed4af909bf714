package org.sekisho.support;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.access.SignedIn;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** What a test asks in its own thread it asks as one who may do and see everything. */
class Administrator implements BeforeEachCallback, AfterEachCallback {

	private static final Caller CALLER = new Caller("test", Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
			Clearance.EVERYTHING);

	@Override
	public void beforeEach(ExtensionContext test) {
		SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn("test", () -> Optional.of(CALLER))));
	}

	@Override
	public void afterEach(ExtensionContext test) {
		SecurityContextHolder.clearContext();
	}

}
