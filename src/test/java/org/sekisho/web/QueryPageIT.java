package org.sekisho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.sekisho.support.SekishoTest;

/** Asks, takes the answer away, and saves and shares the question, in real Chromium. */
@SekishoTest(packs = true)
class QueryPageIT extends ChromiumTest {

	private static final Pattern SAVED = Pattern.compile(".*[?]saved=query:.*");

	@Test
	void exampleIsAskedAndItsAnswerTakenAwayAndShownOnAChart() throws IOException {
		askForAgreements();
		assertThat(this.page.getByTestId("row-count")).hasText("14 rows");
		shoot("query");
		Download csv = this.page.waitForDownload(() -> button("CSV").click());
		assertThat(csv.suggestedFilename()).isEqualTo("agreements.csv");
		List<String> lines = Files.readAllLines(csv.path());
		assertThat(lines).hasSize(15);
		assertThat(lines.getFirst())
			.matches("\uFEFFname,type,signedOn,inForceOn,statusOn,parties.name,on record as [0-9a-f-]{36}");
		assertThat(lines.get(1)).endsWith(",INTERGOVERNMENTAL,,1997-06,IN_FORCE,Japan; United States,");
		Download xlsx = this.page.waitForDownload(() -> button("XLSX").click());
		assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');
		button("JSON").first().click();
		assertThat(this.page.locator(".result-window")).containsText("totalCount");
		Page chart = this.page.waitForPopup(() -> this.page.getByTestId("show-on-chart").click());
		assertThat(chart.getByTestId("chart-count")).hasText("29 entities, 28 links");
		chart.close();
	}

	@Test
	void savedQueryOpensByItsLinkAndKeepsWhatIsTyped() {
		askForAgreements();
		save("Agreements in force");
		assertThat(this.page).hasURL(SAVED);
		shoot("query-saved");
		String link = this.page.getByLabel("Link to this query, for whoever is cleared for it").inputValue();
		this.page.keyboard().press("Escape");
		assertThat(this.page.getByTestId("saved-queries")).containsText("Agreements in force");
		this.page.evaluate("localStorage.clear()");
		this.page.navigate(link);
		assertThat(editor()).containsText("query AgreementsInForce");
		editor().click();
		this.page.keyboard().press("Control+Home");
		this.page.keyboard().type("# typed since ");
		assertThat(this.page).hasURL(Pattern.compile(".*#query=%23\\+typed.*"));
		String typed = this.page.url();
		this.page.reload();
		assertThat(editor()).containsText("# typed since");
		this.page.evaluate("localStorage.clear()");
		go("/");
		this.page.navigate(typed);
		assertThat(editor()).containsText("# typed since");
	}

	@Test
	void whoSavesSecondIsToldWhoWasFirst() {
		askForAgreements();
		save("Shared");
		assertThat(this.page).hasURL(SAVED);
		URI address = URI.create(this.page.url());
		String mutation = "mutation { renameSavedQuery(id: \"%s\", version: 1, name: \"Mine\", by: \"Grace\") { version } }"
			.formatted(address.getQuery().replace("saved=", ""));
		APIResponse answer = this.page.request()
			.post(address.resolve("/graphql").toString(),
					RequestOptions.create()
						.setHeader("Sec-Fetch-Site", "same-origin")
						.setData(Map.of("query", mutation)));
		assertThat(answer.text()).contains("\"version\":2");
		button("Save").click();
		assertThat(this.page.getByTestId("not-saved")).containsText("was saved by Grace");
	}

	@Test
	void whatIsWrongIsSaid() {
		go("/graphiql/?saved=query:none");
		assertThat(this.page.getByTestId("notice")).containsText("There is no saved query “query:none”");
		go("/graphiql/#query=%7B%20savedQueries(first%3A%200)%20%7B%20hasNextPage%20%7D%20%7D");
		this.page.reload();
		ask("problems");
		assertThat(this.page.getByTestId("problems")).containsText("first: 0 is not between 1 and 200");
		shoot("query-problem");
	}

	private void askForAgreements() {
		go("/");
		this.page.getByRole(AriaRole.LINK, named("Query")).click();
		this.page.getByLabel("Find a query").fill("which customs agreements");
		this.page.locator("[data-kind=Agreement] button").click();
		assertThat(editor()).containsText("query AgreementsInForce");
		ask("answer-table");
	}

	/** GraphiQL drops a press that comes before its editors are connected. */
	private void ask(String answer) {
		Locator shown = this.page.getByTestId(answer);
		for (int attempt = 0; attempt < 6 && shown.count() == 0; attempt++) {
			this.page.locator(".graphiql-execute-button").click();
			// Not sooner: while a question is under way, the same button stops it.
			for (int wait = 0; wait < 30 && shown.count() == 0; wait++) {
				this.page.waitForTimeout(500);
			}
		}
		assertThat(shown).isVisible();
	}

	private void save(String name) {
		button("Save and share this query").click();
		this.page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
		button("Save").click();
		assertThat(this.page.getByTestId("save-query")).containsText("Version 1, saved by administrator");
	}

	private Locator editor() {
		return this.page.locator(".graphiql-query-editor .view-lines");
	}

	private Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
