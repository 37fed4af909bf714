package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page with something on it, in light and dark: axe finds nothing serious, and the
 * keyboard reaches everything and shows where it is.
 */
@SekishoTest(packs = true)
class AccessibilityIT extends ChromiumTest {

	private static final Set<String> GRAVE = Set.of("serious", "critical");

	private static String board = "";

	@BeforeAll
	static void load(@LocalServerPort int port) {
		new SeizureReport().seized(6, "Cocaine", "2013-03", "Air", "Ecuador", "France")
			.seized(2, "Cocaine", "2012-05", "Air", "Ecuador", "France")
			.seized(4, "Heroin", "2013-11", "Road", "Afghanistan", "Pakistan")
			.load(port);
		board = new Client(port).ask("""
				mutation { saveBoard(board: { name: "Neighbours", entities: [{ id: "country:JP", x: 0, y: 0 },
					{ id: "country:KR", x: 90, y: 40 }] }, by: "Ada") { id } }""")
			.get("saveBoard")
			.get("id")
			.stringValue();
	}

	@ParameterizedTest
	@EnumSource
	void nobodyIsKeptOut(Place place) {
		open(place);
		assertThat(graveFindings()).as("what axe finds in light").isEmpty();
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		if (place == Place.QUERY) {
			// The editors of GraphiQL take their colours when they open.
			open(place);
		}
		assertThat(graveFindings()).as("what axe finds in dark").isEmpty();
		if (place != Place.BOARD) {
			this.page.keyboard().press("/");
			assertThat(this.page.getByTestId("search")).isFocused();
		}
		// The editors of GraphiQL take the Tab key as text; Ctrl M leads out of them.
		if (place != Place.QUERY) {
			TabWalk walk = new TabWalk(this.page);
			assertThat(walk.unreached()).as("what Tab does not reach").isEmpty();
			assertThat(walk.unmarked()).as("what looks the same with the focus on it").isEmpty();
		}
	}

	private void open(Place place) {
		go(place.path.replace("{board}", board));
		assertThat(this.page.locator(place.sign).first()).isVisible();
		if (place == Place.BOARD) {
			this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Board: save, open, export"))
				.click();
			assertThat(this.page.getByTestId("board")).isVisible();
		}
	}

	private List<String> graveFindings() {
		// Otherwise it opens a page of its own beside this one, which can have none
		// beside
		// it. The tabs of GraphiQL, each with a button inside, and the colours of what is
		// written in its editors are its own.
		return new AxeBuilder(this.page).setLegacyMode(true)
			.exclude(".graphiql-tabs")
			.exclude(".monaco-editor .view-lines")
			.analyze()
			.getViolations()
			.stream()
			.filter(rule -> GRAVE.contains(rule.getImpact()))
			.map(AccessibilityIT::told)
			.toList();
	}

	private static String told(Rule rule) {
		return "%s: %s".formatted(rule.getHelp(), rule.getNodes().stream().map(node -> node.getTarget()).toList());
	}

	private enum Place {

		START("/", "[data-testid=boards]"), CHART("/?entity=country:JP", "[data-testid=inspector-name]"),
		BOARD("/?board={board}", "[data-testid=chart-count]"),
		ROUTES("/routes/?flow=country:EC,country:FR", "[data-seizure]"),
		WAYS("/routes/?figure=ways&list=changed", "[data-testid=sankey] .node text"),
		TRENDS("/trends/?cell=2013", "[data-seizure]"), REPORTS("/reports/", "[data-testid=imports] a"),
		BODY("/institutions/", "[data-testid=time-line]"),
		AGREEMENTS("/institutions/?view=agreements", "[data-testid=map] svg"),
		VOLUMES("/institutions/?view=volumes", "table"), MEANS("/institutions/?view=means", "[data-testid=means]"),
		AUDIT("/audit/?event=START", "[data-testid=audit-entries]"),
		SHARING("/sharing/?with=country:KR", "[data-testid=reasons]"), ACCESS("/access/", "[data-testid=users]"),
		QUERY("/graphiql", ".graphiql-query-editor .view-lines");

		private final String path;

		private final String sign;

		Place(String path, String sign) {
			this.path = path;
			this.sign = sign;
		}

	}

}
