package org.sekisho.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;

/** How soon the first page can be searched, against an empty page with the same bundle, and how large that is. */
final class FirstPage {

	private static final int RUNS = 9;

	private static final double MOST_MEGABYTES = 0.25;

	/** Notes when the search can first be used, or when the bundle of an empty page has run. */
	private static final String WATCH = """
			const watch = () => {
			  const search = document.querySelector('[data-testid=search]');
			  if (search && !search.disabled) window.usable_ ??= performance.now();
			};
			new MutationObserver(watch).observe(document, { childList: true, subtree: true });
			window.addEventListener('load', () => { if (document.getElementById('empty')) window.usable_ ??= performance.now(); });
			""";

	private final Browser browser;

	private final String address;

	private final Cookie session;

	FirstPage(Browser browser, String address, Cookie session) {
		this.browser = browser;
		this.address = address;
		this.session = session;
	}

	List<List<Measurement>> measure() {
		List<Double> ours = new ArrayList<>();
		List<Double> empty = new ArrayList<>();
		for (int run = 0; run < RUNS; run++) {
			empty.add(seconds(true));
			ours.add(seconds(false));
		}
		return List.of(
				List.of(new Measurement("from navigation to the first usable search", "", 1.5, ours),
						new Measurement("to the end of the bundle on an empty page", "", 0, empty)),
				ChartBenchmark.within("scripts of the first page, gzipped, in MB", List.of(megabytes()),
						MOST_MEGABYTES));
	}

	/** Of a browser that has not been here before. */
	private double seconds(boolean empty) {
		try (BrowserContext context = this.browser.newContext(); Page page = context.newPage()) {
			context.addCookies(List.of(this.session));
			page.addInitScript(WATCH);
			if (empty) {
				page.route(this.address, FirstPage::emptied);
			}
			page.navigate(this.address);
			page.waitForFunction("() => window.usable_");
			return ((Number) page.evaluate("() => window.usable_ / 1e3")).doubleValue();
		}
	}

	/** The same document with the same scripts, which find nowhere to draw. */
	private static void emptied(Route route) {
		String document = route.fetch().text().replace("id=\"app\"", "id=\"empty\"");
		route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(document));
	}

	private double megabytes() {
		try (BrowserContext context = this.browser.newContext(); Page page = context.newPage()) {
			context.addCookies(List.of(this.session));
			List<Response> scripts = new ArrayList<>();
			page.onResponse(response -> {
				if (response.request().resourceType().equals("script")) {
					scripts.add(response);
				}
			});
			page.navigate(this.address);
			page.getByTestId("search").waitFor();
			return scripts.stream().mapToDouble(script -> gzipped(script.body())).sum() / 1e6;
		}
	}

	private static double gzipped(byte[] script) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(script);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return packed.size();
	}

}
