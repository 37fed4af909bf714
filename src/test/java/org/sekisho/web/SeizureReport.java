package org.sekisho.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.sekisho.support.Client;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A report of seizures that a page may show, written row by row. */
final class SeizureReport {

	private static final String HEADER = "COUNTRY;ADMINISTRATIVE_DIVISION;PLACE;SEIZURE_DATE;DRUG_NAME;AMOUNT;DRUG_UNIT;"
			+ "HIDING_PLACE;INSTALLATION;TRANSPORT;PRODUCING_COUNTRY;DEPARTURE_COUNTRY;DESTINATION_COUNTRY;ROUTING\n";

	private final StringBuilder rows = new StringBuilder(HEADER);

	private int written;

	/**
	 * Some seizures, each of another amount, on a way from a country to one that seized
	 * them there.
	 */
	SeizureReport seized(int count, String substance, String month, String transport, String from, String to) {
		return seized(to, count, substance, month, transport, from, to);
	}

	/** Some seizures in the country from which the goods were to go. */
	SeizureReport seizedAtDeparture(int count, String substance, String month, String transport, String from,
			String to) {
		return seized(from, count, substance, month, transport, from, to);
	}

	private SeizureReport seized(String country, int count, String substance, String month, String transport,
			String from, String to) {
		for (int at = 0; at < count; at++) {
			this.written++;
			this.rows.append("%s;;;%s-%02d;%s;%d;Kilogram;;;%s;;%s;%s;\n".formatted(country, month, 1 + at % 28,
					substance, this.written, transport, from, to));
		}
		return this;
	}

	/** Loads it to its end. */
	void load(int port) {
		Client client = new Client(port);
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		parts.add("profile", "unodc-ids");
		parts.add("file", new ByteArrayResource(this.rows.toString().getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return "seizures.csv";
			}
		});
		JsonNode receipt = Objects.requireNonNull(client.http()
			.post()
			.uri("/imports")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.retrieve()
			.body(JsonNode.class));
		Instant patience = Instant.now().plus(Duration.ofMinutes(2));
		while (!status(client, receipt.get("id").stringValue()).equals("COMPLETED " + this.written)) {
			if (Instant.now().isAfter(patience)) {
				throw new AssertionError(
						"The report is not loaded: " + status(client, receipt.get("id").stringValue()));
			}
		}
	}

	private static String status(Client client, String id) {
		JsonNode entry = client
			.ask("query($id: ID!) { entity(id: $id) { ... on Import { status accepted } } }", Map.of("id", id))
			.get("entity");
		return entry.get("status").stringValue() + " " + entry.get("accepted").intValue();
	}

}
