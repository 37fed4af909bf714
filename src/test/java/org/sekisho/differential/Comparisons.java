package org.sekisho.differential;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.PartialDate;
import org.sekisho.vocabulary.Property;

/** What the operators of a filter mean. Only isNull can hold of what is unknown. */
final class Comparisons {

	private Comparisons() {
	}

	/** Whether all operators hold of a stored value. */
	static boolean hold(Property property, @Nullable Object stored, Map<String, @Nullable Object> operators) {
		boolean fold = Boolean.TRUE.equals(operators.get("ignoreCase"));
		return operators.entrySet()
			.stream()
			.filter(operator -> !operator.getKey().equals("ignoreCase"))
			.allMatch(operator -> holds(property, fold ? folded(stored) : stored, operator.getKey(),
					fold ? folded(operator.getValue()) : operator.getValue()));
	}

	/** Compares two known values of a type as they are sorted. */
	static int compare(String type, Object one, Object other) {
		return switch (type) {
			case "Int" -> Long.compare(((Number) one).longValue(), ((Number) other).longValue());
			case "Float" -> Double.compare(((Number) one).doubleValue(), ((Number) other).doubleValue());
			case "Boolean" -> Boolean.compare((Boolean) one, (Boolean) other);
			case "DateTime" -> OffsetDateTime.parse(one.toString())
				.toInstant()
				.compareTo(OffsetDateTime.parse(other.toString()).toInstant());
			default -> Arrays.compare(one.toString().codePoints().toArray(), other.toString().codePoints().toArray());
		};
	}

	private static boolean holds(Property property, @Nullable Object stored, String operator,
			@Nullable Object operand) {
		Object asked = Objects.requireNonNull(operand, operator);
		if (operator.equals("isNull")) {
			return asked.equals(stored == null);
		}
		if (stored == null) {
			return false;
		}
		String type = property.type();
		return switch (operator) {
			case "eq" -> compare(type, stored, asked) == 0;
			case "ne" -> compare(type, stored, asked) != 0;
			case "in" -> several(asked).stream().anyMatch(each -> compare(type, stored, each) == 0);
			case "notIn" -> several(asked).stream().noneMatch(each -> compare(type, stored, each) == 0);
			case "lt", "lte", "gt", "gte" -> ordered(type, stored, operator, asked);
			case "contains" -> stored.toString().contains(asked.toString());
			case "startsWith" -> stored.toString().startsWith(asked.toString());
			case "endsWith" -> stored.toString().endsWith(asked.toString());
			case "matches" -> matches(stored.toString(), asked.toString());
			case "includes" -> several(stored).contains(asked);
			case "isEmpty" -> asked.equals(several(stored).isEmpty());
			default -> throw new IllegalArgumentException("There is no operator " + operator);
		};
	}

	/** A stored partial date counts as its first day, an operand as all its days. */
	private static boolean ordered(String type, Object stored, String operator, Object operand) {
		if (type.equals("PartialDate")) {
			LocalDate day = PartialDate.parse(stored.toString()).earliest();
			PartialDate asked = PartialDate.parse(operand.toString());
			return switch (operator) {
				case "lt" -> day.isBefore(asked.earliest());
				case "lte" -> !day.isAfter(asked.latest());
				case "gt" -> day.isAfter(asked.latest());
				default -> !day.isBefore(asked.earliest());
			};
		}
		return accepts(operator, compare(type, stored, operand));
	}

	/** Whether a comparison with this result meets the operator. */
	static boolean accepts(String operator, int compared) {
		return switch (operator) {
			case "lt" -> compared < 0;
			case "lte" -> compared <= 0;
			case "gt" -> compared > 0;
			case "gte" -> compared >= 0;
			case "ne" -> compared != 0;
			default -> compared == 0;
		};
	}

	/** Whether a whole text is what a pattern describes. */
	private static boolean matches(String text, String pattern) {
		if (pattern.isEmpty()) {
			return text.isEmpty();
		}
		int first = pattern.codePointAt(0);
		String rest = pattern.substring(Character.charCount(first));
		if (first == '*') {
			return matches(text, rest) || !text.isEmpty() && matches(shorter(text), pattern);
		}
		if (first == '\\' && !rest.isEmpty()) {
			return !text.isEmpty() && text.codePointAt(0) == rest.codePointAt(0)
					&& matches(shorter(text), shorter(rest));
		}
		return !text.isEmpty() && (first == '?' || text.codePointAt(0) == first) && matches(shorter(text), rest);
	}

	private static String shorter(String text) {
		return text.substring(Character.charCount(text.codePointAt(0)));
	}

	@SuppressWarnings("unchecked")
	private static List<Object> several(Object value) {
		return (List<Object>) value;
	}

	private static @Nullable Object folded(@Nullable Object value) {
		return switch (value) {
			case String text -> text.toLowerCase(Locale.ROOT);
			case List<?> several -> several.stream().map(each -> folded((Object) each)).toList();
			case null, default -> value;
		};
	}

}
