package org.sekisho.signin.office;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.access.Scale;
import org.sekisho.access.SignedIn;
import org.sekisho.access.UnknownMarking;
import org.sekisho.signin.users.Users;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Reads who somebody is from the claims of a provider that has been found genuine. What
 * is not claimed, or not in a form that is known, gives nothing.
 */
@Component
@EnableConfigurationProperties(ClaimSettings.class)
class Claims {

	private static final int LONGEST_NAME = 200;

	private final ClaimSettings settings;

	private final Users users;

	private final Scale scale;

	Claims(ClaimSettings settings, Users users, Scale scale) {
		this.settings = settings;
		this.users = users;
		this.scale = scale;
	}

	/**
	 * Signs in who is claimed, until a moment; nobody where no name is claimed that one
	 * can have.
	 */
	Optional<SignedIn> signedIn(Map<String, Object> claims, Instant until) {
		return caller(claims).map(caller -> new SignedIn(caller.name(),
				() -> Instant.now(Clock.systemUTC()).isBefore(until) ? Optional.of(caller) : Optional.empty()));
	}

	/** Signs in who is claimed, for as long as a browser's sign-in counts. */
	Optional<SignedIn> signedIn(Map<String, Object> claims) {
		return signedIn(claims, Instant.now(Clock.systemUTC()).plus(this.settings.freshFor()));
	}

	private Optional<Caller> caller(Map<String, Object> claims) {
		return (claim(claims, this.settings.name()) instanceof String name && isName(name))
				? Optional.of(new Caller(name, roles(claims), clearance(claims))) : Optional.empty();
	}

	/** Nobody comes under the name of somebody who is known otherwise. */
	private boolean isName(String name) {
		return !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl)
				&& !Caller.RESERVED.contains(name) && !this.users.has(name);
	}

	private Set<Role> roles(Map<String, Object> claims) {
		return texts(claim(claims, this.settings.roles())).map(this.settings.roleOf()::get)
			.flatMap(Stream::ofNullable)
			.collect(Collectors.toUnmodifiableSet());
	}

	private Clearance clearance(Map<String, Object> claims) {
		Clearance light = known(
				() -> this.scale.clearance(text(claims, this.settings.light()), null, Set.of(), false, false))
			.orElse(Clearance.NONE);
		Clearance level = known(
				() -> this.scale.clearance(null, text(claims, this.settings.level()), Set.of(), false, false))
			.orElse(Clearance.NONE);
		Set<String> organisations = texts(claim(claims, this.settings.organisations()))
			.map(name -> known(() -> this.scale.organisation(name)))
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
		return new Clearance(light.light(), level.level(), organisations,
				Boolean.TRUE.equals(claim(claims, this.settings.nominal())), false);
	}

	private static <T> Optional<T> known(Supplier<T> words) {
		try {
			return Optional.of(words.get());
		}
		catch (UnknownMarking ex) {
			return Optional.empty();
		}
	}

	private static @Nullable Object claim(Map<String, Object> claims, String path) {
		if (claims.containsKey(path)) {
			return claims.get(path);
		}
		Object found = claims;
		for (String key : path.split("\\.", -1)) {
			found = (found instanceof Map<?, ?> map) ? map.get(key) : null;
		}
		return found;
	}

	private static @Nullable String text(Map<String, Object> claims, String path) {
		return (claim(claims, path) instanceof String text) ? text : null;
	}

	private static Stream<String> texts(@Nullable Object claim) {
		return switch (claim) {
			case String text -> Stream.of(text);
			case Collection<?> many -> many.stream().filter(String.class::isInstance).map(String.class::cast);
			case null, default -> Stream.of();
		};
	}

}
