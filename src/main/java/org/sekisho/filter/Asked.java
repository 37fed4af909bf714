package org.sekisho.filter;

import java.util.List;

import org.neo4j.cypherdsl.core.Condition;
import org.sekisho.patterns.Found;

/**
 * What a filter asks of rows.
 *
 * @param also further patterns that must match
 * @param condition what must hold, the access rule included
 */
public record Asked(List<Found> also, Condition condition) {

	/**
	 * Asks for more.
	 * @param more what must hold too
	 * @return both together
	 */
	public Asked and(Condition more) {
		return new Asked(this.also, this.condition.and(more));
	}

}
