package org.sekisho.vocabulary;

/**
 * A field of Query that is answered from the graph by the vocabulary alone.
 *
 * @param name the field's name
 * @param source how the entities are found
 * @param link what the field gives, as if Query were an entity linked to the answer
 */
public record Root(String name, Source source, Link link) {

	/** How a root field finds its entities. */
	public enum Source {

		/** All entities of a kind. */
		KIND,

		/** The one entity with a given id. */
		LOOKUP,

		/** The entities that match a text. */
		FULL_TEXT

	}

}
