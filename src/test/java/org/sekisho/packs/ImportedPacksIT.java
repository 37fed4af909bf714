package org.sekisho.packs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.facts.Pack;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.SekishoTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The product's packs change under those of its users, and loads break off. */
@SekishoTest(packs = true)
class ImportedPacksIT {

	private static final String OURS = """
			source: { id: source:ours, name: Ours }
			sections:
			  - section: "1"
			    facts:
			      - { Post: post:shared, name: Shared }
			      - { Post: post:linked, name: Linked }
			""";

	private static final String THEIRS = """
			source: { id: source:theirs, name: Theirs }
			sections:
			  - section: "1"
			    facts:
			      - { Post: post:shared, aliases: [Common] }
			      - { Headquarters: headquarters:theirs, name: H, type: HEADQUARTERS, members: [{ node: post:linked, role: CHIEF }] }
			""";

	private final Graph graph;

	private final Packs packs;

	private final ImportedPacks imported;

	@Autowired
	ImportedPacksIT(Graph graph, Packs packs, ImportedPacks imported) {
		this.graph = graph;
		this.packs = packs;
		this.imported = imported;
	}

	@BeforeEach
	void emptyGraph() {
		this.graph.write(new Statement("MATCH (n) WHERE n:Entity OR n:PackVersion DETACH DELETE n", Map.of()));
		this.packs.load();
	}

	@Test
	void crashInMidLoadLeavesNothing() {
		List<?> before = everything();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.imported.load("import:1", "theirs.yml", utf8(single()), "me", (look, runner) -> {
				assertThat(runner
					.run(new Statement("MATCH (h:Headquarters {id: 'headquarters:single'}) RETURN h.id", Map.of())))
					.hasSize(1);
				throw new IllegalStateException("killed");
			}));
		assertThat(everything()).isEqualTo(before);
		assertThat(this.imported.has("import:1")).isFalse();
	}

	@Test
	void upgradeThatFitsLeavesImportedPacksInForce() {
		upgrade(OURS);
		load("import:1", single());
		upgrade(OURS.replace("name: Shared", "name: Shared by all"));
		assertThat(statusOf("import:1")).isEqualTo("COMPLETED null");
		assertThat(rows("MATCH (h:Headquarters {id: 'headquarters:single'}) RETURN h.id")).hasSize(1);
	}

	@Test
	void upgradeThatContradictsGoesOnAndKeepsWhatWasStated() {
		String pack = single() + "      - { Country: country:JP, aliases: [Nippon-koku] }\n";
		load("import:1", pack);
		upgrade(OURS + "      - { Headquarters: headquarters:single, name: Other, type: HEADQUARTERS }\n");
		assertThat(statusOf("import:1")).startsWith("FAILED The pack does not fit")
			.contains("theirs.yml:5: name of headquarters:single is \"S\" here but \"Other\" at packs/ours.yml:7");
		assertThat(rows("MATCH (h:Headquarters {id: 'headquarters:single'}) RETURN h.name"))
			.isEqualTo(List.of(Map.of("h.name", "Other")));
		assertThat(
				rows("MATCH (:Country {id: 'country:JP'})-[c:CITES]->(:Source {id: 'source:theirs'}) RETURN c.section"))
			.hasSize(1);
	}

	@Test
	void upgradeWithABrokenPackOfOursIsRefused() {
		load("import:1", single());
		assertThatExceptionOfType(InvalidPacks.class).isThrownBy(() -> upgrade(OURS.replace("name: Shared", "nam: S")));
	}

	@Test
	void packThatFitsAgainIsInForceAgain() {
		load("import:1", single());
		upgrade(OURS + "      - { Headquarters: headquarters:single, name: Other, type: HEADQUARTERS }\n");
		upgrade(OURS);
		assertThat(statusOf("import:1")).isEqualTo("COMPLETED null");
		assertThat(rows("MATCH (h:Headquarters {id: 'headquarters:single'}) RETURN h.name"))
			.isEqualTo(List.of(Map.of("h.name", "S")));
	}

	@Test
	void linkToWhatOursNoLongerStateStays() {
		upgrade(OURS);
		this.graph.write(new Statement(
				"""
						CREATE (:PackVersion {id: 'import:2', source: 'source:theirs', fileName: 'theirs.yml', text: $text,
						  checksum: 'c', loadedAt: datetime(), number: 1, ends: []})
						WITH 1 AS one
						MATCH (post:Post {id: 'post:linked'})
						CREATE (:Entity:Headquarters {id: 'headquarters:theirs'})-[:HAS_MEMBER {source: 'source:theirs'}]->(post)
						""",
				Map.of("text", THEIRS)));
		upgrade(OURS.replace("      - { Post: post:linked, name: Linked }\n", ""));
		assertThat(rows("MATCH (v:PackVersion) RETURN v.conflict AS conflict").getFirst().get("conflict")).isNull();
		assertThat(rows("MATCH (:Headquarters)-[:HAS_MEMBER]->(p:Post {id: 'post:linked'})-[:CITES]->(s) RETURN s.id"))
			.hasSize(1);
	}

	private static String single() {
		return """
				source: { id: source:theirs, name: Theirs }
				sections:
				  - section: "1"
				    facts:
				      - { Headquarters: headquarters:single, name: S, type: HEADQUARTERS }
				""";
	}

	private void upgrade(String ours) {
		this.packs.load(ours(ours));
	}

	private static List<Pack.File> ours(String text) {
		List<Pack.File> files = new ArrayList<>(Pack.shipped());
		files.add(Pack.File.of("packs/ours.yml", utf8(text)));
		return files;
	}

	private void load(String id, String pack) {
		this.imported.load(id, "theirs.yml", utf8(pack), "me", (look, runner) -> runner.run(new Statement("""
				MATCH (source:Source {id: 'source:theirs'})
				CREATE (i:Entity:Import {id: $id, name: 'theirs.yml', status: 'COMPLETED', profile: 'pack'})
				CREATE (i)-[:READ_FROM]->(source), (i)-[:CITES]->(source)
				""", Map.of("id", id))));
	}

	private String statusOf(String id) {
		Map<String, @Nullable Object> row = rows("MATCH (i:Import {id: '" + id + "'}) RETURN i.status, i.reason")
			.getFirst();
		return row.get("i.status") + " " + row.get("i.reason");
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private List<Map<String, @Nullable Object>> everything() {
		return rows("""
				MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock
				OPTIONAL MATCH (n)-[link]->(other)
				WITH n, type(link) AS type, properties(link) AS link, other.id AS other
				ORDER BY n.id, type, other, link.section
				RETURN labels(n), properties(n), type, link, other""");
	}

	private List<Map<String, @Nullable Object>> rows(String text) {
		return this.graph.read(new Statement(text, Map.of()));
	}

}
