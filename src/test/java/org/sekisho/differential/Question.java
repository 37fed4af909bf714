package org.sekisho.differential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was made up: GraphQL in which {@code ¤} stands for an alias of its own
 * and {@code «Type|value»} and {@code ‹Type|filter›} for what may become a variable.
 *
 * @param template the text
 * @param mode what becomes a variable
 */
record Question(String template, Mode mode) {

	private static final Pattern VALUE = Pattern.compile("«([^|]*)\\|([^»]*)»");

	private static final Pattern FILTER = Pattern.compile("‹([^|]*)\\|([^›]*)›");

	/** What becomes a variable. */
	enum Mode {

		/** Nothing. */
		LITERALS,

		/** Every value. */
		VALUES,

		/** Every filter as a whole. */
		FILTERS

	}

	/**
	 * A question as it is asked.
	 *
	 * @param document GraphQL
	 * @param variables values of its variables
	 */
	record Asked(String document, Map<String, @Nullable Object> variables) {

	}

	Asked asked() {
		Map<String, @Nullable Object> variables = new LinkedHashMap<>();
		Map<String, String> types = new LinkedHashMap<>();
		String text = aliased();
		if (this.mode == Mode.FILTERS) {
			text = extracted(FILTER, text, variables, types);
		}
		if (this.mode == Mode.VALUES) {
			text = extracted(VALUE, text, variables, types);
		}
		return new Asked(declared(types) + plain(text), variables);
	}

	/** The same question in another of the ways to give values. */
	Question turned(int ways) {
		Mode[] all = Mode.values();
		return new Question(this.template, all[(this.mode.ordinal() + ways) % all.length]);
	}

	@Override
	public String toString() {
		return asked().toString();
	}

	private String aliased() {
		StringBuilder text = new StringBuilder();
		int next = 0;
		for (String part : this.template.split("¤", -1)) {
			text.append((next == 0) ? "" : "f" + next).append(part);
			next++;
		}
		return text.toString();
	}

	private static String plain(String text) {
		return VALUE.matcher(FILTER.matcher(text).replaceAll("$2")).replaceAll("$2");
	}

	private static String extracted(Pattern marker, String text, Map<String, @Nullable Object> variables,
			Map<String, String> types) {
		return marker.matcher(text).replaceAll(found -> {
			String name = "v" + variables.size();
			variables.put(name, value(Parser.parseValue(plain(found.group(2))), Map.of()));
			types.put(name, found.group(1));
			return Matcher.quoteReplacement("$" + name);
		});
	}

	private static String declared(Map<String, String> types) {
		return types.isEmpty() ? ""
				: types.entrySet()
					.stream()
					.map(type -> "$" + type.getKey() + ": " + type.getValue())
					.collect(Collectors.joining(", ", "query(", ") "));
	}

	/** What a value in a document stands for: plain Java, constants as text. */
	static @Nullable Object value(@Nullable Value<?> value, Map<String, @Nullable Object> variables) {
		return switch (value) {
			case null -> null;
			case NullValue nothing -> null;
			case StringValue text -> text.getValue();
			case EnumValue constant -> constant.getName();
			case BooleanValue truth -> truth.isValue();
			case IntValue number -> number.getValue().intValueExact();
			case FloatValue number -> number.getValue().doubleValue();
			case VariableReference variable -> variables.get(variable.getName());
			case ArrayValue several -> list(several, variables);
			case ObjectValue object -> {
				Map<String, @Nullable Object> fields = new LinkedHashMap<>();
				object.getObjectFields()
					.forEach(field -> fields.put(field.getName(), value(field.getValue(), variables)));
				yield fields;
			}
			default -> throw new IllegalArgumentException("No value: " + value);
		};
	}

	private static List<@Nullable Object> list(ArrayValue several, Map<String, @Nullable Object> variables) {
		List<@Nullable Object> list = new java.util.ArrayList<>();
		several.getValues().forEach(each -> list.add(value(each, variables)));
		return list;
	}

}
