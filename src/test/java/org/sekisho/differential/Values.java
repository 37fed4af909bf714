package org.sekisho.differential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random values, few of each type, so that questions find something and ties are common.
 */
final class Values {

	private static final List<String> LETTERS = List.of("a", "a", "b", "b", "c", "d");

	private static final List<String> TEXTS = List.of("a", "b", "A", "ab", "Ab", "é", "É", "a*", "a?b", "\\a", "",
			"😀");

	private static final List<String> GLOBS = List.of("*", "a*", "?", "??", "*b", "A?", "a\\*", "*\\?*", "\\\\*", "",
			"É", "**b*", "?*b", "[a]", ".");

	private static final List<String> DATES = List.of("2004-06-15", "2004-01-01", "2004-12-31", "2005-01-01",
			"1999-12-31");

	private static final List<String> PARTIAL_DATES = List.of("2004", "2004-06", "2004-06-15", "2004-01", "2004-01-01",
			"2004-12-31", "2005", "1999-12");

	private static final List<String> MOMENTS = List.of("2004-06-15T12:30:00Z", "2004-01-01T00:00:00Z",
			"2004-06-15T12:30:00.500Z");

	private static final List<String> OPERAND_MOMENTS = List.of("2004-06-15T12:30:00Z", "2004-06-15T21:30:00+09:00",
			"2004-06-15T12:30:00.5Z", "2005-01-01T00:00:00Z");

	private final Vocabulary vocabulary;

	Values(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** A value as it is stored. */
	Arbitrary<Object> stored(Property property) {
		Arbitrary<Object> one = one(property.type(), MOMENTS);
		return property.list() ? one.list().ofMaxSize(3).map(list -> list) : one;
	}

	/** An operand of this type for one of these operators, as GraphQL text. */
	Arbitrary<String> operand(String type, String operator) {
		if (operator.equals("matches")) {
			return Arbitraries.of(GLOBS).map(Values::literal);
		}
		if (type.equals("String") && Set.of("contains", "startsWith", "endsWith").contains(operator)) {
			return Arbitraries.of("a", "b", "A", "é", "*", "", "?b").map(Values::literal);
		}
		boolean constant = Character.isUpperCase(type.charAt(0)) && !isScalar(type);
		return one(type, OPERAND_MOMENTS).map(value -> constant ? (String) value : literal(value));
	}

	/** The id of an entity of a kind, or its end or start. */
	Arbitrary<String> id(String prefix, String operator) {
		return switch (operator) {
			case "contains" -> Arbitraries.of(":a", prefix, "").map(Values::literal);
			case "startsWith" -> Arbitraries.of(prefix, prefix + ":b", "c").map(Values::literal);
			case "endsWith" -> Arbitraries.of(":a", "b", "").map(Values::literal);
			case "matches" -> Arbitraries.of("*", "*:a", prefix + ":?", "*b").map(Values::literal);
			default -> letters().map(letter -> literal(prefix + ":" + letter));
		};
	}

	/** What ids of each kind end with. */
	static Arbitrary<String> letters() {
		return Arbitraries.of(LETTERS);
	}

	static String literal(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

	private static boolean isScalar(String type) {
		return Set.of("String", "ID", "Int", "Float", "Boolean", "Date", "PartialDate", "DateTime").contains(type);
	}

	private Arbitrary<Object> one(String type, List<String> moments) {
		return switch (type) {
			case "String" -> of(TEXTS);
			case "Int" -> of(List.of(0L, 1L, 2L, 3L, -1L));
			case "Float" -> of(List.of(0.0, 0.5, 1.0, 2.0, -1.5));
			case "Boolean" -> of(List.of(false, true));
			case "Date" -> of(DATES);
			case "PartialDate" -> of(PARTIAL_DATES);
			case "DateTime" -> of(moments);
			case "ID" -> id().map(id -> id);
			default -> of(this.vocabulary.constants(type));
		};
	}

	/** The id of any entity. */
	Arbitrary<String> id() {
		List<String> prefixes = this.vocabulary.kinds().stream().map(kind -> kind.prefix()).toList();
		return Arbitraries.of(prefixes).flatMap(prefix -> letters().map(letter -> prefix + ":" + letter));
	}

	private static Arbitrary<Object> of(List<?> values) {
		return Arbitraries.of(values).map(value -> value);
	}

	/** What random texts are made of, each made once. */
	static final class Made {

		private final Map<String, Arbitrary<String>> made = new HashMap<>();

		Arbitrary<String> once(String key, Supplier<Arbitrary<String>> make) {
			Arbitrary<String> known = this.made.get(key);
			if (known == null) {
				known = new Known(make.get());
				this.made.put(key, known);
			}
			return known;
		}

		/**
		 * Equal only to itself. Otherwise jqwik looks through all parts again and again,
		 * to find out whether it knows it.
		 */
		private static final class Known implements Arbitrary<String> {

			private final Arbitrary<String> same;

			private @Nullable RandomGenerator<String> generator;

			Known(Arbitrary<String> same) {
				this.same = same;
			}

			@Override
			public RandomGenerator<String> generator(int size) {
				RandomGenerator<String> known = this.generator;
				if (known == null) {
					known = this.same.generator(size);
					this.generator = known;
				}
				return known;
			}

			@Override
			public EdgeCases<String> edgeCases(int most) {
				return EdgeCases.none();
			}

			@Override
			public boolean isGeneratorMemoizable() {
				return false;
			}

		}

	}

}
