package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.sekisho.support.SekishoTest;

/**
 * Marks an entity, a board and a report in real Chromium, and finds the marking wherever
 * they are shown.
 */
@SekishoTest(packs = true)
class MarkingPageIT extends ChromiumTest {

	private static final String REPORT = """
			COUNTRY;ADMINISTRATIVE_DIVISION;PLACE;SEIZURE_DATE;DRUG_NAME;AMOUNT;DRUG_UNIT;HIDING_PLACE;INSTALLATION;TRANSPORT;\
			PRODUCING_COUNTRY;DEPARTURE_COUNTRY;DESTINATION_COUNTRY;ROUTING
			Thailand;;Bangkok;2012-03-14;Heroin;2.5;Kilogram;;;;Unknown;Thailand;Japan;
			""";

	@Test
	void markingStandsOnTheEntityTheChartTheBoardAndThePicture() throws IOException {
		go("/?entity=country:JP");
		Locator inspector = this.page.getByTestId("inspector");
		this.page.getByTestId("mark").click();
		Locator dialog = this.page.locator("dialog[open]");
		dialog.getByLabel("Marking of its own; empty for none").fill("amber // nominal");
		dialog.getByLabel("Reason").fill("Names persons");
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mark").setExact(true)).click();
		assertThat(inspector.getByTestId("marking")).hasText("TLP:AMBER//NOMINAL");
		assertThat(inspector.getByTestId("marking")).hasCSS("color", "rgb(255, 192, 0)");
		this.page.reload();
		assertThat(this.page.getByTestId("chart-marking")).hasText("TLP:AMBER//NOMINAL");
		shoot("marked");
		this.page.getByRole(AriaRole.BUTTON, named("Board: save, open, export (Ctrl S)")).click();
		this.page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Marked");
		this.page.getByLabel("Marking, beside that of what stands on it").fill("REL TO JP");
		this.page.getByRole(AriaRole.BUTTON, exactly("Save")).click();
		assertThat(this.page.getByTestId("boards").getByTestId("marking")).hasText("TLP:AMBER//REL TO JP//NOMINAL");
		this.page.getByLabel("Export what is shown, with its sources and its marking").selectOption("svg");
		Download drawing = this.page
			.waitForDownload(() -> this.page.getByRole(AriaRole.BUTTON, named("Download")).click());
		assertThat(Files.readString(drawing.path())).contains("TLP:AMBER//REL TO JP//NOMINAL");
	}

	@Test
	void reportIsMarkedWhereItIsLoaded() {
		go("/reports/");
		this.page.getByTestId("file")
			.setInputFiles(new FilePayload("marked.csv", "text/csv", REPORT.getBytes(StandardCharsets.UTF_8)));
		this.page.getByLabel("Marking of what it says").fill("TLP:PURPLE");
		this.page.getByLabel("Marking of what it says").press("Enter");
		assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("'TLP:PURPLE' is no marking");
		expectRefusal(400);
		this.page.getByLabel("Marking of what it says").fill("TLP:GREEN");
		this.page.getByLabel("Marking of what it says").press("Enter");
		this.page.getByTestId("load").click();
		assertThat(this.page.getByTestId("entry").getByTestId("marking")).hasText("TLP:GREEN");
		this.page.getByText("All reports").click();
		assertThat(this.page.getByTestId("imports").getByTestId("marking").first()).hasText("TLP:GREEN");
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private static Page.GetByRoleOptions exactly(String name) {
		return named(name).setExact(true);
	}

}
