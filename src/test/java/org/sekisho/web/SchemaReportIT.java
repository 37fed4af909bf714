package org.sekisho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Controller;
import org.springframework.web.context.support.StaticWebApplicationContext;

/**
 * Every field of the schema is answered by something that can answer it, and what is
 * never null in the schema is never null.
 * <p>
 * Controllers say by their types what they return. The fields of the vocabulary are
 * answered by maps, whose keys Spring cannot know: for them the first test finds out that
 * each has a fetcher of its own, and the last that the graph holds what must be there,
 * because packs and reports are checked against the same schema before they are written.
 * That holds for callers who may see everything, as all may today: an access rule that
 * hides what an entity must be linked to has to hide the entity too.
 */
@SekishoTest(packs = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaReportIT {

	@Autowired
	private GraphQlSource source;

	@Autowired
	private ObjectProvider<RuntimeWiringConfigurer> configurers;

	@LocalServerPort
	private int port;

	@Test
	void isEmpty() {
		SchemaReport report = report(fetchers());
		assertThat(Stream.of(report.unmappedFields(), report.unmappedRegistrations().entrySet(),
				report.unmappedArguments().entrySet(), report.fieldNullnessErrors().entrySet(),
				report.argumentNullnessErrors().entrySet(), report.skippedTypes()))
			.allSatisfy(found -> assertThat(found).isEmpty());
	}

	@Test
	void namesFieldsThatNothingAnswers() {
		Map<String, Map<String, DataFetcher<?>>> fetchers = fetchers();
		fetchers.get("Country").remove("code");
		fetchers.get("SeizureConnection").remove("totalCount");
		assertThat(report(fetchers).unmappedFields()).extracting(Object::toString)
			.containsExactlyInAnyOrder("Country.code", "SeizureConnection.totalCount");
	}

	@Test
	void namesFetchersOfFieldsThatDoNotExist() {
		Map<String, Map<String, DataFetcher<?>>> fetchers = fetchers();
		fetchers.get("Country").put("flavour", environment -> "");
		assertThat(report(fetchers).unmappedRegistrations().keySet()).extracting(Object::toString)
			.containsExactly("Country.flavour");
	}

	@Test
	void namesControllersThatMayReturnNull() {
		Map<String, Map<String, DataFetcher<?>>> fetchers = fetchers();
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		context.getBeanFactory().registerSingleton("forgetful", new Forgetful());
		AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
		controllers.setApplicationContext(context);
		controllers.afterPropertiesSet();
		controllers.configure(wiring);
		wiring.build()
			.getDataFetchers()
			.get("Query")
			.forEach((field, fetcher) -> fetchers.get("Query").put(field, fetcher));
		SchemaReport report = report(fetchers);
		assertThat(report.fieldNullnessErrors().keySet()).extracting(Object::toString).containsExactly("Query.version");
	}

	@ParameterizedTest
	@MethodSource("roots")
	void everythingThatMustBeThereIsThere(String root) {
		GraphQLFieldDefinition field = this.source.schema().getQueryType().getField(root);
		GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
		GraphQLObjectType kind = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(connection.getField("nodes").getType());
		new Client(this.port).ask("{ %s(first: 1000) { nodes { %s } } }".formatted(root, required(kind)));
	}

	Stream<String> roots() {
		return this.source.schema()
			.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter(field -> field.getArgument("sort") != null && field.getArgument("after") != null)
			.map(GraphQLFieldDefinition::getName);
	}

	private static String required(GraphQLObjectType kind) {
		return kind.getFieldDefinitions()
			.stream()
			.filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
			.filter(field -> field.getArguments().stream().noneMatch(SchemaReportIT::isNeeded))
			.map(field -> field.getName()
					+ (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())) ? "" : " { __typename }"))
			.collect(Collectors.joining(" "));
	}

	private static boolean isNeeded(GraphQLArgument argument) {
		return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private SchemaReport report(Map<String, Map<String, DataFetcher<?>>> fetchers) {
		return SchemaMappingInspector.initializer()
			.classResolver((type, of) -> List.of(Map.class))
			.inspect(this.source.schema(), (Map) fetchers);
	}

	/** What the application registered, fields without a fetcher of their own last. */
	@SuppressWarnings("rawtypes")
	private Map<String, Map<String, DataFetcher<?>>> fetchers() {
		RuntimeWiring.Builder builder = RuntimeWiring.newRuntimeWiring();
		this.configurers.orderedStream().forEach(configurer -> configurer.configure(builder));
		RuntimeWiring wiring = builder.build();
		GraphQLSchema schema = this.source.schema();
		Map<String, Map<String, DataFetcher<?>>> all = new HashMap<>();
		wiring.getDataFetchers()
			.forEach((type, fields) -> fields
				.forEach((field, fetcher) -> all.computeIfAbsent(type, key -> new HashMap<>())
					.put(field, described(fetcher, schema.getObjectType(type), field))));
		for (GraphQLNamedType named : schema.getAllTypesAsList()) {
			DataFetcher<?> fetcher = wiring.getDefaultDataFetcherForType(named.getName());
			if (fetcher != null && named instanceof GraphQLObjectType type) {
				type.getFieldDefinitions()
					.forEach(field -> all.computeIfAbsent(type.getName(), key -> new HashMap<>())
						.putIfAbsent(field.getName(), described(fetcher, type, field.getName())));
			}
		}
		return all;
	}

	private static DataFetcher<?> described(DataFetcher<?> fetcher, @Nullable GraphQLObjectType type, String name) {
		GraphQLFieldDefinition field = (type != null) ? type.getField(name) : null;
		return (field == null || fetcher instanceof SelfDescribingDataFetcher<?>) ? fetcher
				: new OfMaps(fetcher, field.getType());
	}

	/**
	 * Tells Spring that a field of the vocabulary is answered by a map, or by several.
	 */
	private record OfMaps(DataFetcher<?> fetcher, GraphQLType type) implements SelfDescribingDataFetcher<Object> {

		@Override
		public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
			return this.fetcher.get(environment);
		}

		@Override
		public String getDescription() {
			return "by the caller's key";
		}

		@Override
		public ResolvableType getReturnType() {
			return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(this.type))
					? ResolvableType.forClassWithGenerics(List.class, Map.class) : ResolvableType.forClass(Map.class);
		}

	}

	/** Not static, or the application would find it too. */
	@Controller
	private final class Forgetful {

		@QueryMapping
		@Nullable String version() {
			return null;
		}

	}

}
