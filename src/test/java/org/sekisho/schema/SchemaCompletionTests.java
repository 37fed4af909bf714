package org.sekisho.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.sekisho.vocabulary.Vocabulary;

class SchemaCompletionTests {

	private final GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(
			new SchemaParser().parse(new SchemaCompletion(Vocabulary.read()).sdl()),
			RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build());

	private GraphQLInputObjectType input(String name) {
		return (GraphQLInputObjectType) this.schema.getType(name);
	}

	@Test
	void givesEveryConnectionItsArguments() {
		GraphQLObjectType query = this.schema.getQueryType();
		assertThat(query.getField("seizures").getArguments()).extracting(GraphQLNamedSchemaElement::getName)
			.containsExactlyInAnyOrder("where", "sort", "first", "after", "last", "before", "asOf");
		assertThat(this.schema.getObjectType("Country").getField("seizures").getArguments())
			.extracting(GraphQLNamedSchemaElement::getName)
			.containsExactlyInAnyOrder("where", "sort", "first", "after", "last", "before");
	}

	@Test
	void givesEveryEdgeACursorAndKeepsTheLinksProperties() {
		assertThat(this.schema.getObjectType("MembershipEdge").getFieldDefinitions())
			.extracting(GraphQLNamedSchemaElement::getName)
			.contains("role", "validFrom", "validTo", "node", "cursor");
		assertThat(this.schema.getObjectType("SeizureEdge").getFieldDefinitions())
			.extracting(GraphQLNamedSchemaElement::getName)
			.containsExactlyInAnyOrder("node", "cursor");
	}

	@Test
	void mirrorsTheTypeInItsFilter() {
		GraphQLInputObjectType seizure = input("SeizureWhere");
		assertThat(seizure.getField("seizedOn").getType()).hasToString(input("DateWhere").toString());
		assertThat(seizure.getField("country").getType()).hasToString(input("CountryWhere").toString());
		assertThat(seizure.getField("goods").getType()).hasToString(input("SeizedGoodsLinksWhere").toString());
		assertThat(seizure.getField("and")).isNotNull();
		assertThat(input("SeizedGoodsWhere").getField("substance")).isNotNull();
		assertThat(input("SeizedGoodsWhere").getField("quantity")).isNotNull();
	}

	@Test
	void filtersAnEdgeByItsLinkAndByItsNode() {
		assertThat(input("MembershipWhere").getField("role")).isNotNull();
		assertThat(input("MembershipWhere").getField("name")).isNotNull();
	}

	@Test
	void offersTextOperatorsToTextsOnly() {
		assertThat(input("StringWhere").getField("startsWith")).isNotNull();
		assertThat(input("StringWhere").getField("ignoreCase")).isNotNull();
		assertThat(input("IntWhere").getField("startsWith")).isNull();
		assertThat(input("TransportModeWhere").getField("lt")).isNull();
		assertThat(input("SeizureFlagListWhere").getField("includes")).isNotNull();
	}

	@Test
	void sortsByExactlyOneFieldAtATime() {
		assertThat(input("SeizureSort").isOneOf()).isTrue();
		assertThat(input("SeizureSort").getField("seizedOn")).isNotNull();
		assertThat(input("SeizureSort").getField("flags")).isNull();
	}

	@Test
	void describesEveryFieldOfTheRoot() {
		assertThat(this.schema.getQueryType().getField("search").getDefinition().getDescription()).isNotNull();
	}

}
