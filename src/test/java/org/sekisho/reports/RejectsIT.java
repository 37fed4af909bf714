package org.sekisho.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class RejectsIT {

	private Client client;

	private Desk desk;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
	}

	@Test
	void rejectedRowsComeBackWithNumberColumnValueAndReason() {
		JsonNode entry = this.desk.load(Desk.file(Desk.row("Thailand", "2010-01-01", "1"),
				"Thailand;;\"Mae \"\"Sai\"\"\nborder\";soon;Heroin;1;Kilogram;;;;;;;"));
		assertThat(this.desk.rejects(id(entry))).isEqualTo(Desk.HEADER + ";row;code;column;value;reason\r\n"
				+ "Thailand;;\"Mae \"\"Sai\"\"\nborder\";soon;Heroin;1;Kilogram;;;;;;;;3;DATE_UNREADABLE;SEIZURE_DATE;soon;"
				+ "'soon' is no date. Write it as year-month-day: 2011-03-14.\r\n");
	}

	@Test
	void correctedRowsAreTheRowsThatTheyWouldHaveBeen() {
		String wrong = "Thailand;;=cmd|' /C calc'!A0;2010-99-01;@Heroin;-5;Kilogram;+car;'-;'quoted';;;;";
		JsonNode entry = this.desk.load(Desk.file(wrong));
		String rejects = this.desk.rejects(id(entry));
		assertThat(rejects).contains(";'=cmd|' /C calc'!A0;", ";'@Heroin;'-5;", ";'+car;'-;'quoted';");
		JsonNode corrected = this.desk.load(rejects.replace("2010-99-01", "2010-09-01").replace(";'-5;", ";5;"));
		assertThat(corrected.get("accepted").intValue()).isEqualTo(1);
		JsonNode same = this.desk.load(Desk.file(wrong.replace("2010-99-01", "2010-09-01").replace(";-5;", ";5;")));
		assertThat(same.get("duplicates").intValue()).isEqualTo(1);
		JsonNode names = this.client.ask("{ seizures { nodes { concealmentReported transportReported } } }");
		assertThat(Client.texts(names, "concealmentReported")).contains("+car");
		assertThat(Client.texts(names, "transportReported")).contains("'quoted'");
	}

	@Test
	void uncorrectedRowsAreRejectedAgain() {
		JsonNode entry = this.desk.load(Desk.file("Thailand;;Bangkok", Desk.row("Atlantis", "2010-01-01", "1"),
				Desk.row("Thailand", "2010-01-01", "1") + ";one;more"));
		assertThat(entry.get("rejected").intValue()).isEqualTo(3);
		String rejects = this.desk.rejects(id(entry));
		assertThat(rejects).contains("one;more;4;");
		assertThat(this.desk.load(rejects).get("rejected").intValue()).isEqualTo(3);
	}

	@Test
	void manyRejectedRowsComeInTheirOrder() {
		String[] rows = new String[2500];
		Arrays.setAll(rows, number -> Desk.row("Thailand", "day " + number, "1"));
		List<String> lines = this.desk.rejects(id(this.desk.load(Desk.file(rows)))).lines().toList();
		assertThat(lines).hasSize(2501);
		assertThat(lines.get(1)).contains("day 0;", ";2;DATE_UNREADABLE;SEIZURE_DATE;");
		assertThat(lines.get(2500)).contains("day 2499;", ";2501;DATE_UNREADABLE;SEIZURE_DATE;");
	}

	@Test
	void importsThatDoNotExistHaveNone() {
		ResponseEntity<JsonNode> answer = this.client.http()
			.get()
			.uri("/imports/import:nowhere/rejects.csv")
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(JsonNode.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(404);
		assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(Objects.requireNonNull(answer.getBody()).get("detail").stringValue()).contains("'import:nowhere'");
	}

	private static String id(JsonNode entry) {
		return entry.get("id").stringValue();
	}

}
