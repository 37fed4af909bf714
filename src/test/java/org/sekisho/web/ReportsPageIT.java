package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** Loads reports as their receiver does, in real Chromium. */
@SekishoTest(packs = true)
class ReportsPageIT extends ChromiumTest {

	private static final String HEADER = "COUNTRY;ADMINISTRATIVE_DIVISION;PLACE;SEIZURE_DATE;DRUG_NAME;AMOUNT;DRUG_UNIT;"
			+ "HIDING_PLACE;INSTALLATION;TRANSPORT;PRODUCING_COUNTRY;DEPARTURE_COUNTRY;DESTINATION_COUNTRY;ROUTING\n";

	@Test
	void seesWhatIsWrongLoadsTheRestAndTakesItBack() throws IOException {
		go("/");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reports")).click();
		assertThat(this.page.getByTestId("desk")).isVisible();
		choose("seizures.csv", HEADER + """
				Thailand;;Bangkok;2012-03-14;Heroin;2.5;Kilogram;;;;Unknown;Thailand;Japan;
				Thailand;;Bangkok;2012-03-15;Heroin;0;Kilogram;;;;;;;
				Nowhere;;Bangkok;2012-03-16;Heroin;1;Kilogram;;;;;;;
				""");
		assertThat(this.page.getByTestId("summary"))
			.containsText(Pattern.compile("2 rows can be loaded, 1 would be rejected"));
		shoot("reports-preview");
		Locator cell = this.page.locator("[data-row='4'] [data-code=COUNTRY_UNKNOWN]");
		this.page.getByTestId("summary")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Row 4"))
			.click();
		assertThat(cell).isFocused();
		assertThat(this.page.getByTestId("row")).containsText("would be rejected");
		shoot("reports-problem");
		this.page.getByTestId("load").click();
		assertThat(this.page.getByTestId("entry")).containsText("Completed");
		assertThat(this.page.getByTestId("rows").locator("tbody tr")).hasCount(3);
		shoot("reports-import");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1 Rejected")).click();
		assertThat(this.page.getByTestId("rows").locator("tbody tr")).hasCount(1);
		assertThat(this.page.getByTestId("rows")).containsText("Country unknown");
		Download rejects = this.page.waitForDownload(() -> this.page.getByTestId("rejects").click());
		assertThat(Files.readString(rejects.path(), StandardCharsets.UTF_8)).contains("Nowhere");
		withdraw();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All reports")).click();
		assertThat(this.page.getByTestId("imports")).containsText("Withdrawn");
		shoot("reports");
	}

	private void withdraw() {
		this.page.getByTestId("withdraw").click();
		Locator dialog = this.page.getByRole(AriaRole.DIALOG);
		Locator confirm = dialog.getByRole(AriaRole.BUTTON,
				new Locator.GetByRoleOptions().setName("Withdraw").setExact(true));
		assertThat(confirm).isDisabled();
		dialog.getByLabel("Reason").fill("Sent by mistake.");
		shoot("reports-withdraw");
		confirm.click();
		assertThat(this.page.getByTestId("entry")).containsText("Withdrawn");
		assertThat(this.page.getByTestId("entry")).containsText("Sent by mistake.");
	}

	@Test
	void adjustsTheColumnsOfAFileThatNoProfileKnows() {
		go("/reports/");
		choose("own.csv", HEADER.replace("COUNTRY;ADMIN", "Where it happened;ADMIN") + """
				Thailand;;Bangkok;2013-03-14;Heroin;2.5;Kilogram;;;;;;;
				""");
		assertThat(this.page.getByLabel("Profile, and how well it fits")).hasValue("unodc-ids");
		assertThat(this.page.getByTestId("summary")).containsText("The file has no column COUNTRY");
		Locator field = this.page.getByLabel("Field of Where it happened");
		field.selectOption("country");
		assertThat(this.page.getByTestId("summary")).containsText("1 row can be loaded");
		this.page.getByTestId("load").click();
		assertThat(this.page.getByTestId("entry")).containsText("Completed");
		assertThat(this.page.getByTestId("rows").locator("tbody tr")).hasCount(1);
	}

	@Test
	void keepsAProfileAndReadsANetwork() {
		go("/reports/");
		choose("calls.csv", "Anrufer;target;weight\nAnna;Boris;3\n");
		this.page.getByLabel("Field of Anrufer").selectOption("source");
		assertThat(this.page.getByTestId("load")).isDisabled();
		this.page.getByLabel("Name of the network").fill("calls");
		Locator own = this.page.getByLabel("Keep this way of reading as a profile of your own");
		own.fill("own-calls");
		// A click may be lost where the preview that arrives just then moves the button.
		own.press("Enter");
		assertThat(this.page.getByText("Kept as own-calls.")).isVisible();
		this.page.getByTestId("load").click();
		assertThat(this.page.getByTestId("entry")).containsText("Completed");
		this.page.getByTestId("rows").getByRole(AriaRole.LINK).first().click();
		assertThat(this.page.getByTestId("inspector-name")).containsText("Anna");
	}

	@Test
	void opensAndLeavesByKeyboard() {
		go("/reports/");
		Locator choice = this.page.getByText("choose a file");
		choice.focus();
		this.page.waitForFileChooser(() -> choice.press("Enter"));
		go("/reports/?import=import:none");
		assertThat(this.page.getByRole(AriaRole.ALERT).first()).containsText("import:none");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All reports")).press("Enter");
		assertThat(this.page.getByTestId("desk")).isVisible();
	}

	private void choose(String name, String content) {
		this.page.getByTestId("file")
			.setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
	}

}
