package org.sekisho.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.schema.SchemaCompletion;
import org.sekisho.vocabulary.InvalidVocabulary;
import org.sekisho.vocabulary.Vocabulary;

class StatisticTypesTests {

	private static final String BASE = """
			type Query { boats: BoatConnection! }
			interface Entity { id: ID! name: String! kind: String! }
			directive @kind(prefix: String!, one: String!, many: String!, colour: String!, shape: String! = "ellipse") on OBJECT
			enum LinkDirection { OUT IN }
			directive @link(type: String!, direction: LinkDirection! = OUT, sort: String) on FIELD_DEFINITION
			directive @linkObject(end: String!) on OBJECT
			enum DatePart { YEAR MONTH }
			enum MeasureFunction { COUNT SUM MIN MAX AVERAGE }
			directive @statistic(of: String!) on OBJECT
			directive @groupBy(path: String!, part: DatePart) on FIELD_DEFINITION
			directive @measure(function: MeasureFunction!, path: String) on FIELD_DEFINITION
			type Boat implements Entity @kind(prefix: "boat", one: "boat", many: "boats", colour: "#000") {
			  id: ID! name: String! kind: String! crew: Int built: PartialDate
			  home: Port @link(type: "AT_HOME_IN")
			  cargo: [Cargo!]! @link(type: "CARRIES")
			  calls: PortConnection! @link(type: "CALLED_AT")
			}
			type Cargo @linkObject(end: "goods") { goods: Goods! tons: Float }
			type Goods implements Entity @kind(prefix: "goods", one: "goods", many: "goods", colour: "#000") {
			  id: ID! name: String! kind: String! }
			type Port implements Entity @kind(prefix: "port", one: "port", many: "ports", colour: "#fff") {
			  id: ID! name: String! kind: String! depth: Int }
			""";

	private static StatisticTypes of(String statistic) {
		return new StatisticTypes(Vocabulary.of(new SchemaParser().parse(BASE + statistic)));
	}

	private static StatisticTypes withField(String field) {
		return of("type BoatStatistic @statistic(of: \"Boat\") { " + field + " }");
	}

	@Test
	void nameWhatCanBeGroupedByAndWhatCanBeSortedBy() {
		Vocabulary shipped = Vocabulary.read();
		GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(
				new SchemaParser().parse(new SchemaCompletion(shipped).sdl() + new StatisticTypes(shipped).sdl()),
				RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build());
		assertThat(schema.getQueryType().getField("seizureStatistics").getArguments())
			.extracting(GraphQLNamedSchemaElement::getName)
			.containsExactlyInAnyOrder("by", "where", "sort", "first", "asOf");
		assertThat(((graphql.schema.GraphQLEnumType) schema.getType("SeizureGrouping")).getValues())
			.extracting(GraphQLNamedSchemaElement::getName)
			.contains("YEAR", "MONTH", "SUBSTANCE", "COUNTRY", "ORIGIN", "DEPARTURE", "DESTINATION", "TRANSPORT",
					"ADMINISTRATIVE_DIVISION");
		GraphQLInputObjectType sort = (GraphQLInputObjectType) schema.getType("SeizureStatisticSort");
		assertThat(sort.isOneOf()).isTrue();
		assertThat(sort.getField("massKg").getType()).hasToString(schema.getType("SortDirection").toString());
		assertThat(sort.getField("substance").getType()).hasToString(schema.getType("SubstanceSort").toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					built: Int                                                  | either something to group by
					year: Int @groupBy(path: "launched", part: YEAR)            | launched, which is no field of Boat
					year: Int @groupBy(path: "crew", part: YEAR)                | only a date has a YEAR
					year: String @groupBy(path: "built", part: YEAR)            | it holds Int
					month: Int @groupBy(path: "built", part: MONTH)             | it holds String
					port: Port! @groupBy(path: "home")                          | it holds Port
					port: Port @groupBy(path: "home.name.first")                | name, which is neither
					kind: String @groupBy(path: "kind")                         | kind, which is neither
					cargo: Goods @groupBy(path: "cargo")                        | ends at a link with properties
					count: Int @measure(function: COUNT)                        | it holds Int!
					name: String @measure(function: SUM, path: "name")          | SUM needs a path to a number
					crew: Int @measure(function: AVERAGE, path: "crew")         | it holds Float
					least: Port @measure(function: MIN, path: "home")           | MIN needs a path to a property
					a: Float @measure(function: SUM, path: "cargo.tons") b: Int @measure(function: SUM, path: "calls.depth") | several links
					a: Float @measure(function: SUM, path: "cargo.tons") b: Int @measure(function: SUM, path: "crew") | BoatStatistic.b""")
	void refuseWhatCannotBeAnswered(String field, String problem) {
		assertThatThrownBy(() -> withField(field)).isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("BoatStatistic")
			.hasMessageContaining(problem);
	}

	@Test
	void refuseAStatisticOfWhatIsNoKind() {
		assertThatThrownBy(
				() -> of("type ShipStatistic @statistic(of: \"Ship\") { count: Int! @measure(function: COUNT) }"))
			.isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("Ship");
	}

	@Test
	void refuseAStatisticThatIsNotCalledOne() {
		assertThatThrownBy(() -> of("type Fleet @statistic(of: \"Boat\") { count: Int! @measure(function: COUNT) }"))
			.isInstanceOf(InvalidVocabulary.class)
			.hasMessageContaining("Fleet");
	}

	@Test
	void groupByPropertiesOfLinksAndOfWhatIsBehindThem() {
		StatisticTypes types = withField("""
				goods: Goods @groupBy(path: "cargo.goods") goodsName: String @groupBy(path: "cargo.goods.name")
				tons: Float @groupBy(path: "cargo.tons") called: Port @groupBy(path: "calls")
				count: Int! @measure(function: COUNT)""");
		assertThat(types.sdl()).contains("boatStatistics(", "GOODS_NAME", "called: PortSort",
				"goodsName: SortDirection");
	}

}
