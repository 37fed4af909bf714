package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.support.SekishoTest;

/** Builds a chart and takes it back, in real Chromium. */
@SekishoTest(packs = true)
class ExplorePageIT extends ChromiumTest {

	private Locator chart;

	private Locator count;

	@BeforeEach
	void openJapan() {
		go("/?entity=country:JP");
		this.chart = this.page.getByTestId("chart");
		this.count = this.page.getByTestId("chart-count");
		assertThat(this.count).hasText("1 entity, 0 links");
		group("HAS_PARTY").click();
		assertThat(this.count).hasText("15 entities, 14 links");
	}

	@Test
	void undoesAndRedoesEveryStep() {
		press("h");
		assertThat(this.count).hasText("14 of 15 entities shown, 0 of 14 links");
		press("Control+z");
		assertThat(this.count).hasText("15 entities, 14 links");
		press("Control+z");
		assertThat(this.count).hasText("1 entity, 0 links");
		press("Control+Shift+Z");
		assertThat(this.count).hasText("15 entities, 14 links");
		press("Escape");
		Locator steps = this.page.getByTestId("steps").getByRole(AriaRole.BUTTON);
		assertThat(steps).hasCount(4);
		steps.nth(1).click();
		assertThat(this.count).hasText("1 entity, 0 links");
		steps.nth(3).click();
		assertThat(this.count).hasText("14 of 15 entities shown, 0 of 14 links");
	}

	@Test
	void arrangesInEachLayout() {
		for (String layout : new String[] { "circle", "hierarchy", "time", "map" }) {
			select("Arrange by", layout);
			assertThat(this.page.getByLabel("Arrange by")).hasValue(layout);
			this.page.waitForTimeout(800);
			shoot("chart-" + layout);
		}
		assertThat(this.page.getByTestId("backdrop-map")).isVisible();
		press("Control+z");
		assertThat(this.page.getByTestId("backdrop-time")).containsText("no date recorded");
	}

	@Test
	void filtersByTheLegend() {
		Locator agreements = this.page.getByTestId("legend")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^agreements")));
		agreements.click();
		assertThat(this.count).hasText("1 of 15 entities shown, 0 of 14 links");
		assertThat(agreements).hasAttribute("aria-pressed", "false");
		agreements.click();
		assertThat(this.count).hasText("15 entities, 14 links");
	}

	@Test
	void filtersByNumberOfLinksAndDay() {
		press("f");
		this.page.getByLabel("At least so many links").fill("2");
		assertThat(this.count).hasText("1 of 15 entities shown, 0 of 14 links");
		this.page.getByLabel("At least so many links").fill("0");
		Locator strip = this.page.getByTestId("time-strip");
		Locator slider = strip.getByRole(AriaRole.SLIDER);
		slider.press("Home");
		assertThat(this.page.getByTestId("chart-day")).not().hasText("All days");
		assertThat(this.count).containsText("of 15 entities shown");
		shoot("chart-day");
		strip.getByText("All days").last().click();
		assertThat(this.count).hasText("15 entities, 14 links");
	}

	@Test
	void groupsWhatIsSelectedAndUngroupsIt() {
		press("Control+a");
		assertThat(this.page.getByTestId("inspector-name")).hasText("15 entities");
		press("g");
		press("Escape");
		assertThat(this.page.getByTestId("steps")).containsText("Group 15 entities as Group");
		press("ArrowRight");
		assertThat(this.page.getByTestId("inspector-name")).hasText("Group");
		press("u");
		press("Escape");
		assertThat(this.page.getByTestId("steps")).containsText("Ungroup Group");
	}

	@Test
	void findsPathsBetweenTwoThatAreSelected() {
		search("Headquarters for the Promotion of Measures to Prevent Drug Abuse");
		assertThat(this.count).hasText("16 entities, 14 links");
		press("Control+a");
		this.page.getByTestId("selected-list")
			.getByText("Japan", new Locator.GetByTextOptions().setExact(true))
			.click();
		assertThat(this.page.getByTestId("inspector-name")).hasText("Japan");
		press("Control+a");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Connect").setExact(true)).click();
		assertThat(this.page.getByTestId("notice").or(this.count).first()).isVisible();
		shoot("chart-connected");
	}

	@Test
	void marksWhoMattersAndWhoBelongsTogether() {
		select("Size by", "DEGREE");
		this.page.getByLabel("Colour by community").click();
		assertThat(this.page.getByTestId("legend")).containsText("community 1");
		press("Escape");
		assertThat(this.page.getByTestId("rank").getByRole(AriaRole.LISTITEM).first()).containsText("Japan");
		assertThat(this.page.getByTestId("rank").getByRole(AriaRole.LISTITEM).first()).containsText("14");
		shoot("chart-marks");
	}

	@Test
	void selectsWithALasso() {
		press("Escape");
		press("l");
		var box = this.page.getByTestId("lasso").boundingBox();
		this.page.mouse().move(box.x + 2, box.y + 2);
		this.page.mouse().down();
		this.page.mouse().move(box.x + box.width - 2, box.y + 2);
		this.page.mouse().move(box.x + box.width - 2, box.y + box.height - 2);
		this.page.mouse().move(box.x + 2, box.y + box.height - 2);
		this.page.mouse().up();
		assertThat(this.page.getByTestId("inspector-name")).hasText("15 entities");
		assertThat(this.page.getByTestId("lasso")).hasCount(0);
	}

	@Test
	void showsLinksInATableWithTheirSources() {
		Locator table = this.page.getByTestId("links-table");
		table.locator("summary").click();
		assertThat(table.locator("tbody tr")).hasCount(14);
		assertThat(table.locator("tbody tr").first()).containsText("has party");
		shoot("chart-table");
	}

	@Test
	void notesAreWrittenMovedAndTakenBack() {
		press("t");
		this.page.keyboard().type("Ask them");
		this.page.keyboard().press("Control+Enter");
		Locator note = this.page.getByTestId("paper");
		assertThat(note).hasAttribute("aria-label", "Note on Japan: Ask them");
		String place = note.getAttribute("style");
		note.press("ArrowDown");
		assertThat(note).not().hasAttribute("style", place);
		press("Control+z");
		assertThat(note).hasAttribute("style", place);
		note.press("Enter");
		this.page.keyboard().type("First: ");
		this.page.keyboard().press("Control+Enter");
		assertThat(note).hasText("First: Ask them");
		shoot("chart-note");
		note.press("Delete");
		assertThat(note).hasCount(0);
		press("Control+z");
		assertThat(note).hasText("First: Ask them");
	}

	@Test
	void isUsedByKeysAlone() {
		press("ArrowRight");
		assertThat(this.page.getByTestId("inspector-name")).not().hasText("Japan");
		press("Shift+ArrowLeft");
		assertThat(this.page.getByTestId("inspector-name")).hasText("2 entities");
		press("p");
		press("?");
		assertThat(this.page.getByRole(AriaRole.DIALOG)).containsText("Ctrl Shift Z");
		this.page.keyboard().press("Escape");
		assertThat(this.page.getByRole(AriaRole.DIALOG)).hasCount(0);
		press("Alt+ArrowDown");
		press("Escape");
		assertThat(this.page.getByTestId("steps")).containsText("Pin 2 entities");
		assertThat(this.page.getByTestId("steps")).containsText("Move 2 entities");
	}

	private Locator group(String type) {
		return this.page.locator("[data-testid=link-group][data-link-type=" + type + "]");
	}

	private void press(String key) {
		this.chart.focus();
		this.page.keyboard().press(key);
	}

	private void select(String label, String value) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
			.selectOption(new SelectOption().setValue(value));
	}

	private void search(String words) {
		this.page.getByTestId("search").fill(words);
		this.page.getByTestId("search-result").first().click();
	}

}
