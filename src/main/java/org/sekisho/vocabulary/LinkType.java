package org.sekisho.vocabulary;

import java.util.SortedSet;

/**
 * A relationship type, with the kinds that it runs between.
 *
 * @param name the type in Neo4j
 * @param from kinds at which it starts
 * @param to kinds at which it ends
 */
public record LinkType(String name, SortedSet<String> from, SortedSet<String> to) {

}
