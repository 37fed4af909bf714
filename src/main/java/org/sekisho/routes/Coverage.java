package org.sekisho.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;

/**
 * How much the years of two periods tell at all: another year may only be better
 * reported.
 */
final class Coverage {

	/**
	 * A year with less than this share of another's countries is told to be another's
	 * unlike.
	 */
	private static final double ALIKE = 0.8;

	static final String ONE_SIDED = "oneSided";

	/** Countries that a remark names. */
	private static final int NAMED = 10;

	/** Seizures of a country in one period that make none in the other remarkable. */
	private static final int MANY = 10;

	private static final String COLUMN = "coverage";

	private final Draft draft;

	private final RouteLinks links;

	private final Map<String, @Nullable Object> arguments;

	Coverage(Draft draft, RouteLinks links, Map<String, @Nullable Object> arguments) {
		this.draft = draft;
		this.links = links;
		this.arguments = arguments;
	}

	/** The years of both periods, with how many seizures and countries report in each. */
	Expression years() {
		Period period = Objects.requireNonNull(Period.of(this.arguments, Period.NOW));
		Period before = Objects.requireNonNull(Period.of(this.arguments, Period.BEFORE));
		Found seizure = this.draft.any(this.links.seizure());
		Expression day = Patterns.reference(seizure.node()).property("seizedOn");
		Found country = this.draft.far(seizure.node(), this.links.country());
		Found route = this.draft.far(seizure.node(), this.links.taken());
		SymbolicName year = Cypher.name(this.draft.name("y"));
		SymbolicName seizures = Cypher.name(this.draft.name("c"));
		SymbolicName routes = Cypher.name(this.draft.name("c"));
		SymbolicName countries = Cypher.name(this.draft.name("c"));
		return Cypher.collect(this.draft.matching(seizure, this.links.seizure(), this.arguments)
			.match(country.pattern())
			.where(country.visible()
				.and(Period.around(this.draft, day, period, before))
				.and(period.holds(this.draft, day).or(before.holds(this.draft, day))))
			.optionalMatch(route.pattern())
			.where(route.visible())
			.with(Cypher.property(day, "year").as(year), Cypher.count(day).as(seizures),
					Cypher.count(route.node().getRequiredSymbolicName()).as(routes),
					Cypher.countDistinct(country.node().getRequiredSymbolicName()).as(countries))
			.orderBy(year.ascending())
			.returning(Cypher.mapOf("year", year, "seizures", seizures, "withRoute", routes, "countries", countries))
			.build());
	}

	/** Countries that report many seizures in one period and none in the other. */
	Expression oneSided() {
		Period period = Objects.requireNonNull(Period.of(this.arguments, Period.NOW));
		Period before = Objects.requireNonNull(Period.of(this.arguments, Period.BEFORE));
		Found seizure = this.draft.any(this.links.seizure());
		Expression day = Patterns.reference(seizure.node()).property("seizedOn");
		Found country = this.draft.far(seizure.node(), this.links.country());
		Expression name = Patterns.reference(country.node()).property("name");
		SymbolicName now = Cypher.name(this.draft.name("c"));
		SymbolicName all = Cypher.name(this.draft.name("c"));
		Expression counted = Cypher.caseExpression().when(period.holds(this.draft, day)).then(day);
		return Cypher.collect(this.draft.matching(seizure, this.links.seizure(), this.arguments)
			.match(country.pattern())
			.where(country.visible()
				.and(Period.around(this.draft, day, period, before))
				.and(period.holds(this.draft, day).or(before.holds(this.draft, day))))
			.with(name.as("name"), Cypher.count(counted).as(now), Cypher.count(day).as(all))
			.where(all.gte(this.draft.parameter(MANY)).and(now.isEqualTo(Cypher.literalOf(0)).or(now.isEqualTo(all))))
			.orderBy(all.descending(), Cypher.name("name").ascending())
			.returning(Cypher.mapOf("name", Cypher.name("name"), "now", now, "all", all))
			.build());
	}

	static List<Map<String, @Nullable Object>> read(Map<String, @Nullable Object> row) {
		return Shown.maps(row.get(COLUMN));
	}

	/** What makes the periods hard to compare, in sentences. */
	static List<String> remarks(Map<String, @Nullable Object> row, Period period, Period before) {
		List<Map<String, @Nullable Object>> years = read(row);
		List<String> remarks = new ArrayList<>();
		for (Period each : List.of(period, before)) {
			List<Integer> silent = new ArrayList<>();
			for (int year = each.first().getYear(); year <= each.last().getYear(); year++) {
				int wanted = year;
				if (years.stream().noneMatch(known -> number(known, "year") == wanted)) {
					silent.add(year);
				}
			}
			if (!silent.isEmpty()) {
				remarks.add("There are no seizures at all in "
						+ silent.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
			}
		}
		long most = years.stream().mapToLong(year -> number(year, "countries")).max().orElse(0);
		years.stream()
			.filter(year -> number(year, "countries") < ALIKE * most)
			.forEach(year -> remarks.add("In " + number(year, "year") + " seizures of " + number(year, "countries")
					+ " countries are reported, in the best covered year of " + most
					+ ": what changed may be who reports."));
		List<Map<String, @Nullable Object>> oneSided = Shown.maps(row.get(ONE_SIDED));
		remark(oneSided.stream().filter(country -> number(country, "now") > 0).toList(), "period", remarks);
		remark(oneSided.stream().filter(country -> number(country, "now") == 0).toList(), "comparedWith", remarks);
		return remarks;
	}

	private static void remark(List<Map<String, @Nullable Object>> countries, String argument, List<String> remarks) {
		if (!countries.isEmpty()) {
			String more = (countries.size() > NAMED) ? " and " + (countries.size() - NAMED) + " more" : "";
			remarks.add("Only in '" + argument + "' there are seizures of "
					+ countries.stream()
						.limit(NAMED)
						.map(country -> country.get("name") + " (" + number(country, "all") + ")")
						.collect(Collectors.joining(", "))
					+ more + ": routes that end there change with who reports.");
		}
	}

	private static long number(Map<String, @Nullable Object> year, String name) {
		return ((Number) Objects.requireNonNull(year.get(name))).longValue();
	}

}
