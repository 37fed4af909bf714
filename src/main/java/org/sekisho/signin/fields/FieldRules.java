package org.sekisho.signin.fields;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Role;
import org.sekisho.selection.Operation;
import org.sekisho.selection.Operations;

import org.springframework.stereotype.Component;

/**
 * Holds every operation to the rules that the schema puts on its root fields by
 * {@code @allow}, under whichever alias and in whichever fragment they stand.
 */
@Component
class FieldRules extends SimplePerformantInstrumentation {

	private final Operations operations;

	private final Map<GraphQLFieldDefinition, List<Role>> rules = new ConcurrentHashMap<>();

	FieldRules(Operations operations) {
		this.operations = operations;
	}

	/**
	 * What the root fields of an operation need.
	 *
	 * @param fields for each the roles of which one is needed
	 */
	record Needed(Map<String, List<Role>> fields) {

		/** The first field that a caller may not ask for. */
		Optional<String> refused(Optional<Caller> caller) {
			return this.fields.entrySet()
				.stream()
				.filter(field -> caller.isEmpty() || field.getValue().stream().noneMatch(caller.get()::may))
				.map(Map.Entry::getKey)
				.findFirst();
		}

	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Needed needed = needed(context);
		needed.refused(Caller.current()).ifPresent(field -> {
			throw Forbidden.field(field, Objects.requireNonNull(needed.fields().get(field)));
		});
		context.getGraphQLContext().put(Needed.class, needed);
		return super.beginExecuteOperation(parameters, state);
	}

	private Needed needed(ExecutionContext context) {
		Map<String, List<Role>> fields = new LinkedHashMap<>();
		Operation known = context.getGraphQLContext().get(Operation.class);
		Operation operation = (known != null) ? known : this.operations.of(context);
		for (ExecutableNormalizedField root : operation.roots()) {
			fields.put(root.getFieldName(), rule(root, context.getGraphQLSchema()));
		}
		return new Needed(fields);
	}

	/** Whoever has signed in may know the schema. */
	private List<Role> rule(ExecutableNormalizedField root, GraphQLSchema schema) {
		return root.getFieldName().startsWith("__") ? List.of(Role.values())
				: root.getFieldDefinitions(schema)
					.stream()
					.map(field -> this.rules.computeIfAbsent(field, FieldRules::roles))
					.findFirst()
					.orElse(List.of());
	}

	/** The roles that the schema names; none where it says nothing. */
	static List<Role> roles(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective rule = field.getAppliedDirective("allow");
		List<?> names = (rule != null) ? Objects.requireNonNull(rule.getArgument("roles").getValue()) : List.of();
		return Arrays.stream(Role.values())
			.filter(role -> names.stream().anyMatch(name -> role.name().equals(name.toString())))
			.toList();
	}

}
