package org.sekisho.statistics;

import java.util.List;
import java.util.stream.Collectors;

import org.sekisho.schema.Connections;
import org.sekisho.statistics.Statistic.Grouping;
import org.sekisho.vocabulary.Vocabulary;

/**
 * What the schema needs beside the types that are marked {@code @statistic}: root fields
 * with their arguments, enums of what can be grouped by, and sort inputs.
 */
public final class StatisticTypes {

	/** The size of an answer where the caller names none. */
	static final int DEFAULT = 100;

	private final List<Statistic> statistics;

	/**
	 * Reads the statistics of a vocabulary.
	 * @param vocabulary what the schema files declare
	 * @throws org.sekisho.vocabulary.InvalidVocabulary where a directive is used against
	 * its rules
	 */
	public StatisticTypes(Vocabulary vocabulary) {
		this.statistics = new StatisticReader(vocabulary).read();
	}

	List<Statistic> all() {
		return this.statistics;
	}

	/**
	 * Completes the schema.
	 * @return type definitions and an extension of Query
	 */
	public String sdl() {
		return this.statistics.stream().map(StatisticTypes::sdl).collect(Collectors.joining("\n"));
	}

	private static String sdl(Statistic statistic) {
		return """
				extend type Query {
				  "The %2$s counted and measured in groups, the largest group first. Fields of an answer that are not grouped by are null; so is a group's key where it is unknown."
				  %1$s(
				    "What the entities of a group have in common. With nothing, all are one group."
				    by: [%3$s!]!
				    "Only those for which this holds."
				    where: %4$sWhere
				    "By count, largest first, where nothing is said; then by what is grouped by."
				    sort: [%5$s!]
				    "At most so many groups, 0 to %6$d."
				    first: Int = %7$d
				    "Only links that may have held on this day, at every level; links that are not dated always hold, and no entity is left out."
				    asOf: Date
				  ): [%8$s!]! @allow(roles: [READER])
				}
				enum %3$s {
				%9$s}
				"Exactly one field: what to sort by. It must be grouped by, unless it is a measure."
				input %5$s @oneOf {
				%10$s}
				"""
			.formatted(statistic.field(), statistic.kind().appearance().many(), statistic.groupingType(),
					statistic.kind().name(), statistic.sortType(), Connections.MAXIMUM, DEFAULT, statistic.type(),
					constants(statistic), sorts(statistic));
	}

	private static String constants(Statistic statistic) {
		return statistic.groupings()
			.values()
			.stream()
			.map(grouping -> "  " + grouping.constant() + "\n")
			.collect(Collectors.joining());
	}

	private static String sorts(Statistic statistic) {
		StringBuilder fields = new StringBuilder();
		for (Grouping grouping : statistic.groupings().values()) {
			fields.append("  %s: %s\n".formatted(grouping.field(),
					grouping.isEntity() ? grouping.path().type() + "Sort" : "SortDirection"));
		}
		statistic.measures().keySet().forEach(field -> fields.append("  %s: SortDirection\n".formatted(field)));
		return fields.toString();
	}

}
