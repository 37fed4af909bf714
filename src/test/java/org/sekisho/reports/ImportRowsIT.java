package org.sekisho.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class ImportRowsIT {

	private static final String ROWS = """
			query($import: ID!, $verdict: RowVerdict, $code: String, $first: Int, $after: Int) {
			  importRows(import: $import, verdict: $verdict, code: $code, first: $first, after: $after) {
			    totalRows next rows { number verdict record codes reason } } }""";

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@Test
	void everyRowHasItsVerdictItsRecordItsCodesAndReasons() {
		String known = Desk.row("Thailand", "2010-01-01", "");
		this.desk.load(Desk.file(known));
		JsonNode answer = rows(load(known, Desk.row("Laos", "2010-01-02", ""), Desk.row("Atlantis", "soon", "1")),
				Map.of());
		assertThat(answer.get("totalRows").intValue()).isEqualTo(3);
		assertThat(answer.get("next").isNull()).isTrue();
		assertThat(Client.texts(answer, "verdict")).containsExactly("DUPLICATE", "ACCEPTED", "REJECTED");
		assertThat(Client.texts(answer, "number")).containsExactly("2", "3", "4");
		assertThat(answer.at("/rows/0/codes").toString()).contains("QUANTITY_MISSING");
		assertThat(answer.at("/rows/1/codes").toString()).contains("QUANTITY_MISSING");
		assertThat(answer.at("/rows/1/reason").stringValue()).isNotBlank();
		assertThat(this.client
			.ask("query($id: ID!) { entity(id: $id) { kind } }",
					Map.of("id", answer.at("/rows/1/record").stringValue()))
			.at("/entity/kind")
			.stringValue()).isEqualTo("Seizure");
		assertThat(answer.at("/rows/2/record").isNull()).isTrue();
		assertThat(answer.at("/rows/2/codes").toString()).contains("COUNTRY_UNKNOWN", "DATE_UNREADABLE");
		assertThat(answer.at("/rows/2/reason").stringValue()).contains("Atlantis", "soon");
	}

	@Test
	void rowsAreFilteredByVerdictAndCodeAndCounted() {
		String id = load(Desk.row("Laos", "2011-01-02", ""), Desk.row("Laos", "2011-01-03", "1"),
				Desk.row("Laos", "2011-01-04", "0"), Desk.row("Laos", "soon", "1"));
		assertThat(Client.texts(rows(id, Map.of("code", "QUANTITY_MISSING")), "number")).containsExactly("2", "4");
		assertThat(Client.texts(rows(id, Map.of("verdict", "REJECTED")), "number")).containsExactly("5");
		JsonNode none = rows(id, Map.of("verdict", "REJECTED", "code", "QUANTITY_MISSING"));
		assertThat(none.toString()).isEqualTo("{\"totalRows\":0,\"next\":null,\"rows\":[]}");
		assertThat(rows(id, Map.of("verdict", "ACCEPTED", "code", "QUANTITY_MISSING", "first", 1)).get("totalRows")
			.intValue()).isEqualTo(2);
	}

	@Test
	void pagesCoverAllRowsOfAllBatchesInOneStatementEach(@Autowired StatementCount statements) {
		String[] content = new String[9500];
		Arrays.setAll(content, number -> Desk.row("Peru", (number % 100 == 7) ? "soon" : "2009-01-01", number + ".5"));
		String id = load(content);
		List<String> numbers = new ArrayList<>();
		Integer after = 0;
		while (after != null) {
			statements.reset();
			JsonNode page = rows(id, Map.of("verdict", "REJECTED", "first", 40, "after", after));
			assertThat(statements.count()).isEqualTo(1);
			assertThat(page.get("totalRows").intValue()).isEqualTo(95);
			numbers.addAll(Client.texts(page, "number"));
			after = page.get("next").isNull() ? null : page.get("next").intValue();
		}
		assertThat(numbers).hasSize(95).startsWith("9", "109").endsWith("9409").doesNotHaveDuplicates();
	}

	@Test
	void rowsStayReadableOnceTheImportIsWithdrawn() {
		String id = load(Desk.row("Chile", "2010-01-02", "1"));
		this.desk.withdraw(id);
		assertThat(rows(id, Map.of()).get("totalRows").intValue()).isEqualTo(1);
	}

	@Test
	void badQuestionsAreRefused() {
		assertThat(this.client.refusal("{ importRows(import: \"import:nowhere\") { totalRows } }"))
			.contains("import:nowhere");
		assertThat(this.client.refusal("{ importRows(import: \"import:x\", first: 1001) { totalRows } }"))
			.contains("1,000");
	}

	private String load(String... rows) {
		return this.desk.load(Desk.file(rows)).get("id").stringValue();
	}

	private JsonNode rows(String id, Map<String, Object> more) {
		Map<String, Object> variables = new HashMap<>(Map.of("first", 50));
		variables.put("import", id);
		variables.putAll(more);
		return this.client.ask(ROWS, variables).get("importRows");
	}

}
