package org.sekisho.selection;

import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads operations, each document and shape of variables once. Documents are told apart
 * by identity, which serves because parsed documents are kept as well.
 */
@Component
public class Operations {

	/** In fields of all operations together, and in names and values of their shapes. */
	private static final int KEPT = 200_000;

	private final Cache<Key, Operation> kept = Caffeine.newBuilder()
		.maximumWeight(KEPT)
		.weigher((Key key, Operation operation) -> operation.fields() + Shape.size(key.shape()))
		.build();

	private record Key(OperationDefinition definition, Map<String, @Nullable Object> shape) {

	}

	/**
	 * The operation that is about to be answered. Its fields find it in their context.
	 * @param context the context of the operation
	 * @return the operation
	 */
	public Operation of(ExecutionContext context) {
		Operation operation = of(context.getOperationDefinition(), context.getFragmentsByName(),
				context.getCoercedVariables().toMap(), context.getGraphQLSchema());
		context.getGraphQLContext().put(Operation.class, operation);
		return operation;
	}

	/**
	 * The operation that a field belongs to.
	 * @param environment the environment of any of its fields
	 * @return the operation
	 */
	public Operation of(DataFetchingEnvironment environment) {
		Operation present = environment.getGraphQlContext().get(Operation.class);
		return (present != null) ? present : of(environment.getOperationDefinition(), environment.getFragmentsByName(),
				environment.getVariables(), environment.getGraphQLSchema());
	}

	private Operation of(OperationDefinition definition, Map<String, FragmentDefinition> fragments,
			Map<String, @Nullable Object> variables, GraphQLSchema schema) {
		Map<String, @Nullable Object> shape = Shape.of(definition, variables, schema);
		return this.kept.get(new Key(definition, shape), key -> new Operation(ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(schema, definition, fragments, CoercedVariables.of(shape))));
	}

}
