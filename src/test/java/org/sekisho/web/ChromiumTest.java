package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.sekisho.support.Chromium;
import org.sekisho.support.Client;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A page of the running application in real Chromium. It asks no other server for
 * anything, and nothing on its console is an error.
 */
abstract class ChromiumTest {

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static Playwright playwright;

	private static Browser browser;

	private final List<String> addresses = new CopyOnWriteArrayList<>();

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	@LocalServerPort
	private int port;

	Page page;

	@BeforeAll
	static void startChromium() {
		// Neo4j plans a question when it first sees it, which takes longer than
		// Playwright's five seconds on a busy machine.
		setDefaultAssertionTimeout(60_000);
		playwright = Playwright.create();
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.installed())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--no-first-run")));
	}

	@AfterAll
	static void stopChromium() {
		playwright.close();
	}

	@BeforeEach
	void openPage() {
		this.page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800).setLocale("en-GB"));
		this.page.context()
			.addCookies(
					List.of(new Cookie("sekisho", Client.session(this.port)).setUrl("http://localhost:" + this.port)));
		this.page.setDefaultTimeout(60_000);
		this.page.onRequest(request -> this.addresses.add(request.url()));
		this.page.onConsoleMessage(this::note);
		this.page.onPageError(this.complaints::add);
	}

	@AfterEach
	void closePage() {
		this.page.close();
		assertThat(this.addresses).as("requests to other servers")
			.allMatch(address -> address.startsWith("http://localhost:" + this.port) || !address.startsWith("http"));
		assertThat(this.complaints).as("complaints on the console").isEmpty();
	}

	private void note(ConsoleMessage message) {
		if (message.type().equals("error")) {
			this.complaints.add(message.text());
		}
	}

	/** What the server refuses, the browser complains of. */
	void expectRefusal(int status) {
		assertThat(this.complaints.removeIf(text -> text.contains("a status of " + status))).isTrue();
	}

	void go(String path) {
		this.page.navigate("http://localhost:" + this.port + path);
	}

	void shoot(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
	}

}
