package org.sekisho.analytics.projections;

/**
 * A selection as Graph Data Science holds it.
 *
 * @param name its name there; there is none without entities
 * @param entities how many entities it has
 * @param ties how many pairs of them are linked
 */
public record Projection(String name, long entities, long ties) {

	/**
	 * Whether nothing was selected.
	 * @return true where there is no such graph
	 */
	public boolean isEmpty() {
		return this.entities == 0;
	}

}
