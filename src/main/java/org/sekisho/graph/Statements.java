package org.sekisho.graph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The fixed statements, each a file {@code cypher/queries/<module>/<name>.cypher}, read
 * once at start.
 */
public interface Statements {

	/**
	 * The statement with this name.
	 * @param name module and file name without its ending: {@code reports/write-seizures}
	 * @param parameters a value for each of its parameters
	 * @return the statement, ready to run
	 * @throws IllegalArgumentException where there is no such file
	 */
	Statement named(String name, Map<String, ? extends @Nullable Object> parameters);

}
