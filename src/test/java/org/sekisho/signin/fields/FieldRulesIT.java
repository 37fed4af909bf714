package org.sekisho.signin.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Role;
import org.sekisho.support.Accounts;
import org.sekisho.support.Client;
import org.sekisho.support.SekishoTest;
import org.sekisho.support.StatementCount;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every root field has a rule, and nobody gets past it. */
@SekishoTest
class FieldRulesIT {

	private static final Map<String, String> SAMPLES = Map.of("Int", "1", "Float", "1.5", "Boolean", "true", "Date",
			"\"2008-01-01\"", "PartialDate", "\"2008\"", "DateTime", "\"2008-01-01T00:00:00Z\"", "Long", "1");

	@Autowired
	private GraphQlSource source;

	@Autowired
	private StatementCount statements;

	@LocalServerPort
	private int port;

	private GraphQLSchema schema;

	private Accounts accounts;

	@BeforeEach
	void connect() {
		this.schema = this.source.schema();
		this.accounts = new Accounts(this.port);
	}

	@Test
	void everyRootFieldHasARule() {
		assertThat(roots()).hasSizeGreaterThan(70)
			.allSatisfy((question, field) -> assertThat(FieldRules.roles(field)).as(question).isNotEmpty());
	}

	@Test
	void whateverChangesSomethingIsNotForReaders() {
		assertThat(Objects.requireNonNull(this.schema.getMutationType()).getFieldDefinitions())
			.noneMatch(field -> FieldRules.roles(field).contains(Role.READER));
	}

	@Test
	void everyFieldIsRefusedToEveryRoleThatItDoesNotName() {
		for (Role role : Role.values()) {
			Caller caller = new Caller("x", Set.of(role), Clearance.NONE);
			Client client = new Client(this.port, this.accounts.bearer(this.accounts.user(role)));
			this.statements.reset();
			List<String> asked = new ArrayList<>();
			roots().forEach((question, field) -> {
				if (FieldRules.roles(field).stream().noneMatch(caller::may)) {
					assertForbidden(client.error(question, Map.of()), question);
					asked.add(question);
				}
			});
			assertThat(this.statements.count()).as("what was asked of the graph by a mere %s", role).isZero();
			assertThat(asked).as(role.name()).hasSizeGreaterThan((role == Role.AUDITOR) ? 70 : -1);
		}
	}

	@Test
	void noAliasAndNoFragmentGetsAFieldThrough() {
		Client reader = new Client(this.port, this.accounts.bearer(this.accounts.user(Role.READER)));
		this.statements.reset();
		for (String question : List.of("mutation { version: deleteBoard(id: \"x\", version: 1) }",
				"mutation { ...a } fragment a on Mutation { ... on Mutation { b: deleteBoard(id: \"x\", version: 1) } }",
				"query($yes: Boolean = true) { __typename } mutation M { deleteBoard(id: \"x\", version: 1) }")) {
			JsonNode answer = this.post(reader, question);
			assertThat(answer.at("/errors/0/extensions/code").stringValue("")).as(answer.toString())
				.isIn("FORBIDDEN", "INVALID");
			assertThat(answer.at("/data/version").isMissingNode() || answer.at("/data").isNull()).isTrue();
		}
		Client auditor = new Client(this.port, this.accounts.bearer(this.accounts.user(Role.AUDITOR)));
		assertForbidden(auditor.error("{ __typename ... { a: countries { totalCount } } }", Map.of()), "countries");
		assertThat(auditor.ask("{ __typename __schema { queryType { name } } }").at("/__typename").stringValue())
			.isEqualTo("Query");
		assertThat(this.statements.count()).isZero();
	}

	@Test
	void fieldThatSaysNothingIsForNobody() {
		assertThat(FieldRules
			.roles(GraphQLFieldDefinition.newFieldDefinition().name("forgotten").type(Scalars.GraphQLInt).build()))
			.isEmpty();
		assertThat(new FieldRules.Needed(Map.of("forgotten", List.of()))
			.refused(Optional.of(new Caller("x", Set.of(Role.values()), Clearance.EVERYTHING)))).contains("forgotten");
	}

	private JsonNode post(Client client, String question) {
		return Objects.requireNonNull(client.http()
			.post()
			.uri("/graphql")
			.body(Map.of("query", question, "operationName", question.contains("M {") ? "M" : ""))
			.retrieve()
			.body(JsonNode.class));
	}

	private static void assertForbidden(JsonNode error, String question) {
		assertThat(error.at("/extensions/code").stringValue()).as("%s: %s", question, error).isEqualTo("FORBIDDEN");
		assertThat(error.get("message").stringValue()).contains("needs the role");
	}

	/** A question for each root field, with all that it must be given. */
	private Map<String, GraphQLFieldDefinition> roots() {
		return Arrays
			.asList(this.schema.getQueryType(), this.schema.getMutationType(), this.schema.getSubscriptionType())
			.stream()
			.flatMap(type -> type.getFieldDefinitions().stream().map(field -> Map.entry(question(type, field), field)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static String question(GraphQLObjectType type, GraphQLFieldDefinition field) {
		String arguments = field.getArguments()
			.stream()
			.filter(argument -> needed(argument.getType(), argument.hasSetDefaultValue()))
			.map(argument -> argument.getName() + ": " + sample(argument))
			.collect(Collectors.joining(", "));
		boolean leaf = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType;
		return "%s { %s%s%s }".formatted(type.getName().toLowerCase(Locale.ROOT), field.getName(),
				arguments.isEmpty() ? "" : "(" + arguments + ")", leaf ? "" : " { __typename }");
	}

	private static boolean needed(GraphQLInputType type, boolean hasDefault) {
		return type instanceof GraphQLNonNull && !hasDefault;
	}

	private static String sample(GraphQLArgument argument) {
		return sample(argument.getType());
	}

	private static String sample(@Nullable GraphQLType type) {
		return switch (type) {
			case GraphQLNonNull required -> sample(required.getWrappedType());
			case GraphQLList list -> "[" + sample(list.getWrappedType()) + "]";
			case GraphQLEnumType values -> values.getValues().getFirst().getName();
			case GraphQLInputObjectType object -> object.getFieldDefinitions()
				.stream()
				.filter(field -> needed(field.getType(), field.hasSetDefaultValue()))
				.map(field -> field.getName() + ": " + sample(field.getType()))
				.collect(Collectors.joining(", ", "{", "}"));
			case GraphQLNamedType scalar -> SAMPLES.getOrDefault(scalar.getName(), "\"x\"");
			case null, default -> "\"x\"";
		};
	}

}
