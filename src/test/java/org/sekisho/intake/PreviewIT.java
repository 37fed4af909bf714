package org.sekisho.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@SekishoTest(packs = true)
class PreviewIT {

	private static final String GERMAN = """
			Aktenzeichen;Datum;Land;Stoff;Menge;Einheit;Container;Bemerkung
			A-1;14.03.2012;Japan;Heroin;2.5;kg;CSQU3054383;nichts
			A-2;15.03.2012;Thailand;Opium;-1;kg;;
			A-3;16.03.2012;Atlantis;Cocaine;1;kg;CSQU3054383;
			""";

	private Client client;

	private Sender sender;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.sender = new Sender(this.client);
	}

	@Test
	void profileThatFitsIsFoundAndRowsAreMapped() {
		JsonNode preview = this.sender.preview(
				"""
						Case reference,Reporting office,Date of seizure,Country of seizure,Substance,Quantity,Unit,Means of transport
						1,Kobe,2012-03-14,Japan,Heroin,2.5,kg,Airplane
						2,Kobe,03/04/2012,Japan,Heroin,0,kg,Camel
						3,Kobe,2012-03-14,JP,Heroin,,kg,Camel
						""",
				Map.of());
		assertThat(preview.get("profile").stringValue()).isEqualTo("rilo-seizures-simplified");
		assertThat(preview.get("profiles").get(0).get("name").stringValue()).isEqualTo("rilo-seizures-simplified");
		assertThat(preview.get("form").toString()).isEqualTo(
				"{\"format\":\"DELIMITED\",\"encoding\":\"UTF-8\",\"delimiter\":\",\",\"sheet\":null,\"sheets\":[],\"compressed\":false}");
		JsonNode first = preview.get("rows").get(0);
		assertThat(first.get("verdict").stringValue()).isEqualTo("ACCEPTED");
		assertThat(first.get("record").stringValue())
			.isEqualTo("Heroin, 2.5 kg, seized in Japan (JP) on 2012-03-14. Case 1 of Kobe. Transport: air.");
		JsonNode second = preview.get("rows").get(1);
		assertThat(second.get("verdict").stringValue()).isEqualTo("REJECTED");
		assertThat(second.get("problems").get(0).toString()).startsWith(
				"{\"row\":3,\"code\":\"DATE_UNREADABLE\",\"column\":\"Date of seizure\",\"value\":\"03/04/2012\",\"sentence\":\"'03/04/2012' can be read");
		JsonNode summary = preview.get("summary");
		assertThat(Stream.of("rows", "accepted", "rejected").map((count) -> summary.get(count).intValue()))
			.containsExactly(3, 2, 1);
		assertThat(summary.get("codes").valueStream().map((code) -> code.get("code").stringValue()))
			.containsExactly("DATE_UNREADABLE", "CODE_UNKNOWN", "QUANTITY_MISSING");
		assertThat(summary.get("codes").get(1).get("example").get("row").intValue()).isEqualTo(4);
	}

	@Test
	void countriesAreNamedWithTheirCodes() {
		String record = this.sender.preview(
				"""
						Case reference,Reporting office,Date of seizure,Country of seizure,From,Transit,To,Origin,Substance,Quantity,Unit,Means of transport
						1,jp,2012-03-14,JP,fr,EG; Italia,Niger,Atlantis,Heroin,2.5,kg,Airplane
						""",
				Map.of("profile", "rilo-seizures-simplified", "mapping",
						"{\"From\":\"departure\",\"Transit\":\"transits\",\"To\":\"destination\",\"Origin\":\"origin\"}"))
			.at("/rows/0/record")
			.stringValue();
		assertThat(record).isEqualTo("Heroin, 2.5 kg, seized in Japan (JP) on 2012-03-14. Case 1 of Japan (JP). "
				+ "Produced in 'Atlantis'. From France (FR). Through Egypt (EG), Italy (IT). To Niger (NE). Transport: air.");
	}

	@Test
	void decimalSignAndOrderOfDatesCanBeSaidForAFile() {
		String report = """
				Case reference;Reporting office;Date of seizure;Country of seizure;Substance;Quantity;Unit;Means of transport
				1;jp;03/04/2012;JP;Heroin;1 200,5;g;Ship
				""";
		Map<String, String> form = new HashMap<>(Map.of("profile", "rilo-seizures-simplified"));
		assertThat(this.sender.preview(report, form).at("/summary/rejected").intValue()).isOne();
		form.putAll(Map.of("decimal", ",", "dates", "day"));
		JsonNode row = this.sender.preview(report, form).at("/rows/0");
		assertThat(row.get("record").asString("")).as(row.toString())
			.startsWith("Heroin, 1200.5 g, seized in Japan (JP) on 2012-04-03");
		form.put("dates", "first");
		assertThat(Objects.requireNonNull(this.sender.post(report, form).getBody()).get("detail").stringValue())
			.contains("'dates': unknown part of a date that stands first 'first'. Known are: day, month");
	}

	@Test
	void fieldsAreProposedForUnknownHeaders() {
		JsonNode columns = this.sender.preview(GERMAN, Map.of("profile", "rilo-seizures")).get("columns");
		assertThat(proposals(columns, "Datum")).startsWith("seizedOn");
		assertThat(proposals(columns, "Land")).contains("country");
		assertThat(proposals(columns, "Stoff")).startsWith("goods[1].substance");
		assertThat(proposals(columns, "Menge")).contains("goods[1].quantity");
		assertThat(proposals(columns, "Einheit")).startsWith("goods[1].unit");
		assertThat(column(columns, "Container").get("field").stringValue()).isEqualTo("containers");
		assertThat(proposals(columns, "Container")).isEmpty();
	}

	@Test
	void mappingIsTakenAndKeptAsAProfile() {
		String mapping = "{\"Aktenzeichen\":\"caseReference\",\"Datum\":\"seizedOn\",\"Land\":\"country\","
				+ "\"Stoff\":\"goods[1].substance\",\"Menge\":\"goods[1].quantity\",\"Einheit\":\"goods[1].unit\"}";
		JsonNode preview = this.sender.preview(GERMAN,
				Map.of("profile", "rilo-seizures-simplified", "mapping", mapping, "reporter", "Zoll"));
		assertThat(preview.get("summary").get("codes").findValuesAsString("code")).contains("MANDATORY_MISSING",
				"QUANTITY_NEGATIVE", "COUNTRY_UNKNOWN");
		assertThat(this.sender.put("zoll", """
				extends: rilo-seizures-simplified
				title: Zoll
				columns:
				  caseReference: { headers: [Aktenzeichen] }
				  seizedOn: { headers: [Datum] }
				  country: { headers: [Land] }
				  goods[1].substance: { headers: [Stoff] }
				  goods[1].quantity: { headers: [Menge] }
				  goods[1].unit: { headers: [Einheit] }
				constants: { transport: Unknown, reporter: Zoll }
				""").getStatusCode().value()).isEqualTo(200);
		JsonNode kept = this.sender.preview(GERMAN, Map.of());
		assertThat(kept.get("profile").stringValue()).isEqualTo("zoll");
		assertThat(kept.get("summary").get("accepted").intValue()).isEqualTo(1);
	}

	@Test
	void wholeFileIsSummarisedAndNothingIsStored(@Value("${sekisho.data}") Path data) throws IOException {
		String header = "COUNTRY;ADMINISTRATIVE_DIVISION;PLACE;SEIZURE_DATE;DRUG_NAME;AMOUNT;DRUG_UNIT;HIDING_PLACE;"
				+ "INSTALLATION;TRANSPORT;PRODUCING_COUNTRY;DEPARTURE_COUNTRY;DESTINATION_COUNTRY;ROUTING\n";
		String rows = String.join("",
				IntStream.range(0, 1000)
					.mapToObj((row) -> "Japan;;;2012-01-01;Heroin;" + row + ";Kilogram;;;;;;;\n")
					.toList());
		List<Path> before = kept(data);
		JsonNode preview = this.sender.preview(header + rows, Map.of());
		assertThat(preview.get("profile").stringValue()).isEqualTo("unodc-ids");
		assertThat(preview.get("rows").size()).isEqualTo(200);
		assertThat(preview.get("summary").get("accepted").intValue()).isEqualTo(1000);
		assertThat(preview.get("summary").get("codes").get(0).get("count").intValue()).isEqualTo(1);
		assertThat(kept(data)).isEqualTo(before);
		JsonNode imports = this.client.ask("{ imports { totalCount } seizures { totalCount } }");
		assertThat(imports.findValuesAsString("totalCount")).containsExactly("0", "0");
	}

	@Test
	void profileOfTheDemonstrationSetIsRefused() {
		ResponseEntity<JsonNode> answer = this.sender.post("a;b\n1;2\n", Map.of("profile", "sekisho-demo"));
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(Objects.requireNonNull(answer.getBody()).get("detail").stringValue()).contains("demonstration set")
			.doesNotContain(", sekisho-demo");
	}

	@Test
	void fileThatIsNoTableIsRefused() {
		ResponseEntity<JsonNode> answer = this.sender.post("%PDF-1.7", Map.of());
		assertThat(answer.getStatusCode().value()).isEqualTo(422);
		assertThat(Objects.requireNonNull(answer.getBody()).get("detail").stringValue()).contains("PDF");
	}

	@Test
	void fullDiskIsSaid(@Value("${sekisho.data}") Path data) throws IOException {
		Path folder = Files.createDirectories(data.resolve("imports"));
		Path aside = Files.move(folder, data.resolve("aside"));
		Files.writeString(folder, "no folder");
		try {
			ResponseEntity<JsonNode> answer = this.sender.post("a;b\n1;2\n", Map.of());
			assertThat(answer.getStatusCode().value()).isEqualTo(507);
			assertThat(Objects.requireNonNull(answer.getBody()).get("title").stringValue()).isEqualTo("File not kept");
		}
		finally {
			Files.delete(folder);
			Files.move(aside, folder);
		}
	}

	/** Other tests leave files there that are no reports. */
	private static List<Path> kept(Path data) throws IOException {
		try (Stream<Path> files = Files.list(Files.createDirectories(data.resolve("imports")))) {
			return files.filter((file) -> !file.endsWith("uploads")).sorted().toList();
		}
	}

	private static JsonNode column(JsonNode columns, String name) {
		return columns.valueStream()
			.filter((column) -> column.get("name").stringValue().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> proposals(JsonNode columns, String name) {
		return column(columns, name).get("proposals").valueStream().map(JsonNode::stringValue).toList();
	}

}
