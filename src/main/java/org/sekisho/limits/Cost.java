package org.sekisho.limits;

import java.util.List;
import java.util.Map;

import graphql.execution.AbortExecutionException;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.sekisho.schema.Connections;
import org.sekisho.selection.Slot;

/**
 * How many rows the answer of a field may have, by the sizes of its pages: rows within
 * rows multiply. What it takes from the schema it takes once, so that it can be asked
 * again and again with other values of variables.
 */
final class Cost {

	/** Most lists without pages, such as sources and goods, have fewer rows. */
	private static final int ROWS_OF_A_LIST = 5;

	/** Most entities on a chart have fewer groups of links. */
	private static final int GROUPS = 10;

	private static final String PER_GROUP = "perGroup";

	private static final String IDS = "ids";

	/** How many paths. */
	private static final String PATHS = "k";

	/** A chart of some depth has no more entities than that. */
	private static final int CHART = 2000;

	private static final String DEPTH = "depth";

	private static final int UNPAGED = -1;

	/** More than any limit; times a page it is far from any overflow. */
	private static final long MANY = 1L << 40;

	private final String field;

	private final boolean list;

	private final boolean paged;

	private final Map<String, @Nullable Object> arguments;

	private final List<Cost> below;

	private final int conditions;

	private final int levels;

	Cost(ExecutableNormalizedField field, GraphQLSchema schema) {
		GraphQLFieldDefinition definition = field.getFieldDefinitions(schema).getFirst();
		this.field = field.getName();
		this.list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
		this.paged = List.of(Connections.FIRST, PER_GROUP, IDS, PATHS)
			.stream()
			.anyMatch(name -> definition.getArgument(name) != null);
		this.arguments = field.getResolvedArguments();
		this.below = of(field.getChildren(), schema);
		this.conditions = names(this.arguments.get(Connections.WHERE)) + names(this.arguments.get(Connections.SORT))
				+ this.below.stream().mapToInt(Cost::conditions).sum();
		this.levels = Math.max(nesting(this.arguments.get(Connections.WHERE)),
				this.below.stream().mapToInt(Cost::levels).max().orElse(0));
	}

	private static List<Cost> of(List<ExecutableNormalizedField> fields, GraphQLSchema schema) {
		return fields.stream().filter(Cost::counts).map(field -> new Cost(field, schema)).toList();
	}

	/** Whether a field has fields below it that are no introspection. */
	static boolean counts(ExecutableNormalizedField field) {
		return field.hasChildren() && !field.getName().startsWith("__");
	}

	/** The names in all filters and orders, of the field and those below it. */
	int conditions() {
		return this.conditions;
	}

	/** The levels of the deepest of all filters, of the field and those below it. */
	int levels() {
		return this.levels;
	}

	/**
	 * Counts rows.
	 * @param variables the caller's variables, coerced
	 * @return at least that many, up to a trillion
	 * @throws LimitExceeded where a page is too large
	 */
	long rows(Map<String, @Nullable Object> variables) {
		return rows(1, UNPAGED, variables);
	}

	private long rows(long parents, int pageAbove, Map<String, @Nullable Object> variables) {
		int page = this.paged ? page(variables) : pageAbove;
		long rows = this.list ? Math.min(parents * ((page == UNPAGED) ? ROWS_OF_A_LIST : page), MANY) : parents;
		int pageBelow = this.list ? UNPAGED : page;
		boolean counts = this.list || (this.paged && this.below.stream().noneMatch(each -> each.list));
		long sum = counts ? rows : 0;
		for (Cost each : this.below) {
			sum = sum(sum, each.rows(rows, pageBelow, variables));
		}
		return sum;
	}

	private int page(Map<String, @Nullable Object> variables) {
		if (value(IDS, variables) instanceof List<?> ids) {
			return checked(IDS, ids.size());
		}
		if (value(PER_GROUP, variables) instanceof Integer size) {
			int page = Math.clamp(size, 0, Connections.MAXIMUM) * GROUPS;
			return (value(DEPTH, variables) instanceof Integer depth && depth > 1) ? Math.max(page, CHART) : page;
		}
		if (value(PATHS, variables) instanceof Integer size) {
			return checked(PATHS, size);
		}
		if (value(Connections.LAST, variables) instanceof Integer size) {
			return checked(Connections.LAST, size);
		}
		Object first = value(Connections.FIRST, variables);
		return (first instanceof Integer size) ? checked(Connections.FIRST, size) : Connections.DEFAULT;
	}

	private @Nullable Object value(String argument, Map<String, @Nullable Object> variables) {
		return Slot.filled(this.arguments.get(argument), variables);
	}

	private int checked(String argument, int size) {
		if (size < 0) {
			throw new AbortExecutionException("%s(%s:) is %d: write a number from 0 to %d".formatted(this.field,
					argument, size, Connections.MAXIMUM));
		}
		if (size > Connections.MAXIMUM) {
			throw LimitExceeded.page(this.field, argument, size, Connections.MAXIMUM);
		}
		return size;
	}

	private static int names(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> map.size() + map.values().stream().mapToInt(Cost::names).sum();
			case List<?> several -> several.stream().mapToInt(Cost::names).sum();
			case null, default -> 0;
		};
	}

	private static int nesting(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> 1 + map.values().stream().mapToInt(Cost::nesting).max().orElse(0);
			case List<?> several -> several.stream().mapToInt(Cost::nesting).max().orElse(0);
			case null, default -> 0;
		};
	}

	private static long sum(long one, long other) {
		return Math.min(one + other, MANY);
	}

}
