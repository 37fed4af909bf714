package org.sekisho.vocabulary;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field that follows relationships of one type.
 *
 * @param name the field's name
 * @param type the relationship type in Neo4j
 * @param direction which way it is followed
 * @param target the kind at the far end, or {@value Kind#ENTITY} for any
 * @param cardinality how many there may be
 * @param required whether there is always at least one
 * @param object the type that shows the relationship's own properties; null where the
 * field gives the entities alone
 * @param sort a property of the link or its end by which a plain list is ordered; null
 * where it has no order
 * @param once whether the schema says that there is at most one such relationship between
 * two entities
 * @param dating what tells from when and until when it holds, where that is a property of
 * an entity; null where the schema names none
 */
public record Link(String name, String type, Direction direction, String target, Cardinality cardinality,
		boolean required, @Nullable LinkObject object, @Nullable String sort, boolean once,
		@Nullable Dating dating) implements Field {

	/** The relationship type from an entity to the sources that it rests on. */
	public static final String CITES = "CITES";

	/**
	 * The same relationships, seen from the other end.
	 * @param start the kind at which this link is followed
	 * @return a link from the far end back
	 */
	public Link inverse(String start) {
		Direction back = (this.direction == Direction.OUT) ? Direction.IN : Direction.OUT;
		return new Link(this.name, this.type, back, start, Cardinality.CONNECTION, false, this.object, null, this.once,
				this.dating);
	}

	/**
	 * Whether a source can give such a link dates of its own.
	 * @return true where the schema declares them
	 */
	public boolean ownDates() {
		return this.object != null && this.object.properties().containsKey(LinkType.VALID_FROM);
	}

	/**
	 * Whether an entity cannot be without it, so that it holds on any day on which the
	 * entity is looked at.
	 * @return true for a to-one link that is always there
	 */
	public boolean essential() {
		return this.required && this.cardinality == Cardinality.ONE;
	}

	/**
	 * What tells from when and until when a link holds: properties of the entity that has
	 * the link's field or of one beside it.
	 *
	 * @param through the to-one link to the entity that has the properties; null where it
	 * is the one that has the field
	 * @param since dates of which the first that is known is the first day
	 * @param until a date that is the last day; null where there is none
	 * @param before a date that is the first day on which it no longer holds; null where
	 * there is none
	 */
	public record Dating(@Nullable String through, List<String> since, @Nullable String until,
			@Nullable String before) {

	}

	/** The direction of a relationship, seen from the entity that has the field. */
	public enum Direction {

		/** It starts here. */
		OUT,

		/** It ends here. */
		IN

	}

	/** How many entities a link field leads to, and how they are given. */
	public enum Cardinality {

		/** At most one. */
		ONE,

		/** All of them, in a plain list; for links that are few by nature. */
		LIST,

		/** A page of them, in a Relay connection. */
		CONNECTION

	}

}
