package org.sekisho.markings;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.query.Draft;
import org.sekisho.query.FoundField;
import org.sekisho.selection.Selected.OfComputed;

import org.springframework.stereotype.Component;

/** Tells how an entity of any kind is marked, as far as the caller is cleared for it. */
@Component
class MarkingField implements FoundField {

	private final Handlings handlings;

	MarkingField(Handlings handlings) {
		this.handlings = handlings;
	}

	@Override
	public String coordinates() {
		return "Entity.marking";
	}

	@Override
	public Expression find(Draft draft, Node entity, OfComputed selected) {
		return entity.property(Handlings.PROPERTY);
	}

	@Override
	public @Nullable Object read(@Nullable Object found, OfComputed selected, Entities entities) {
		return this.handlings.shown((String) found);
	}

}
