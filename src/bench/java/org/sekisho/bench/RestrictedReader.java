package org.sekisho.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * Somebody from whom one seizure in a hundred is hidden, chosen by their ids, which have nothing to do with what is
 * asked.
 */
final class RestrictedReader {

	private static final int AT_ONCE = 500;

	private final Application application;

	private final String bearer;

	RestrictedReader(Application application) throws Exception {
		this.application = application;
		mark();
		String path = "/access/users/reader-" + UUID.randomUUID();
		application.send("PUT", path, Map.of("roles", List.of("READER"), "clearance", Map.of("light", "GREEN")));
		this.bearer = "Bearer " + application.send("POST", path + "/tokens", Map.of("label", "bench", "days", 1))
			.get("token")
			.stringValue();
	}

	/** One who asks as this reader. */
	Contestant asking(byte[] question) {
		return new Contestant(Contest.RESTRICTED, this.application.address("/graphql"), question, this.bearer);
	}

	/** A kept graph that is marked already stays as it is. */
	private void mark() throws Exception {
		int hundredth = ask("{ seizures { totalCount } }").findValue("totalCount").intValue() / 100;
		String after = "";
		for (int marked = 0; marked < hundredth; marked += AT_ONCE) {
			JsonNode page = ask("{ seizures(first: %d%s, sort: [{ id: ASC }]) { nodes { id } pageInfo { endCursor } } }"
				.formatted(Math.min(AT_ONCE, hundredth - marked), after));
			after = ", after: \"" + page.findValue("endCursor").stringValue() + "\"";
			ask("mutation { mark(ids: %s, marking: \"TLP:RED\", reason: \"bench\") { marked } }"
				.formatted(page.findValues("id")));
		}
	}

	private JsonNode ask(String question) throws Exception {
		JsonNode answer = this.application.ask(question);
		if (answer.has("errors")) {
			throw new IllegalStateException(answer.get("errors").toString());
		}
		return answer.get("data");
	}

}
