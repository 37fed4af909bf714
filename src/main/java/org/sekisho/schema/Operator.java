package org.sekisho.schema;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a filter can ask of a property. Where the property is unknown, only
 * {@link #IS_NULL} can hold.
 */
public enum Operator {

	/** Equal. */
	EQ("eq"),
	/** Known and not equal. */
	NE("ne"),
	/** One of several values. */
	IN("in"),
	/** Known and none of several values. */
	NOT_IN("notIn"),
	/** Less, earlier, or before in the order of UTF-16 units. */
	LT("lt"),
	/** Less or equal. */
	LTE("lte"),
	/** Greater, later, or after in the order of UTF-16 units. */
	GT("gt"),
	/** Greater or equal. */
	GTE("gte"),
	/** Text within the text. */
	CONTAINS("contains"),
	/** Text at the start of the text. */
	STARTS_WITH("startsWith"),
	/** Text at the end of the text. */
	ENDS_WITH("endsWith"),
	/** Text that a {@link Glob} matches. */
	MATCHES("matches"),
	/** Unknown, or known where the operand is false. */
	IS_NULL("isNull"),
	/** A list that has the value. */
	INCLUDES("includes"),
	/** A list without values, or with some where the operand is false. */
	IS_EMPTY("isEmpty");

	/** A modifier of the other operators of a text, not an operator itself. */
	public static final String IGNORE_CASE = "ignoreCase";

	private static final Map<String, Operator> BY_INPUT = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(operator -> operator.input, operator -> operator));

	private final String input;

	Operator(String input) {
		this.input = input;
	}

	/**
	 * The operator with this name.
	 * @param input its name in a filter
	 * @return the operator
	 * @throws IllegalArgumentException where there is none
	 */
	public static Operator named(String input) {
		Operator operator = BY_INPUT.get(input);
		if (operator == null) {
			throw new IllegalArgumentException("There is no operator " + input);
		}
		return operator;
	}

	/** The operators for a number of links. */
	static final Set<Operator> OF_COUNT = EnumSet.range(EQ, GTE);

	/** The operators for a property, by the GraphQL type of its values. */
	static Set<Operator> of(String type, boolean list) {
		if (list) {
			return EnumSet.of(INCLUDES, IS_EMPTY);
		}
		return switch (type) {
			case "String", "ID" -> EnumSet.range(EQ, IS_NULL);
			case "Int", "Float", "Date", "PartialDate", "DateTime" ->
				EnumSet.of(EQ, NE, IN, NOT_IN, LT, LTE, GT, GTE, IS_NULL);
			case "Boolean" -> EnumSet.of(EQ, NE, IS_NULL);
			default -> EnumSet.of(EQ, NE, IN, NOT_IN, IS_NULL);
		};
	}

	/**
	 * The operator's name in a filter.
	 * @return an input field
	 */
	public String input() {
		return this.input;
	}

	/** What the schema says of it; empty where the name says it all. */
	String description() {
		return (this == MATCHES)
				? "\"* stands for any text, ? for one character; \\\\ takes the next character as it is.\"\n  " : "";
	}

	/** The GraphQL type of its operand, for a property with values of the given type. */
	String operand(String type) {
		return switch (this) {
			case IS_NULL, IS_EMPTY -> "Boolean";
			case IN, NOT_IN -> "[" + type + "!]";
			default -> type;
		};
	}

}
