package org.sekisho.links;

import org.sekisho.vocabulary.Link;

/**
 * Links of one type, in one direction, to entities of one kind.
 *
 * @param type the relationship type
 * @param direction seen from the entity asked about
 * @param kind the kind at the far end
 * @param count how many there are
 */
record LinkGroup(String type, Link.Direction direction, String kind, long count) {

	/** The same as a link that a statement can follow. */
	Link link() {
		return new Link(this.type, this.type, this.direction, this.kind, Link.Cardinality.CONNECTION, false, null, null,
				false, null);
	}

	LinkGroup counted(long found) {
		return new LinkGroup(this.type, this.direction, this.kind, found);
	}

}
