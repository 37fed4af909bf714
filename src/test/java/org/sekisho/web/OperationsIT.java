package org.sekisho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.rehearsal.PageOperations;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** Replays what the browser sends against the real schema and the document packs. */
@SekishoTest(packs = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsIT {

	private static final Map<String, Object> VARIABLES = Map.ofEntries(Map.entry("id", "country:JP"),
			Map.entry("text", "drug"), Map.entry("first", 5), Map.entry("perGroup", 25),
			Map.entry("import", "import:empty"), Map.entry("day", "2004-12-15"), Map.entry("base", 1997),
			Map.entry("with", "country:KR"), Map.entry("on", "2004-12-15"), Map.entry("ids", List.of("country:JP")),
			Map.entry("seizures", List.of("seizure:none")), Map.entry("period", year(2005)),
			Map.entry("comparedWith", year(2004)));

	/** What the chart asks with. */
	private static final Map<String, Object> ON_CHART = Map.ofEntries(Map.entry("type", "HAS_PARTY"),
			Map.entry("direction", "IN"), Map.entry("kind", "Agreement"), Map.entry("from", "country:JP"),
			Map.entry("to", "country:KR"), Map.entry("k", 2), Map.entry("maxLength", 3), Map.entry("crowdsAbove", 100),
			Map.entry("weighting", "RARITY"), Map.entry("measure", "DEGREE"),
			Map.entry("joined", List.of("country:JP", "country:KR")), Map.entry("where", Map.of()));

	@Autowired
	private Graph graph;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private Vocabulary vocabulary;

	private Client client;

	@BeforeAll
	void connect(@LocalServerPort int port) {
		this.client = new Client(port);
		this.graph.write(new Statement(
				"""
						CREATE (:Entity:Import {id: 'import:empty', name: 'empty.csv', fileName: 'empty.csv', profile: 'unodc-ids',
						  status: 'COMPLETED', sha256: '0', rowsRead: 0, accepted: 0, duplicates: 0, rejected: 0,
						  startedAt: datetime()})""",
				Map.of()));
	}

	private static Map<String, String> year(int year) {
		return Map.of("from", year + "-01-01", "to", year + "-12-31");
	}

	static Stream<Resource> operations() throws IOException {
		var resolver = new PathMatchingResourcePatternResolver();
		return Stream.concat(Stream.of(resolver.getResources("classpath:graphql/operations/*.graphql")),
				Stream.of(resolver.getResources("classpath:graphql/operations/examples/*.graphql")));
	}

	static Stream<Resource> queries() throws IOException {
		return operations().filter(operation -> parsed(operation).getDefinitionsOfType(OperationDefinition.class)
			.getFirst()
			.getOperation() == OperationDefinition.Operation.QUERY);
	}

	private static Document parsed(Resource operation) {
		try {
			return Parser.parse(PageOperations.complete(operation));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("operations")
	void fitsTheSchema(Resource operation) {
		assertThat(new Validator().validateDocument(this.source.schema(), parsed(operation), Locale.ENGLISH)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("queries")
	void isAnsweredWithoutErrors(Resource operation) throws IOException {
		Map<String, Object> variables = new HashMap<>(VARIABLES);
		variables.putAll(ON_CHART);
		JsonNode answer = this.client.ask(PageOperations.complete(operation), variables);
		assertThat(answer.isEmpty()).as("the answer has no fields").isFalse();
	}

	@Test
	void everyKindIsAskedForByAnExample() throws IOException {
		Set<String> asked = new HashSet<>();
		for (Resource example : new PathMatchingResourcePatternResolver()
			.getResources("classpath:graphql/operations/examples/*.graphql")) {
			QueryTraverser.newQueryTraverser()
				.schema(this.source.schema())
				.document(parsed(example))
				.variables(Map.of())
				.build()
				.visitPreOrder(new QueryVisitorStub() {
					@Override
					public void visitField(QueryVisitorFieldEnvironment field) {
						asked.add(GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()).getName());
					}
				});
		}
		assertThat(this.vocabulary.kinds()).extracting(Kind::name).isSubsetOf(asked);
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void openEntityAnswersForEveryKindInTheGraph(String kind, String id) throws IOException {
		String open = PageOperations.named("OpenEntity");
		JsonNode entity = this.client.ask(open, Map.of("id", id)).get("entity");
		assertThat(entity.get("kind").stringValue()).isEqualTo(kind);
		assertThat(entity.get("name").stringValue()).isNotBlank();
	}

	Stream<org.junit.jupiter.params.provider.Arguments> kinds() {
		return this.graph.read(new Statement("""
				MATCH (n:Entity) WITH [label IN labels(n) WHERE label <> 'Entity'][0] AS kind, min(n.id) AS id
				RETURN kind, id ORDER BY kind""", Map.of()))
			.stream()
			.map(row -> org.junit.jupiter.params.provider.Arguments.of(row.get("kind"), row.get("id")));
	}

}
