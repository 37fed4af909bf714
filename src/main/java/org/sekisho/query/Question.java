package org.sekisho.query;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.patterns.Compiled;

/**
 * A root field, compiled for all questions of one shape.
 *
 * @param statement what the graph is asked
 * @param reading makes the field's value of the statement's rows and the caller's
 * variables
 */
public record Question(Compiled statement,
		BiFunction<List<Map<String, @Nullable Object>>, Map<String, @Nullable Object>, @Nullable Object> reading) {

	@Nullable Object ask(Graph graph, Map<String, @Nullable Object> variables) {
		return this.reading.apply(graph.read(this.statement.with(variables)), variables);
	}

}
