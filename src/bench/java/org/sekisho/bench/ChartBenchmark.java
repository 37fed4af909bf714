package org.sekisho.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import org.sekisho.support.Chromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chart in real Chromium: from the answer of the server to the chart that stands
 * arranged, and the longest frame while it is moved. The answers are made up here, so that
 * only the browser is measured.
 */
final class ChartBenchmark {

	private static final int RUNS = 3;

	private static final String WATCH = """
			() => {
			  window.frames_ = [];
			  let last = performance.now();
			  const next = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(next); };
			  requestAnimationFrame(next);
			  const chart = document.querySelector('[data-testid=chart]');
			  const count = document.querySelector('[data-testid=chart-count]');
			  let begun = false;
			  new MutationObserver(() => {
			    begun ||= chart.dataset.arranged === 'false' && !count.textContent.startsWith('2 ');
			    if (begun && chart.dataset.arranged === 'true') window.arranged_ ??= performance.now();
			  }).observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
			}""";

	private static final String SECONDS = """
			() => {
			  const answers = performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('/graphql'));
			  return (window.arranged_ - Math.max(...answers.map((entry) => entry.responseEnd))) / 1e3;
			}""";

	private final Path data;

	ChartBenchmark(Path data) {
		this.data = data;
	}

	/** Pairs of what was measured and what is allowed. */
	List<List<Measurement>> run() throws Exception {
		List<List<Measurement>> measured = new ArrayList<>();
		try (Application application = Application.start(this.data, this.data.resolveSibling("chart.log"));
				Playwright playwright = Playwright.create();
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.installed())
						.setArgs(List.of("--no-sandbox")))) {
			String address = application.address("/?entity=person:0").toString();
			measured.addAll(measure(browser, address, new ChartAnswers(2000, 5000), 2));
			measured.addAll(measure(browser, address, new ChartAnswers(10_000, 25_000), 8));
		}
		return measured;
	}

	private static List<List<Measurement>> measure(Browser browser, String address, ChartAnswers answers,
			double allowed) {
		List<Double> opening = new ArrayList<>();
		List<Double> frames = new ArrayList<>();
		for (int run = 0; run < RUNS; run++) {
			try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800))) {
				page.route("**/graphql", route -> answer(route, answers));
				opening.add(open(page, address));
				frames.add(move(page));
			}
		}
		return List.of(against("chart of " + answers.size() + ", from its answer to its places", opening, allowed),
				against("longest frame while the chart of " + answers.size() + " is moved", frames, 0.2));
	}

	private static List<Measurement> against(String work, List<Double> seconds, double allowed) {
		return List.of(new Measurement(work, "", 1, seconds),
				new Measurement("what is allowed", "", 0, List.of(allowed)));
	}

	private static void answer(Route route, ChartAnswers answers) {
		JsonNode question = JsonMapper.shared().readTree(route.request().postData());
		String body = JsonMapper.shared().writeValueAsString(Map.of("data", answers.to(question)));
		route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(body));
	}

	private static double open(Page page, String address) {
		page.navigate(address);
		page.getByTestId("link-group").click();
		page.getByTestId("chart-count").getByText("2 entities").waitFor();
		page.waitForSelector("[data-testid=chart][data-arranged=true]");
		page.getByTestId("chart").focus();
		page.keyboard().press("Control+a");
		page.evaluate(WATCH);
		page.getByText("Find paths").click();
		page.waitForFunction("() => window.arranged_", null, new Page.WaitForFunctionOptions().setTimeout(120_000));
		return ((Number) page.evaluate(SECONDS)).doubleValue();
	}

	private static double move(Page page) {
		page.waitForTimeout(3000);
		page.evaluate("() => { window.frames_.length = 0; }");
		page.mouse().move(720, 130);
		page.mouse().down();
		for (int step = 0; step < 60; step++) {
			page.mouse().move(720 + 100 * Math.sin(step / 5.0), 130 + 4 * step);
		}
		page.mouse().up();
		return ((Number) page.evaluate("() => Math.max(...window.frames_) / 1e3")).doubleValue();
	}

}
