package org.sekisho.vocabulary;

/**
 * A field that the server computes.
 *
 * @param name the field's name
 * @param owner the type that has the field
 * @param needs the fields that it is computed from, as a GraphQL selection on the owner;
 * empty where it is computed within the graph
 */
public record Computed(String name, String owner, String needs) implements Field {

	/**
	 * Whether it is computed within the graph, rather than from other fields.
	 * @return true without needs
	 */
	public boolean isFound() {
		return this.needs.isEmpty();
	}

	/**
	 * How the field is known throughout the schema.
	 * @return type and field: {@code Agreement.statusOn}
	 */
	public String coordinates() {
		return this.owner + "." + this.name;
	}

}
