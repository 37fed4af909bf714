package org.sekisho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

@SekishoTest
@ExtendWith(OutputCaptureExtension.class)
class RequestErrorsIT {

	private static final String FIELD = "--b\r\nContent-Disposition: form-data; name=\"file\"";

	@Autowired
	private StatementCount statements;

	private Client client;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/imports", "/imports/preview" })
	void damagedFormIsABadRequest(String address) {
		String says = "Send the whole form again as multipart/form-data";
		assertProblem(400, says, HttpMethod.POST, address, "multipart/form-data", "xx");
		assertProblem(400, says, HttpMethod.POST, address, "multipart/form-data; boundary=b",
				FIELD + "; filename=\"a.csv\"\r\n\r\na;b\r\n");
		assertProblem(400, says, HttpMethod.POST, address, "multipart/form-data; boundary=b", FIELD);
	}

	@ParameterizedTest
	@CsvSource({ "/imports, ''", "/imports/preview, ''", "/imports, file=a", "/imports/preview, file=a" })
	void formWithoutAFileSaysWhereItGoes(String address, String field) {
		String text = field.isEmpty() ? "" : FIELD + "\r\n\r\na;b\r\n";
		String profile = "--b\r\nContent-Disposition: form-data; name=\"profile\"\r\n\r\nunodc-ids\r\n--b--\r\n";
		assertProblem(400, "Send the report as the form field 'file'", HttpMethod.POST, address,
				"multipart/form-data; boundary=b", text + profile);
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=b", "text/csv" })
	void profileThatIsAFormIsUnsupported(String type) {
		assertProblem(415, "application/yaml", HttpMethod.PUT, "/imports/profiles/office", type, FIELD);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			415 | POST   | /imports          | text/csv   | set the header Content-Type to multipart/form-data
			415 | POST   | /imports/preview  | text/csv   | set the header Content-Type to multipart/form-data
			405 | DELETE | /imports          | text/plain | DELETE is not possible here. Possible is POST.
			405 | POST   | /imports/profiles | text/plain | Possible is GET.
			404 | POST   | /nowhere          | text/plain | There is nothing at /nowhere.
			""")
	void whatIsNotPossibleSaysWhatIs(int status, String method, String address, String type, String says) {
		assertProblem(status, says, HttpMethod.valueOf(method), address, type, "a;b");
	}

	@Test
	void pageOfAnotherSiteIsTurnedAwayWithAProblem() {
		assertProblem(403, "Pages of other sites", HttpMethod.POST, "/imports", "text/plain", "",
				(headers) -> headers.set("Sec-Fetch-Site", "cross-site"));
	}

	@Test
	void whatNobodyExpectsIsLoggedAndSaidWithoutDetails(CapturedOutput log) {
		this.statements.failNext();
		String detail = assertProblem(500, "The log knows why", HttpMethod.GET, "/imports/import:x", "text/plain", "",
				(headers) -> headers.setAccept(List.of(MediaType.TEXT_HTML)));
		assertThat(log).contains(detail.replaceAll(".*reference ", "reference "));
	}

	private void assertProblem(int status, String says, HttpMethod method, String address, String type, String body) {
		assertProblem(status, says, method, address, type, body, (headers) -> {
		});
	}

	private String assertProblem(int status, String says, HttpMethod method, String address, String type, String body,
			Consumer<HttpHeaders> headers) {
		return this.client.http().method(method).uri(address).headers((sent) -> {
			sent.set(HttpHeaders.CONTENT_TYPE, type);
			headers.accept(sent);
		}).body(body.getBytes(StandardCharsets.UTF_8)).exchange((request, response) -> {
			JsonNode problem = response.bodyTo(JsonNode.class);
			assertThat(response.getStatusCode().value()).as(String.valueOf(problem)).isEqualTo(status);
			assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
			assertThat(problem.get("detail").stringValue()).contains(says);
			assertThat(problem.toString()).doesNotContain("trace", "xception", "java.");
			return problem.get("detail").stringValue();
		});
	}

}
