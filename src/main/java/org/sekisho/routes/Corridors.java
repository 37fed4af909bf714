package org.sekisho.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
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

	/** What is known of each route that was taken. */
	private static final SymbolicName TAKEN = Cypher.name("taken");

	private static final SymbolicName ONE = Cypher.name("one");

	private static final int ROUTE = 0;

	private static final int COUNT = 1;

	private static final int MASS = 2;

	private static final int LOW = 3;

	private static final int HIGH = 4;

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

	private Question compile(ExecutableNormalizedField field) {
		Map<String, @Nullable Object> arguments = field.getResolvedArguments();
		Draft draft = this.questions.draft(arguments);
		List<Object> entries = new ArrayList<>(List.of("seizures", total()));
		Expression limit = draft.parameter(arguments.get(Connections.FIRST), Shown::limit);
		OngoingReading reading = taken(draft, field);
		for (ExecutableNormalizedField child : field.getChildren()) {
			if (child.hasChildren()) {
				SymbolicName rows = Cypher.name(draft.name("rows"));
				reading = reading.call(child.getName().equals("flows") ? flows(draft, child, limit, rows)
						: passages(draft, child, limit, rows), TAKEN.getValue());
				entries.addAll(List.of("#" + child.getResultKey(), rows));
			}
		}
		var statement = reading.returning(Cypher.mapOf(entries.toArray()).as(ANSWER)).build();
		return new Question(draft.finish(statement), (rows, variables) -> {
			Map<String, @Nullable Object> asked = Slot.filledAll(arguments, variables);
			check(asked);
			if (Objects.equals(Shown.map(rows.getFirst().get(ANSWER)).get("seizures"), 0L)) {
				this.shown.check(FROM, asked.get(FROM));
				this.shown.check(TO, asked.get(TO));
			}
			return this.shown.lists(field, Shown.map(rows.getFirst().get(ANSWER)), variables);
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
	 * matter. They are in one list for CALL to look through: within an expression Neo4j
	 * counts the list again for each row, and thinks that it needs gigabytes.
	 */
	private OngoingReading taken(Draft draft, ExecutableNormalizedField field) {
		Map<String, @Nullable Object> arguments = field.getResolvedArguments();
		RouteCounts counts = new RouteCounts(draft, this.links, arguments, false);
		boolean weighed = field.getChildren().stream().anyMatch(child -> Shown.has(child, "massKg"));
		SymbolicName route = counts.route().getRequiredSymbolicName();
		SymbolicName low = Cypher.name(draft.name("l"));
		SymbolicName high = Cypher.name(draft.name("h"));
		Expression last = counts.position(stop -> Cypher.noCondition(), Cypher::max);
		Expression end = counts.opportunity() ? counts.position() : last;
		Expression begin = counts.position(stop -> Cypher.noCondition(), Cypher::min);
		Condition runs = low.lt(high);
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
			.where(runs)
			.with(route, low, high, Cypher.sum(counts.count()).as(counts.count()),
					RouteCounts.sum(counts.mass()).as(counts.mass()));
		return rows.with(Cypher.collect(Cypher.listOf(route, counts.count(), counts.mass(), low, high)).as(TAKEN));
	}

	/** Where a country is passed, first or last. */
	private static Expression named(Draft draft, RouteCounts counts, @Nullable Object id, boolean first) {
		Expression country = draft.parameter(id);
		return counts.position(stop -> Patterns.reference(stop.node()).property(Property.ID).isEqualTo(country),
				first ? Cypher::min : Cypher::max);
	}

	private static Expression total() {
		SymbolicName sum = Cypher.name("sum");
		return Cypher.reduce(ONE)
			.in(TAKEN)
			.map(sum.asExpression().add(Cypher.valueAt(ONE, COUNT)))
			.accumulateOn(sum)
			.withInitialValueOf(Cypher.literalOf(0));
	}

	/**
	 * From country to country; a seizure counts once in a flow however often its route
	 * has it.
	 */
	private Statement flows(Draft draft, ExecutableNormalizedField field, Expression limit, SymbolicName rows) {
		Taken taken = Taken.of(draft);
		Legs legs = Legs.of(draft, taken.route(), this.links);
		SymbolicName from = legs.from().node().getRequiredSymbolicName();
		SymbolicName to = legs.to().node().getRequiredSymbolicName();
		SymbolicName told = Cypher.name(draft.name("i"));
		Condition within = Legs.ordinal(legs.from())
			.gte(Cypher.valueAt(ONE, LOW))
			.and(Legs.ordinal(legs.to()).lte(Cypher.valueAt(ONE, HIGH)));
		List<Object> entries = new ArrayList<>(
				List.of("seizures", taken.count(), "massKg", taken.mass(), "inferred", Cypher.name("guessed"),
						"reported", taken.count().subtract(Cypher.name("guessed")), "routes", Cypher.name("ways")));
		entries.addAll(this.shown.entity(draft, field, FROM, "Country", legs.from().node()));
		entries.addAll(this.shown.entity(draft, field, TO, "Country", legs.to().node()));
		return taken.rows()
			.match(legs.from().pattern(), legs.to().pattern())
			.where(legs.joined().and(within))
			.with(ONE, from, to, legs.allInferred().as(told))
			.with(from, to, Cypher.sum(Cypher.valueAt(ONE, COUNT)).as(taken.count()),
					RouteCounts.sum(Cypher.valueAt(ONE, MASS)).as(taken.mass()),
					Cypher.sum(Cypher.valueAt(ONE, COUNT).multiply(told)).as("guessed"), Cypher.count(ONE).as("ways"))
			.orderBy(taken.count().descending(),
					Patterns.reference(legs.from().node()).property(Property.ID).ascending(),
					Patterns.reference(legs.to().node()).property(Property.ID).ascending())
			.limit(limit)
			.returning(Cypher.collect(Cypher.mapOf(entries.toArray())).as(rows))
			.build();
	}

	/** From where the way begins, over each country on it, to where it ends. */
	private Statement passages(Draft draft, ExecutableNormalizedField field, Expression limit, SymbolicName rows) {
		Taken taken = Taken.of(draft);
		Found start = draft.far(taken.route(), this.links.stops());
		Found via = draft.far(taken.route(), this.links.stops());
		Found end = draft.far(taken.route(), this.links.stops());
		Condition between = Legs.ordinal(via)
			.gt(Cypher.valueAt(ONE, LOW))
			.and(Legs.ordinal(via).lt(Cypher.valueAt(ONE, HIGH)))
			.and(via.visible());
		SymbolicName from = start.node().getRequiredSymbolicName();
		SymbolicName over = via.node().getRequiredSymbolicName();
		SymbolicName to = end.node().getRequiredSymbolicName();
		return taken.rows()
			.match(start.pattern())
			.where(Legs.ordinal(start).isEqualTo(Cypher.valueAt(ONE, LOW)).and(start.visible()))
			.match(end.pattern())
			.where(Legs.ordinal(end).isEqualTo(Cypher.valueAt(ONE, HIGH)).and(end.visible()))
			.optionalMatch(via.pattern())
			.where(between)
			.withDistinct(ONE, from, over, to)
			.with(from, over, to, Cypher.sum(Cypher.valueAt(ONE, COUNT)).as(taken.count()),
					RouteCounts.sum(Cypher.valueAt(ONE, MASS)).as(taken.mass()))
			.orderBy(taken.count().descending(), Patterns.reference(start.node()).property(Property.ID).ascending(),
					Patterns.reference(via.node()).property(Property.ID).ascending(),
					Patterns.reference(end.node()).property(Property.ID).ascending())
			.limit(limit)
			.returning(Cypher.collect(Cypher.mapOf(passage(draft, field, taken, start, via, end).toArray())).as(rows))
			.build();
	}

	private List<Object> passage(Draft draft, ExecutableNormalizedField field, Taken taken, Found start, Found via,
			Found end) {
		SymbolicName over = via.node().getRequiredSymbolicName();
		List<Object> entries = new ArrayList<>(List.of("seizures", taken.count(), "massKg", taken.mass()));
		entries.addAll(this.shown.entity(draft, field, "start", "Country", start.node()));
		this.shown.entity(draft, field, "via", "Country", via.node())
			.forEach(entry -> entries.add((entry instanceof Expression show)
					? Cypher.caseExpression().when(over.isNotNull()).then(show) : entry));
		entries.addAll(this.shown.entity(draft, field, "end", "Country", end.node()));
		return entries;
	}

	/** The routes that were taken, one by one. */
	private record Taken(Node route, SymbolicName count, SymbolicName mass) {

		private static Taken of(Draft draft) {
			return new Taken(Cypher.anyNode(draft.name("n")), Cypher.name(draft.name("c")),
					Cypher.name(draft.name("c")));
		}

		private OngoingReading rows() {
			return Cypher.unwind(TAKEN)
				.as(ONE)
				.with(ONE, Cypher.valueAt(ONE, ROUTE).as(this.route.getRequiredSymbolicName()));
		}

	}

}
