package org.sekisho.selection;

import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.CoercedVariables;
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

	private static final int KEPT = 2_000;

	private final Cache<Key, Operation> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

	private record Key(OperationDefinition definition, Map<String, @Nullable Object> shape) {

	}

	/**
	 * The operation that a field belongs to.
	 * @param environment the environment of any of its fields
	 * @return the operation
	 */
	public Operation of(DataFetchingEnvironment environment) {
		return of(environment.getOperationDefinition(), environment.getFragmentsByName(), environment.getVariables(),
				environment.getGraphQLSchema());
	}

	/**
	 * The operation with these variables.
	 * @param definition the operation in its document
	 * @param fragments the fragments of the document
	 * @param variables the caller's variables, coerced
	 * @param schema what the document was validated against
	 * @return the operation
	 */
	public Operation of(OperationDefinition definition, Map<String, FragmentDefinition> fragments,
			Map<String, @Nullable Object> variables, GraphQLSchema schema) {
		Map<String, @Nullable Object> shape = Shape.of(definition, variables, schema);
		return this.kept.get(new Key(definition, shape), key -> new Operation(ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(schema, definition, fragments, CoercedVariables.of(shape))));
	}

}
