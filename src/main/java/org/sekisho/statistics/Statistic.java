package org.sekisho.statistics;

import java.util.Locale;
import java.util.Map;

import org.sekisho.vocabulary.Kind;

/**
 * What can be told about groups of entities of one kind, as a type of the schema declares
 * it.
 *
 * @param type the type's name, which ends in {@value #SUFFIX}
 * @param kind what is counted
 * @param groupings what entities can be grouped by, by field
 * @param measures what can be measured over each group, by field
 */
record Statistic(String type, Kind kind, Map<String, Grouping> groupings, Map<String, Measure> measures) {

	static final String SUFFIX = "Statistic";

	/** The field of Query that answers. */
	String field() {
		return this.type.substring(0, 1).toLowerCase(Locale.ROOT) + this.type.substring(1) + "s";
	}

	/** The enum of what can be grouped by. */
	String groupingType() {
		return this.type.substring(0, this.type.length() - SUFFIX.length()) + "Grouping";
	}

	/** The input type that says what to sort by. */
	String sortType() {
		return this.type + "Sort";
	}

	Grouping grouping(String constant) {
		return this.groupings.values()
			.stream()
			.filter(grouping -> grouping.constant().equals(constant))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Something that entities can be grouped by.
	 *
	 * @param field the field that holds it
	 * @param path where it is found
	 * @param part what is taken of it
	 */
	record Grouping(String field, Path path, DatePart part) {

		/**
		 * Its value in the enum: {@code administrativeDivision} is an
		 * ADMINISTRATIVE_DIVISION.
		 */
		String constant() {
			return this.field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
		}

		boolean isEntity() {
			return this.path.property() == null;
		}

	}

	/** What is taken of a value. */
	enum DatePart {

		/** All of it. */
		WHOLE,
		/** The year of a date, as a number. */
		YEAR,
		/** The month of a date, as text. */
		MONTH

	}

	/**
	 * Something that is measured over a group.
	 *
	 * @param field the field that holds it
	 * @param function how it is computed
	 * @param path where its values are found; without any step where entities are counted
	 */
	record Measure(String field, Function function, Path path) {

		/** Whether a value that stands in several rows would count several times. */
		boolean isAdditive() {
			return this.function != Function.MIN && this.function != Function.MAX && !countsEntities();
		}

		boolean countsEntities() {
			return this.function == Function.COUNT && this.path.links().isEmpty() && this.path.property() == null;
		}

	}

	/** How a measure is computed from the known values. */
	enum Function {

		/** How many there are. */
		COUNT,
		/** Their sum; null where there is none. */
		SUM,
		/** The least of them. */
		MIN,
		/** The greatest of them. */
		MAX,
		/** Their mean. */
		AVERAGE

	}

}
