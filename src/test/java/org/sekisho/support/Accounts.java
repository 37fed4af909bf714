package org.sekisho.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.sekisho.access.Role;
import tools.jackson.databind.JsonNode;

/** Users of the application under test, whom its administrator makes and removes. */
public final class Accounts {

	/** Long enough. */
	public static final String PASSWORD = "correct horse battery";

	private final Client administrator;

	/**
	 * Prepares to make users.
	 * @param port where the application listens
	 */
	public Accounts(int port) {
		this.administrator = new Client(port);
	}

	/**
	 * Makes a user who may see everything.
	 * @param roles what they may do
	 * @return their name
	 */
	public String user(Role... roles) {
		String name = "u" + UUID.randomUUID();
		put(name, Map.of("password", PASSWORD, "roles", List.of(roles), "clearance", Map.of("everything", true)));
		return name;
	}

	/**
	 * Changes a user, or makes one.
	 * @param name their name
	 * @param user what is sent
	 */
	public void put(String name, Map<String, ?> user) {
		this.administrator.http().put().uri("/access/users/{name}", name).body(user).retrieve().toBodilessEntity();
	}

	/**
	 * Removes a user.
	 * @param name their name
	 */
	public void remove(String name) {
		this.administrator.http().delete().uri("/access/users/{name}", name).retrieve().toBodilessEntity();
	}

	/**
	 * Makes a token for a user.
	 * @param name their name
	 * @return the header Authorization
	 */
	public String bearer(String name) {
		return "Bearer " + token(name).get("token").stringValue();
	}

	/**
	 * Makes a token for a user.
	 * @param name their name
	 * @return what the application says of it
	 */
	public JsonNode token(String name) {
		return Objects.requireNonNull(this.administrator.http()
			.post()
			.uri("/access/users/{name}/tokens", name)
			.body(Map.of("label", "test", "days", 1))
			.retrieve()
			.body(JsonNode.class));
	}

}
