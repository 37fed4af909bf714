package org.sekisho.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest
class ProfilesIT {

	private Client client;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void profilesAreListedShownAndRefused() {
		List<String> names = get("/imports/profiles").findValuesAsString("name");
		assertThat(names).contains("unodc-ids", "network").doesNotContain("sekisho-demo");
		assertThat(text("/imports/profiles/unodc-ids")).contains("DRUG_NAME");
		ResponseEntity<JsonNode> wrong = put("office", "reporter: office\ncolumns:\n  cuntry: { headers: [x] }\n");
		assertThat(wrong.getStatusCode().value()).isEqualTo(422);
		assertThat(Objects.requireNonNull(wrong.getBody()).get("detail").stringValue())
			.contains("profiles/office.yml, line 3: unknown field 'cuntry'");
		assertThat(put("unodc-ids", "extends: unodc-ids").getStatusCode().value()).isEqualTo(422);
		assertThat(put("mine", "extends: sekisho-demo").getStatusCode().value()).isEqualTo(422);
		assertThat(put("no%2e%2e", "extends: unodc-ids").getStatusCode().value()).isEqualTo(400);
		assertThat(status("/imports/profiles/nobody")).isEqualTo(404);
		assertThat(status("/imports/templates/unodc-ids.xlsx")).isEqualTo(404);
		assertThat(status("/imports/templates/rilo-seizures.xlsx")).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "application/json" })
	void profileOfAnotherContentTypeIsRefused(String type) {
		ResponseEntity<JsonNode> answer = put("office", "reporter: office", type);
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(415);
		assertThat(Objects.requireNonNull(answer.getBody()).get("detail").stringValue())
			.contains("Content-Type: application/yaml");
	}

	private ResponseEntity<JsonNode> put(String name, String yaml) {
		return put(name, yaml, "application/yaml");
	}

	private ResponseEntity<JsonNode> put(String name, String yaml, String type) {
		return this.client.http()
			.put()
			.uri("/imports/profiles/" + name)
			.contentType(MediaType.parseMediaType(type))
			.body(yaml.getBytes(StandardCharsets.UTF_8))
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(JsonNode.class);
	}

	private JsonNode get(String path) {
		return Objects.requireNonNull(this.client.http().get().uri(path).retrieve().toEntity(JsonNode.class).getBody());
	}

	private String text(String path) {
		return Objects.requireNonNull(this.client.http().get().uri(path).retrieve().toEntity(String.class).getBody());
	}

	private int status(String path) {
		return this.client.http().get().uri(path).retrieve().onStatus(HttpStatusCode::isError, (request, response) -> {
		}).toEntity(byte[].class).getStatusCode().value();
	}

}
