package org.sekisho.vocabulary;

import java.util.Map;

/**
 * An object type that shows a relationship: its properties, and in one field the entity
 * at its far end. The edges of a connection are such types.
 *
 * @param name the type's name in GraphQL
 * @param end the field that holds the entity at the far end
 * @param target the kind of that entity
 * @param properties the relationship's properties by name
 * @param computed fields by name that the server computes
 */
public record LinkObject(String name, String end, String target, Map<String, Property> properties,
		Map<String, Computed> computed) {

}
