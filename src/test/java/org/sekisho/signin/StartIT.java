package org.sekisho.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.support.Client;
import org.sekisho.support.JavaProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The application as it is started with nothing set up, in a process of its own. */
class StartIT {

	private static final Pattern LINK = Pattern
		.compile("Sign in once within 15 minutes at http://127.0.0.1:(\\d+)/sign-in/#code=([\\w-]{43})\\s");

	@TempDir
	Path folder;

	@Test
	void firstStartPrintsALinkAndKeepsAToken() throws Exception {
		Process process = start("127.0.0.1");
		try {
			await().atMost(Duration.ofMinutes(5)).until(() -> LINK.matcher(said()).find());
			Matcher link = LINK.matcher(said());
			assertThat(link.find()).isTrue();
			int port = Integer.parseInt(link.group(1));
			assertThat(status(port, link.group(2))).isEqualTo(200);
			assertThat(status(port, link.group(2))).isEqualTo(401);
			String bearer = Client.bearer(this.folder.resolve("data"));
			assertThat(new Client(port, bearer).ask("{ version }").has("version")).isTrue();
			assertThat(said()).doesNotContain(bearer.substring("Bearer ".length()),
					"Using generated security password");
		}
		finally {
			process.destroy();
			process.waitFor(1, TimeUnit.MINUTES);
		}
	}

	@Test
	void listeningToOthersIsRefusedAsLongAsNobodyMaySignIn() throws Exception {
		Process process = start("0.0.0.0");
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
		assertThat(said()).contains("Sekisho would listen on 0.0.0.0", "make users at /access/")
			.doesNotContain("\tat ");
	}

	private Process start(String address) {
		return JavaProcess.start("org.sekisho.Sekisho", this.folder.resolve("log"), "--server.address=" + address,
				"--server.port=0", "--sekisho.data=" + this.folder.resolve("data"), "--sekisho.demo=false",
				"--sekisho.rehearse=false", "--sekisho.neo4j.page-cache=64MB");
	}

	private String said() throws IOException {
		return Files.readString(this.folder.resolve("log"));
	}

	private static int status(int port, String code) {
		return new Client(port, null).http()
			.post()
			.uri("/access/sign-in")
			.body(Map.of("code", code))
			.exchange((request, response) -> response.getStatusCode().value());
	}

}
