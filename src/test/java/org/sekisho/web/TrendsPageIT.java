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

/** Reads how seizures went over the years, in real Chromium. */
@SekishoTest(packs = true)
class TrendsPageIT extends ChromiumTest {

	@BeforeAll
	static void load(@LocalServerPort int port) {
		SeizureReport report = new SeizureReport();
		for (int month = 1; month <= 12; month++) {
			report.seized(4, "Heroin", "2012-%02d".formatted(month), "Road", "Afghanistan", "Pakistan")
				.seized((month == 10) ? 28 : 4, "Cocaine", "2013-%02d".formatted(month), "Air", "Ecuador", "France")
				.seized(2, "Cocaine", "2012-%02d".formatted(month), "Air", "Ecuador", "France");
		}
		report.seized(3, "Cocaine", "2009-05", "Air", "Ecuador", "France").load(port);
	}

	@Test
	void leadsFromAFigureToItsSeizures() {
		go("/");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trends")).click();
		Locator year = year("2013");
		assertThat(year).containsText("72");
		assertThat(year).containsText("+200 %");
		Locator figure = year.getByRole(AriaRole.BUTTON).nth(1);
		figure.focus();
		assertThat(this.page.getByRole(AriaRole.TOOLTIP))
			.containsText("Cocaine, 2013: 72 seizures; +200 % against the year before");
		this.page.keyboard().press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("cell=2013,substance:cocaine"));
		Locator behind = this.page.getByTestId("behind");
		assertThat(behind).containsText("25 of 72 seizures");
		shoot("trends");
		this.page.reload();
		assertThat(behind).containsText("Cocaine, 2013");
		this.page.goBack();
		assertThat(behind).containsText("What the figures rest on");
	}

	@Test
	void tellsNoneFromNotReported() {
		go("/trends/?by=country");
		assertThat(year("2010")).containsText("not reported");
		assertThat(year("2009").locator("td").nth(1)).containsText("3");
		assertThat(year("2009").locator("td").nth(2)).containsText("not reported");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("By substance")).click();
		assertThat(year("2009").locator("td").nth(2)).containsText("0");
	}

	@Test
	void marksWhatIsUnusualAndSaysHowItIsTold() {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		this.page.setViewportSize(1920, 1080);
		go("/trends/?period=2013&step=month&substance=substance:cocaine");
		Locator series = this.page.getByTestId("series");
		assertThat(series.locator("[data-when='2013-10'] td").nth(1)).hasAttribute("data-unusual", "high");
		assertThat(series.locator("[data-when='2013-11'] [data-unusual]")).hasCount(0);
		assertThat(this.page.getByTestId("trends-view")).containsText("median of the 12 months before");
		this.page.locator("[data-point='0 8']").focus();
		this.page.keyboard().press("ArrowRight");
		assertThat(this.page.getByTestId("told")).containsText("unusually high: the median before is 4");
		this.page.keyboard().press("Enter");
		assertThat(this.page.getByTestId("behind")).containsText("25 of 28 seizures");
		shoot("trends-months-dark");
	}

	@Test
	void showsBusinessVolumesBesideTheSeizures() {
		go("/trends/");
		Locator volumes = this.page.getByTestId("volumes-beside");
		assertThat(volumes.locator("[data-year='2013']")).containsText("not reported");
		assertThat(volumes.locator("[data-year='1997']")).containsText("not in the period");
		Locator volume = volumes.locator("[data-year='2003']").getByRole(AriaRole.BUTTON).first();
		volume.focus();
		assertThat(this.page.getByRole(AriaRole.TOOLTIP)).containsText("2003");
		shoot("trends-volumes");
		volumes.locator("[data-year='2012']").getByRole(AriaRole.BUTTON).first().click();
		assertThat(this.page.getByTestId("behind")).containsText("25 of 72 seizures");
	}

	@Test
	void saysWhereNothingIsReported() {
		go("/trends/?mode=RIVER");
		assertThat(this.page.getByTestId("nothing")).containsText("No such seizure is reported");
	}

	private Locator year(String year) {
		return this.page.getByTestId("series").locator("[data-when='" + year + "']");
	}

}
