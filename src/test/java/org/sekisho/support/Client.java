package org.sekisho.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Asks the running application over HTTP, as its users do. */
public final class Client {

	private final RestClient http;

	/**
	 * Prepares a client that may do and see everything.
	 * @param port where the application listens
	 */
	public Client(int port) {
		this(port, bearer());
	}

	/**
	 * Prepares a client that sends something else.
	 * @param port where the application listens
	 * @param authorization the header that tells who asks; null for none
	 */
	public Client(int port, @Nullable String authorization) {
		RestClient.Builder builder = RestClient.builder().baseUrl("http://127.0.0.1:" + port);
		this.http = ((authorization != null) ? builder.defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
				: builder)
			.build();
	}

	/**
	 * Who runs the application under test.
	 * @return the header Authorization
	 */
	public static String bearer() {
		return bearer(TestGraph.data());
	}

	/**
	 * Who runs an application.
	 * @param data its data folder
	 * @return the header Authorization
	 */
	public static String bearer(Path data) {
		try {
			return "Bearer " + Files.readString(data.resolve("access-token")).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Signs whoever runs the application under test in, as in a browser.
	 * @param port where the application listens
	 * @return what the cookie of the session says
	 */
	public static String session(int port) {
		HttpHeaders answer = new Client(port, null).http()
			.post()
			.uri("/access/sign-in")
			.body(Map.of("token", bearer().substring("Bearer ".length())))
			.retrieve()
			.toBodilessEntity()
			.getHeaders();
		String cookie = Objects.requireNonNull(answer.getFirst(HttpHeaders.SET_COOKIE));
		return cookie.replaceAll("^sekisho=|;.*", "");
	}

	/**
	 * Asks a question that must be answered without errors.
	 * @param question a GraphQL document
	 * @return the data
	 */
	public JsonNode ask(String question) {
		return ask(question, Map.of());
	}

	/**
	 * Asks a question that must be answered without errors.
	 * @param question a GraphQL document
	 * @param variables its variables
	 * @return the data
	 */
	public JsonNode ask(String question, Map<String, ? extends @Nullable Object> variables) {
		JsonNode answer = post(question, variables);
		if (answer.has("errors")) {
			throw new AssertionError(answer.get("errors").toString());
		}
		return answer.get("data");
	}

	/**
	 * Asks a question that must be refused.
	 * @param question a GraphQL document
	 * @return the message of the first error
	 */
	public String refusal(String question) {
		return error(question, Map.of()).get("message").stringValue();
	}

	/**
	 * Asks a question that must be refused.
	 * @param question a GraphQL document
	 * @param variables its variables
	 * @return the first error
	 */
	public JsonNode error(String question, Map<String, ? extends @Nullable Object> variables) {
		return post(question, variables).get("errors").get(0);
	}

	/**
	 * The texts under a key, wherever it stands in an answer.
	 * @param answer data
	 * @param key a field or alias
	 * @return its values in their order
	 */
	public static List<String> texts(JsonNode answer, String key) {
		return answer.findValues(key).stream().map(value -> value.asString("")).toList();
	}

	/**
	 * The plain HTTP client, for everything else.
	 * @return a client of the application
	 */
	public RestClient http() {
		return this.http;
	}

	private JsonNode post(String question, Map<String, ? extends @Nullable Object> variables) {
		return Objects.requireNonNull(this.http.post()
			.uri("/graphql")
			.body(Map.of("query", question, "variables", variables))
			.retrieve()
			.body(JsonNode.class));
	}

}
