package org.sekisho.vocabulary;

/**
 * A field that the server computes.
 *
 * @param name the field's name
 * @param owner the type that has the field
 * @param needs the fields that it is computed from, as a GraphQL selection on the owner
 */
public record Computed(String name, String owner, String needs) implements Field {

	/**
	 * How the field is known throughout the schema.
	 * @return type and field: {@code Agreement.statusOn}
	 */
	public String coordinates() {
		return this.owner + "." + this.name;
	}

}
