package org.sekisho.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Role;
import org.sekisho.support.Accounts;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Signs in and out, and manages users, in real Chromium. */
@SekishoTest
class AccessPageIT extends ChromiumTest {

	@LocalServerPort
	private int port;

	@Test
	void whoeverSignsInByNameGoesOnWhereTheyWanted() {
		String name = new Accounts(this.port).user(Role.READER);
		this.page.context().clearCookies();
		go("/trends/?by=COUNTRY#somewhere");
		assertThat(this.page).hasURL(Pattern.compile(".*/sign-in/\\?to=.*"));
		shoot("sign-in");
		this.page.getByLabel("Name").fill(name);
		this.page.getByLabel("Password").fill(Accounts.PASSWORD);
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
		assertThat(this.page).hasURL(Pattern.compile(".*/trends/\\?.*by=COUNTRY.*"));
		assertThat(this.page.getByTestId("account")).hasText(name);
		assertThat(this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Access"))).hasCount(0);
		this.page.getByText("Sign out").click();
		assertThat(this.page).hasURL(Pattern.compile(".*/sign-in/"));
		go("/");
		assertThat(this.page).hasURL(Pattern.compile(".*/sign-in/\\?to=.*"));
	}

	@Test
	void linkSignsInAndLeavesNoCodeInTheAddress() {
		JsonNode made = new Client(this.port).http().post().uri("/access/sign-in-link").retrieve().body(JsonNode.class);
		this.page.context().clearCookies();
		go(made.get("link").stringValue().replaceFirst("http://127.0.0.1:\\d+", ""));
		assertThat(this.page.getByTestId("account")).hasText("administrator");
		assertThat(this.page).hasURL(Pattern.compile("http://localhost:\\d+/"));
	}

	@Test
	void administratorAddsAndChangesAndRemovesAUser() {
		go("/access/");
		this.page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("grace");
		this.page.getByLabel("Password, of 12 characters or more").fill(Accounts.PASSWORD);
		this.page.getByLabel(Pattern.compile("ANALYST saves")).check();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
		Locator users = this.page.getByTestId("users");
		assertThat(users).containsText("grace");
		assertThat(users).containsText("ANALYST");
		this.page.getByText("Change grace").click();
		this.page.getByLabel("names of persons").check();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
		assertThat(users).containsText("names of persons");
		this.page.getByLabel("What it is for").fill("a script");
		this.page.getByText("Make a token").click();
		assertThat(this.page.getByTestId("made-token")).containsText(Pattern.compile("[\\w-]{43}"));
		shoot("access");
		this.page.onDialog(dialog -> dialog.accept());
		this.page.getByText("Remove grace").click();
		assertThat(users).not().containsText("grace");
	}

}
