package org.sekisho.patterns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

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
public final class Scope {

	private static final Renderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build());

	private final Map<String, Parameter> parameters = new LinkedHashMap<>();

	private int names;

	/**
	 * A name that the statement has not used yet.
	 * @param stem what it begins with
	 * @return a variable's name
	 */
	public String name(String stem) {
		return stem + this.names++;
	}

	/**
	 * A parameter with a value that the caller gave.
	 * @param given a value, or slots for it
	 * @return the parameter that stands for it
	 */
	public Expression parameter(@Nullable Object given) {
		return parameter(given, value -> value);
	}

	/**
	 * A parameter with a value made of what the caller gave.
	 * @param given a value, or slots for it
	 * @param made makes the value; may refuse what was given
	 * @return the parameter that stands for it
	 */
	public Expression parameter(@Nullable Object given, Function<@Nullable Object, @Nullable Object> made) {
		return parameter(Parameter.of(given, made));
	}

	/**
	 * A parameter with a value that no argument gives.
	 * @param value tells the value whenever the statement is to be run
	 * @return the parameter that stands for it
	 */
	public Expression parameterEachTime(Supplier<@Nullable Object> value) {
		return parameter(new Parameter(null, nothing -> value.get()));
	}

	private Expression parameter(Parameter parameter) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, parameter);
		return Cypher.parameter(name);
	}

	/**
	 * Ends the statement.
	 * @param statement what was built
	 * @return its text and its parameters
	 */
	public Compiled finish(Statement statement) {
		return new Compiled(RENDERER.render(statement), this.parameters);
	}

}
