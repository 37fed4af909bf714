package org.sekisho.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.query.Question;
import org.sekisho.query.Questions;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InvalidQuestion;
import org.sekisho.selection.Slot;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/** Flows between countries, for maps and Sankey diagrams. */
@Component
class Corridors {

	private static final String ANSWER = "answer";

	private static final String FROM = "from";

	private static final String TO = "to";

	private static final String SEIZURES = "seizures";

	private final RouteLinks links;

	private final Questions questions;

	private final Shown shown;

	Corridors(Vocabulary vocabulary, Questions questions, Shown shown) {
		this.links = RouteLinks.of(vocabulary);
		this.questions = questions;
		this.shown = shown;
	}

	@Nullable Object answer(DataFetchingEnvironment environment) {
		return this.questions.answer(environment, this::compile);
	}

	/**
	 * Each list is a branch of a union, which begins anew: what a branch carries with its
	 * rows, such as another list, Neo4j counts again for each row that it sorts, and then
	 * thinks that it needs gigabytes.
	 */
	private Question compile(ExecutableNormalizedField field) {
		Map<String, @Nullable Object> arguments = field.getResolvedArguments();
		Draft draft = this.questions.draft(arguments);
		Expression limit = draft.parameter(arguments.get(Connections.FIRST), Shown::limit);
		List<Statement> branches = new ArrayList<>(List.of(total(taken(draft, arguments, false))));
		for (ExecutableNormalizedField child : field.getChildren()) {
			if (child.hasChildren()) {
				Taken taken = taken(draft, arguments, Shown.has(child, "massKg"));
				branches.add(child.getName().equals("flows") ? flows(draft, child, taken, limit)
						: passages(draft, child, taken, limit));
			}
		}
		// A union wants two branches at least.
		Statement statement = (branches.size() == 1) ? branches.getFirst() : Cypher.unionAll(branches);
		return new Question(draft.finish(statement), (rows, variables) -> {
			Map<String, @Nullable Object> asked = Slot.filledAll(arguments, variables);
			check(asked);
			Map<String, @Nullable Object> answer = new HashMap<>();
			rows.forEach(row -> answer.putAll(Shown.map(row.get(ANSWER))));
			if (Objects.equals(answer.get(SEIZURES), 0L)) {
				this.shown.check(FROM, asked.get(FROM));
				this.shown.check(TO, asked.get(TO));
			}
			return this.shown.lists(field, answer, variables);
		});
	}

	private static void check(Map<String, @Nullable Object> arguments) {
		Object from = arguments.get(FROM);
		if (from != null && from.equals(arguments.get(TO))) {
			throw new InvalidQuestion("to: '" + from + "' is where the corridor begins. Give another country, or none");
		}
	}

	/**
	 * The routes that were taken, each with the first and the last of its stops that
	 * matter.
	 */
	private Taken taken(Draft draft, Map<String, @Nullable Object> arguments, boolean weighed) {
		RouteCounts counts = new RouteCounts(draft, this.links, arguments, false);
		SymbolicName route = counts.route().getRequiredSymbolicName();
		SymbolicName low = Cypher.name(draft.name("l"));
		SymbolicName high = Cypher.name(draft.name("h"));
		Expression last = counts.position(stop -> Cypher.noCondition(), Cypher::max);
		Expression end = counts.opportunity() ? counts.position() : last;
		Expression begin = counts.position(stop -> Cypher.noCondition(), Cypher::min);
		if (arguments.get(FROM) != null) {
			begin = named(draft, counts, arguments.get(FROM), true);
		}
		if (arguments.get(TO) != null) {
			Expression reached = named(draft, counts, arguments.get(TO), false);
			end = counts.opportunity() ? Cypher.caseExpression().when(reached.lte(counts.position())).then(reached)
					: reached;
		}
		var rows = counts.grouped(weighed)
			.with(route, counts.count(), counts.mass(), begin.as(low), end.as(high))
			.where(low.lt(high))
			.with(route, low, high, Cypher.sum(counts.count()).as(counts.count()),
					RouteCounts.sum(counts.mass()).as(counts.mass()));
		return new Taken(rows, counts.route(), counts.count(), counts.mass(), low, high);
	}

	/** Where a country is passed, first or last. */
	private static Expression named(Draft draft, RouteCounts counts, @Nullable Object id, boolean first) {
		Expression country = draft.parameter(id);
		return counts.position(stop -> Patterns.reference(stop.node()).property(Property.ID).isEqualTo(country),
				first ? Cypher::min : Cypher::max);
	}

	private static Statement total(Taken taken) {
		return taken.rows().returning(Cypher.mapOf(SEIZURES, Cypher.sum(taken.count())).as(ANSWER)).build();
	}

	/**
	 * From country to country; a seizure counts once in a flow however often its route
	 * has it.
	 */
	private Statement flows(Draft draft, ExecutableNormalizedField field, Taken taken, Expression limit) {
		Legs legs = Legs.of(draft, taken.route(), this.links);
		SymbolicName from = legs.from().node().getRequiredSymbolicName();
		SymbolicName to = legs.to().node().getRequiredSymbolicName();
		SymbolicName told = Cypher.name(draft.name("i"));
		SymbolicName guessed = Cypher.name(draft.name("i"));
		SymbolicName ways = Cypher.name(draft.name("w"));
		Condition within = Legs.ordinal(legs.from()).gte(taken.low()).and(Legs.ordinal(legs.to()).lte(taken.high()));
		List<Object> entries = new ArrayList<>(List.of(SEIZURES, taken.count(), "massKg", taken.mass(), "inferred",
				guessed, "reported", taken.count().subtract(guessed), "routes", ways));
		entries.addAll(this.shown.entity(draft, field, FROM, "Country", legs.from().node()));
		entries.addAll(this.shown.entity(draft, field, TO, "Country", legs.to().node()));
		return taken.rows()
			.match(legs.from().pattern(), legs.to().pattern())
			.where(legs.joined().and(within))
			.with(taken.route(), taken.low(), taken.high(), taken.count(), taken.mass(), from, to,
					legs.allInferred().as(told))
			.with(from, to, Cypher.sum(taken.count()).as(taken.count()), RouteCounts.sum(taken.mass()).as(taken.mass()),
					Cypher.sum(taken.count().multiply(told)).as(guessed), Cypher.count(taken.route()).as(ways))
			.orderBy(taken.count().descending(), id(legs.from()), id(legs.to()))
			.limit(limit)
			.returning(list(field, entries))
			.build();
	}

	/** From where the way begins, over each country on it, to where it ends. */
	private Statement passages(Draft draft, ExecutableNormalizedField field, Taken taken, Expression limit) {
		Found start = draft.far(taken.route(), this.links.stops());
		Found via = draft.far(taken.route(), this.links.stops());
		Found end = draft.far(taken.route(), this.links.stops());
		Condition between = Legs.ordinal(via)
			.gt(taken.low())
			.and(Legs.ordinal(via).lt(taken.high()))
			.and(via.visible());
		SymbolicName from = start.node().getRequiredSymbolicName();
		SymbolicName over = via.node().getRequiredSymbolicName();
		SymbolicName to = end.node().getRequiredSymbolicName();
		return taken.rows()
			.match(start.pattern())
			.where(Legs.ordinal(start).isEqualTo(taken.low()).and(start.visible()))
			.match(end.pattern())
			.where(Legs.ordinal(end).isEqualTo(taken.high()).and(end.visible()))
			.optionalMatch(via.pattern())
			.where(between)
			.withDistinct(taken.route(), taken.low(), taken.high(), taken.count(), taken.mass(), from, over, to)
			.with(from, over, to, Cypher.sum(taken.count()).as(taken.count()),
					RouteCounts.sum(taken.mass()).as(taken.mass()))
			.orderBy(taken.count().descending(), id(start), id(via), id(end))
			.limit(limit)
			.returning(list(field, passage(draft, field, taken, start, via, end)))
			.build();
	}

	private static SortItem id(Found country) {
		return Patterns.reference(country.node()).property(Property.ID).ascending();
	}

	private static AliasedExpression list(ExecutableNormalizedField field, List<Object> entries) {
		return Cypher.mapOf("#" + field.getResultKey(), Cypher.collect(Cypher.mapOf(entries.toArray()))).as(ANSWER);
	}

	private List<Object> passage(Draft draft, ExecutableNormalizedField field, Taken taken, Found start, Found via,
			Found end) {
		SymbolicName over = via.node().getRequiredSymbolicName();
		List<Object> entries = new ArrayList<>(List.of(SEIZURES, taken.count(), "massKg", taken.mass()));
		entries.addAll(this.shown.entity(draft, field, "start", "Country", start.node()));
		this.shown.entity(draft, field, "via", "Country", via.node())
			.forEach(entry -> entries.add((entry instanceof Expression show)
					? Cypher.caseExpression().when(over.isNotNull()).then(show) : entry));
		entries.addAll(this.shown.entity(draft, field, "end", "Country", end.node()));
		return entries;
	}

	/** The routes that were taken, one by one, and between which of their stops. */
	private record Taken(OngoingReading rows, Node route, SymbolicName count, SymbolicName mass, SymbolicName low,
			SymbolicName high) {

	}

}
