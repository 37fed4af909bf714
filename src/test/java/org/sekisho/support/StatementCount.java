package org.sekisho.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Listens to all statements that the application sends to the graph. Inject it into a
 * {@link SekishoTest}.
 */
public class StatementCount implements BeanPostProcessor {

	private final List<Statement> statements = new CopyOnWriteArrayList<>();

	private final AtomicReference<@Nullable Statement> instead = new AtomicReference<>();

	/** Forgets all statements so far. */
	public void reset() {
		this.statements.clear();
	}

	/** Has the database refuse the next question. */
	public void failNext() {
		insteadOfNext(new Statement("MATCH (n) RETRUN n", Map.of()));
	}

	/**
	 * Has the database answer something else in place of the next question.
	 * @param other what it answers
	 */
	public void insteadOfNext(Statement other) {
		this.instead.set(other);
	}

	/**
	 * How many statements were sent since the last reset.
	 * @return their number
	 */
	public int count() {
		return this.statements.size();
	}

	/**
	 * The statements sent since the last reset.
	 * @return statements in their order
	 */
	public List<Statement> statements() {
		return List.copyOf(this.statements);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Graph graph) ? new CountedGraph(graph) : bean;
	}

	private final class CountedGraph implements Graph {

		private final Graph graph;

		private CountedGraph(Graph graph) {
			this.graph = graph;
		}

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			StatementCount.this.statements.add(statement);
			Statement other = StatementCount.this.instead.getAndSet(null);
			return this.graph.read((other != null) ? other : statement);
		}

		@Override
		public <T extends @Nullable Object> T search(Function<Search, T> work) {
			return this.graph.search(search -> work.apply(search.preparing(statement -> {
				StatementCount.this.statements.add(statement);
				Statement other = StatementCount.this.instead.getAndSet(null);
				return (other != null) ? other : statement;
			})));
		}

		@Override
		public void giveUp(Thread reader) {
			this.graph.giveUp(reader);
		}

		@Override
		public List<Map<String, @Nullable Object>> write(Statement statement) {
			StatementCount.this.statements.add(statement);
			return this.graph.write(statement);
		}

		@Override
		public <T extends @Nullable Object> T inTransaction(Function<StatementRunner, T> work) {
			return this.graph.inTransaction(runner -> work.apply(statement -> {
				StatementCount.this.statements.add(statement);
				return runner.run(statement);
			}));
		}

	}

}
