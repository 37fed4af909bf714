package org.sekisho.bench;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab of a browser with a chart in it, whose answers are made up here. */
final class ChartTab implements AutoCloseable {

	/** Notes when frames begin, and when the chart next stands arranged after it did not. */
	private static final String WATCH = """
			() => {
			  const frames = () => {
			    let last = performance.now();
			    const next = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(next); };
			    requestAnimationFrame(next);
			    return [];
			  };
			  window.frames_ ??= frames();
			  window.arranged_ = undefined;
			  const chart = document.querySelector('[data-testid=chart]');
			  let begun = false;
			  const observer = new MutationObserver(() => {
			    begun ||= chart.dataset.arranged === 'false';
			    if (!begun || chart.dataset.arranged !== 'true') return;
			    window.arranged_ = performance.now();
			    observer.disconnect();
			  });
			  observer.observe(chart, { attributes: true });
			}""";

	private static final String SECONDS_SINCE_ANSWER = """
			() => {
			  const answers = performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('/graphql'));
			  const before = answers.map((entry) => entry.responseEnd).filter((end) => end < window.arranged_);
			  return (window.arranged_ - Math.max(...before)) / 1e3;
			}""";

	private static final int PATIENCE_MILLIS = 120_000;

	private final Page page;

	ChartTab(Browser browser, Cookie session, ChartAnswers answers) {
		this.page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800));
		this.page.context().addCookies(List.of(session));
		this.page.route("**/graphql", route -> answer(route, answers));
	}

	private static void answer(Route route, ChartAnswers answers) {
		JsonNode question = JsonMapper.shared().readTree(route.request().postData());
		String body = JsonMapper.shared().writeValueAsString(Map.of("data", answers.to(question)));
		route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(body));
	}

	/** Seconds from the answer with the whole chart to its arrangement. */
	double openAll(String address) {
		this.page.navigate(address + "?entity=person:0");
		return findAll();
	}

	private double findAll() {
		this.page.getByTestId("link-group").click();
		this.page.getByTestId("chart-count").getByText("2 entities").waitFor();
		arranged();
		press("Control+a");
		this.page.evaluate(WATCH);
		this.page.getByText("Find paths").click();
		return secondsSinceAnswer();
	}

	/** Seconds from the answer to what is around a hub to its arrangement. */
	double expandHub(String address) {
		this.page.navigate(address + "?entity=" + ChartAnswers.HUB);
		arranged();
		this.page.evaluate(WATCH);
		press("Enter");
		return secondsSinceAnswer();
	}

	private double secondsSinceAnswer() {
		this.page.waitForFunction("() => window.arranged_", null,
				new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
		return ((Number) this.page.evaluate(SECONDS_SINCE_ANSWER)).doubleValue();
	}

	/** The longest frame in seconds while the chart is dragged about. */
	double pan() {
		rest();
		this.page.mouse().move(720, 160);
		this.page.mouse().down();
		for (int step = 0; step < 60; step++) {
			this.page.mouse().move(720 + 100 * Math.sin(step / 5.0), 160 + 4 * step);
		}
		this.page.mouse().up();
		return longestFrame();
	}

	/** The longest frame in seconds while the chart is brought near and sent away again. */
	double zoom() {
		rest();
		this.page.mouse().move(600, 400);
		for (int step = 0; step < 40; step++) {
			this.page.mouse().wheel(0, (step < 20) ? -120 : 120);
			this.page.waitForTimeout(20);
		}
		return longestFrame();
	}

	private void rest() {
		this.page.waitForTimeout(3000);
		this.page.evaluate("() => { window.frames_.length = 0; }");
	}

	private double longestFrame() {
		this.page.waitForTimeout(500);
		return ((Number) this.page.evaluate("() => Math.max(...window.frames_) / 1e3")).doubleValue();
	}

	/** Takes everything off the chart and opens it again, without leaving the page. */
	void closeAndOpen() {
		this.page.getByLabel("Clear chart").click();
		this.page.getByTestId("chart").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
		this.page.evaluate("""
				() => {
				  history.pushState(null, '', '/?entity=person:0');
				  window.dispatchEvent(new PopStateEvent('popstate'));
				}""");
		findAll();
	}

	/** Megabytes of live objects. */
	double heap() {
		CDPSession session = this.page.context().newCDPSession(this.page);
		try {
			session.send("HeapProfiler.collectGarbage");
			JsonObject usage = session.send("Runtime.getHeapUsage");
			return usage.get("usedSize").getAsDouble() / 1e6;
		}
		finally {
			session.detach();
		}
	}

	private void arranged() {
		this.page.waitForSelector("[data-testid=chart][data-arranged=true]");
	}

	private void press(String key) {
		this.page.getByTestId("chart").focus();
		this.page.keyboard().press(key);
	}

	@Override
	public void close() {
		this.page.close();
	}

}
