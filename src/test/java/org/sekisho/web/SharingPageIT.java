package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Asks whether information may be shared, in real Chromium. */
@SekishoTest(packs = true)
class SharingPageIT extends ChromiumTest {

	@Autowired
	private Graph graph;

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
		this.graph.write(new Statement("""
				MATCH (c:Country {id: 'country:JP'})
				CREATE (s:Entity:Seizure {id: 'seizure:told', name: 'A told seizure', seizedOn: date('2007-03-01'),
				  narrative: 'Found on a courier', suspects: ['N. N.'], flags: [], containers: [], transitsReported: [],
				  nationalities: []})-[:SEIZED_IN]->(c)""", Map.of()));
		go("/sharing/?with=country:US&on=2008-04-30&ids=seizure:told,seizure:none");
		Locator verdicts = this.page.getByTestId("verdicts");
		assertThat(verdicts.locator("tbody tr")).hasCount(2);
		assertThat(verdicts.locator("[data-record='seizure:told']")).containsText("Nominal");
		assertThat(verdicts.locator("[data-record='seizure:none']")).containsText("There is no such seizure");
		shoot("sharing-records");
		Download csv = this.page.waitForDownload(() -> this.page.getByTestId("csv").click());
		assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8)).contains("seizure:told", "Nominal");
		Locator ids = this.page.getByLabel(Pattern.compile("Ids of seizures"));
		ids.fill("seizure:told");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check")).click();
		assertThat(verdicts.locator("tbody tr")).hasCount(1);
		assertThat(this.page).hasURL(Pattern.compile("ids=seizure:told$"));
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
