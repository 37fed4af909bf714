package org.sekisho.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.query.Draft;
import org.sekisho.query.Question;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Slot;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/** Which routes matter most, by what a caller picks. */
@Component
class Ranking {

	private static final String ANSWER = "answer";

	private static final String MASS = "massKg";

	private static final String FIRST_SEEN = "firstSeen";

	private static final String GROWTH = "growth";

	/** What they are ranked by; the sign # cannot stand in a caller's alias. */
	private static final String MEASURE = "#measure";

	private final RouteLinks links;

	private final Questions questions;

	private final Shown shown;

	Ranking(Vocabulary vocabulary, Questions questions, Shown shown) {
		this.links = RouteLinks.of(vocabulary);
		this.questions = questions;
		this.shown = shown;
	}

	@Nullable Object answer(DataFetchingEnvironment environment) {
		return this.questions.answer(environment, this::compile);
	}

	/** What routes are ranked by. */
	private enum Measure {

		SEIZURES, MASS, GROWTH, NEWNESS

	}

	private Question compile(ExecutableNormalizedField field) {
		Map<String, @Nullable Object> arguments = field.getResolvedArguments();
		Measure by = Measure.valueOf(String.valueOf(arguments.get("by")));
		check(by, arguments);
		Draft draft = this.questions.draft(arguments);
		RouteCounts counts = new RouteCounts(draft, this.links, arguments, by == Measure.NEWNESS);
		boolean weighed = by == Measure.MASS || Shown.has(field, MASS);
		Expression limit = draft.parameter(arguments.get(Connections.FIRST), Shown::limit);
		Expression growth = growth(draft, counts, arguments);
		Condition counted = counts.count().gt(Cypher.literalOf(0));
		Condition any = (by == Measure.GROWTH) ? counted.or(counts.former().gt(Cypher.literalOf(0))) : counted;
		boolean degrees = counts.counted() && by == Measure.SEIZURES && !weighed && !Shown.has(field, FIRST_SEEN);
		SymbolicName route = counts.route().getRequiredSymbolicName();
		Statement statement = (degrees ? counts.degrees() : counts.byRoute(weighed)).where(any)
			.with(route, counts.count(), counts.former(), counts.mass(), counts.first(), growth.as(GROWTH))
			.orderBy(order(by, counts))
			.limit(limit)
			.returning(shown(field, draft, counts, by).as(ANSWER))
			.build();
		return new Question(draft.finish(statement), (found, variables) -> {
			if (found.isEmpty()) {
				this.shown.check(RouteCounts.PASSING, Slot.filledAll(arguments, variables).get(RouteCounts.PASSING));
			}
			return read(field, found, variables);
		});
	}

	private static void check(Measure by, Map<String, @Nullable Object> arguments) {
		boolean compared = arguments.get(Period.BEFORE) != null;
		if (by == Measure.GROWTH && (!compared || arguments.get(Period.NOW) == null)) {
			throw new InvalidQuestion("by: GROWTH is from one period to another. Give 'period' and 'comparedWith'");
		}
		if (compared && arguments.get(Period.NOW) == null) {
			throw new InvalidQuestion("comparedWith: there is nothing to compare it with. Give 'period', too");
		}
	}

	/** Seizures a year more than before. */
	private static Expression growth(Draft draft, RouteCounts counts, Map<String, @Nullable Object> arguments) {
		if (arguments.get(Period.BEFORE) == null) {
			return Cypher.literalNull();
		}
		return Cypher.toFloat(counts.count())
			.divide(years(draft, arguments, Period.NOW))
			.subtract(Cypher.toFloat(counts.former()).divide(years(draft, arguments, Period.BEFORE)));
	}

	private static Expression years(Draft draft, Map<String, @Nullable Object> arguments, String argument) {
		Period period = Objects.requireNonNull(Period.of(arguments, argument));
		return draft.parameter(Arrays.asList(period.from(), period.to()), days -> {
			List<?> both = (List<?>) Objects.requireNonNull(days);
			return new Period(argument, both.getFirst(), both.getLast()).days() / Period.DAYS_OF_A_YEAR;
		});
	}

	private static Expression measure(Measure by, RouteCounts counts) {
		return switch (by) {
			case SEIZURES -> counts.count();
			case MASS -> Cypher.coalesce(counts.mass(), Cypher.literalOf(-1));
			case GROWTH -> Cypher.name(GROWTH);
			case NEWNESS -> counts.first();
		};
	}

	private static List<SortItem> order(Measure by, RouteCounts counts) {
		List<SortItem> order = new ArrayList<>(List.of(measure(by, counts).descending()));
		if (by != Measure.SEIZURES) {
			order.add(counts.count().descending());
		}
		order.add(counts.route().property(Property.ID).ascending());
		return order;
	}

	private Expression shown(ExecutableNormalizedField field, Draft draft, RouteCounts counts, Measure by) {
		List<Object> shown = new ArrayList<>(
				List.of("seizures", counts.count(), "seizuresBefore", counts.former(), MASS, counts.mass(), FIRST_SEEN,
						counts.first(), GROWTH, Cypher.name(GROWTH), MEASURE, measure(by, counts)));
		shown.addAll(this.shown.entity(draft, field, "route", this.links.route().name(), counts.route()));
		return Cypher.mapOf(shown.toArray());
	}

	private List<Map<String, @Nullable Object>> read(ExecutableNormalizedField field,
			List<Map<String, @Nullable Object>> found, Map<String, @Nullable Object> variables) {
		List<Map<String, @Nullable Object>> answer = new ArrayList<>();
		int rank = 0;
		Object last = null;
		for (Map<String, @Nullable Object> row : found) {
			Map<String, @Nullable Object> values = new HashMap<>(Shown.map(row.get(ANSWER)));
			if (!Objects.equals(last, values.get(MEASURE))) {
				rank = answer.size() + 1;
				last = values.get(MEASURE);
			}
			values.put("rank", rank);
			answer.add(this.shown.read(field, values, variables));
		}
		return answer;
	}

}
