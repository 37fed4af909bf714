package org.sekisho.query;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.selection.Selected.LinkSelection;
import org.sekisho.selection.Selected.OfComputed;

/**
 * Finds the value of a field that the schema marks {@code @computed} without saying what
 * it needs, because it is computed within the graph. Every such field has exactly one
 * bean of this type, or shares that of {@code Entity} with all kinds that have it.
 */
public interface FoundField {

	/**
	 * The field that this finds.
	 * @return type and field: {@code Route.legs}
	 */
	String coordinates();

	/**
	 * Finds the value.
	 * @param draft the statement in the making
	 * @param entity the bound entity that has the field
	 * @param selected the field as selected
	 * @return an expression
	 */
	Expression find(Draft draft, Node entity, OfComputed selected);

	/**
	 * Reads what was found.
	 * @param found the value of the expression
	 * @param selected the field as selected
	 * @param entities reads entities that the draft showed
	 * @return the field's value, keyed as the caller named things
	 */
	default @Nullable Object read(@Nullable Object found, OfComputed selected, Entities entities) {
		return found;
	}

	/** Reads entities. */
	interface Entities {

		/**
		 * Reads an entity that the draft showed.
		 * @param wanted what is wanted of it
		 * @param shown the value of the expression
		 * @return the entity, keyed as the caller named things
		 */
		@Nullable Object read(LinkSelection wanted, @Nullable Object shown);

	}

}
