package org.sekisho.packs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who followed whom, as the shipped packs have it. */
@SekishoTest(packs = true)
class SuccessionIT {

	@ParameterizedTest
	@CsvSource({ "1995-01-01,HK", "2001-01-01,JP", "2004-01-15,CN JP", "2008-01-01,CN" })
	void countryThatHostedTheRiloOfAsiaAndThePacificOnADay(String day, String hosts, @LocalServerPort int port) {
		JsonNode answer = new Client(port).ask("""
				query($day: Date!) {
				  organisations(asOf: $day, where: { hosts: { some: {} } }) {
				    nodes { hosts(sort: [{ code: ASC }]) { nodes { code } } } } }""", Map.of("day", day));
		assertThat(Client.texts(answer, "code")).isEqualTo(List.of(hosts.split(" ")));
	}

	@Test
	void chartOfADayShowsNoPolicyOfALaterOne(@LocalServerPort int port) {
		String question = """
				query($day: Date!) { neighbourhood(id: "headquarters:drug-abuse", asOf: $day, kinds: ["Policy", "Meeting"]) {
				  nodes { ... on Policy { adoptedOn } ... on Meeting { heldOn } } } }""";
		List<String> adopted = adopted(new Client(port).ask(question, Map.of("day", "1999-12-31")));
		assertThat(adopted).isNotEmpty().allMatch(day -> day.compareTo("2000") < 0);
		assertThat(adopted(new Client(port).ask(question, Map.of("day", "2008-01-01"))))
			.hasSizeGreaterThan(adopted.size())
			.anyMatch(day -> day.compareTo("2003") > 0);
	}

	private static List<String> adopted(JsonNode answer) {
		return Stream.concat(answer.findValues("adoptedOn").stream(), answer.findValues("heldOn").stream())
			.filter(day -> !day.isNull())
			.map(JsonNode::stringValue)
			.toList();
	}

}
