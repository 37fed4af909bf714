package org.sekisho.reports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** Packs come, change and go by HTTP, and the graph with them. */
@SekishoTest(packs = true)
class PackImportsIT {

	private static final String HEAD = """
			source: { id: source:next, name: Next report, publisher: P, publishedOn: 2009 }
			sections:
			  - section: "1"
			    page: 3
			    facts:
			""";

	private static final String FIRST = HEAD + """
			      - Headquarters: headquarters:x
			        name: Headquarters X
			        type: HEADQUARTERS
			        members:
			          - { node: post:x, role: CHIEF }
			      - Post: post:x
			        name: Chief of X
			""";

	private static final String SECOND = HEAD + """
			      # A comment moves the lines, which changes no fact.
			      - Headquarters: headquarters:x
			        name: Headquarters X
			        type: HEADQUARTERS
			        members:
			          - { node: post:x, role: CHIEF }
			      - Post: post:x
			        name: Chief of all X
			      - Post: post:y
			        name: Chief of Y
			""";

	private static final String EVERYTHING = """
			MATCH (e:Entity) WHERE NOT e:Import
			OPTIONAL MATCH (e)-[link]->(other) WHERE NOT other:Import
			WITH e, type(link) AS type, properties(link) AS link, other.id AS other
			ORDER BY e.id, type, other, link.section, link.page
			RETURN e.id, labels(e), properties(e), type, link, other""";

	private final Client client;

	private final Desk desk;

	private final Graph graph;

	@Autowired
	PackImportsIT(@LocalServerPort int port, Graph graph) {
		this.client = new Client(port);
		this.desk = new Desk(this.client);
		this.graph = graph;
	}

	@BeforeEach
	void nothingIsInForce() {
		List<String> left;
		do {
			left = rows("MATCH (v:PackVersion) RETURN v.id AS id ORDER BY v.number DESC").stream()
				.map(row -> String.valueOf(row.get("id")))
				.toList();
			left.stream().limit(1).forEach(this.desk::withdraw);
		}
		while (!left.isEmpty());
	}

	@Test
	void packIsAnImportLikeAnyOther() {
		JsonNode entry = load(FIRST);
		assertThat(counts(entry)).isEqualTo("COMPLETED 3 3 0 0");
		assertThat(entry.get("profile").stringValue()).isEqualTo("pack");
		assertThat(entry.get("fileName").stringValue()).isEqualTo("next.yml");
		assertThat(entry.get("sha256").stringValue()).hasSize(64);
		JsonNode source = this.client
			.ask("query($id: ID!) { entity(id: $id) { ... on Import { source { id name loadedBy publisher } } } }",
					Map.of("id", id(entry)))
			.at("/entity/source");
		assertThat(source.toString()).isEqualTo(
				"{\"id\":\"source:next\",\"name\":\"Next report\",\"loadedBy\":\"administrator\",\"publisher\":\"P\"}");
		assertThat(rowsOf(entry)).containsExactly("1 ACCEPTED source:next", "6 ACCEPTED headquarters:x",
				"11 ACCEPTED post:x");
		JsonNode post = this.client.ask("""
				{ entity(id: "post:x") { ... on Post { name citations { source { id } section page }
				  memberships { edges { role } } } } }""").get("entity");
		assertThat(post.at("/citations/0/source/id").stringValue()).isEqualTo("source:next");
		assertThat(post.at("/citations/0/page").intValue()).isEqualTo(3);
	}

	@Test
	void samePackAgainIsAllDuplicatesAndAddsNothing() {
		load(FIRST);
		List<?> before = everything();
		JsonNode again = load(FIRST);
		assertThat(counts(again)).isEqualTo("COMPLETED 3 0 3 0");
		assertThat(withoutMoments(everything())).isEqualTo(withoutMoments(before));
	}

	@Test
	void amendedPackSaysWhatIsNew() {
		load(FIRST);
		JsonNode amended = load(SECOND);
		assertThat(counts(amended)).isEqualTo("COMPLETED 4 2 2 0");
		assertThat(rowsOf(amended)).containsExactly("1 DUPLICATE source:next", "7 DUPLICATE headquarters:x",
				"12 ACCEPTED post:x", "14 ACCEPTED post:y");
		assertThat(names("Post", "post:x", "post:y")).containsExactly("Chief of all X", "Chief of Y");
	}

	@Test
	void newestWithdrawnFirstBringsTheFormerBack() {
		List<?> none = everything();
		JsonNode first = load(FIRST);
		List<?> before = everything();
		JsonNode second = load(SECOND);
		assertThat(this.desk.withdraw(id(second)).get("status").stringValue()).isEqualTo("WITHDRAWN");
		assertThat(everything()).isEqualTo(before);
		this.desk.withdraw(id(first));
		assertThat(withoutTheSource(everything())).isEqualTo(withoutTheSource(none));
		assertThat(counts(this.desk.entry(id(first)))).isEqualTo("WITHDRAWN 3 3 0 0");
		assertThat(this.desk.entry(id(first)).get("reason").stringValue()).isEqualTo("Sent by mistake");
	}

	@Test
	void formerWithdrawnFirstLeavesTheNewest() {
		List<?> none = everything();
		JsonNode first = load(FIRST);
		JsonNode second = load(SECOND);
		List<?> after = everything();
		this.desk.withdraw(id(first));
		assertThat(everything()).isEqualTo(after);
		this.desk.withdraw(id(second));
		assertThat(withoutTheSource(everything())).isEqualTo(withoutTheSource(none));
	}

	@Test
	void withdrawnTwiceIsRefused() {
		JsonNode first = load(FIRST);
		this.desk.withdraw(id(first));
		assertThat(this.client.refusal("mutation { withdrawImport(id: \"" + id(first) + "\", reason: \"x\") { id } }"))
			.contains("has been withdrawn already");
	}

	@Test
	void allProblemsAreToldWithTheirLines() {
		List<?> before = everything();
		ResponseEntity<JsonNode> answer = this.desk.post("bad.yml", utf8(HEAD + """
				      - Post: post:x
				        nam: Chief
				      - Post: ministry:x
				        name: M
				      - Headquarters: headquarters:x
				        name: X
				        type: HEADQUARTERS
				        members:
				          - { node: post:unknown, role: CHIEF }
				"""), "pack");
		assertThat(answer.getStatusCode().value()).isEqualTo(422);
		assertThat(Objects.requireNonNull(answer.getHeaders().getContentType()).toString())
			.startsWith("application/problem+json");
		JsonNode problem = Objects.requireNonNull(answer.getBody());
		assertThat(problem.get("title").stringValue()).isEqualTo("Pack unusable");
		assertThat(problem.get("problems").valueStream().map(one -> one.get("line") + " " + one.get("message")))
			.hasSize(4)
			.anyMatch(one -> one.startsWith("7 ") && one.contains("did you mean name?"))
			.anyMatch(one -> one.startsWith("8 ") && one.contains("must start with post:"))
			.anyMatch(one -> one.startsWith("14 ") && one.contains("which no pack states"));
		assertThat(problem.get("detail").stringValue()).contains("bad.yml:8: ");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void sourceOfTheProductIsTaken() {
		assertThat(refusal(FIRST.replace("source:next", "source:jp-customs-2008-iii")))
			.contains("already has a pack, packs/jp-customs-2008-iii.yml", "give this source another id");
	}

	@Test
	void sourceThatIsAReportIsTaken() {
		JsonNode report = this.desk.load(Desk.file(Desk.row("Thailand", "2011-03-04", "1")));
		String source = this.client
			.ask("query($id: ID!) { entity(id: $id) { ... on Import { source { id } } } }", Map.of("id", id(report)))
			.at("/entity/source/id")
			.stringValue();
		assertThat(refusal(FIRST.replace("source:next", source))).contains("is a report file that was loaded");
	}

	@Test
	void whatIsNoPackIsRefused() {
		assertThat(refusal("x.yml", FIRST.replace("Chief of X", "Côte").getBytes(Charset.forName("windows-1252"))))
			.contains("x.yml:12: this is not UTF-8");
		assertThat(refusal("x.yml", new byte[] { 'P', 'K', 3, 4, 0, 0, 1, 2 })).contains("binary file");
		assertThat(refusal("x.yml", FIRST.getBytes(StandardCharsets.UTF_16))).contains("not in UTF-8");
		assertThat(refusal("x.yml", new byte[0])).contains("the pack is empty");
		assertThat(refusal("[".repeat(1_000_000))).contains("this is not YAML");
		assertThat(refusal("x.yml", new byte[9 << 20])).contains("at most 8,388,608 bytes");
		assertThat(refusal("source: &a [&b [x, x], *b]\nsections: [*a, *a]\n")).contains("has the anchor &a");
		assertThat(refusal(FIRST + "        name: Twice\n")).contains("name stands twice");
		assertThat(refusal(HEAD + "      - Import: import:x\n        name: I\n"))
			.contains("Import is nothing that facts of a pack can state");
	}

	@Test
	void signsOfOtherSystemsDoNotMatter() {
		assertThat(counts(load("\uFEFF" + FIRST.replace("\n", "\r\n")))).isEqualTo("COMPLETED 3 3 0 0");
	}

	@Test
	void tooManyFactsAreRefusedWithTheBound() {
		StringBuilder many = new StringBuilder(HEAD);
		for (int i = 0; i < 50_001; i++) {
			many.append("      - { Post: post:many-").append(i).append(", name: P }\n");
		}
		assertThat(refusal(many.toString())).contains("a pack has at most 50,000");
	}

	@Test
	void packThatOthersNeedStays() {
		JsonNode first = load(FIRST);
		List<?> before = everything();
		JsonNode other = load(FIRST.substring(0, FIRST.indexOf("      - Headquarters")).replace(":next", ":other") + """
				      - Post: post:z
				        name: Z
				        organisation: headquarters:x
				""");
		assertThat(this.client.refusal("mutation { withdrawImport(id: \"" + id(first) + "\", reason: \"x\") { id } }"))
			.contains("cannot be withdrawn", "next.yml:8: organisation leads to headquarters:x, which no pack states");
		this.desk.withdraw(id(other));
		assertThat(withoutTheSource(everything())).isEqualTo(withoutTheSource(before));
	}

	@Test
	void packWithoutProfileIsRecognised() {
		ResponseEntity<JsonNode> answer = this.desk.post("next.txt", utf8("# The next\n---\n" + FIRST), null);
		assertThat(answer.getStatusCode().value()).isEqualTo(202);
		assertThat(Objects.requireNonNull(answer.getBody()).get("status").stringValue()).isEqualTo("COMPLETED");
	}

	@Test
	void networkInJsonLinesIsNoPack() {
		ResponseEntity<JsonNode> answer = this.desk.post("calls.jsonl",
				utf8("{\"source\": \"Anna\", \"target\": \"Bert\"}\n"), null);
		assertThat(String.valueOf(answer.getBody())).doesNotContain("pack").doesNotContain("sections");
	}

	@Test
	void twoPacksAtOnceAreBothIn() {
		List<CompletableFuture<JsonNode>> loads = Stream.of(FIRST, FIRST.replace(":next", ":other"))
			.map(pack -> CompletableFuture.supplyAsync(() -> load(pack)))
			.toList();
		assertThat(loads.stream().map(CompletableFuture::join).map(PackImportsIT::counts))
			.containsOnly("COMPLETED 3 3 0 0");
		assertThat(rows("MATCH (:Post {id: 'post:x'})-[:CITES]->(s:Source) RETURN s.id")).hasSize(2);
	}

	@Test
	void packThatFailedIsNotResumed() {
		JsonNode first = load(FIRST);
		this.graph.write(new Statement("MATCH (i:Import {id: $id}) SET i.status = 'FAILED'", Map.of("id", id(first))));
		assertThat(this.client.refusal("mutation { resumeImport(id: \"" + id(first) + "\") { id } }"))
			.contains("load a corrected version of it, or withdraw it");
	}

	private String refusal(String pack) {
		return refusal("next.yml", utf8(pack));
	}

	private String refusal(String name, byte[] pack) {
		ResponseEntity<JsonNode> answer = this.desk.post(name, pack, "pack");
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(422);
		return Objects.requireNonNull(answer.getBody()).get("detail").stringValue();
	}

	private JsonNode load(String pack) {
		ResponseEntity<JsonNode> answer = this.desk.post("next.yml", utf8(pack), "pack");
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(202);
		return this.desk.entry(Objects.requireNonNull(answer.getBody()).get("id").stringValue());
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String id(JsonNode entry) {
		return entry.get("id").stringValue();
	}

	private static String counts(JsonNode entry) {
		return entry.get("status").stringValue() + " " + entry.get("rowsRead") + " " + entry.get("accepted") + " "
				+ entry.get("duplicates") + " " + entry.get("rejected");
	}

	private List<String> rowsOf(JsonNode entry) {
		return this.client
			.ask("query($id: ID!) { importRows(import: $id) { rows { number verdict record } } }",
					Map.of("id", id(entry)))
			.at("/importRows/rows")
			.valueStream()
			.map(row -> row.get("number") + " " + row.get("verdict").stringValue() + " "
					+ row.get("record").stringValue())
			.toList();
	}

	private List<String> names(String kind, String... ids) {
		return rows("MATCH (e:" + kind + ") WHERE e.id IN ['" + String.join("', '", ids)
				+ "'] RETURN e.name AS name ORDER BY e.id")
			.stream()
			.map(row -> String.valueOf(row.get("name")))
			.toList();
	}

	private List<Map<String, Object>> everything() {
		return rows(EVERYTHING);
	}

	private static List<String> withoutMoments(List<?> rows) {
		return rows.stream().map(row -> row.toString().replaceAll("loadedAt=[^,}]*", "")).toList();
	}

	private static List<String> withoutTheSource(List<?> rows) {
		return rows.stream().map(Object::toString).filter(row -> !row.contains("[Entity, Source]")).toList();
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> rows(String text) {
		return (List<Map<String, Object>>) (List<?>) this.graph.read(new Statement(text, Map.of()));
	}

}
