package org.sekisho.reports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.support.Client;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Uses the report desk as its callers do. */
final class Desk {

	/**
	 * The columns of profile unodc-ids, in the order in which {@link #row} fills them.
	 */
	static final String HEADER = "COUNTRY;ADMINISTRATIVE_DIVISION;PLACE;SEIZURE_DATE;DRUG_NAME;AMOUNT;DRUG_UNIT;"
			+ "HIDING_PLACE;INSTALLATION;TRANSPORT;PRODUCING_COUNTRY;DEPARTURE_COUNTRY;DESTINATION_COUNTRY;ROUTING";

	private static final String ENTRY = """
			query($id: ID!) { entity(id: $id) { ... on Import {
			  id name status profile fileName sha256 rowsRead accepted duplicates rejected reason endedAt
			  rejections(sort: [{ row: ASC }]) { nodes { row column value reason citations { row } } } } } }""";

	private final Client client;

	Desk(Client client) {
		this.client = client;
	}

	/** A sound row of heroin, except for what is given. */
	static String row(String country, String date, String amount) {
		return country + ";;Bangkok;" + date + ";Heroin;" + amount + ";Kilogram;;;;;;;";
	}

	static String file(String... rows) {
		return HEADER + "\n" + String.join("\n", rows) + "\n";
	}

	/** Loads a file to its end and gives its entry in the ledger. */
	JsonNode load(String content) {
		return load("report.csv", content.getBytes(StandardCharsets.UTF_8));
	}

	/** Loads a file to its end and gives its entry in the ledger. */
	JsonNode load(String name, byte[] content) {
		return ended(accepted(post(name, content, "unodc-ids")));
	}

	/** Loads a file by another profile to its end and gives its entry in the ledger. */
	JsonNode load(String profile, String content) {
		return load(profile, content, Map.of());
	}

	/** The same, with parameters of the profile. */
	JsonNode load(String profile, String content, Map<String, String> parameters) {
		return ended(accepted(post("report.csv", content.getBytes(StandardCharsets.UTF_8), profile, parameters)));
	}

	ResponseEntity<JsonNode> post(@Nullable String name, byte @Nullable [] content, @Nullable String profile) {
		return post(name, content, profile, Map.of("somethingElse", "is ignored"));
	}

	private ResponseEntity<JsonNode> post(@Nullable String name, byte @Nullable [] content, @Nullable String profile,
			Map<String, String> parameters) {
		return post("/imports", name, content, profile, parameters);
	}

	ResponseEntity<JsonNode> post(String address, @Nullable String name, byte @Nullable [] content,
			@Nullable String profile, Map<String, String> parameters) {
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		if (content != null) {
			parts.add("file", new ByteArrayResource(content) {
				@Override
				public @Nullable String getFilename() {
					return name;
				}
			});
		}
		if (profile != null) {
			parts.add("profile", profile);
		}
		parameters.forEach(parts::add);
		return this.client.http()
			.post()
			.uri(address)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(JsonNode.class);
	}

	private static String accepted(ResponseEntity<JsonNode> answer) {
		if (answer.getStatusCode().value() != 202) {
			throw new AssertionError(String.valueOf(answer.getBody()));
		}
		return Objects.requireNonNull(answer.getBody()).get("id").stringValue();
	}

	String rejects(String id) {
		return Objects.requireNonNull(
				this.client.http().get().uri("/imports/{id}/rejects.csv", id).retrieve().body(String.class));
	}

	/** Has an import that failed go on, and gives the receipt. */
	JsonNode resume(String id) {
		return this.client.ask("mutation($id: ID!) { resumeImport(id: $id) { id status withdrawn } }", Map.of("id", id))
			.get("resumeImport");
	}

	/** Takes an import back and gives the receipt. */
	JsonNode withdraw(String id) {
		return this.client
			.ask("mutation($id: ID!) { withdrawImport(id: $id, reason: \"Sent by mistake\") { id status withdrawn } }",
					Map.of("id", id))
			.get("withdrawImport");
	}

	JsonNode entry(String id) {
		return this.client.ask(ENTRY, Map.of("id", id)).get("entity");
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Waits for the end of an import and gives its entry in the ledger. */
	JsonNode ended(String id) {
		Instant end = Instant.now().plus(Duration.ofMinutes(1));
		JsonNode entry = entry(id);
		while (entry.get("status").stringValue().equals("RUNNING")) {
			if (Instant.now().isAfter(end)) {
				throw new AssertionError("The import does not end: " + entry);
			}
			pause();
			entry = entry(id);
		}
		return entry;
	}

}
