package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.sekisho.support.SekishoTest;

/** Asks whether information may be shared, in real Chromium. */
@SekishoTest(packs = true)
class SharingPageIT extends ChromiumTest {

	@Test
	void asksByKeyboardAndReadsWhy() {
		go("/");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sharing")).click();
		Locator with = this.page.getByTestId("with");
		assertThat(this.page.getByLabel("on", new Page.GetByLabelOptions().setExact(true))).hasValue("2008-04-30");
		with.fill("united st");
		assertThat(this.page.getByRole(AriaRole.OPTION).filter(withText("United States")).first()).isVisible();
		with.press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("with=country:US"));
		assertThat(this.page.getByTestId("decision")).containsText("Yes.");
		assertThat(this.page.getByTestId("advice")).hasAttribute("data-decision", "PERMITTED");
		assertThat(this.page.getByTestId("reasons")).containsText("III.2.(5)");
		assertThat(this.page.getByTestId("channels")).isVisible();
		assertThat(this.page.getByTestId("notice")).containsText(Pattern.compile("advice", Pattern.CASE_INSENSITIVE));
		shoot("sharing");
		this.page.getByTestId("reasons").getByRole(AriaRole.LINK).first().click();
		assertThat(this.page.getByTestId("inspector-name")).isVisible();
	}

	@Test
	void answersForAnotherDayFromTheAddress() {
		go("/sharing/?with=country:KR&on=2004-12-15");
		assertThat(this.page.getByTestId("advice")).hasAttribute("data-decision", "UNCERTAIN");
		assertThat(this.page.getByTestId("decision")).containsText("It cannot be decided");
		this.page.getByLabel("on", new Page.GetByLabelOptions().setExact(true)).fill("2004-06-30");
		assertThat(this.page.getByTestId("advice")).hasAttribute("data-decision", "NOT_PERMITTED");
		assertThat(this.page.getByTestId("decision")).containsText("No.");
		assertThat(this.page).hasURL(Pattern.compile("on=2004-06-30"));
		this.page.goBack();
		assertThat(this.page.getByTestId("advice")).hasAttribute("data-decision", "UNCERTAIN");
		go("/sharing/?with=country:FR&on=2008-04-30");
		assertThat(this.page.getByTestId("advice")).containsText("Through");
		assertThat(this.page.getByTestId("advice")).containsText("European Community");
		shoot("sharing-union");
	}

	@Test
	void saysWhatMustBeTakenOutOfRecords() throws IOException {
		String told = loaded("Japan Customs", "Found on a courier, N. N.");
		String theirs = loaded("Somebody else", "");
		go("/sharing/?with=country:US&on=2008-04-30&ids=" + told + "," + theirs + ",seizure:none");
		Locator verdicts = this.page.getByTestId("verdicts");
		assertThat(verdicts.locator("tbody tr")).hasCount(3);
		Locator ours = verdicts.locator("[data-record='" + told + "']");
		assertThat(ours).hasAttribute("data-decision", "PERMITTED");
		assertThat(ours).containsText(Pattern.compile("Narrative\\s*Nominal"));
		assertThat(verdicts.locator("[data-record='" + theirs + "']")).hasAttribute("data-decision", "UNCERTAIN");
		assertThat(verdicts.locator("[data-record='" + theirs + "']")).containsText("Third party");
		Locator none = verdicts.locator("[data-record='seizure:none']");
		assertThat(none).hasAttribute("data-decision", "NOT_PERMITTED");
		assertThat(none).containsText("There is no such seizure");
		assertThat(this.page.getByTestId("records")).containsText("1 may go, 1 may not go, 1 cannot be decided");
		shoot("sharing-records");
		Download csv = this.page.waitForDownload(() -> this.page.getByTestId("csv").click());
		assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8)).contains(told, "May go", "Narrative,Nominal");
		this.page.getByLabel(Pattern.compile("Ids of seizures")).fill(told);
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check")).click();
		assertThat(verdicts.locator("tbody tr")).hasCount(1);
		assertThat(this.page).hasURL(Pattern.compile("ids=" + told + "$"));
	}

	/** The id of the one seizure of a report of ours, loaded as its receiver does. */
	private String loaded(String reporter, String narrative) {
		go("/reports/");
		String content = """
				Form;Case reference;Reporting office;Date of seizure;Country of seizure;Place;Substance;Quantity;Unit;Means of transport;Narrative
				SIMPLIFIED;C-1;%s;2007-03-01;Japan;Kobe;Heroin;2.5;Kilogram;Car;"%s"
				"""
			.formatted(reporter, narrative);
		this.page.getByTestId("file")
			.setInputFiles(new FilePayload(reporter + ".csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
		this.page.getByLabel("Profile, and how well it fits").selectOption("rilo-seizures");
		this.page.getByTestId("load").click();
		assertThat(this.page.getByTestId("entry")).containsText("Completed");
		String href = this.page.getByTestId("rows").getByRole(AriaRole.LINK).first().getAttribute("href");
		return URLDecoder.decode(href.substring(href.indexOf('=') + 1), StandardCharsets.UTF_8);
	}

	@Test
	void saysWhomItDoesNotKnow() {
		go("/sharing/?with=country:ZZ&on=2008-04-30");
		assertThat(this.page.getByRole(AriaRole.ALERT).first()).containsText("country:ZZ");
	}

	private static Locator.FilterOptions withText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
