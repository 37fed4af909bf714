package org.sekisho.links;

import org.sekisho.vocabulary.Link;

/**
 * Links of one type, in one direction, to entities of one kind.
 *
 * @param of the id of the entity that has them
 * @param type the relationship type
 * @param direction seen from the entity that has them
 * @param kind the kind at the far end
 * @param count how many there are
 * @param shown how many of them a chart shows
 */
record LinkGroup(String of, String type, Link.Direction direction, String kind, long count, long shown) {

	/** A group that an entity may have. */
	static LinkGroup possible(String type, Link.Direction direction, String kind) {
		return new LinkGroup("", type, direction, kind, 0, 0);
	}

	/** The same as a link that a statement can follow. */
	Link link() {
		return new Link(this.type, this.type, this.direction, this.kind, Link.Cardinality.CONNECTION, false, null, null,
				false, null);
	}

	LinkGroup counted(String id, long found) {
		return new LinkGroup(id, this.type, this.direction, this.kind, found, this.shown);
	}

	LinkGroup showing(long some) {
		return new LinkGroup(this.of, this.type, this.direction, this.kind, this.count, some);
	}

}
