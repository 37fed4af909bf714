package org.sekisho.differential;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.differential.View.Row;
import org.sekisho.schema.InputTypes;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Link.Cardinality;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;

/** Tells whether a filter holds of a row. */
record Conditions(View view) {

	boolean hold(Row row, String kind, @Nullable LinkObject object, @Nullable Object where) {
		return where == null || map(where).entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
			case "and" -> list(entry.getValue()).stream().allMatch(each -> hold(row, kind, object, each));
			case "or" -> list(entry.getValue()).stream().anyMatch(each -> hold(row, kind, object, each));
			case "not" -> !hold(row, kind, object, map(entry.getValue()));
			default -> field(row, kind, object, entry.getKey(), entry.getValue());
		});
	}

	private boolean field(Row row, String kind, @Nullable LinkObject object, String name, @Nullable Object asked) {
		if (object != null && row.edge() != null) {
			Property property = object.properties().get(name);
			if (property != null) {
				return Comparisons.hold(property, row.edge().properties().get(name), map(asked));
			}
			if (!InputTypes.isFlat(object)) {
				return hold(new Row(row.node(), null), object.target(), null, map(asked));
			}
		}
		return switch (this.view.vocabulary().kind(kind).field(name)) {
			case Property property -> Comparisons.hold(property, value(row, property), map(asked));
			case Link link when link.cardinality() == Cardinality.ONE -> one(row, link, asked);
			case Link link -> map(asked).entrySet()
				.stream()
				.allMatch(entry -> quantified(row, link, entry.getKey(), map(entry.getValue())));
			default -> throw new IllegalArgumentException("There is no filter " + name);
		};
	}

	private boolean one(Row row, Link link, @Nullable Object where) {
		List<Row> ends = this.view.rows(row.node(), link);
		return (where == null) ? ends.isEmpty()
				: ends.stream().anyMatch(end -> hold(end, link.target(), link.object(), where));
	}

	private boolean quantified(Row row, Link link, String quantifier, Map<String, @Nullable Object> where) {
		List<Row> rows = this.view.rows(row.node(), link);
		boolean counts = quantifier.equals("count");
		Object each = counts ? where.get("where") : where;
		long such = rows.stream().filter(end -> hold(end, link.target(), link.object(), each)).count();
		return switch (quantifier) {
			case "some" -> such > 0;
			case "every" -> such == rows.size();
			case "none" -> such == 0;
			case "single" -> such == 1;
			default -> where.entrySet()
				.stream()
				.filter(entry -> !entry.getKey().equals("where"))
				.allMatch(entry -> counted(such, entry.getKey(), Objects.requireNonNull(entry.getValue())));
		};
	}

	private static boolean counted(long number, String operator, Object operand) {
		return switch (operator) {
			case "in" -> longs(operand).contains(number);
			case "notIn" -> !longs(operand).contains(number);
			default -> Comparisons.accepts(operator, Comparisons.compare("Int", number, operand));
		};
	}

	private static List<Long> longs(Object operand) {
		return list(operand).stream().map(each -> ((Number) Objects.requireNonNull(each)).longValue()).toList();
	}

	/** A property of an entity, null where it is unknown. */
	static @Nullable Object value(Row row, Property property) {
		return switch (property.name()) {
			case Property.KIND -> row.node().kind();
			case Property.ID -> row.node().id();
			default -> row.node().properties().get(property.name());
		};
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

	@SuppressWarnings("unchecked")
	static List<@Nullable Object> list(@Nullable Object value) {
		return (List<@Nullable Object>) Objects.requireNonNull(value);
	}

}
