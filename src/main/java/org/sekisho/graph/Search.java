package org.sekisho.graph;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** A search that asks the graph several times and thinks in between. */
public interface Search {

	/**
	 * Runs one statement as {@link Graph#read} does, in what is left of the time that all
	 * of them share.
	 * @param statement what to run
	 * @return its rows, each a map from column to value
	 */
	List<Map<String, @Nullable Object>> read(Statement statement);

	/**
	 * To be called now and then by whatever takes long between statements.
	 * @throws StatementFailed where the time is up, or nobody waits for the answer any
	 * more
	 */
	void goOn();

	/**
	 * The same search, which does something with each statement before it runs it.
	 * @param first what to do; returns what to run
	 * @return a search that ends with this one
	 */
	default Search preparing(UnaryOperator<Statement> first) {
		Search search = this;
		return new Search() {

			@Override
			public List<Map<String, @Nullable Object>> read(Statement statement) {
				return search.read(first.apply(statement));
			}

			@Override
			public void goOn() {
				search.goOn();
			}

		};
	}

}
