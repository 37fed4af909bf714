package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.sekisho.support.SekishoTest;

/** Uses the pages as an analyst does, in real Chromium. */
@SekishoTest(packs = true)
class BrowserIT extends ChromiumTest {

	@Test
	void findsABodyOpensItsChartAndExpandsIt() {
		go("/");
		assertThat(this.page.getByTestId("start")).containsText("41 meetings");
		shoot("start");
		this.page.keyboard().press("/");
		this.page.keyboard().type("prevent drug abuse");
		Locator body = this.page.getByTestId("search-result")
			.filter(new Locator.FilterOptions()
				.setHasText("Headquarters for the Promotion of Measures to Prevent Drug Abuse"));
		assertThat(body.first()).isVisible();
		shoot("search");
		body.first().click();
		assertThat(this.page.getByTestId("inspector-name"))
			.hasText("Headquarters for the Promotion of Measures to Prevent Drug Abuse");
		assertThat(this.page.getByTestId("facts")).containsText("17 Jan 1997");
		assertThat(this.page.getByTestId("sources")).containsText("III.1.(1)");
		Locator meetings = this.page.locator("[data-testid=link-group][data-link-type=HELD_MEETING]");
		assertThat(meetings).containsText("14");
		meetings.click();
		assertThat(this.page.getByTestId("chart-count")).hasText("15 entities, 14 links");
		meetings.click();
		assertThat(this.page.getByTestId("chart-count")).hasText("1 entity, 0 links");
		meetings.click();
		this.page.locator("[data-testid=link-group][data-link-type=HAS_MEMBER]").click();
		assertThat(this.page.getByTestId("chart-count")).hasText("27 entities, 26 links");
		assertThat(this.page.getByTestId("legend")).containsText("post");
		shoot("chart");
	}

	@Test
	void opensAnEntityByItsAddress() {
		go("/?entity=country:JP");
		assertThat(this.page.getByTestId("inspector-name")).hasText("Japan");
		assertThat(this.page.locator("[data-testid=link-group][data-link-type=HAS_PARTY]")).containsText("14");
	}

	@Test
	void saysThatAnEntityDoesNotExist() {
		go("/?entity=country:XX");
		assertThat(this.page.getByRole(AriaRole.ALERT).first()).containsText("country:XX");
	}

}
