package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.sekisho.support.SekishoTest;

/**
 * Saves a chart, opens it by its link, is told of conflicts, and exports it, in real
 * Chromium.
 */
@SekishoTest(packs = true)
class BoardPageIT extends ChromiumTest {

	private static final Pattern BOARD = Pattern.compile(".*[?&]board=board:.*");

	@Test
	void boardIsSavedAndOpensByItsLink() {
		save("Partners of Japan");
		assertThat(this.page).hasURL(BOARD);
		shoot("board");
		String address = this.page.getByLabel("Link to this board, for whoever may see what is on it").inputValue();
		this.page.keyboard().press("Escape");
		String count = this.page.getByTestId("chart-count").textContent();
		go("/");
		assertThat(this.page.getByTestId("boards")).containsText("Partners of Japan");
		this.page.navigate(address);
		assertThat(this.page.getByTestId("chart-count")).hasText(count);
		this.page.getByRole(AriaRole.BUTTON, named("Board: save, open, export (Ctrl S)")).click();
		assertThat(this.page.getByTestId("board")).containsText("Version 1, saved by administrator");
		assertThat(this.page.getByTestId("changes")).isVisible();
		shoot("board-opened");
	}

	@Test
	void notesAndPicturesStandOnTheBoard() throws IOException {
		save("With a note");
		this.page.getByLabel("Note on Japan").fill("Ask <them>");
		this.page.getByRole(AriaRole.BUTTON, exactly("Add note")).click();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
		this.page.getByLabel("Add a picture: PNG, JPEG or WebP, up to 4 MB; the board is saved with it")
			.setInputFiles(new FilePayload("harbour.png", "image/png", png.toByteArray()));
		assertThat(this.page.getByTestId("board")).containsText("Version 2");
		this.page.reload();
		Locator papers = this.page.getByTestId("papers");
		assertThat(papers).containsText("Ask <them>");
		assertThat(papers.getByAltText("harbour.png")).hasJSProperty("naturalWidth", 40);
		shoot("board-pinned");
		this.page.getByRole(AriaRole.BUTTON, named("Board: save, open, export (Ctrl S)")).click();
		assertThat(this.page.getByTestId("pinned")).containsText("Ask <them>");
		this.page.getByLabel("Export what is shown, with its sources and its marking").selectOption("svg");
		Download drawing = this.page
			.waitForDownload(() -> this.page.getByRole(AriaRole.BUTTON, named("Download")).click());
		assertThat(Files.readString(drawing.path())).contains("Ask &lt;them&gt;", "data:image/png");
	}

	@Test
	void whoSavesSecondIsToldWhoWasFirst() {
		save("Shared");
		URI address = URI.create(this.page.url());
		String id = address.getQuery().replaceAll(".*board=([^&]+).*", "$1");
		String mutation = "mutation { saveBoard(board: { id: \"%s\", version: 1, name: \"Shared\", entities: [] }, by: \"Grace\") { version } }"
			.formatted(id);
		APIResponse answer = this.page.request()
			.post(address.resolve("/graphql").toString(),
					RequestOptions.create()
						.setHeader("Sec-Fetch-Site", "same-origin")
						.setData(Map.of("query", mutation)));
		assertThat(answer.text()).contains("\"version\":2");
		this.page.getByRole(AriaRole.BUTTON, exactly("Save")).click();
		assertThat(this.page.getByTestId("not-saved")).containsText("was saved by Grace");
		shoot("board-conflict");
	}

	@Test
	void chartIsExportedAsAFile() throws IOException {
		go("/?entity=country:JP");
		this.page.getByRole(AriaRole.BUTTON, named("Board: save, open, export (Ctrl S)")).click();
		Locator format = this.page.getByLabel("Export what is shown, with its sources and its marking");
		format.selectOption("gexf");
		Download file = this.page
			.waitForDownload(() -> this.page.getByRole(AriaRole.BUTTON, named("Download")).click());
		assertThat(file.suggestedFilename()).isEqualTo("chart.gexf");
		assertThat(Files.readString(file.path())).contains("country:JP", "http://gexf.net/1.3");
	}

	@Test
	void boardThatThereIsNotIsSaid() {
		go("/?board=board:none");
		assertThat(this.page.getByTestId("notice")).containsText("There is no board “board:none”");
	}

	private void save(String name) {
		go("/?entity=country:JP");
		this.page.locator("[data-testid=link-group][data-link-type=HAS_PARTY]").click();
		assertThat(this.page.getByTestId("chart-count")).hasText("15 entities, 14 links");
		this.page.getByRole(AriaRole.BUTTON, named("Board: save, open, export (Ctrl S)")).click();
		this.page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
		this.page.getByRole(AriaRole.BUTTON, exactly("Save")).click();
		assertThat(this.page.getByTestId("board")).containsText("Version 1, saved by administrator");
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private static Page.GetByRoleOptions exactly(String name) {
		return named(name).setExact(true);
	}

}
