package org.sekisho.reports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Role;
import org.sekisho.support.Accounts;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody who loads packs learns of those that they are not cleared for. */
@SekishoTest(packs = true)
class MarkedPacksIT {

	private static final String SECRET = """
			source: { id: source:secret, name: Secret report, publisher: P, publishedOn: 2009 }
			sections:
			  - section: "1"
			    page: 3
			    facts:
			      - Headquarters: headquarters:hidden
			        name: Hidden headquarters
			        type: HEADQUARTERS
			""";

	private Desk desk;

	private Desk uncleared;

	private String loaded;

	@BeforeEach
	void load(@LocalServerPort int port) {
		this.desk = new Desk(new Client(port));
		Accounts accounts = new Accounts(port);
		String loader = accounts.user(Role.LOADER);
		accounts.put(loader, Map.of("password", Accounts.PASSWORD, "roles", List.of(Role.LOADER)));
		this.uncleared = new Desk(new Client(port, accounts.bearer(loader)));
		this.loaded = body(send(this.desk, "/imports", SECRET, Map.of("marking", "TLP:RED"))).get("id").stringValue();
	}

	@AfterEach
	void withdraw() {
		this.desk.withdraw(this.loaded);
	}

	@Test
	void packOfTheSameSourceIsRefusedAndTellsNothingOfIt() {
		String other = SECRET.replace("headquarters:hidden", "headquarters:other").replace("Hidden h", "Other h");
		ResponseEntity<JsonNode> refused = send(this.uncleared, "/imports", other, Map.of());
		assertThat(refused.getStatusCode().value()).isEqualTo(422);
		assertThat(refused.toString()).contains("that you are not cleared for", "another id")
			.doesNotContain("idden headquarters", "headquarters:hidden", "secret.yml");
		assertThat(send(this.uncleared, "/imports/preview", other, Map.of()).toString())
			.contains("that you are not cleared for")
			.doesNotContain("idden headquarters", "headquarters:hidden", "secret.yml");
	}

	@Test
	void contradictionTellsNothingOfTheOtherPack() {
		String other = SECRET.replace("source:secret", "source:open").replace("Hidden h", "Other h");
		ResponseEntity<JsonNode> refused = send(this.uncleared, "/imports", other, Map.of());
		assertThat(refused.getStatusCode().value()).isEqualTo(422);
		assertThat(refused.toString()).contains("a pack that you are not cleared for")
			.doesNotContain("Hidden headquarters", "secret.yml", "source:secret");
	}

	private static ResponseEntity<JsonNode> send(Desk desk, String address, String pack, Map<String, String> more) {
		Map<String, String> parameters = new HashMap<>(more);
		return desk.post(address, pack.contains("Hidden") ? "secret.yml" : "open.yml",
				pack.getBytes(StandardCharsets.UTF_8), "pack", parameters);
	}

	private static JsonNode body(ResponseEntity<JsonNode> answer) {
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(202);
		return Objects.requireNonNull(answer.getBody());
	}

}
