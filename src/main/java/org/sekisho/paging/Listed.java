package org.sekisho.paging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.patterns.Found;
import org.sekisho.schema.Connections;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;

/**
 * A list that a caller asks for.
 *
 * @param found what finds its rows
 * @param kind the kind of the entities in it
 * @param link the link that is followed, or what a root field gives
 * @param from the bound entity from which the link is followed; null for a root field
 * @param arguments the arguments of the field
 */
public record Listed(Found found, Kind kind, Link link, @Nullable Node from, Map<String, @Nullable Object> arguments) {

	@SuppressWarnings("unchecked")
	@Nullable Map<String, Object> where() {
		return (Map<String, Object>) this.arguments.get(Connections.WHERE);
	}

	/**
	 * Whether the rows hang on one entity or few, while an index of the whole kind has
	 * their order.
	 */
	boolean isAnchored() {
		return (this.from != null || anchor() != null) && this.link.object() == null && !this.kind.isInterface()
				&& this.kind.fields().get(Order.leading(this.arguments)) instanceof Property property
				&& property.required() && (property.indexed() || property.name().equals(Property.ID));
	}

	/** What the filter asks of one property, whatever else it asks. */
	@Nullable Map<String, Object> where(String property) {
		return only(property, where());
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Map<String, Object> only(String property, @Nullable Map<String, Object> where) {
		Map<String, Object> only = new LinkedHashMap<>();
		if (where != null && where.get(property) != null) {
			only.put(property, where.get(property));
		}
		if (where != null && where.get("and") instanceof List<?> all) {
			only.put("and",
					all.stream()
						.map(each -> only(property, (Map<String, Object>) each))
						.filter(Objects::nonNull)
						.toList());
		}
		return only.isEmpty() ? null : only;
	}

	/**
	 * A link to one entity that the whole list must have, because the filter says what
	 * holds of its end.
	 */
	@Nullable Anchor anchor() {
		return (this.from == null) ? Anchor.in(where(), this.kind) : null;
	}

	/**
	 * A to-one link with what is asked of its end.
	 *
	 * @param link the link
	 * @param where what its end must be like
	 * @param alone whether the filter asks nothing else
	 */
	record Anchor(Link link, Map<String, Object> where, boolean alone) {

		@SuppressWarnings("unchecked")
		private static @Nullable Anchor in(@Nullable Map<String, Object> where, Kind kind) {
			if (where == null) {
				return null;
			}
			for (Map.Entry<String, Object> entry : where.entrySet()) {
				Anchor found = null;
				if (entry.getKey().equals("and") && entry.getValue() instanceof List<?> all) {
					found = inAny((List<Map<String, Object>>) all, kind);
				}
				else if (kind.fields().get(entry.getKey()) instanceof Link link && link.once()
						&& link.cardinality() == Link.Cardinality.ONE && entry.getValue() instanceof Map<?, ?> end) {
					found = new Anchor(link, (Map<String, Object>) end, true);
				}
				if (found != null) {
					return new Anchor(found.link, found.where, found.alone && where.size() == 1);
				}
			}
			return null;
		}

		private static @Nullable Anchor inAny(List<Map<String, Object>> all, Kind kind) {
			for (Map<String, Object> each : all) {
				Anchor found = in(each, kind);
				if (found != null) {
					return new Anchor(found.link, found.where, found.alone && all.size() == 1);
				}
			}
			return null;
		}

	}

}
