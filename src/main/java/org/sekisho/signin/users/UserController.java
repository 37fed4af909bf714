package org.sekisho.signin.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.access.Scale;
import org.sekisho.access.UnknownMarking;
import org.sekisho.signin.tokens.Tokens;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.http.ProblemDetail;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the local users, for administrators. */
@RestController
@RequestMapping("/access/users")
class UserController {

	private static final int LONGEST_LABEL = 100;

	private static final int MOST_TOKENS = 20;

	private static final int LONGEST_DAYS = 366;

	private final Users users;

	private final Passwords passwords;

	private final Scale scale;

	UserController(Users users, Passwords passwords, Scale scale) {
		this.scale = scale;
		this.users = users;
		this.passwords = passwords;
	}

	@ExceptionHandler
	ProblemDetail unknown(UnknownMarking problem) {
		ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		detail.setDetail("clearance: " + problem.getMessage());
		return detail;
	}

	/**
	 * A user as administrators see them.
	 *
	 * @param name how they are known
	 * @param password whether they have one
	 * @param roles what they may do
	 * @param clearance what they may see
	 * @param tokens what their programs sign in with
	 */
	record Listed(String name, boolean password, Set<Role> roles, Clearance clearance, List<ListedToken> tokens) {

		private static Listed of(User user) {
			return new Listed(user.name(), !user.password().isEmpty(), user.roles(), user.clearance(),
					user.tokens()
						.stream()
						.map(token -> new ListedToken(token.id(), token.label(), token.expires()))
						.toList());
		}

	}

	/**
	 * A token without what makes it one.
	 *
	 * @param id what it is called where it is taken away
	 * @param label what it is for
	 * @param expires until when it is good
	 */
	record ListedToken(String id, String label, Instant expires) {

	}

	/**
	 * A token that is wanted.
	 *
	 * @param label what it is for
	 * @param days how long it is good
	 */
	record WantedToken(@Nullable String label, int days) {

	}

	/**
	 * A token that was made. It is told here and never again.
	 *
	 * @param id what it is called where it is taken away
	 * @param token what a program sends
	 * @param expires until when it is good
	 */
	record MadeToken(String id, String token, Instant expires) {

	}

	@GetMapping
	List<Listed> all() {
		return this.users.all().stream().map(Listed::of).toList();
	}

	@GetMapping("/{name}")
	Listed one(@PathVariable String name) {
		return Listed.of(this.users.find(name).orElseThrow(AccessRefused::nobody));
	}

	@PutMapping("/{name}")
	Listed put(@PathVariable String name, @RequestBody UserChange change) {
		if (!User.isName(name)) {
			throw AccessRefused.bad("A name has 1 to 64 small letters, digits, dots, hyphens, underscores or @, begins "
					+ "with a letter or digit, and is not one of %s.".formatted(Caller.RESERVED));
		}
		if (change.password() != null) {
			Passwords.checked(change.password());
		}
		this.users.change(name, before -> within(
				change.applied(name, (before != null) ? within(before) : null, this.passwords, this.scale)));
		return one(name);
	}

	@DeleteMapping("/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable String name) {
		this.users.change(name, before -> {
			within(present(before));
			return null;
		});
	}

	@PostMapping("/{name}/tokens")
	@ResponseStatus(HttpStatus.CREATED)
	MadeToken token(@PathVariable String name, @RequestBody WantedToken wanted) {
		String label = (wanted.label() != null) ? wanted.label().strip() : "";
		if (label.isEmpty() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
			throw AccessRefused
				.bad("A token needs a label of 1 to %d characters that says what it is for.".formatted(LONGEST_LABEL));
		}
		if (wanted.days() < 1 || wanted.days() > LONGEST_DAYS) {
			throw AccessRefused.bad("A token is good for 1 to %d days.".formatted(LONGEST_DAYS));
		}
		String token = Tokens.random();
		ApiToken made = new ApiToken(UUID.randomUUID().toString(), label, ApiToken.hash(token),
				Instant.now(Clock.systemUTC()).plus(Duration.ofDays(wanted.days())));
		this.users.change(name, before -> with(within(present(before)), made));
		return new MadeToken(made.id(), token, made.expires());
	}

	private static User with(User user, ApiToken made) {
		List<ApiToken> tokens = new ArrayList<>(user.tokens());
		tokens.removeIf(token -> !token.isGood());
		if (tokens.size() >= MOST_TOKENS) {
			throw AccessRefused.bad("A user has at most %d tokens. Take one away first.".formatted(MOST_TOKENS));
		}
		tokens.add(made);
		return user.with(tokens);
	}

	@DeleteMapping("/{name}/tokens/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void takeAway(@PathVariable String name, @PathVariable String id) {
		this.users.change(name, before -> {
			User user = within(present(before));
			List<ApiToken> left = user.tokens().stream().filter(token -> !token.id().equals(id)).toList();
			if (left.size() == user.tokens().size()) {
				throw AccessRefused.nobody();
			}
			return user.with(left);
		});
	}

	private static User present(@Nullable User user) {
		if (user == null) {
			throw AccessRefused.nobody();
		}
		return user;
	}

	private User within(User user) {
		if (!Reach.covers(Caller.current().orElseThrow(), user, this.scale)) {
			throw AccessRefused.beyond();
		}
		return user;
	}

}
