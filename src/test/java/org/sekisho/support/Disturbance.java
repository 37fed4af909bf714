package org.sekisho.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Does something before each transaction over several statements is committed, such as to
 * fail. Inject it into a {@link SekishoTest}, and end it.
 */
public class Disturbance implements BeanPostProcessor {

	private static final Runnable NONE = () -> {
	};

	private final AtomicReference<Runnable> beforeCommit = new AtomicReference<>(NONE);

	private final AtomicReference<Runnable> afterCommit = new AtomicReference<>(NONE);

	/**
	 * Begins.
	 * @param disturbance what to do before each commit, in the thread that commits
	 */
	public void beforeCommits(Runnable disturbance) {
		this.beforeCommit.set(disturbance);
	}

	/**
	 * Begins.
	 * @param disturbance what to do after each commit, before anybody learns of it
	 */
	public void afterCommits(Runnable disturbance) {
		this.afterCommit.set(disturbance);
	}

	/** Disturbs no more. */
	public void end() {
		this.afterCommit.set(NONE);
		this.beforeCommit.set(NONE);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Graph graph) ? new DisturbedGraph(graph) : bean;
	}

	private final class DisturbedGraph implements Graph {

		private final Graph graph;

		private DisturbedGraph(Graph graph) {
			this.graph = graph;
		}

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			return this.graph.read(statement);
		}

		@Override
		public <T extends @Nullable Object> T search(Function<Search, T> work) {
			return this.graph.search(work);
		}

		@Override
		public void giveUp(Thread reader) {
			this.graph.giveUp(reader);
		}

		@Override
		public List<Map<String, @Nullable Object>> write(Statement statement) {
			return this.graph.write(statement);
		}

		@Override
		public <T extends @Nullable Object> T inTransaction(Function<StatementRunner, T> work) {
			T committed = this.graph.inTransaction((runner) -> {
				T result = work.apply(runner);
				Disturbance.this.beforeCommit.get().run();
				return result;
			});
			Disturbance.this.afterCommit.get().run();
			return committed;
		}

	}

}
