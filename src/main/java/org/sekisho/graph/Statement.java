package org.sekisho.graph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the database is told: a Cypher text and the values of its parameters. Values never
 * stand in the text, so that Neo4j's plan cache holds and nothing can be injected.
 *
 * @param text Cypher with {@code $parameters}
 * @param parameters a value for each parameter: null, booleans, numbers, strings, dates,
 * lists and maps of these
 */
public record Statement(String text, Map<String, ? extends @Nullable Object> parameters) {

}
