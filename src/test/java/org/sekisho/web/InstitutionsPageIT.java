package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.sekisho.support.SekishoTest;

/** Reads what the chapter says of institutions, in real Chromium. */
@SekishoTest(packs = true)
class InstitutionsPageIT extends ChromiumTest {

	@Test
	void readsWhatABodyDidMeetingByMeeting() {
		go("/");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Institutions")).click();
		Locator drugAbuse = this.page.getByTestId("views").getByText("to Prevent Drug Abuse");
		drugAbuse.click();
		assertThat(this.page.getByTestId("body")).containsText("17 Jan 1997");
		assertThat(this.page.getByTestId("members")).containsText("Prime Minister");
		Locator detail = this.page.getByTestId("detail");
		Locator adoption = mark("18 Apr 1997: adoption").first();
		adoption.hover();
		assertThat(detail).containsText("2nd meeting");
		adoption.click();
		assertThat(detail).containsText("III.1.(1)");
		assertThat(this.page).hasURL(Pattern.compile("body=headquarters:drug-abuse&at=meeting:drug-abuse/2"));
		shoot("institutions-body");
		this.page.reload();
		assertThat(detail).containsText("Outline on Promoting Measures against Illicit Drugs");
		this.page.goBack();
		assertThat(detail).containsText("Point at a mark");
	}

	@Test
	void walksTheTimeLineByKeyboard() {
		go("/institutions/?body=headquarters:firearms");
		Locator line = this.page.getByTestId("time-line");
		Locator first = line.locator("[data-mark][tabindex='0']");
		assertThat(first).hasCount(1);
		first.focus();
		assertThat(this.page.getByTestId("detail")).containsText("28 Sept 1995");
		this.page.keyboard().press("ArrowRight");
		assertThat(this.page.getByTestId("detail")).containsText("19 Dec 1995");
		this.page.keyboard().press("End");
		this.page.keyboard().press("ArrowDown");
		assertThat(this.page.getByTestId("detail")).containsText("Project Team");
		this.page.keyboard().press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("at=meeting:firearms-project-team"));
	}

	@Test
	void showsWhatThereWasOnADay() {
		go("/institutions/?body=headquarters:crime&day=2003-01-01");
		assertThat(this.page.getByTestId("body")).containsText("it was not yet established");
		assertThat(this.page.getByTestId("members")).containsText("No member is known for this day");
		assertThat(this.page.locator(".mark.later").first()).isVisible();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All days")).click();
		assertThat(this.page.getByTestId("members")).containsText("Prime Minister");
		assertThat(this.page.locator(".mark.later")).hasCount(0);
	}

	@Test
	void movesThroughTheDaysOfAgreements() {
		go("/institutions/?view=agreements&day=2004-11-30");
		Locator korea = this.page.locator("[data-agreement='agreement:jp-kr-cmaa']");
		Locator onMap = this.page.locator("path[data-country=KR]");
		assertThat(korea).hasAttribute("data-standing", "NONE");
		assertThat(onMap).hasAttribute("data-standing", "NONE");
		button("Next change").click();
		assertThat(this.page).hasURL(Pattern.compile("day=2004-12-01"));
		assertThat(korea).hasAttribute("data-standing", "UNCERTAIN");
		assertThat(onMap).hasAttribute("data-standing", "UNCERTAIN");
		assertThat(korea).containsText("Uncertain");
		this.page.getByRole(AriaRole.SLIDER).press("ArrowRight");
		assertThat(this.page).hasURL(Pattern.compile("day=2005-01-01"));
		assertThat(korea).hasAttribute("data-standing", "IN_FORCE");
		assertThat(onMap).hasAttribute("data-standing", "IN_FORCE");
		assertThat(this.page.locator("[data-spot=HK]")).isVisible();
		assertThat(this.page.locator("[data-spot=SG]")).isVisible();
		assertThat(this.page.locator("[data-host=CN]")).hasCount(1);
		shoot("institutions-agreements");
	}

	@Test
	void reachesTheMembersOfAUnionFromTheDayOnWhichTheyJoined() {
		go("/institutions/?view=agreements&day=2008-04-30&region=europe&partner=country:BG");
		assertThat(this.page.locator("path[data-country=BG]").first()).hasAttribute("data-standing", "IN_FORCE");
		assertThat(this.page.getByTestId("partner")).containsText("member 1 Jan 2007 – 30 Nov 2009");
		shoot("institutions-europe");
		this.page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2006-06-01");
		assertThat(this.page.locator("path[data-country=FR]").first()).hasAttribute("data-standing", "NONE");
		assertThat(this.page.locator("path[data-country=BG]")).hasCount(0);
		assertThat(this.page.getByTestId("partner")).containsText("No agreement with it is known");
		this.page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2010-06-01");
		assertThat(this.page.locator("path[data-country=BG]").first()).hasAttribute("data-standing", "IN_FORCE");
		assertThat(this.page.getByTestId("partner")).containsText("Through European Union");
	}

	@Test
	void comparesVolumesWithAYearOfOnesChoice() {
		go("/institutions/?view=volumes");
		Locator chart = this.page.getByTestId("index-chart");
		assertThat(chart).containsText("1998–2002 not reported");
		assertThat(chart.locator(".point.preliminary")).not().hasCount(0);
		Locator permits = this.page.getByTestId("volumes").locator("tr").filter(withText("Import permits"));
		assertThat(permits).containsText("187.8");
		chart.locator("[data-point='0 0']").focus();
		this.page.keyboard().press("ArrowRight");
		assertThat(this.page.getByTestId("tip")).containsText("19.15 million people");
		shoot("institutions-volumes");
		this.page.getByLabel("Base year").selectOption("2003");
		assertThat(this.page).hasURL(Pattern.compile("base=2003"));
		assertThat(permits).containsText("122.8");
		assertThat(this.page.getByTestId("volumes-notes")).containsText("III.2");
	}

	@Test
	void listsMeansOfControlWithTheirDays() {
		go("/institutions/?view=means");
		Locator means = this.page.getByTestId("means");
		assertThat(means).containsText("Jun 1979");
		means.getByRole(AriaRole.LINK).filter(withText("Ishigaki Port")).first().click();
		assertThat(this.page.getByTestId("inspector-name")).containsText("Ishigaki");
	}

	private Locator mark(String words) {
		return this.page.getByTestId("time-line")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(words)));
	}

	private Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator.FilterOptions withText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
