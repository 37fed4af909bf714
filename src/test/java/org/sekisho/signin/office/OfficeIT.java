package org.sekisho.signin.office;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.support.Chromium;
import org.sekisho.support.Client;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The application beside a real OpenID provider, by configuration alone. */
class OfficeIT {

	private static final String SERVER_OF_TESTS = "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.";

	@TempDir
	static Path data;

	private static Provider provider;

	private static ConfigurableApplicationContext application;

	private static int port;

	@BeforeAll
	static void start() throws Exception {
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		provider = new Provider("http://127.0.0.1:" + port);
		String client = "--spring.security.oauth2.client.";
		String tokens = "--spring.security.oauth2.resourceserver.jwt.";
		application = new SpringApplicationBuilder(Class.forName("org.sekisho.Sekisho")).run("--server.port=" + port,
				"--sekisho.data=" + data, "--sekisho.demo=false", "--sekisho.rehearse=false",
				"--sekisho.neo4j.page-cache=64MB", client + "registration.office.client-id=sekisho",
				client + "registration.office.client-secret=" + Provider.SECRET,
				client + "registration.office.client-name=Office", client + "registration.office.scope=openid",
				client + "provider.office.issuer-uri=" + provider.issuer(), tokens + "issuer-uri=" + provider.issuer(),
				tokens + "audiences=" + Provider.AUDIENCE, "--sekisho.access.claims.role-of.analysts=ANALYST",
				"--spring.autoconfigure.exclude=" + SERVER_OF_TESTS + "OAuth2AuthorizationServerAutoConfiguration,"
						+ SERVER_OF_TESTS + "OAuth2AuthorizationServerJwtAutoConfiguration");
	}

	@AfterAll
	static void stop() {
		if (application != null) {
			application.close();
		}
		if (provider != null) {
			provider.close();
		}
	}

	@Test
	void programSignsInWithATokenOfTheProvider() {
		JsonNode answer = Objects.requireNonNull(RestClient.create(provider.issuer())
			.post()
			.uri("/oauth2/token")
			.headers(headers -> headers.setBasicAuth("nightly", Provider.SECRET + "-nightly"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("grant_type=client_credentials")
			.retrieve()
			.body(JsonNode.class));
		Client program = new Client(port, "Bearer " + answer.get("access_token").stringValue());
		JsonNode me = Objects.requireNonNull(program.http().get().uri("/access/me").retrieve().body(JsonNode.class));
		assertThat(me.get("name").stringValue()).isEqualTo("nightly");
		assertThat(me.get("roles").toString()).isEqualTo("[\"ANALYST\"]");
		assertThat(me.at("/clearance/light").stringValue()).isEqualTo("GREEN");
		assertThat(me.at("/clearance/organisations").toString()).isEqualTo("[\"JP\"]");
		assertThat(me.at("/clearance/everything").booleanValue()).isFalse();
		program.ask("{ version }");
	}

	@Test
	void tokenThatIsNotForUsNowIsRefused() throws Exception {
		assertThat(status(provider.token(Map.of()))).isEqualTo(200);
		Map<String, String> refused = Map.of("expired",
				provider.token(Map.of("exp", Date.from(Instant.now().minusSeconds(300)))), "not yet valid",
				provider.token(Map.of("nbf", Date.from(Instant.now().plusSeconds(300)))), "of another key",
				provider.token(new RSAKeyGenerator(2048).keyID("k").generate(), Map.of()), "of nobody's key",
				new PlainJWT(provider.claims(Map.of())).serialize(), "of another provider",
				provider.token(Map.of("iss", "http://elsewhere.example")), "for another application",
				provider.token(Map.of("aud", "somebody-else")), "for nobody", provider.token(Map.of("aud", List.of())),
				"changed", changed(provider.token(Map.of())), "reserved name",
				provider.token(Map.of("preferred_username", "administrator")), "line break",
				provider.token(Map.of("preferred_username", "ada\nERROR")));
		refused.forEach((what, token) -> assertThat(status(token)).as(what).isEqualTo(401));
	}

	@Test
	void tokenThatNeverExpiresIsRefused() throws Exception {
		Map<String, Object> never = new HashMap<>();
		never.put("exp", null);
		assertThat(status(provider.token(never))).isEqualTo(401);
	}

	@Test
	void whatIsNotMappedGivesNothing() throws Exception {
		Client king = new Client(port, "Bearer " + provider.token(Map.of("roles", List.of("kings", "ADMINISTRATOR"),
				"tlp", "ULTRAVIOLET", "clearance", "COSMIC", "organisations", List.of("Atlantis"), "nominal", "yes")));
		JsonNode me = Objects.requireNonNull(king.http().get().uri("/access/me").retrieve().body(JsonNode.class));
		assertThat(me.get("roles").toString()).isEqualTo("[]");
		assertThat(me.at("/clearance/light").isNull()).isTrue();
		assertThat(me.at("/clearance/level").isNull()).isTrue();
		assertThat(me.at("/clearance/organisations").toString()).isEqualTo("[]");
		assertThat(me.at("/clearance/nominal").booleanValue()).isFalse();
		assertThat(king.error("{ version }", Map.of()).at("/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
	}

	@Test
	void browserGoesToTheProviderAndComesBackOnce() {
		try (Playwright playwright = Playwright.create();
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.installed())
						.setArgs(List.of("--no-sandbox", "--disable-gpu")));
				BrowserContext context = browser.newContext();
				Page page = context.newPage()) {
			List<String> addresses = new ArrayList<>();
			page.onRequest(request -> addresses.add(request.url()));
			page.setDefaultTimeout(60_000);
			page.navigate("http://127.0.0.1:" + port + "/trends/?by=COUNTRY");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with Office")).click();
			page.locator("input[name=username]").fill("ada");
			page.locator("input[name=password]").fill(Provider.SECRET);
			page.getByRole(AriaRole.BUTTON).click();
			assertThat(page.getByTestId("account")).hasText("ada");
			assertThat(page).hasURL(Pattern.compile(".*:" + port + "/trends/\\?.*by=COUNTRY.*"));
			String back = addresses.stream()
				.filter(address -> address.startsWith("http://127.0.0.1:" + port + "/login/oauth2/code/office"))
				.findFirst()
				.orElseThrow();
			assertThat(addresses).anyMatch(address -> address.contains("code_challenge_method=S256"));
			page.navigate(back);
			assertThat(page).hasURL(Pattern.compile(".*/sign-in/\\?failure=provider"));
			assertThat(page.getByRole(AriaRole.ALERT)).containsText("The provider did not sign you in");
			assertNobodySignsIn(back);
			assertNobodySignsIn(back.replaceAll("state=[^&]*", "state=forged"));
		}
	}

	/** As a page of another site would have it, or somebody who listened. */
	private static void assertNobodySignsIn(String address) {
		HttpHeaders answer = RestClient.builder().requestFactory(new SimpleClientHttpRequestFactory() {
			@Override
			protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
				super.prepareConnection(connection, method);
				connection.setInstanceFollowRedirects(false);
			}
		}).build().get().uri(URI.create(address)).exchange((request, response) -> response.getHeaders());
		assertThat(answer.getFirst(HttpHeaders.LOCATION)).isEqualTo("/sign-in/?failure=provider");
		assertThat(answer.get(HttpHeaders.SET_COOKIE)).isNull();
	}

	private static String changed(String token) {
		String[] parts = token.split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
		String others = claims.replace("\"ada\"", "\"eve\"");
		return parts[0] + "."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(others.getBytes(StandardCharsets.UTF_8)) + "."
				+ parts[2];
	}

	private static int status(String token) {
		return new Client(port, "Bearer " + token).http()
			.get()
			.uri("/access/me")
			.exchange((request, response) -> response.getStatusCode().value());
	}

}
