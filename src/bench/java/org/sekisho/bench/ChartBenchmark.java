package org.sekisho.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import org.sekisho.support.Chromium;

/**
 * The workbench in real Chromium: from the answer of the server to the chart that stands
 * arranged, the longest frame while it is moved, what closed charts leave behind, and how
 * soon the first page can be searched. Answers are made up, so that only the browser is
 * measured.
 */
final class ChartBenchmark {

	private static final int RUNS = 3;

	private static final int CLOSINGS = 100;

	private static final double LONGEST_FRAME = 0.2;

	private final Path data;

	ChartBenchmark(Path data) {
		this.data = data;
	}

	/** Pairs of what was measured and what is allowed or what it is compared with. */
	List<List<Measurement>> run() throws Exception {
		List<List<Measurement>> measured = new ArrayList<>();
		try (Application application = Application.start(this.data, this.data.resolveSibling("chart.log"));
				// The machine's browser is used; without this, another one would be fetched.
				Playwright playwright = Playwright.create(new Playwright.CreateOptions()
					.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.installed())
						.setArgs(List.of("--no-sandbox")))) {
			String address = application.address("/").toString();
			Cookie session = application.session();
			measured.addAll(measure(browser, session, address, new ChartAnswers(2000, 5000), 2));
			measured.addAll(measure(browser, session, address, new ChartAnswers(10_000, 25_000), 8));
			measured.add(hub(browser, session, address));
			measured.add(memory(browser, session, address));
			measured.addAll(new FirstPage(browser, address, session).measure());
		}
		return measured;
	}

	private static List<List<Measurement>> measure(Browser browser, Cookie session, String address, ChartAnswers answers,
			double allowed) {
		List<Double> opening = new ArrayList<>();
		List<Double> panning = new ArrayList<>();
		List<Double> zooming = new ArrayList<>();
		for (int run = 0; run < RUNS; run++) {
			try (ChartTab tab = new ChartTab(browser, session, answers)) {
				opening.add(tab.openAll(address));
				panning.add(tab.pan());
				zooming.add(tab.zoom());
			}
		}
		String chart = "chart of " + answers.size();
		return List.of(within(chart + ", from its answer to its places", opening, allowed),
				within("longest frame while the " + chart + " is panned", panning, LONGEST_FRAME),
				within("longest frame while the " + chart + " is zoomed", zooming, LONGEST_FRAME));
	}

	private static List<Measurement> hub(Browser browser, Cookie session, String address) {
		List<Double> expanding = new ArrayList<>();
		for (int run = 0; run < RUNS; run++) {
			try (ChartTab tab = new ChartTab(browser, session, new ChartAnswers(2, 1))) {
				expanding.add(tab.expandHub(address));
			}
		}
		return within("hub of 180,000 links, from its answer to its groups on the chart", expanding, 0.3);
	}

	private static List<Measurement> memory(Browser browser, Cookie session, String address) {
		try (ChartTab tab = new ChartTab(browser, session, new ChartAnswers(300, 750))) {
			tab.openAll(address);
			tab.closeAndOpen();
			tab.closeAndOpen();
			double before = tab.heap();
			for (int closing = 0; closing < CLOSINGS; closing++) {
				tab.closeAndOpen();
			}
			return List.of(
					new Measurement("live objects after " + CLOSINGS + " charts were closed and opened, in MB", "", 1.1,
							List.of(tab.heap())),
					new Measurement("after the first two, in MB", "", 0, List.of(before)));
		}
	}

	/** Pairs what was measured with what is allowed. */
	static List<Measurement> within(String work, List<Double> measured, double allowed) {
		return List.of(new Measurement(work, "", 1, measured),
				new Measurement("what is allowed", "", 0, List.of(allowed)));
	}

}
