package org.sekisho.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.sekisho.facts.Facts.Stated;
import org.sekisho.facts.Pack.Tie;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;

/**
 * A field that leads to one entity.
 *
 * @param id the entity that has the field
 * @param field the field
 * @param end the entity to which it leads
 */
public record Single(String id, Link field, String end) {

	/**
	 * The fields with one link that links of a pack are shown in.
	 * @param facts what all packs state
	 * @param pack one of the packs
	 * @return the link in each of these fields, which may be at either end
	 */
	public static Map<Single, Tie> of(Facts facts, Pack pack) {
		Map<Single, Tie> singles = new LinkedHashMap<>();
		for (Tie tie : pack.ties()) {
			of(facts, tie, Link.Direction.OUT).forEach(single -> singles.put(single, tie));
			of(facts, tie, Link.Direction.IN).forEach(single -> singles.put(single, tie));
		}
		return singles;
	}

	private static Stream<Single> of(Facts facts, Tie tie, Link.Direction direction) {
		boolean out = direction == Link.Direction.OUT;
		String id = out ? tie.from() : tie.to();
		String end = out ? tie.to() : tie.from();
		return fields(facts, id, tie.link().type(), direction, end)
			.filter(field -> field.cardinality() == Link.Cardinality.ONE)
			.map(field -> new Single(id, field, end));
	}

	/** The fields in which an entity that packs state shows a link. */
	static Stream<Link> fields(Facts facts, String id, String type, Link.Direction direction, String end) {
		Stated owner = facts.entities().get(id);
		Kind far = facts.kind(end);
		if (owner == null || far == null) {
			return Stream.empty();
		}
		return owner.kind()
			.links()
			.filter(link -> link.type().equals(type) && link.direction() == direction)
			.filter(link -> link.target().equals(Kind.ENTITY) || link.target().equals(far.name()));
	}

	/**
	 * Whether the link starts at the entity that has the field.
	 * @return false where it ends there
	 */
	public boolean outgoing() {
		return this.field.direction() == Link.Direction.OUT;
	}

}
