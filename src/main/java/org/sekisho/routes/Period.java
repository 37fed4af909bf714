package org.sekisho.routes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.sekisho.query.Draft;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Slot;

/**
 * Days from one to another, both included.
 *
 * @param argument the argument that gives it
 * @param from a day, or a slot for it
 * @param to a day, or a slot for it
 */
record Period(String argument, @Nullable Object from, @Nullable Object to) {

	static final String NOW = "period";

	static final String BEFORE = "comparedWith";

	static final double DAYS_OF_A_YEAR = 365.25;

	/** The period that an argument gives; null where it gives none. */
	static @Nullable Period of(Map<String, @Nullable Object> arguments, String argument) {
		return (arguments.get(argument) instanceof Map<?, ?> days)
				? new Period(argument, days.get("from"), days.get("to")) : null;
	}

	/** That a day lies within. */
	Condition holds(Draft draft, Expression day) {
		List<@Nullable Object> both = Arrays.asList(this.from, this.to);
		return day.gte(draft.parameter(both, days -> check(days).getFirst()))
			.and(day.lte(draft.parameter(both, days -> check(days).getLast())));
	}

	/** That a day lies within one of two periods, or between them. */
	static Condition around(Draft draft, Expression day, Period one, Period other) {
		List<@Nullable Object> all = Arrays.asList(one.from, one.to, other.from, other.to);
		return day.gte(draft.parameter(all, days -> sorted(days).getFirst()))
			.and(day.lte(draft.parameter(all, days -> sorted(days).getLast())));
	}

	private static List<LocalDate> sorted(@Nullable Object days) {
		return ((List<?>) Objects.requireNonNull(days)).stream().map(Period::day).sorted().toList();
	}

	private List<LocalDate> check(@Nullable Object days) {
		List<LocalDate> both = ((List<?>) Objects.requireNonNull(days)).stream().map(Period::day).toList();
		if (both.getFirst().isAfter(both.getLast())) {
			throw new InvalidQuestion(this.argument + ": it ends on " + both.getLast() + ", before it begins on "
					+ both.getFirst() + ". Exchange 'from' and 'to'");
		}
		return both;
	}

	/** With the values of variables. */
	Period filled(Map<String, @Nullable Object> variables) {
		return new Period(this.argument, Slot.filled(this.from, variables), Slot.filled(this.to, variables));
	}

	LocalDate first() {
		return day(this.from);
	}

	LocalDate last() {
		return day(this.to);
	}

	/** How many days it has. */
	long days() {
		return ChronoUnit.DAYS.between(first(), last()) + 1;
	}

	private static LocalDate day(@Nullable Object value) {
		return (value instanceof LocalDate day) ? day : LocalDate.parse(String.valueOf(value));
	}

}
