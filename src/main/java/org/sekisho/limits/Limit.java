package org.sekisho.limits;

/** What is limited, and what to do about it. */
enum Limit {

	DEPTH("levels", "Ask for the lower levels in a question of their own, by the ids of the upper ones."),

	FIELDS("fields", "Ask in several questions."),

	ALIASES("aliases", "Ask one field for several entities, with a filter such as in, instead of one field for each."),

	CHARACTERS("characters", "Give values as variables, and ask in several questions."),

	TOKENS("tokens", "Give values as variables, and ask in several questions."),

	INTROSPECTION("fields of introspection", "Ask for what tools ask, or get the whole schema from /graphql/schema."),

	CONDITIONS("names in its filters and orders",
			"Give many values to one in rather than one condition each, or ask in several questions."),

	NESTING("levels in a filter", "Say the same with fewer not, and and or around each other."),

	PAGE("rows a page", "Ask for less or, where an answer has an endCursor, for one page after the other."),

	COST("rows that the answer may have", "Ask for smaller pages with first, above all where pages hold pages."),

	RESULT("values in the answer", "Ask for smaller pages with first, for fewer fields, or filter more.");

	private final String unit;

	private final String remedy;

	Limit(String unit, String remedy) {
		this.unit = unit;
		this.remedy = remedy;
	}

	String unit() {
		return this.unit;
	}

	String remedy() {
		return this.remedy;
	}

}
