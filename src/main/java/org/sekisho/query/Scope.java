package org.sekisho.query;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/**
 * The names and parameters of one statement. They are numbered, so that the text depends
 * on the shape alone.
 */
final class Scope {

	private static final Renderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build());

	private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

	private int names;

	/** A name that the statement has not used yet. */
	String name(String stem) {
		return stem + this.names++;
	}

	/** A parameter of the statement, with this value. */
	Expression parameter(@Nullable Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return Cypher.parameter(name);
	}

	org.sekisho.graph.Statement finish(Statement statement) {
		return new org.sekisho.graph.Statement(RENDERER.render(statement), this.parameters);
	}

}
