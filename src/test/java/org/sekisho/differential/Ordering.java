package org.sekisho.differential;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sekisho.differential.View.Row;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary.Scale;

/** The orders of lists: the unknown last, ties by id, then by the place of the link. */
record Ordering(View view) {

	/** The order that a caller wants. */
	Comparator<Row> sorted(String kind, @Nullable LinkObject object, @Nullable Object sorts) {
		Comparator<Row> order = (one, other) -> 0;
		for (Object sort : (sorts == null) ? List.of() : Conditions.list(sorts)) {
			order = order.thenComparing(key(kind, object, Conditions.map(sort), Function.identity()));
		}
		return order.thenComparing(ties());
	}

	/** The order of a plain list, which the schema says. */
	Comparator<Row> declared(Link link) {
		String sort = link.sort();
		return (sort == null) ? ties()
				: key(link.target(), link.object(), Map.of(sort, "ASC"), Function.<Row>identity())
					.thenComparing(ties());
	}

	private static Comparator<Row> ties() {
		Comparator<Row> byId = (one, other) -> Comparisons.compare("ID", one.node().id(), other.node().id());
		return byId.thenComparing(row -> (row.edge() != null) ? row.edge().place() : "");
	}

	private Comparator<Row> key(String kind, @Nullable LinkObject object, Map<String, @Nullable Object> sort,
			Function<Row, @Nullable Row> to) {
		String name = sort.keySet().iterator().next();
		Object direction = Objects.requireNonNull(sort.get(name));
		Property ofLink = (object != null) ? object.properties().get(name) : null;
		if (ofLink != null) {
			return by(row -> ranked(ofLink, Objects.requireNonNull(row.edge()).properties().get(name)), type(ofLink),
					direction);
		}
		return switch (this.view.vocabulary().kind(kind).field(name)) {
			case Property property -> by(row -> {
				Row far = to.apply(row);
				return (far != null) ? ranked(property, Conditions.value(far, property)) : null;
			}, type(property), direction);
			case Link link -> key(link.target(), null, Conditions.map(direction), row -> {
				Row near = to.apply(row);
				return (near != null) ? this.view.rows(near.node(), link).stream().findFirst().orElse(null) : null;
			});
			default -> throw new IllegalArgumentException("Nothing sorts by " + name);
		};
	}

	/**
	 * A judgement is ordered by its place on its scale; one that says that nothing can be
	 * judged is unknown.
	 */
	private @Nullable Object ranked(Property property, @Nullable Object value) {
		Optional<Scale> scale = this.view.vocabulary().scale(property.type());
		if (scale.isEmpty() || value == null) {
			return value;
		}
		int place = scale.get().values().indexOf(value.toString());
		return (place < 0) ? null : place;
	}

	private String type(Property property) {
		return this.view.vocabulary().scale(property.type()).isPresent() ? "Int" : property.type();
	}

	private static Comparator<Row> by(Function<Row, @Nullable Object> value, String type, Object direction) {
		return (one, other) -> {
			Object first = value.apply(one);
			Object second = value.apply(other);
			if (first == null || second == null) {
				return Boolean.compare(first == null, second == null);
			}
			int compared = Comparisons.compare(type, first, second);
			return direction.equals("DESC") ? -compared : compared;
		};
	}

}
