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
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
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

/** Which routes appeared, vanished or shifted from one period to another. */
@Component
class RouteChanges {

	private static final String ANSWER = "answer";

	private static final String LEAST = "least";

	private static final SymbolicName ALL = Cypher.name("every");

	private static final SymbolicName EACH = Cypher.name("each");

	private final RouteLinks links;

	private final Questions questions;

	private final Shown shown;

	RouteChanges(Vocabulary vocabulary, Questions questions, Shown shown) {
		this.links = RouteLinks.of(vocabulary);
		this.questions = questions;
		this.shown = shown;
	}

	@Nullable Object answer(DataFetchingEnvironment environment) {
		return this.questions.answer(environment, this::compile);
	}

	private Question compile(ExecutableNormalizedField field) {
		Map<String, @Nullable Object> arguments = field.getResolvedArguments();
		Draft draft = this.questions.draft(arguments);
		Expression limit = draft.parameter(arguments.get(Connections.FIRST), Shown::limit);
		Expression least = draft.parameter(arguments.get(LEAST), RouteChanges::least);
		RouteCounts counts = new RouteCounts(draft, this.links, arguments, false);
		List<Object> entries = new ArrayList<>(List.of("counts", compared(least), "now", total(0), "before", total(1)));
		for (ExecutableNormalizedField child : Shown.named(field, "changes")) {
			entries.addAll(List.of("#" + child.getResultKey(), changes(draft, child, least, limit, arguments)));
		}
		if (Shown.has(field, "coverage") || Shown.has(field, "remarks")) {
			entries.addAll(List.of("coverage", new Coverage(draft, this.links, arguments).years(), Coverage.ONE_SIDED,
					new Coverage(draft, this.links, arguments).oneSided()));
		}
		Expression pair = Cypher.listOf(counts.count(), counts.former(), counts.route().getRequiredSymbolicName());
		Statement statement = counts.byRoute(false)
			.with(Cypher.collect(pair).as(ALL))
			.returning(Cypher.mapOf(entries.toArray()).as(ANSWER))
			.build();
		return new Question(draft.finish(statement), (rows, variables) -> {
			Map<String, @Nullable Object> asked = Slot.filledAll(arguments, variables);
			Comparison comparison = Comparison.of(asked, Shown.map(rows.getFirst().get(ANSWER)));
			if (List.of().equals(comparison.row().get("counts"))) {
				this.shown.check(RouteCounts.PASSING, asked.get(RouteCounts.PASSING));
			}
			return read(field, comparison, variables);
		});
	}

	private static Integer least(@Nullable Object given) {
		if (given instanceof Integer least && least >= 1) {
			return least;
		}
		throw new InvalidQuestion("least: " + given + " is less than 1");
	}

	/** The counts of all routes that are compared. */
	private static Expression compared(Expression least) {
		Expression now = Cypher.valueAt(EACH, 0);
		Expression before = Cypher.valueAt(EACH, 1);
		return Cypher.listWith(EACH).in(ALL).where(now.add(before).gte(least)).returning(Cypher.listOf(now, before));
	}

	private static Expression total(int position) {
		SymbolicName sum = Cypher.name("sum");
		return Cypher.reduce(EACH)
			.in(ALL)
			.map(sum.add(Cypher.valueAt(EACH, position)))
			.accumulateOn(sum)
			.withInitialValueOf(Cypher.literalOf(0));
	}

	/** The strongest first, by the ratio of likelihoods. */
	private Expression changes(Draft draft, ExecutableNormalizedField field, Expression least, Expression limit,
			Map<String, @Nullable Object> arguments) {
		var route = Cypher.anyNode(draft.name("n"));
		SymbolicName now = Cypher.name(draft.name("c"));
		SymbolicName before = Cypher.name(draft.name("c"));
		SymbolicName strength = Cypher.name(draft.name("s"));
		List<Object> entries = new ArrayList<>(List.of("seizures", now, "seizuresBefore", before));
		entries.addAll(this.shown.entity(draft, field, "route", this.links.route().name(), route));
		Expression share = share(draft, arguments);
		Expression both = Cypher.toFloat(now).add(before);
		Expression other = Cypher.literalOf(1.0).subtract(share);
		return Cypher.collect(Cypher.unwind(ALL)
			.as(EACH)
			.with(Cypher.valueAt(EACH, 0).as(now), Cypher.valueAt(EACH, 1).as(before),
					Cypher.valueAt(EACH, 2).as(route.getRequiredSymbolicName()))
			.where(now.add(before).gte(least))
			.with(now, before, route.getRequiredSymbolicName(),
					likelihood(now, both.multiply(share)).add(likelihood(before, both.multiply(other))).as(strength))
			.orderBy(strength.descending(), route.property(Property.ID).ascending())
			.limit(limit)
			.returning(Cypher.mapOf(entries.toArray()))
			.build());
	}

	private static Expression likelihood(SymbolicName count, Expression expected) {
		return Cypher.caseExpression()
			.when(count.gt(Cypher.literalOf(0)))
			.then(Cypher.toFloat(count).multiply(Cypher.log(Cypher.toFloat(count).divide(expected))))
			.elseDefault(Cypher.literalOf(0.0));
	}

	/** The share of the period in what both are measured by. */
	private static Expression share(Draft draft, Map<String, @Nullable Object> arguments) {
		if (Comparison.bySeizures(arguments)) {
			Expression now = Cypher.toFloat(total(0));
			Expression both = total(0).add(total(1));
			return Cypher.caseExpression()
				.when(both.gt(Cypher.literalOf(0))
					.and(total(0).gt(Cypher.literalOf(0)))
					.and(total(1).gt(Cypher.literalOf(0))))
				.then(now.divide(both))
				.elseDefault(Cypher.literalOf(0.5));
		}
		Period period = Objects.requireNonNull(Period.of(arguments, Period.NOW));
		Period before = Objects.requireNonNull(Period.of(arguments, Period.BEFORE));
		return draft.parameter(Arrays.asList(period.from(), period.to(), before.from(), before.to()), days -> {
			List<?> all = (List<?>) Objects.requireNonNull(days);
			double length = new Period(Period.NOW, all.get(0), all.get(1)).days();
			return length / (length + new Period(Period.BEFORE, all.get(2), all.get(3)).days());
		});
	}

	private Map<String, @Nullable Object> read(ExecutableNormalizedField field, Comparison comparison,
			Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> answer = new HashMap<>();
		Map<String, @Nullable Object> values = comparison.values();
		for (ExecutableNormalizedField child : field.getChildren()) {
			String key = child.getResultKey();
			answer.put(key, switch (child.getName()) {
				case "changes" -> Shown.maps(comparison.row().get("#" + key))
					.stream()
					.map(each -> this.shown.read(child, comparison.change(each), variables))
					.toList();
				case "coverage" -> Coverage.read(comparison.row())
					.stream()
					.map(each -> this.shown.read(child, each, variables))
					.toList();
				default -> values.get(child.getName());
			});
		}
		return answer;
	}

}
