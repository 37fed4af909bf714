package org.sekisho.signin;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.access.Role;
import org.sekisho.support.Accounts;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What hostile requests come to, and what answers tell browsers to refuse. */
@SekishoTest
class HardeningIT {

	@Autowired
	private StatementCount statements;

	@LocalServerPort
	private int port;

	private Client client;

	@BeforeEach
	void connect() {
		this.client = new Client(this.port);
		this.statements.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in/", "/trends/", "/access/me", "/imports/profiles", "/graphql/schema",
			"/nowhere", "/actuator/health" })
	void everyAnswerTellsBrowsersWhatToRefuse(String path) {
		HttpHeaders headers = headers(path);
		assertThat(headers.getFirst("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'; ")
			.contains("style-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
			.doesNotContain("unsafe");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
		assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(headers.getFirst("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(headers.getFirst("Permissions-Policy")).contains("camera=()", "geolocation=()");
		assertThat(headers.getCacheControl()).contains("no-store");
		assertThat(headers.headerNames()).noneMatch(name -> name.equalsIgnoreCase("Server")
				|| name.equalsIgnoreCase("X-Powered-By") || name.equalsIgnoreCase("Strict-Transport-Security"));
	}

	@Test
	void onlyTheEditorMayWriteStylesIntoItsPage() {
		assertThat(headers("/graphiql/").getFirst("Content-Security-Policy")).contains("script-src 'self';",
				"style-src 'self' 'unsafe-inline'");
	}

	@Test
	void questionsComeByPostAlone() {
		assertThat(status(HttpMethod.GET, "/graphql?query=%7Bversion%7D")).isIn(400, 405);
		assertThat(status(HttpMethod.PUT, "/graphql")).isIn(404, 405);
		assertThat(this.statements.count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: elsewhere.example\r\nHost: 127.0.0.1",
			"Host: 127.0.0.1\r\nContent-Length: 0\r\nContent-Length: 5", "Host: 127.0.0.1\r\nTransfer-Encoding: gzip",
			"Host: 127.0.0.1\r\nContent-Length: -1", "Host: 127.0.0.1\r\nContent-Length: +5", "Host: a b",
			"Host: 127.0.0.1\r\nX A: b", "X: y" })
	void requestThatCanBeReadInTwoWaysIsRefused(String headers) throws IOException {
		assertThat(answer("GET /access/ways HTTP/1.1\r\n" + headers)).containsAnyOf(" 400 ", " 501 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-For: 1.2.3.4", "X-Forwarded-User: administrator",
			"X-Remote-User: administrator", "Forwarded: for=127.0.0.1;proto=https;host=elsewhere.example",
			"X-Original-URL: /access/ways", "X-Rewrite-URL: /access/ways", "X-HTTP-Method-Override: GET" })
	void whatAProxyWouldSaySignsNobodyIn(String header) throws IOException {
		assertThat(answer("GET /access/me HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header)).contains(" 401 ");
	}

	@Test
	void linkLeadsToWhereTheRequestWent() {
		JsonNode made = this.client.http()
			.post()
			.uri("/access/sign-in-link")
			.header("X-Forwarded-Host", "elsewhere.example")
			.header("Forwarded", "host=elsewhere.example;proto=https")
			.retrieve()
			.body(JsonNode.class);
		assertThat(made.get("link").stringValue()).startsWith("http://127.0.0.1:" + this.port + "/sign-in/#code=");
	}

	@ParameterizedTest
	@CsvSource({ "/imports/profiles/../../access-token", "/imports/profiles/..%2f..%2faccess-token",
			"/imports/profiles/%2e%2e%2faccess-token", "/imports/templates/..%5c..%5caccess-token.xlsx",
			"/assets/..%2f..%2fapplication.yml", "/assets/%2e%2e/%2e%2e/application.yml", "//access-token",
			"/assets/..;/..;/application.yml", "/imports/profiles/access-token%00" })
	void noNameLeadsOutOfItsFolder(String path) throws IOException {
		String answer = answer("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + Client.bearer());
		assertThat(answer).containsAnyOf(" 400 ", " 404 ", " 302 ")
			.doesNotContain(Client.bearer().substring(7), "spring:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../users", "..", "a/b", "/etc/passwd", "a\nb", "a\u0000" })
	void profileIsKeptUnderNoNameThatLeadsElsewhere(String name) {
		int status = this.client.http()
			.put()
			.uri("/imports/profiles/{name}", name)
			.header("Content-Type", "application/yaml")
			.body("extends: unodc-ids\ntitle: x\n")
			.exchange((request, response) -> response.getStatusCode().value());
		assertThat(status).isBetween(400, 499);
	}

	@ParameterizedTest
	@CsvSource({ "/access/sign-in, 413", "/graphql, 413" })
	void bodyThatIsFarTooLongIsRefused(String path, int status) {
		String body = "{\"token\": \"" + "x".repeat(5_000_000) + "\"}";
		assertThat(this.client.http()
			.post()
			.uri(path)
			.header("Content-Type", "application/json")
			.body(body)
			.<Integer>exchange((request, response) -> response.getStatusCode().value())).isEqualTo(status);
	}

	@Test
	void tenThousandAliasesAreRefused() {
		String aliases = IntStream.range(0, 10_000)
			.mapToObj(i -> "a" + i + ": version")
			.collect(Collectors.joining(" ", "{ ", " }"));
		assertThat(code(aliases)).isEqualTo("LIMIT");
		assertThat(this.statements.count()).isZero();
	}

	@Test
	void fragmentsWithoutEndAreRefused() {
		assertThat(code("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }")).isIn("INVALID", "LIMIT");
		String nested = IntStream.range(0, 1000)
			.mapToObj(i -> "fragment f%d on Query { ...f%d }".formatted(i, i + 1))
			.collect(Collectors.joining(" "));
		assertThat(code("{ ...f0 } " + nested + " fragment f1000 on Query { version }")).isIn("INVALID", "LIMIT");
		String doubled = IntStream.range(0, 40)
			.mapToObj(i -> "fragment d%d on Query { ...d%d x%d: __typename ...d%d }".formatted(i, i + 1, i, i + 1))
			.collect(Collectors.joining(" "));
		assertThat(code("{ ...d0 } " + doubled + " fragment d40 on Query { version }")).isEqualTo("LIMIT");
		assertThat(code("{ " + String.join("", Collections.nCopies(5000, "... { ")) + "version"
				+ String.join("", Collections.nCopies(5000, " }")) + " }"))
			.isIn("LIMIT", "SYNTAX");
		assertThat(this.statements.count()).isZero();
	}

	@Test
	void metricsAndThePartsListAreForAdministrators() {
		Client reader = new Client(this.port,
				new Accounts(this.port).bearer(new Accounts(this.port).user(Role.READER)));
		for (String path : new String[] { "/actuator", "/actuator/info", "/actuator/prometheus",
				"/actuator/sbom/application", "/actuator/health/x" }) {
			int status = reader.http()
				.get()
				.uri(path)
				.exchange((request, response) -> response.getStatusCode().value());
			assertThat(status).as(path).isEqualTo(403);
		}
		assertThat(status(HttpMethod.GET, "/actuator/prometheus")).isEqualTo(200);
		String health = new Client(this.port, null).http().get().uri("/actuator/health").retrieve().body(String.class);
		assertThat(health).contains("UP").doesNotContain("components", "details");
	}

	private HttpHeaders headers(String path) {
		return this.client.http().get().uri(path).exchange((request, response) -> response.getHeaders());
	}

	private int status(HttpMethod method, String path) {
		return this.client.http()
			.method(method)
			.uri(URI.create("http://127.0.0.1:" + this.port + path))
			.exchange((request, response) -> response.getStatusCode().value());
	}

	private String code(String question) {
		return this.client.error(question, Map.of()).at("/extensions/code").stringValue();
	}

	/** The beginning of the answer to a request as it stands. */
	private String answer(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream()
				.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readNBytes(4000), StandardCharsets.ISO_8859_1);
		}
	}

}
