package org.sekisho.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.Scalars;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a statement's text can depend on in the variables of a question: which inputs are
 * given, enum constants such as ASC, and flags such as ignoreCase. All else becomes a
 * slot.
 */
final class Shape {

	private Shape() {
	}

	/** The variables with a slot in place of each value that no text depends on. */
	static Map<String, @Nullable Object> of(OperationDefinition operation, Map<String, @Nullable Object> variables,
			GraphQLSchema schema) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		for (VariableDefinition definition : operation.getVariableDefinitions()) {
			String name = definition.getName();
			if (variables.containsKey(name)) {
				GraphQLType type = TypeFromAST.getTypeFromAST(schema, definition.getType());
				shape.put(name, of(variables.get(name), type, new Slot(List.of(name))));
			}
		}
		return shape;
	}

	/** How many names and values a shape holds. */
	static int size(@Nullable Object shape) {
		return switch (shape) {
			case Map<?, ?> map -> 1 + map.values().stream().mapToInt(Shape::size).sum();
			case List<?> list -> 1 + list.stream().mapToInt(Shape::size).sum();
			case null, default -> 1;
		};
	}

	private static @Nullable Object of(@Nullable Object value, @Nullable GraphQLType declared, Slot slot) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
		if (value == null || type instanceof GraphQLEnumType || Scalars.GraphQLBoolean.equals(type)) {
			return value;
		}
		if (type instanceof GraphQLInputObjectType object && value instanceof Map<?, ?> fields) {
			return fields(object, fields, slot);
		}
		if (type instanceof GraphQLList list && value instanceof List<?> values && isShaped(list)) {
			List<@Nullable Object> shapes = new ArrayList<>();
			for (int i = 0; i < values.size(); i++) {
				shapes.add(of(values.get(i), list.getWrappedType(), slot.within(i)));
			}
			return shapes;
		}
		return slot;
	}

	private static Map<Object, @Nullable Object> fields(GraphQLInputObjectType object, Map<?, ?> fields, Slot slot) {
		Map<Object, @Nullable Object> shape = new LinkedHashMap<>();
		fields.forEach((name, value) -> shape.put(name,
				of(value, object.getFieldDefinition((String) name).getType(), slot.within(name))));
		return shape;
	}

	private static boolean isShaped(GraphQLList list) {
		GraphQLType each = GraphQLTypeUtil.unwrapAll(list);
		return each instanceof GraphQLInputObjectType || each instanceof GraphQLEnumType;
	}

}
