package org.sekisho.signin.users;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sekisho.access.Clearance;
import org.sekisho.access.Light;
import org.sekisho.access.Role;
import org.sekisho.signin.tokens.PrivateFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The file of all users, in YAML.
 *
 * @param file where it is kept
 */
record UsersFile(PrivateFile file) {

	/**
	 * Reads the users by their names.
	 * @throws IOException where the file cannot be read, or is no list of users
	 */
	Map<String, User> read() throws IOException {
		Map<String, User> users = new TreeMap<>();
		if (!this.file.exists()) {
			return users;
		}
		try {
			Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(this.file.read());
			for (Object entry : list(map(root).get("users"))) {
				User user = user(map(entry));
				if (!User.isName(user.name()) || users.put(user.name(), user) != null) {
					throw new IllegalArgumentException("'" + user.name() + "' is no name, or stands there twice");
				}
			}
			return users;
		}
		catch (RuntimeException ex) {
			throw new IOException(this.file.path() + " is no file of users: " + ex.getMessage(), ex);
		}
	}

	void write(Map<String, User> users) throws IOException {
		this.file.write(new Yaml().dumpAsMap(Map.of("users", users.values().stream().map(UsersFile::entry).toList())));
	}

	private static User user(Map<String, @Nullable Object> entry) {
		Set<Role> roles = list(entry.get("roles")).stream()
			.map(role -> Role.valueOf(role.toString()))
			.collect(Collectors.toUnmodifiableSet());
		List<ApiToken> tokens = list(entry.get("tokens")).stream().map(token -> token(map(token))).toList();
		return new User(text(entry, "name"), Objects.requireNonNullElse((String) entry.get("password"), ""), roles,
				clearance(map(entry.get("clearance"))), tokens);
	}

	private static ApiToken token(Map<String, @Nullable Object> entry) {
		return new ApiToken(text(entry, "id"), text(entry, "label"), text(entry, "sha256"),
				Instant.parse(text(entry, "expires")));
	}

	private static Clearance clearance(Map<String, @Nullable Object> entry) {
		return new Clearance(light((String) entry.get("light")), (String) entry.get("level"),
				list(entry.get("organisations")).stream().map(Object::toString).collect(Collectors.toSet()),
				Boolean.TRUE.equals(entry.get("nominal")), Boolean.TRUE.equals(entry.get("everything")));
	}

	private static @Nullable Light light(@Nullable String name) {
		return (name != null) ? Light.valueOf(name) : null;
	}

	private static Map<String, Object> entry(User user) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("name", user.name());
		entry.put("password", user.password());
		entry.put("roles", user.roles().stream().map(Role::name).sorted().toList());
		entry.put("clearance", entry(user.clearance()));
		entry.put("tokens", new ArrayList<>(user.tokens().stream().map(UsersFile::entry).toList()));
		return entry;
	}

	private static Map<String, Object> entry(ApiToken token) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("id", token.id());
		entry.put("label", token.label());
		entry.put("sha256", token.sha256());
		entry.put("expires", token.expires().toString());
		return entry;
	}

	private static Map<String, @Nullable Object> entry(Clearance clearance) {
		Map<String, @Nullable Object> entry = new LinkedHashMap<>();
		entry.put("light", (clearance.light() != null) ? clearance.light().name() : null);
		entry.put("level", clearance.level());
		entry.put("organisations", clearance.organisations().stream().sorted().toList());
		entry.put("nominal", clearance.nominal());
		entry.put("everything", clearance.everything());
		return entry;
	}

	private static String text(Map<String, @Nullable Object> entry, String key) {
		return Objects.requireNonNull(entry.get(key), key + " is missing").toString();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (value == null) ? Map.of() : (Map<String, @Nullable Object>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<Object> list(@Nullable Object value) {
		return (value == null) ? List.of() : (List<Object>) value;
	}

}
