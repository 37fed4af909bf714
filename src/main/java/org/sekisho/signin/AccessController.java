package org.sekisho.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.access.SignedIn;
import org.sekisho.signin.browser.Sessions;
import org.sekisho.signin.browser.SignInLinks;
import org.sekisho.signin.office.Office;
import org.sekisho.signin.tokens.Bearers;
import org.sekisho.signin.tokens.InstallationToken;
import org.sekisho.signin.users.AccessRefused;
import org.sekisho.signin.users.PasswordSignIn;
import org.sekisho.signin.users.Users;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Signs people in and out, and tells callers who they are. */
@RestController
@RequestMapping("/access")
class AccessController {

	private final Sessions sessions;

	private final SignInLinks links;

	private final Bearers bearers;

	private final InstallationToken installation;

	private final Users users;

	private final PasswordSignIn passwords;

	private final Office office;

	AccessController(Sessions sessions, SignInLinks links, Bearers bearers, InstallationToken installation, Users users,
			PasswordSignIn passwords, Office office) {
		this.office = office;
		this.sessions = sessions;
		this.links = links;
		this.bearers = bearers;
		this.installation = installation;
		this.users = users;
		this.passwords = passwords;
	}

	/**
	 * What somebody signs in with, one of these.
	 *
	 * @param token what programs send with each request
	 * @param code what stands in a link, behind the {@code #}
	 * @param name how a user is known
	 * @param password what only that user knows
	 */
	record Credentials(@Nullable String token, @Nullable String code, @Nullable String name,
			@Nullable String password) {

	}

	/**
	 * A caller.
	 *
	 * @param name how they are known
	 * @param roles what they may do
	 * @param clearance what they may see
	 */
	record Me(String name, Set<Role> roles, Clearance clearance) {

		private static Me of(Caller caller) {
			return new Me(caller.name(), caller.roles(), caller.clearance());
		}

	}

	/**
	 * A link to sign in by.
	 *
	 * @param link for a browser, usable once
	 * @param seconds how long
	 */
	record Link(String link, long seconds) {

	}

	/**
	 * How one can sign in here.
	 *
	 * @param tokenFile the file with the token of the installation; told to nobody on
	 * another machine
	 * @param users whether there are local users
	 * @param providers where one signs in elsewhere
	 */
	record Ways(@Nullable String tokenFile, boolean users, List<Provider> providers) {

	}

	/**
	 * Where one signs in elsewhere.
	 *
	 * @param name what it is called
	 * @param address what a browser opens for it
	 */
	record Provider(String name, String address) {

	}

	@GetMapping("/ways")
	Ways ways(HttpServletRequest request) throws UnknownHostException {
		boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
		return new Ways(here ? this.installation.file().toString() : null, this.users.exist(),
				this.office.providers()
					.entrySet()
					.stream()
					.map(provider -> new Provider(provider.getValue(), provider.getKey()))
					.toList());
	}

	@PostMapping("/sign-in")
	Me signIn(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
		SignedIn who = found(given, request.getRemoteAddr()).orElseThrow(AccessRefused::unknown);
		this.sessions.begin(who, request, response);
		return Me.of(who.caller());
	}

	private Optional<SignedIn> found(Credentials given, String address) {
		if (given.code() != null) {
			return this.links.redeem(given.code());
		}
		if (given.name() != null && given.password() != null) {
			return Optional.of(this.passwords.signIn(given.name(), given.password(), address));
		}
		return (given.token() != null) ? this.bearers.holder(given.token().strip()) : Optional.empty();
	}

	@PostMapping("/sign-out")
	void signOut(HttpServletRequest request) {
		this.sessions.end(request);
	}

	/** It signs in as whoever runs the installation, so nobody else may make one. */
	@PostMapping("/sign-in-link")
	Link link() {
		if (!Caller.current().map(Caller::name).equals(Optional.of(InstallationToken.ADMINISTRATOR.name()))) {
			throw AccessRefused.beyond();
		}
		Duration life = SignInLinks.LIFE;
		return new Link(this.links.make(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()),
				life.toSeconds());
	}

	@GetMapping("/me")
	Me me() {
		return Me.of(Caller.current().orElseThrow());
	}

}
