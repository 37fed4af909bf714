package org.sekisho.vocabulary;

/**
 * A stored property of a node or relationship. It bears the same name in GraphQL and in
 * Neo4j.
 *
 * @param name the property's name
 * @param type the GraphQL scalar or enum of the value, or of each value of a list
 * @param list whether it holds a list
 * @param required whether it is always stored
 * @param searchable whether its words find the entity
 * @param indexed whether the graph keeps a range index of it
 */
public record Property(String name, String type, boolean list, boolean required, boolean searchable,
		boolean indexed) implements Field {

	/** The business key. Every kind has it. */
	public static final String ID = "id";

	/** The name of the kind. Not stored: it is the node's label. */
	public static final String KIND = "kind";

}
