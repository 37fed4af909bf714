package org.sekisho.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;

/**
 * A way from the counted entity to a value.
 *
 * @param links the links to follow
 * @param property the property at the end; null where the way ends at the entity or link
 * itself
 * @param ofLink whether the end is the last link rather than the entity behind it
 */
record Path(List<Link> links, @Nullable Property property, boolean ofLink) {

	/** The way that stays where it is. */
	static final Path NONE = new Path(List.of(), null, false);

	/**
	 * The way as far as the last link that leads to several entities; empty where none
	 * does.
	 */
	List<Link> list() {
		for (int i = this.links.size(); i > 0; i--) {
			if (this.links.get(i - 1).cardinality() != Link.Cardinality.ONE) {
				return this.links.subList(0, i);
			}
		}
		return List.of();
	}

	/** The GraphQL type of what stands at the end. */
	String type() {
		return (this.property != null) ? this.property.type() : this.links.getLast().target();
	}

}
