package org.sekisho.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class UploadsIT {

	private static final String LINKS = "from,to\nN1,N2\nN2,N3\n";

	private Sender sender;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.sender = new Sender(new Client(port));
	}

	@Test
	void fileIsSentOnceLookedAtOftenAndLoaded() {
		JsonNode first = this.sender.preview(LINKS, Map.of("profile", "network"));
		assertThat(first.at("/summary/accepted").intValue()).isZero();
		String token = first.get("upload").stringValue();
		Map<String, String> form = Map.of("profile", "network", "network", "ring", "upload", token, "mapping",
				"{\"from\": \"source\", \"to\": \"target\"}");
		JsonNode second = Sender.sound(this.sender.post(null, form));
		assertThat(second.get("upload").stringValue()).isEqualTo(token);
		assertThat(second.at("/summary/accepted").intValue()).isEqualTo(2);
		ResponseEntity<JsonNode> incomplete = this.sender.post("/imports", null,
				Map.of("profile", "unodc-ids", "upload", token));
		assertThat(incomplete.getStatusCode().value()).isEqualTo(422);
		Sender.sound(this.sender.post("/imports", null, form));
		assertGone(token);
	}

	@Test
	void refusalTellsTheTokenUnderWhichTheFileIsKept() {
		JsonNode refused = Objects
			.requireNonNull(this.sender.post("/imports", LINKS, Map.of("profile", "network")).getBody());
		assertThat(refused.get("detail").stringValue()).contains("needs the form field 'network'");
		Map<String, String> form = Map.of("profile", "network", "upload", refused.get("upload").stringValue());
		assertThat(Sender.sound(this.sender.post(null, form)).at("/summary/rows").intValue()).isEqualTo(2);
	}

	@Test
	void moreFilesAtOnceThanAreKeptOrReadAreAllLoaded() {
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			List<CompletableFuture<ResponseEntity<JsonNode>>> answers = IntStream.range(0, 15)
				.mapToObj((number) -> "source,target\nA" + number + ",B\n")
				.map((links) -> CompletableFuture.supplyAsync(
						() -> this.sender.post("/imports", links, Map.of("profile", "network", "network", "many")),
						senders))
				.toList();
			assertThat(answers)
				.allSatisfy((answer) -> assertThat(answer.join().getStatusCode().value()).as("%s", answer.join())
					.isEqualTo(202));
		}
	}

	@Test
	void tokenThatNobodyGaveIsRefused() {
		assertGone(UUID.randomUUID().toString());
		assertGone("../uploads");
	}

	private void assertGone(String token) {
		for (String address : new String[] { "/imports", "/imports/preview" }) {
			ResponseEntity<JsonNode> answer = this.sender.post(address, null,
					Map.of("profile", "network", "network", "ring", "upload", token));
			assertThat(answer.getStatusCode().value()).isEqualTo(410);
			assertThat(Objects.requireNonNull(answer.getBody()).get("detail").stringValue())
				.contains("Send the file again");
		}
	}

}
