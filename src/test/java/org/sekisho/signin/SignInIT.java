package org.sekisho.signin;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.access.Role;
import org.sekisho.support.Accounts;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** How people and programs sign in and out. */
@SekishoTest
@ExtendWith(OutputCaptureExtension.class)
class SignInIT {

	private static final String QUESTION = "{ version }";

	@LocalServerPort
	private int port;

	private Client nobody;

	private Client administrator;

	private Accounts accounts;

	@BeforeEach
	void connect() {
		this.nobody = new Client(this.port, null);
		this.administrator = new Client(this.port);
		this.accounts = new Accounts(this.port);
	}

	@Test
	void whoeverRunsTheInstallationMayDoAllAndSeeAll() {
		JsonNode me = body(this.administrator, HttpMethod.GET, "/access/me", null);
		assertThat(me.get("name").stringValue()).isEqualTo("administrator");
		assertThat(me.get("roles").toString()).contains("ADMINISTRATOR", "AUDITOR");
		assertThat(me.at("/clearance/everything").booleanValue()).isTrue();
	}

	@Test
	void whoeverHasNotSignedInIsToldHow() {
		ResponseEntity<JsonNode> answer = post(this.nobody, "/graphql", Map.of("query", QUESTION), Map.of());
		assertThat(answer.getStatusCode().value()).isEqualTo(401);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer realm=\"sekisho\"");
		assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.getBody().get("detail").stringValue()).contains("Authorization: Bearer", "access-token",
				"/sign-in/");
		assertThat(answer.getBody().at("/errors/0/extensions/code").stringValue()).isEqualTo("UNAUTHENTICATED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer x", "Bearer x.y.z", "Bearer a b", "Basic YTpi", "x",
			"Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbmlzdHJhdG9yIn0." })
	void tokenThatIsNoneIsRefused(String authorization) {
		ResponseEntity<JsonNode> answer = post(new Client(this.port, authorization), "/graphql",
				Map.of("query", QUESTION), Map.of());
		assertThat(answer.getStatusCode().value()).isEqualTo(401);
		assertThat(answer.getBody().at("/errors/0/extensions/code").stringValue()).isEqualTo("UNAUTHENTICATED");
	}

	@Test
	void tokenInTheAddressOrTheBodyIsNone() {
		String token = Client.bearer().substring("Bearer ".length());
		assertThat(
				post(this.nobody, "/graphql?access_token=" + token, Map.of("query", QUESTION), Map.of()).getStatusCode()
					.value())
			.isEqualTo(401);
	}

	@Test
	void sessionIsACookieThatNoScriptAndNoOtherSiteUses() {
		ResponseEntity<JsonNode> answer = signIn(Map.of("token", Client.bearer().substring("Bearer ".length()) + "\n"));
		String cookie = Objects.requireNonNull(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
		assertThat(cookie).startsWith("sekisho=").contains("HttpOnly", "SameSite=Strict", "Path=/");
		assertThat(me(cookie)).isEqualTo(200);
		assertThat(post(this.nobody, "/access/sign-out", Map.of(), own(cookie)).getStatusCode().value()).isEqualTo(200);
		assertThat(me(cookie)).isEqualTo(401);
	}

	@Test
	void sessionThatSomebodyElseKnowsIsNotTaken() {
		Map<String, String> token = Map.of("token", Client.bearer().substring("Bearer ".length()));
		String first = Objects.requireNonNull(signIn(token).getHeaders().getFirst(HttpHeaders.SET_COOKIE));
		ResponseEntity<JsonNode> again = post(this.nobody, "/access/sign-in", token, own(first));
		String second = Objects.requireNonNull(again.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
		assertThat(value(second)).isNotEqualTo(value(first));
		assertThat(me(first)).isEqualTo(401);
		assertThat(me(second)).isEqualTo(200);
		ResponseEntity<JsonNode> planted = post(this.nobody, "/access/sign-in", token,
				Map.of("Cookie", "sekisho=0123456789ABCDEF0123456789ABCDEF", "Sec-Fetch-Site", "same-origin"));
		assertThat(value(Objects.requireNonNull(planted.getHeaders().getFirst(HttpHeaders.SET_COOKIE))))
			.isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
		assertThat(me("sekisho=0123456789ABCDEF0123456789ABCDEF")).isEqualTo(401);
	}

	@Test
	void linkSignsInOnce() {
		String link = body(this.administrator, HttpMethod.POST, "/access/sign-in-link", null).get("link").stringValue();
		assertThat(link).matches("http://127.0.0.1:" + this.port + "/sign-in/#code=[\\w-]{43}");
		Map<String, String> code = Map.of("code", link.replaceAll(".*=", ""));
		assertThat(signIn(code).getStatusCode().value()).isEqualTo(200);
		assertThat(signIn(code).getStatusCode().value()).isEqualTo(401);
		assertThat(signIn(Map.of("code", "")).getStatusCode().value()).isEqualTo(401);
	}

	@Test
	void linkIsForWhoeverRunsTheInstallationAlone() {
		String other = this.accounts.bearer(this.accounts.user(Role.ADMINISTRATOR));
		assertThat(
				post(new Client(this.port, other), "/access/sign-in-link", Map.of(), Map.of()).getStatusCode().value())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-, -, 403", "cross-site, -, 403", "same-site, -, 403", "same-origin, -, 200", "none, -, 200",
					"-, OWN, 200", "-, https://elsewhere.example, 403", "-, null, 403", "-, http://[, 403",
					"cross-site, OWN, 403" })
	void formsOfOtherSitesDoNothing(String site, String origin, int status) {
		String cookie = "sekisho=" + Client.session(this.port);
		Map<String, String> headers = new HashMap<>(Map.of("Cookie", cookie));
		if (site != null) {
			headers.put("Sec-Fetch-Site", site);
		}
		if (origin != null) {
			headers.put("Origin", origin.replace("OWN", "http://127.0.0.1:" + this.port));
		}
		assertThat(post(this.nobody, "/graphql", Map.of("query", QUESTION), headers).getStatusCode().value())
			.isEqualTo(status);
	}

	@Test
	void otherSitesAreToldNothingByCors() {
		HttpHeaders headers = this.nobody.http()
			.options()
			.uri("/graphql")
			.header("Origin", "https://elsewhere.example")
			.header("Access-Control-Request-Method", "POST")
			.exchange((request, response) -> response.getHeaders());
		assertThat(headers.headerNames()).noneMatch(name -> name.startsWith("Access-Control-Allow"));
	}

	@ParameterizedTest
	@CsvSource({ "/, /sign-in/?to=%2F",
			"/trends/?by=COUNTRY&x=%C3%A4, /sign-in/?to=%2Ftrends%2F%3Fby%3DCOUNTRY%26x%3D%25C3%25A4",
			"//elsewhere.example/, -" })
	void pageLeadsToWhereOneSignsIn(String page, String address) {
		HttpHeaders headers = this.nobody.http()
			.get()
			.uri(URI.create("http://127.0.0.1:" + this.port + page))
			.exchange((request, response) -> response.getHeaders());
		assertThat(String.valueOf(headers.getLocation())).isEqualTo(address.equals("-") ? "null" : address);
	}

	@Test
	void userSignsInByNameAndPassword() {
		String name = this.accounts.user(Role.ANALYST);
		String cookie = cookie(signIn(Map.of("name", name, "password", Accounts.PASSWORD)));
		assertThat(me(cookie)).isEqualTo(200);
		Map<String, String> change = Map.of("former", Accounts.PASSWORD, "password", "another horse battery");
		assertThat(send(HttpMethod.PUT, "/access/password", change, own(cookie))).isEqualTo(204);
		assertThat(me(cookie)).as("a new password signs out").isEqualTo(401);
		assertThat(signIn(Map.of("name", name, "password", Accounts.PASSWORD)).getStatusCode().value()).isEqualTo(401);
		assertThat(signIn(Map.of("name", name, "password", "another horse battery")).getStatusCode().value())
			.isEqualTo(200);
	}

	@Test
	void whoeverGuessesWaitsWhetherThereIsSuchANameOrNot() {
		for (String name : List.of(this.accounts.user(Role.READER), "nobody-of-this-name")) {
			JsonNode refused = Objects.requireNonNull(signIn(Map.of("name", name, "password", "wrong")).getBody());
			assertThat(refused.get("detail").stringValue()).startsWith("Nobody can sign in with this.");
			for (int i = 0; i < 4; i++) {
				assertThat(signIn(Map.of("name", name, "password", "wrong")).getStatusCode().value()).isEqualTo(401);
			}
			ResponseEntity<JsonNode> waits = signIn(Map.of("name", name, "password", Accounts.PASSWORD));
			assertThat(waits.getStatusCode().value()).isEqualTo(429);
			assertThat(waits.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isIn("1", "2");
		}
	}

	@Test
	void lineBreaksForgeNoLineOfTheLog(CapturedOutput log) {
		String forged = "ada\r\n2026-01-01T00:00:00Z ERROR forged";
		assertThat(signIn(Map.of("name", forged, "password", "wrong")).getStatusCode().value()).isEqualTo(401);
		assertThat(signIn(Map.of("token", forged)).getStatusCode().value()).isEqualTo(401);
		assertThat(send(HttpMethod.PUT, "/access/users/ada%0AERROR%20forged", Map.of(), administrating())).isIn(400);
		assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith("2026-01-01T00:00:00Z ERROR forged"));
	}

	private static Map<String, String> administrating() {
		return Map.of("Authorization", Client.bearer());
	}

	private static Map<String, String> own(String cookie) {
		return Map.of("Cookie", cookie.replaceAll(";.*", ""), "Sec-Fetch-Site", "same-origin");
	}

	private static String value(String cookie) {
		return cookie.replaceAll("^sekisho=|;.*", "");
	}

	private static String cookie(ResponseEntity<JsonNode> answer) {
		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		return Objects.requireNonNull(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
	}

	private int me(String cookie) {
		return send(HttpMethod.GET, "/access/me", null, own(cookie));
	}

	private ResponseEntity<JsonNode> signIn(Map<String, String> with) {
		return post(this.nobody, "/access/sign-in", with, Map.of());
	}

	private int send(HttpMethod method, String path, Object body, Map<String, String> headers) {
		var request = this.nobody.http().method(method).uri(URI.create("http://127.0.0.1:" + this.port + path));
		headers.forEach(request::header);
		return ((body != null) ? request.body(body) : request)
			.exchange((sent, response) -> response.getStatusCode().value());
	}

	private static JsonNode body(Client client, HttpMethod method, String path, Object body) {
		return Objects.requireNonNull(client.http().method(method).uri(path).retrieve().body(JsonNode.class));
	}

	private static ResponseEntity<JsonNode> post(Client client, String path, Object body, Map<String, String> headers) {
		var request = client.http().post().uri(path);
		headers.forEach(request::header);
		return Objects.requireNonNull(request.body(body)
			.exchange((sent, response) -> ResponseEntity.status(response.getStatusCode())
				.headers(response.getHeaders())
				.body(response.bodyTo(JsonNode.class))));
	}

}
