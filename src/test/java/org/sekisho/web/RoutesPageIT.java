package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.support.SekishoTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reads which ways goods went, in real Chromium. */
@SekishoTest(packs = true)
class RoutesPageIT extends ChromiumTest {

	@BeforeAll
	static void load(@LocalServerPort int port) {
		new SeizureReport().seized(30, "Cocaine", "2013-03", "Air", "Ecuador", "France")
			.seized(2, "Cocaine", "2012-05", "Air", "Ecuador", "France")
			.seized(12, "Heroin", "2013-04", "Road", "Afghanistan", "Pakistan")
			.seized(11, "Heroin", "2012-04", "Road", "Afghanistan", "Pakistan")
			.seized(4, "Cocaine", "2013-11", "Sea", "Colombia", "Spain")
			.seized(2, "Cannabis", "2011-05", "Road", "Nigeria", "Ghana")
			.seizedAtDeparture(3, "Cannabis", "2011-06", "Road", "Nigeria", "Ghana")
			.load(port);
	}

	@Test
	void leadsFromAFlowOnTheMapToItsSeizures() {
		go("/");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Routes")).click();
		Locator flow = this.page.locator("[data-flow=EC-FR]");
		assertThat(flow).hasAttribute("aria-label",
				Pattern.compile("Ecuador → France: 30 seizures, .* 2013, from seizures.csv"));
		flow.focus();
		assertThat(this.page.getByTestId("told")).containsText("Ecuador → France: 30 seizures");
		this.page.keyboard().press("ArrowRight");
		assertThat(this.page.getByTestId("told")).containsText("Afghanistan → Pakistan: 12 seizures");
		this.page.keyboard().press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("flow=country:AF,country:PK"));
		Locator behind = this.page.getByTestId("behind");
		assertThat(behind).containsText("12 of 12 seizures");
		assertThat(behind.locator("[data-seizure]")).hasCount(12);
		assertThat(behind).containsText("row");
		shoot("routes-map");
		this.page.reload();
		assertThat(behind).containsText("12 of 12 seizures");
		this.page.goBack();
		assertThat(behind).containsText("What the figures rest on");
	}

	@Test
	void narrowsToASubstanceAndAMeansOfTransport() {
		go("/routes/?period=2012..2013");
		assertThat(this.page.locator("[data-flow]")).hasCount(3);
		this.page.getByLabel("Substance").selectOption("substance:cocaine");
		assertThat(this.page).hasURL(Pattern.compile("substance=substance:cocaine"));
		assertThat(this.page.locator("[data-flow]")).hasCount(2);
		this.page.getByLabel("Transport").selectOption("SEA");
		assertThat(this.page.locator("[data-flow=CO-ES]")).hasAttribute("aria-label", Pattern.compile("4 seizures"));
		assertThat(this.page.locator("[data-flow]")).hasCount(1);
		this.page.getByLabel("Transport").selectOption("ROAD");
		assertThat(this.page.getByTestId("nothing")).containsText("No route of such seizures is reported");
	}

	@Test
	void showsWaysFromOriginToDestination() {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		this.page.setViewportSize(1920, 1080);
		go("/routes/?figure=ways&period=2013");
		Locator way = this.page.locator("[data-passage=EC--FR]");
		way.focus();
		this.page.keyboard().press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("passage=country:EC,,country:FR"));
		assertThat(this.page.getByTestId("behind")).containsText("25 of 30 seizures");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more")).click();
		assertThat(this.page.getByTestId("behind").locator("[data-seizure]")).hasCount(30);
		shoot("routes-ways-dark");
	}

	@Test
	void listsRoutesThatAreNewThatGrowAndThatChangedBeyondChance() {
		go("/routes/?period=2013&list=new");
		Locator routes = this.page.getByTestId("routes");
		assertThat(routes.locator("tbody tr")).hasCount(1);
		assertThat(routes).containsText("Colombia → Spain");
		list("Growing").click();
		assertThat(routes.locator("tbody tr").first()).containsText("Ecuador → France");
		list("Beyond chance").click();
		Locator changes = this.page.getByTestId("changes");
		assertThat(changes.locator("tbody tr")).hasCount(1);
		assertThat(changes).containsText("Rose");
		Locator before = changes.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("2").setExact(true));
		before.focus();
		assertThat(this.page.getByRole(AriaRole.TOOLTIP)).containsText("2 seizures; 2012, from seizures.csv");
		before.click();
		assertThat(this.page).hasURL(Pattern.compile("route=route:AIR/EC-FR&when=before"));
		assertThat(this.page.getByTestId("behind")).containsText("2 of 2 seizures");
		shoot("routes-changes");
	}

	@Test
	void leadsFromEveryFigureOfARouteToItsSeizures() {
		go("/routes/?period=2013&list=growing");
		Locator route = this.page.locator("[data-route='route:AIR/EC-FR']");
		Locator behind = this.page.getByTestId("behind");
		route.getByText("+28").click();
		assertThat(this.page).hasURL(Pattern.compile("route=route:AIR/EC-FR&when=both"));
		assertThat(behind).containsText("25 of 32 seizures");
		route.getByRole(AriaRole.BUTTON, named("< 0.001")).hover();
		assertThat(this.page.getByRole(AriaRole.TOOLTIP).last())
			.containsText("q < 0.001: more than chance explains; 2013, beside 2012, from seizures.csv");
		route.getByText(" kg").click();
		assertThat(behind).containsText("25 of 30 seizures");
		behind.getByRole(AriaRole.BUTTON, named("Close")).click();
		behind.getByRole(AriaRole.BUTTON, named("46")).last().click();
		assertThat(behind).containsText("2013, with a route");
		assertThat(behind).containsText("25 of 46 seizures");
	}

	@Test
	void countsOnlyWhereGoodsCouldBeSeized() {
		go("/routes/?period=2011&flow=country:NG,country:GH");
		Locator behind = this.page.getByTestId("behind");
		assertThat(this.page.locator("[data-flow=NG-GH]")).hasAttribute("aria-label", Pattern.compile("5 seizures"));
		assertThat(behind).containsText("5 of 5 seizures");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Seizure opportunity")).click();
		assertThat(this.page).hasURL(Pattern.compile("counting=opportunity"));
		assertThat(this.page.locator("[data-flow=NG-GH]")).hasAttribute("aria-label", Pattern.compile("2 seizures"));
		assertThat(behind).containsText("2 of 2 seizures");
	}

	@Test
	void panelStaysFoldedUntilAFigureIsOpened() {
		go("/routes/?period=2013");
		Locator behind = this.page.getByTestId("behind");
		behind.getByRole(AriaRole.BUTTON, named("Fold behind the figure")).click();
		this.page.reload();
		assertThat(behind).hasAttribute("data-folded", "true");
		this.page.locator("[data-flow=EC-FR]").press("Enter");
		assertThat(behind).containsText("25 of 30 seizures");
	}

	private static Locator.GetByRoleOptions named(String name) {
		return new Locator.GetByRoleOptions().setName(name);
	}

	private Locator list(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

}
