package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks through the audit, in real Chromium. */
@SekishoTest
class AuditPageIT extends ChromiumTest {

	@BeforeAll
	static void look(@LocalServerPort int port) {
		for (int i = 0; i < 60; i++) {
			new Client(port).ask("query Browsed { version }");
		}
		new Client(port).ask("query Mentioning { entity(id: \"vessel:imo-9074729\") { id } }");
	}

	@Test
	void showsWhoLookedAtWhat() {
		go("/");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Audit")).click();
		this.page.getByLabel("Mentions").fill("vessel:imo-9074729");
		this.page.getByRole(AriaRole.BUTTON, named("Look")).click();
		assertThat(this.page).hasURL(Pattern.compile("mentions=vessel:imo-9074729"));
		Locator entries = this.page.getByTestId("audit-entries");
		assertThat(entries.locator("tbody tr").last()).containsText("Mentioning");
		entries.locator("tbody tr").last().getByRole(AriaRole.BUTTON).click();
		Locator entry = this.page.getByTestId("audit-entry");
		assertThat(entry).containsText("query Mentioning { entity(id:");
		assertThat(entry).containsText("ADMINISTRATOR, AUDITOR");
		shoot("audit");
	}

	@Test
	void leafsBackAndForth() {
		go("/audit/?operation=Browsed");
		Locator rows = this.page.getByTestId("audit-entries").locator("tbody tr");
		assertThat(rows).hasCount(50);
		this.page.getByTestId("older").click();
		assertThat(rows).hasCount(10);
		this.page.getByRole(AriaRole.BUTTON, named("Latest")).click();
		assertThat(rows).hasCount(50);
		go("/audit/?caller=nobody-of-this-name");
		assertThat(this.page.getByText("There is no such entry.")).isVisible();
	}

	@Test
	void checksTheWhole() {
		go("/audit/");
		this.page.getByRole(AriaRole.BUTTON, named("Check that nothing is missing or changed")).click();
		assertThat(this.page.getByTestId("audit-verdict")).containsText("Sound");
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}
