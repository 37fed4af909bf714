package org.sekisho.graph;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Runs statements within one transaction. */
@FunctionalInterface
public interface StatementRunner {

	/**
	 * Runs a statement to its end.
	 * @param statement what to run
	 * @return its rows, each a map from column to value; empty where it returns none
	 * @throws StatementFailed where the database refuses it; the transaction cannot hold
	 * any more
	 */
	List<Map<String, @Nullable Object>> run(Statement statement);

}
