package org.sekisho.packs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.markings.Handlings;
import org.sekisho.evidence.Sources;
import org.sekisho.facts.InvalidPacks;
import org.sekisho.facts.Pack;
import org.sekisho.facts.PackTests;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;
import org.sekisho.graph.Statements;
import org.sekisho.knowledge.Countries;
import org.sekisho.knowledge.Countries.Known;
import org.sekisho.knowledge.Countries.Unrecognised;
import org.sekisho.knowledge.LinkDates;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SekishoTest
class PacksIT {

	private static final String FIRST = """
			source: { id: source:first, name: First, publishedOn: 2008 }
			sections:
			  - section: "1"
			    page: 7
			    facts:
			      - Headquarters: headquarters:a
			        name: A
			        type: HEADQUARTERS
			        establishedOn: 1997-06
			        members:
			          - { node: post:chief, role: CHIEF, validFrom: 1998 }
			      - Post: post:chief
			        name: Chief
			        aliases: [Boss]
			        organisation: ministry:m
			      - Post: post:lone
			        name: Lone
			  - section: "2"
			    facts:
			      - Post: post:chief
			      - Meeting: meeting:a/1
			        name: A1
			        body: headquarters:a
			        heldOn: 1997-06-15
			""";

	private static final String SECOND = """
			source: { id: source:second, name: Second }
			sections:
			  - section: "X"
			    facts:
			      - Ministry: ministry:m
			        name: M
			      - Post: post:chief
			        memberships: []
			""";

	private final Graph graph;

	private final Packs packs;

	private final Countries countries;

	private final PacksAtStart start;

	private final Statements statements;

	private final Sources sources;

	private final LinkDates dates;

	private final StatementCount sent;

	@Autowired
	private Handlings handlings;

	@Autowired
	PacksIT(Graph graph, Packs packs, Countries countries, PacksAtStart start, Statements statements, Sources sources,
			LinkDates dates, StatementCount sent) {
		this.graph = graph;
		this.packs = packs;
		this.countries = countries;
		this.start = start;
		this.statements = statements;
		this.sources = sources;
		this.dates = dates;
		this.sent = sent;
	}

	@BeforeEach
	void emptyGraph() {
		this.graph.write(new Statement("MATCH (entity:Entity) DETACH DELETE entity", Map.of()));
	}

	@Test
	void entitiesHaveTheirKindTheirPropertiesAndTheirCitations() {
		load(FIRST, SECOND);
		assertThat(rows("MATCH (meeting:Entity:Meeting {id: 'meeting:a/1'}) RETURN meeting.name, meeting.heldOn"))
			.containsExactly(Map.of("meeting.name", "A1", "meeting.heldOn", LocalDate.of(1997, 6, 15)));
		assertThat(rows("MATCH (h:Headquarters) RETURN h.establishedOn, h.aliases, h.purpose IS NULL AS unknown"))
			.containsExactly(Map.of("h.establishedOn", "1997-06", "h.aliases", List.of(), "unknown", true));
		assertThat(rows(
				"MATCH (:Post {id: 'post:chief'})-[c:CITES]->(s) RETURN s.id, c.section, c.page ORDER BY c.section"))
			.containsExactly(row("s.id", "source:first", "c.section", "1", "c.page", 7L),
					row("s.id", "source:first", "c.section", "2", "c.page", null),
					row("s.id", "source:second", "c.section", "X", "c.page", null));
	}

	@Test
	void linksCarryTheirPropertiesAndTheirSource() {
		load(FIRST, SECOND);
		assertThat(rows("MATCH (:Headquarters)-[m:HAS_MEMBER]->(:Post) RETURN properties(m) AS m"))
			.containsExactly(row("m", Map.of("role", "CHIEF", "validFrom", "1998", "source", "source:first", "section",
					"1", "page", 7L, "notBefore", "1997-06")));
		assertThat(rows("MATCH (:Headquarters)-[:HELD_MEETING]->(m:Meeting) RETURN m.id")).hasSize(1);
	}

	@Test
	void sourceSaysWhoLoadedItAndWhen() {
		load(FIRST, SECOND);
		assertThat(rows("""
				MATCH (s:Source {id: 'source:first'})
				RETURN s.name, s.publishedOn, s.loadedBy, s.loadedAt <= datetime() AS loaded
				""")).containsExactly(
				Map.of("s.name", "First", "s.publishedOn", "2008", "s.loadedBy", "Sekisho", "loaded", true));
	}

	@Test
	void unchangedPacksAreNotEvenParsed() {
		load(FIRST, SECOND);
		this.sent.reset();
		load(FIRST, SECOND);
		assertThat(this.sent.count()).isEqualTo(2);
	}

	@Test
	void onlyTheChangedPackIsWritten() {
		load(FIRST, SECOND);
		List<Map<String, @Nullable Object>> before = rows("MATCH (s:Source {id: 'source:first'}) RETURN s.loadedAt");
		load(FIRST, SECOND.replace("name: M", "name: N"));
		assertThat(rows("MATCH (s:Source {id: 'source:first'}) RETURN s.loadedAt")).isEqualTo(before);
		assertThat(rows("MATCH (m:Ministry) RETURN m.name")).containsExactly(row("m.name", "N"));
		assertThat(rows("MATCH (:Post)-[link:OFFICE_IN]->(:Ministry) RETURN link.source")).hasSize(1);
	}

	@Test
	void changedPackReplacesWhatItHadStated() {
		load(FIRST, SECOND);
		load(FIRST.replace("role: CHIEF, validFrom: 1998", "role: MEMBER")
			.replace("        establishedOn: 1997-06\n", "")
			.replace("section: \"2\"", "section: \"3\""), SECOND);
		assertThat(rows("MATCH (:Headquarters)-[m:HAS_MEMBER]->(:Post) RETURN m.role, m.validFrom"))
			.containsExactly(row("m.role", "MEMBER", "m.validFrom", null));
		assertThat(rows("MATCH (h:Headquarters) RETURN h.establishedOn")).containsExactly(row("h.establishedOn", null));
		assertThat(rows("MATCH (:Meeting)-[c:CITES]->() RETURN c.section")).containsExactly(row("c.section", "3"));
		assertThat(rows("MATCH (:Headquarters)-[link:HELD_MEETING]->() RETURN link.section"))
			.containsExactly(row("link.section", "3"));
	}

	@Test
	void entityThatNobodyElseKnowsGoesWithItsStatement() {
		load(FIRST, SECOND);
		load(FIRST.replace("      - Post: post:lone\n        name: Lone\n", ""), SECOND);
		assertThat(rows("MATCH (p:Post) RETURN p.id")).containsExactly(row("p.id", "post:chief"));
	}

	@Test
	void entityThatOthersLinkToStaysWithItsCitation() {
		load(FIRST, SECOND);
		this.graph.write(new Statement("""
				MATCH (post:Post {id: 'post:lone'})
				CREATE (:Entity:Place {id: 'place:p'})-[:LOCATED_IN]->(post)
				""", Map.of()));
		load(FIRST.replace("      - Post: post:lone\n        name: Lone\n", ""), SECOND);
		assertThat(rows("MATCH (p:Post {id: 'post:lone'})-[:CITES]->(s) RETURN p.name, s.id"))
			.containsExactly(row("p.name", "Lone", "s.id", "source:first"));
	}

	@Test
	void entityThatAnotherSourceCitesStaysWithWhatThatOneSays() {
		load(FIRST, SECOND.replace("        memberships: []", "        name: Chief"));
		load(FIRST.substring(0, FIRST.indexOf("        members:")),
				SECOND.replace("        memberships: []", "        name: Chief"));
		assertThat(rows("MATCH (p:Post)-[:CITES]->(s) RETURN p.name, p.aliases, s.id"))
			.containsExactly(row("p.name", "Chief", "p.aliases", List.of(), "s.id", "source:second"));
	}

	@Test
	void placeThatAReportNamesTooLiesInItsCountryOnce() {
		this.graph.write(new Statement("""
				CREATE (place:Entity:Place {id: 'place:NA/p', name: 'P'})
				CREATE (file:Entity:Source {id: 'source:file', name: 'file.csv'})
				CREATE (:Entity:Country {id: 'country:NA', name: 'Namibia', code: 'NA'})<-[:LOCATED_IN
				  {source: 'source:file', row: 2}]-(place)
				CREATE (place)-[:CITES {row: 2}]->(file)
				""", Map.of()));
		String pack = """
				source: { id: source:ports, name: Ports }
				sections:
				  - section: "1"
				    facts:
				      - { Country: country:NA, name: Namibia, code: NA }
				      - { Place: place:NA/p, name: P, country: country:NA }
				      - { Place: place:NA/q, name: Q, country: country:NA }
				      - { Place: place:NA/r, name: R, country: country:NA }
				      - { Place: place:NA/s, name: S, country: country:NA }
				""";
		String located = "MATCH (p:Place)-[l:LOCATED_IN]->(:Country) RETURN p.id, l.source, l.section ORDER BY p.id";
		load(pack);
		assertThat(rows(located)).containsExactly(at("place:NA/p", "source:file", null),
				at("place:NA/q", "source:ports", "1"), at("place:NA/r", "source:ports", "1"),
				at("place:NA/s", "source:ports", "1"));
		this.graph.write(new Statement("""
				MATCH (q:Place {id: 'place:NA/q'}), (r:Place {id: 'place:NA/r'}), (file:Source {id: 'source:file'})
				CREATE (q)-[:CITES {row: 3}]->(file), (:Entity:Seizure {id: 'seizure:1'})-[:SEIZED_AT]->(r)
				""", Map.of()));
		load(pack.substring(0, pack.indexOf("      - { Place")));
		assertThat(rows(located)).containsExactly(at("place:NA/p", "source:file", null),
				at("place:NA/q", "source:file", null), at("place:NA/r", "source:ports", "1"));
	}

	private static Map<String, @Nullable Object> at(String place, String source, @Nullable String section) {
		return row("p.id", place, "l.source", source, "l.section", section);
	}

	@Test
	void invalidPackWritesNothing() {
		assertThatExceptionOfType(InvalidPacks.class).isThrownBy(() -> load(FIRST, SECOND.replace("name: M", "nam: M")))
			.withMessageContaining("packs/1.yml:6: Ministry has no field nam: did you mean name?");
		assertThat(rows("MATCH (entity:Entity) RETURN entity.id")).isEmpty();
	}

	@Test
	void packThatFailsHalfWayLeavesTheGraphAsItWas() {
		load(FIRST, SECOND);
		List<Map<String, @Nullable Object>> before = everything();
		PackWriter failing = new PackWriter(new GraphFailingAt("CREATE (from)"), this.statements, this.sources,
				this.dates);
		PackVersions versions = new PackVersions(this.graph, this.statements, this.handlings);
		Packs changed = new Packs(failing, versions, this.countries, new PackShelf(Vocabulary.read(), versions));
		assertThatIllegalStateException()
			.isThrownBy(() -> changed.load(PackTests.files(FIRST.replace("Lone", "Alone"), SECOND)))
			.withMessage("in mid-work");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void applicationIsHealthyOncePacksAreIn() {
		assertThat(this.start.health().getStatus()).isEqualTo(Status.UP);
		assertThat(new PacksAtStart(this.packs).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
	}

	@Test
	void countriesAreThoseOfTheGraph() {
		String country = """
				source: { id: source:countries, name: Countries }
				sections:
				  - section: "1"
				    facts:
				      - { Country: country:NA, name: Namibia, code: NA, aliases: [South West Africa] }
				""";
		load(country);
		assertThat(this.countries.resolve("south-west africa"))
			.isEqualTo(new Known("country:NA", "Namibia", null, null));
		load(country.replace("South West Africa", "Südwestafrika"));
		assertThat(this.countries.resolve("south-west africa")).isEqualTo(new Unrecognised("south-west africa"));
		assertThat(this.countries.resolve("Sudwestafrika")).isEqualTo(new Known("country:NA", "Namibia", null, null));
	}

	@Test
	void shippedPacksAreLoaded() {
		this.packs.load();
		assertThat(rows("MATCH (s:Source) WHERE s.checksum IS NOT NULL RETURN s.id")).hasSameSizeAs(Pack.shipped());
		assertThat(rows("MATCH (e:Entity) WHERE NOT e:Source AND NOT (e)-[:CITES]->() RETURN e.id")).isEmpty();
		assertThat(rows("MATCH (:Entity)-[link]->() WHERE type(link) <> 'CITES' AND link.source IS NULL RETURN link"))
			.isEmpty();
		assertThat(this.countries.resolve("Bolivia, Plurinational State of")).isInstanceOfSatisfying(Known.class,
				bolivia -> assertThat(bolivia.id()).isEqualTo("country:BO"));
	}

	private void load(String... packs) {
		this.packs.load(PackTests.files(packs));
	}

	private List<Map<String, @Nullable Object>> everything() {
		return rows("""
				MATCH (entity:Entity)
				OPTIONAL MATCH (entity)-[link]->(other)
				RETURN properties(entity), type(link), properties(link), other.id
				ORDER BY entity.id, type(link), other.id, link.section
				""");
	}

	private List<Map<String, @Nullable Object>> rows(String text) {
		return this.graph.read(new Statement(text, Map.of()));
	}

	private static Map<String, @Nullable Object> row(@Nullable Object... columns) {
		Map<String, @Nullable Object> row = new HashMap<>();
		for (int i = 0; i < columns.length; i += 2) {
			row.put(String.valueOf(columns[i]), columns[i + 1]);
		}
		return row;
	}

	/** A graph that fails at the statement that holds these words. */
	private final class GraphFailingAt implements Graph {

		private final String words;

		private GraphFailingAt(String words) {
			this.words = words;
		}

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			return PacksIT.this.graph.read(statement);
		}

		@Override
		public <T extends @Nullable Object> T search(Function<Search, T> work) {
			return PacksIT.this.graph.search(work);
		}

		@Override
		public void giveUp(Thread reader) {
			PacksIT.this.graph.giveUp(reader);
		}

		@Override
		public List<Map<String, @Nullable Object>> write(Statement statement) {
			throw new UnsupportedOperationException();
		}

		@Override
		public <T extends @Nullable Object> T inTransaction(Function<StatementRunner, T> work) {
			return PacksIT.this.graph.inTransaction(runner -> work.apply(statement -> {
				if (statement.text().contains(this.words)) {
					throw new IllegalStateException("in mid-work");
				}
				return runner.run(statement);
			}));
		}

	}

}
