package org.sekisho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

@SekishoTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorsIT {

	@Autowired
	private StatementCount statements;

	private Client client;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{ countries | Invalid syntax with offending token '<EOF>' at line 1 column 12
			`` | Invalid syntax
			# nothing | Invalid syntax
			""")
	void textThatIsNoDocumentHasCodeSyntax(String question, String message) {
		JsonNode error = this.client.error(question, Map.of());
		assertThat(error.get("message").stringValue()).contains(message);
		assertThat(error.get("locations").get(0).get("line").intValue()).isOne();
		assertThat(error.at("/extensions/code").stringValue()).isEqualTo("SYNTAX");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ countries { nodes { nam } } } | countries/nodes/nam: Country has no field 'nam'. Did you mean name?
					{ countries { nodes { flavour } } } | countries/nodes/flavour: Country has no field 'flavour'
					{ headquarters(where: { type: { eq: FOO } }) { totalCount } } | headquarters: argument 'where.type.eq': 'FOO' is no BodyType: write one of HEADQUARTERS, MINISTERIAL_MEETING, PROJECT_TEAM, WORKING_TEAM
					{ headquarters(where: { type: { eq: "FOO" } }) { totalCount } } | headquarters: argument 'where.type.eq' is no BodyType: write one of HEADQUARTERS, MINISTERIAL_MEETING, PROJECT_TEAM, WORKING_TEAM
					{ countries(where: { nam: { eq: "a" } }) { totalCount } } | countries: argument 'where': CountryWhere has no field 'nam'. Did you mean name?
					{ countries(first: "a") { totalCount } } | countries: argument 'first' is no Int
					{ meetings(where: { heldOn: { eq: "soon" } }) { totalCount } } | meetings: argument 'where.heldOn.eq' is not a valid 'Date' - 'soon' is no Date: write a day such as 2008-04-01, in quotes
					{ entity { id } } | entity: Missing field argument 'id'
					query A { version } query B { version } | Must provide operation name if query contains multiple operations.
					subscription { a } | a: Subscription has no field 'a'
					subscription { importProgress { id } } | A subscription is answered event by event: ask for it with the header 'Accept: text/event-stream', or over a WebSocket at /graphql (graphql-transport-ws).
					{ linkSummary(id: "x") { count } } | linkSummary: id: there is no entity 'x'. Find its id with search
					""")
	void questionThatDoesNotFitTheSchemaHasCodeInvalid(String question, String message) {
		JsonNode error = this.client.error(question, Map.of());
		assertThat(error.get("message").stringValue()).isEqualTo(message);
		assertThat(error.at("/extensions/code").stringValue()).isEqualTo("INVALID");
	}

	@Test
	void variableThatDoesNotFitHasCodeInvalid() {
		assertInvalid(Map.of("w", Map.of("type", Map.of("in", List.of("PROJECT_TEAM", "FOO")))),
				"Variable 'w' has an invalid value: 'FOO' is no BodyType: write one of HEADQUARTERS, MINISTERIAL_MEETING, PROJECT_TEAM, WORKING_TEAM");
		assertInvalid(Map.of("w", Map.of("nam", Map.of())), "HeadquartersWhere has no field 'nam'. Did you mean name?");
		assertInvalid(Map.of("w", Map.of("establishedOn", Map.of("eq", "soon"))),
				"Variable 'w' has an invalid value: 'soon' is no PartialDate: write a day, month or year such as 1997-06-15, 1997-06 or 1997, in quotes");
		assertInvalid(Map.of("n", "ten"),
				"Variable 'n' has an invalid value: Expected a value that can be converted to type 'Int' but it was a 'String'");
	}

	private void assertInvalid(Map<String, ?> variables, String message) {
		JsonNode error = this.client.error(
				"query($w: HeadquartersWhere, $n: Int) { headquarters(where: $w, first: $n) { totalCount } }",
				variables);
		assertThat(error.get("message").stringValue()).isEqualTo(message);
		assertThat(error.at("/extensions/code").stringValue()).isEqualTo("INVALID");
	}

	@Test
	void messagesAreEnglishWhateverTheReaderPrefers() {
		String answer = this.client.http()
			.post()
			.uri("/graphql")
			.header("Accept-Language", "de")
			.body(Map.of("query", "{ countries"))
			.retrieve()
			.body(String.class);
		assertThat(answer).contains("Invalid syntax");
	}

	@Test
	void whatTheDatabaseRefusesIsOurFaultAndLogged(CapturedOutput log) {
		this.statements.failNext();
		JsonNode error = this.client.error("{ countries { totalCount } }", Map.of());
		assertThat(error.at("/extensions/code").stringValue()).isEqualTo("INTERNAL");
		assertThat(error.get("message").stringValue()).doesNotContain("RETRUN");
		assertThat(log).contains(error.get("message").stringValue().replaceAll(".*reference ", "reference "));
	}

	@Test
	void valueThatMustBeThereAndIsNotIsOurFaultAndLogged(CapturedOutput log) {
		this.statements.insteadOfNext(new Statement("RETURN {`#total`: null} AS answer", Map.of()));
		JsonNode error = this.client.error("{ countries { totalCount } }", Map.of());
		assertThat(error.at("/extensions/code").stringValue()).isEqualTo("INTERNAL");
		assertThat(log).contains(error.get("message").stringValue().replaceAll(".*reference ", "reference "));
	}

	@Test
	void answerThatTakesTooMuchMemoryExceedsALimit() {
		this.statements.insteadOfNext(new Statement("UNWIND range(1, 1000000) AS a RETURN collect(a + $text) AS answer",
				Map.of("text", "x".repeat(10_000))));
		JsonNode error = this.client.error("{ countries { totalCount } }", Map.of());
		assertThat(error.at("/extensions/code").stringValue()).isEqualTo("LIMIT");
		assertThat(error.at("/extensions/limit").stringValue()).isEqualTo("MEMORY");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "{", "[]", "{}", "{\"query\": null}", "{\"query\": \"{ version }\", \"variables\": 3}" })
	void bodyThatIsNoQuestionIsABadRequest(String body) {
		this.client.http()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange((request, response) -> {
				assertThat(response.getStatusCode().value()).isEqualTo(400);
				assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
				assertThat(response.bodyTo(String.class)).containsAnyOf("No 'query'", "no JSON object such as");
				return body;
			});
	}

	@Test
	void bodyThatIsFarTooLongIsRefusedUnread() {
		this.client.http()
			.post()
			.uri("/graphql")
			.body(Map.of("query", "{ version }", "variables", Map.of("a", "x".repeat(5_000_000))))
			.exchange((request, response) -> {
				assertThat(response.getStatusCode().value()).isEqualTo(413);
				assertThat(response.bodyTo(String.class)).contains("too long");
				return "";
			});
	}

	@Test
	void operationThatDoesNotExistHasCodeInvalid() {
		JsonNode answer = this.client.http()
			.post()
			.uri("/graphql")
			.body(Map.of("query", "query A { version }", "operationName", "B"))
			.retrieve()
			.body(JsonNode.class);
		assertThat(answer).isNotNull();
		assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("INVALID");
		assertThat(answer.at("/errors/0/message").stringValue()).contains("'B'");
	}

}
