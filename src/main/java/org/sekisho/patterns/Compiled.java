package org.sekisho.patterns;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Statement;

/**
 * A statement for every question of one shape. Only the values of variables are missing.
 */
public final class Compiled {

	private final String text;

	private final Map<String, Parameter> parameters;

	Compiled(String text, Map<String, Parameter> parameters) {
		this.text = text;
		this.parameters = Map.copyOf(parameters);
	}

	/**
	 * Adds the values of one question.
	 * @param variables the caller's variables, coerced
	 * @return the statement, ready to run
	 * @throws org.sekisho.schema.InvalidQuestion where a value is out of bounds
	 */
	public Statement with(Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(this.parameters.size());
		this.parameters.forEach((name, parameter) -> values.put(name, parameter.with(variables)));
		return new Statement(this.text, values);
	}

}
