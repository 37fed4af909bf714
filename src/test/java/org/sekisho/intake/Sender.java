package org.sekisho.intake;

import java.nio.charset.StandardCharsets;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Sends reports to be looked at, and profiles to be kept. */
record Sender(Client client) {

	JsonNode preview(String content, Map<String, String> form) {
		return sound(post(content, form));
	}

	/** The answer, which must be no problem. */
	static JsonNode sound(ResponseEntity<JsonNode> answer) {
		assertThat(answer.getStatusCode().is2xxSuccessful()).as(String.valueOf(answer.getBody())).isTrue();
		return Objects.requireNonNull(answer.getBody());
	}

	ResponseEntity<JsonNode> post(@Nullable String content, Map<String, String> form) {
		return post("/imports/preview", content, form);
	}

	ResponseEntity<JsonNode> post(String address, @Nullable String content, Map<String, String> form) {
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		form.forEach(parts::add);
		if (content != null) {
			parts.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {

				@Override
				public String getFilename() {
					return "report.csv";
				}

			});
		}
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

	ResponseEntity<JsonNode> put(String name, String yaml) {
		return this.client.http()
			.put()
			.uri("/imports/profiles/" + name)
			.contentType(MediaType.parseMediaType("application/yaml"))
			.body(yaml.getBytes(StandardCharsets.UTF_8))
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(JsonNode.class);
	}

}
