package org.sekisho.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.UserFunction;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Makes the library's procedures and functions known: without a plugins folder, Neo4j
 * does not look for them.
 */
final class GraphDataScience {

	/**
	 * {@code gds.graph.project} in a query. Not in any list, and its annotations name
	 * what javac cannot see.
	 */
	private static final String AGGREGATION = "org.neo4j.gds.projection.CypherAggregation";

	private GraphDataScience() {
	}

	static void register(GraphDatabaseAPI database) {
		GlobalProcedures procedures = database.getDependencyResolver().resolveDependency(GlobalProcedures.class);
		try {
			for (Class<?> type : listed(Procedure.class)) {
				procedures.registerProcedure(type);
			}
			for (Class<?> type : listed(UserFunction.class)) {
				procedures.registerFunction(type);
			}
			procedures.registerAggregationFunction(Class.forName(AGGREGATION));
		}
		catch (ProcedureException | ClassNotFoundException ex) {
			throw new IllegalStateException("Graph Data Science cannot be registered", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The files bear the names of annotations, which no ServiceLoader accepts. */
	private static Set<Class<?>> listed(Class<?> annotation) throws IOException, ClassNotFoundException {
		Set<Class<?>> types = new LinkedHashSet<>();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:META-INF/services/" + annotation.getName())) {
			for (String name : file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
				types.add(Class.forName(name.strip()));
			}
		}
		return types;
	}

}
