package org.sekisho.signin;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Role;

import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may use which address. The first rule that concerns a request counts, and what no
 * rule concerns is for nobody.
 */
final class PathRules implements AuthorizationManager<RequestAuthorizationContext> {

	/** What a caller may ask at {@code /graphql}, the rules of its fields say. */
	static final List<PathRule> ALL = List.of(PathRule.open("/assets/**"), PathRule.open("/favicon.svg"),
			PathRule.open("/sign-in"), PathRule.open("/sign-in/**"), PathRule.sendingOpen("/access/sign-in"),
			PathRule.open("/actuator/health"), PathRule.reading("/actuator", Role.ADMINISTRATOR),
			PathRule.reading("/actuator/**", Role.ADMINISTRATOR), PathRule.page("/"), PathRule.page("/index.html"),
			PathRule.page("/graphiql"), PathRule.page("/graphiql/**"), PathRule.page("/routes"),
			PathRule.page("/routes/**"), PathRule.page("/trends"), PathRule.page("/trends/**"),
			PathRule.page("/reports"), PathRule.page("/reports/**"), PathRule.page("/institutions"),
			PathRule.page("/institutions/**"), PathRule.page("/sharing"), PathRule.page("/sharing/**"),
			PathRule.page("/audit", Role.AUDITOR), PathRule.page("/audit/**", Role.AUDITOR),
			PathRule.page("/access", Role.ADMINISTRATOR), PathRule.page("/access/", Role.ADMINISTRATOR),
			PathRule.page("/access/index.html", Role.ADMINISTRATOR), PathRule.reading("/graphql/schema", Role.READER),
			PathRule.using("/graphql"), PathRule.reading("/imports/{id}/rejects.csv", Role.LOADER),
			PathRule.reading("/imports/**", Role.READER), PathRule.using("/imports/**", Role.LOADER),
			PathRule.using("/exports/**", Role.ANALYST), PathRule.using("/boards/{id}/export/**", Role.ANALYST),
			PathRule.reading("/boards/**", Role.READER), PathRule.using("/boards/**", Role.ANALYST),
			PathRule.using("/error"), PathRule.open("/access/ways"), PathRule.reading("/access/me"),
			PathRule.using("/access/users/**", Role.ADMINISTRATOR), PathRule.using("/access/users", Role.ADMINISTRATOR),
			PathRule.using("/access/password"), PathRule.using("/access/sign-out"),
			PathRule.using("/access/sign-in-link", Role.ADMINISTRATOR));

	static Optional<PathRule> of(HttpServletRequest request) {
		return ALL.stream().filter(rule -> rule.concerns(request)).findFirst();
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		Optional<PathRule> rule = of(context.getRequest());
		if (rule.isPresent() && rule.get().who() == PathRule.Who.EVERYBODY) {
			return new AuthorizationDecision(true);
		}
		Authentication signedIn = authentication.get();
		if (signedIn == null || !signedIn.isAuthenticated()) {
			throw new CredentialsExpiredException("whoever signed in may not be signed in any more");
		}
		Optional<Caller> caller = Caller.current();
		return new AuthorizationDecision(caller.isPresent() && rule.isPresent() && rule.get().permits(caller.get()));
	}

}
