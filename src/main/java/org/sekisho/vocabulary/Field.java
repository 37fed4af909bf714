package org.sekisho.vocabulary;

/**
 * A field of a kind: a stored property, a link to other entities, or a value that the
 * server computes.
 */
public sealed interface Field permits Property, Link, Computed {

	/**
	 * The field's name in GraphQL.
	 * @return a GraphQL name, unique within its type
	 */
	String name();

}
