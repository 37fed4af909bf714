package org.sekisho.graph.embedded;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Graph.Search;
import org.sekisho.graph.Statement;
import org.sekisho.graph.StatementRunner;

/**
 * Has Graph Data Science ready when a statement calls it. Most starts need none of it,
 * and it takes a second.
 */
class AnalyticGraph implements Graph {

	private final Graph graph;

	private final EmbeddedNeo4j neo4j;

	AnalyticGraph(Graph graph, EmbeddedNeo4j neo4j) {
		this.graph = graph;
		this.neo4j = neo4j;
	}

	@Override
	public List<Map<String, @Nullable Object>> read(Statement statement) {
		return this.graph.read(prepared(statement));
	}

	@Override
	public <T extends @Nullable Object> T search(Function<Search, T> work) {
		return this.graph.search(search -> work.apply(search.preparing(this::prepared)));
	}

	@Override
	public void giveUp(Thread reader) {
		this.graph.giveUp(reader);
	}

	@Override
	public List<Map<String, @Nullable Object>> write(Statement statement) {
		return this.graph.write(prepared(statement));
	}

	@Override
	public <T extends @Nullable Object> T inTransaction(Function<StatementRunner, T> work) {
		return this.graph.inTransaction(runner -> work.apply(statement -> runner.run(prepared(statement))));
	}

	private Statement prepared(Statement statement) {
		if (statement.text().contains("gds.")) {
			this.neo4j.offerGraphDataScience();
		}
		return statement;
	}

}
