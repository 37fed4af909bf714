package org.sekisho.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The one door to Neo4j, embedded or server alike. Every method throws
 * {@link GraphUnavailable} where the database cannot be reached and
 * {@link StatementFailed} where it refuses a statement.
 */
public interface Graph {

	/** The full-text index over all searchable properties. */
	String TEXT_INDEX = "entity_text";

	/**
	 * Runs one statement in a read transaction of its own, which is given up after
	 * {@code sekisho.neo4j.timeout}.
	 * @param statement what to run
	 * @return its rows, each a map from column to value
	 */
	List<Map<String, @Nullable Object>> read(Statement statement);

	/**
	 * Does what takes several statements that read. They share one
	 * {@code sekisho.neo4j.timeout} and are transactions of their own, so what is written
	 * meanwhile may be seen by some of them and not by others.
	 * @param work what to do, in this thread
	 * @param <T> the type of the answer
	 * @return what the work returns
	 */
	<T extends @Nullable Object> T search(Function<Search, T> work);

	/**
	 * Gives up what a thread is reading or searching, which fails there with the reason
	 * {@link StatementFailed.Reason#CANCELLED}. Nothing happens where it does neither.
	 * @param reader the thread that called {@link #read} or {@link #search}
	 */
	void giveUp(Thread reader);

	/**
	 * Runs one statement in a write transaction of its own.
	 * @param statement what to run
	 * @return its rows, each a map from column to value
	 */
	List<Map<String, @Nullable Object>> write(Statement statement);

	/**
	 * Runs several statements in one write transaction: all of them hold, or none. The
	 * work is run again where the database reports a passing conflict, so it must have no
	 * effects elsewhere.
	 * @param work what to do with the transaction
	 * @param <T> the type of the answer
	 * @return what the work returns
	 */
	<T extends @Nullable Object> T inTransaction(Function<StatementRunner, T> work);

	/** A search that asks the graph several times and thinks in between. */
	interface Search {

		/**
		 * Runs one statement as {@link Graph#read} does, in what is left of the time that
		 * all of them share.
		 * @param statement what to run
		 * @return its rows, each a map from column to value
		 */
		List<Map<String, @Nullable Object>> read(Statement statement);

		/**
		 * To be called now and then by whatever takes long between statements.
		 * @throws StatementFailed where the time is up, or nobody waits for the answer
		 * any more
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

}
