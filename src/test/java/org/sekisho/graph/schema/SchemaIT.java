package org.sekisho.graph.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementFailed;
import org.sekisho.graph.Statements;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SekishoTest
class SchemaIT {

	/** What is found that is no property of the schema. */
	private static final Set<Object> MIGRATED = Set.of("BoardPicture.board", "Entity.access");

	private final Graph graph;

	private final Vocabulary vocabulary;

	private final StatementCount count;

	private final Schema schema;

	@Autowired
	SchemaIT(Graph graph, Statements statements, Vocabulary vocabulary, StatementCount count) {
		this.graph = graph;
		this.vocabulary = vocabulary;
		this.count = count;
		this.schema = new Schema(graph, statements, vocabulary);
	}

	@AfterEach
	void empty() {
		ask("MATCH (n:Entity) DETACH DELETE n");
	}

	@Test
	void idsOfEveryKindAreUnique() {
		List<String> labels = Stream.concat(Stream.of(Kind.ENTITY), this.vocabulary.kinds().stream().map(Kind::name))
			.sorted()
			.toList();
		assertThat(ask("""
				SHOW UNIQUENESS CONSTRAINTS YIELD name, labelsOrTypes, properties
				WHERE properties = ['id'] AND NOT name IN ['row_block_id', 'pack_version_id', 'reported_entity_id',
				  'board_id', 'board_picture_id', 'saved_query_id']
				RETURN labelsOrTypes[0] AS label ORDER BY label""")).extracting(row -> row.get("label"))
			.containsExactlyElementsOf(labels);
		ask("CREATE (:Entity:Place {id: 'place:a'})");
		assertThatExceptionOfType(StatementFailed.class)
			.isThrownBy(() -> ask("CREATE (:Entity:Country {id: 'place:a'})"));
	}

	@Test
	void everyIndexedPropertyHasARangeIndex() {
		List<String> indexed = this.vocabulary.kinds()
			.stream()
			.flatMap(kind -> kind.properties()
				.filter(Property::indexed)
				.map(property -> kind.name() + "." + property.name()))
			.sorted()
			.toList();
		assertThat(indexed).contains("Meeting.heldOn");
		assertThat(ask("""
				SHOW RANGE INDEXES YIELD labelsOrTypes, properties, owningConstraint, state, entityType
				WHERE owningConstraint IS NULL AND state = 'ONLINE' AND entityType = 'NODE'
				RETURN labelsOrTypes[0] + '.' + properties[0] AS indexed ORDER BY indexed"""))
			.extracting(row -> row.get("indexed"))
			.containsAll(MIGRATED)
			.filteredOn(found -> !MIGRATED.contains(found))
			.containsExactlyElementsOf(indexed);
	}

	@Test
	void wordsAreFoundWithoutTheirAccentsAndInLists() {
		ask("CREATE (:Entity:Country {id: 'country:CI', name: 'Côte d’Ivoire', aliases: ['Elfenbeinküste']})");
		for (String words : List.of("cote", "elfenbeinkuste")) {
			assertThat(this.graph.read(new Statement("""
					CALL db.index.fulltext.queryNodes('entity_text', $words) YIELD node RETURN node.id AS id""",
					Map.of("words", words))))
				.containsExactly(Map.of("id", "country:CI"));
		}
	}

	@Test
	void fullTextIndexIsMadeAnewWhereItDiffers() {
		ask("DROP INDEX entity_text");
		ask("CREATE FULLTEXT INDEX entity_text FOR (n:Country) ON EACH [n.name]");
		assertThat(this.schema.isComplete()).isFalse();
		this.schema.ensure();
		assertThat(ask("SHOW FULLTEXT INDEXES YIELD labelsOrTypes, properties, options, state RETURN *"))
			.singleElement()
			.satisfies(index -> {
				assertThat(new TreeSet<>((List<?>) index.get("labelsOrTypes"))).hasSizeGreaterThan(5);
				assertThat(index.get("properties")).asInstanceOf(InstanceOfAssertFactories.LIST)
					.contains("name", "aliases");
				assertThat(index.get("options")).asString().contains("standard-folding");
				assertThat(index.get("state")).isEqualTo("ONLINE");
			});
	}

	@Test
	void whatIsThereIsNotMadeAgain() {
		this.schema.ensure();
		assertThat(this.schema.isComplete()).isTrue();
		this.count.reset();
		this.schema.ensure();
		assertThat(this.count.statements()).extracting(Statement::text).noneMatch(text -> text.contains("CREATE"));
	}

	private List<Map<String, Object>> ask(String statement) {
		return this.graph.write(new Statement(statement, Map.of()));
	}

}
