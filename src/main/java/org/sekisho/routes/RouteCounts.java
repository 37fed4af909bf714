package org.sekisho.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.query.Draft;
import org.sekisho.schema.Connections;

/**
 * The beginning of every statement about routes: the seizures that are asked about,
 * counted and weighed by route and, where it matters how far their goods had come, by the
 * country that seized them.
 */
final class RouteCounts {

	static final String PASSING = "passing";

	static final String COUNTING = "counting";

	private static final String SEIZED_ON = "seizedOn";

	private final Draft draft;

	private final RouteLinks links;

	private final Map<String, @Nullable Object> arguments;

	private final @Nullable Period period;

	private final @Nullable Period before;

	private final boolean everyDay;

	private final Found seizure;

	private final Found taken;

	private final Found seizedIn;

	private final SymbolicName count;

	private final SymbolicName former;

	private final SymbolicName mass;

	private final SymbolicName first;

	RouteCounts(Draft draft, RouteLinks links, Map<String, @Nullable Object> arguments, boolean everyDay) {
		this.draft = draft;
		this.links = links;
		this.arguments = arguments;
		this.period = Period.of(arguments, Period.NOW);
		this.before = Period.of(arguments, Period.BEFORE);
		this.everyDay = everyDay;
		this.seizure = draft.any(links.seizure());
		this.taken = draft.far(this.seizure.node(), links.taken());
		this.seizedIn = draft.far(this.seizure.node(), links.country());
		this.count = Cypher.name(draft.name("c"));
		this.former = Cypher.name(draft.name("c"));
		this.mass = Cypher.name(draft.name("c"));
		this.first = Cypher.name(draft.name("c"));
	}

	Node route() {
		return Patterns.reference(this.taken.node());
	}

	/** How many seizures in the period or, without one, of any day. */
	SymbolicName count() {
		return this.count;
	}

	/** How many seizures in the period that is compared with. */
	SymbolicName former() {
		return this.former;
	}

	/** Kilograms, of those that are counted; null where no mass is known. */
	SymbolicName mass() {
		return this.mass;
	}

	/** The day of the first seizure. */
	SymbolicName first() {
		return this.first;
	}

	/** Whether only what lay behind the goods counts. */
	boolean opportunity() {
		return "OPPORTUNITY".equals(this.arguments.get(COUNTING));
	}

	/**
	 * Groups by route and, where only what lay behind the goods counts, by country of
	 * seizure.
	 */
	OrderableOngoingReadingAndWithWithoutWhere grouped(boolean weighed) {
		OngoingReading rows = this.draft.matching(this.seizure, this.links.seizure(), this.arguments)
			.match(this.taken.pattern())
			.where(this.taken.visible().and(asked()));
		List<IdentifiableElement> columns = new ArrayList<>(List.of(route().getRequiredSymbolicName()));
		if (opportunity()) {
			rows = rows.match(this.seizedIn.pattern()).where(this.seizedIn.visible());
			columns.add(this.seizedIn.node().getRequiredSymbolicName());
		}
		Expression kilograms = Cypher.literalNull();
		if (weighed) {
			Found goods = this.draft.far(this.seizure.node(), this.links.goods());
			rows = rows.optionalMatch(goods.pattern()).where(goods.visible());
			kilograms = goods.linkProperty("massKg");
		}
		columns.add(counted(this.period, weighed).as(this.count));
		columns.add(((this.before != null) ? counted(this.before, weighed) : Cypher.literalNull()).as(this.former));
		columns.add((weighed ? sum(within(this.period, kilograms)) : Cypher.literalNull()).as(this.mass));
		columns.add(Cypher.min(day()).as(this.first));
		return rows.with(columns);
	}

	private Expression day() {
		return Patterns.reference(this.seizure.node()).property(SEIZED_ON);
	}

	/** Which days matter at all. */
	private Condition asked() {
		if (this.everyDay || this.period == null) {
			return Cypher.noCondition();
		}
		Condition now = this.period.holds(this.draft, day());
		return (this.before == null) ? now : Period.around(this.draft, day(), this.period, this.before)
			.and(now.or(this.before.holds(this.draft, day())));
	}

	private Expression counted(@Nullable Period within, boolean weighed) {
		SymbolicName entity = this.seizure.node().getRequiredSymbolicName();
		Expression counted = within(within, entity);
		return weighed ? Cypher.countDistinct(counted) : Cypher.count(counted);
	}

	private Expression within(@Nullable Period within, Expression value) {
		boolean all = within == null || (!this.everyDay && this.before == null);
		return all ? value
				: Cypher.caseExpression().when(Objects.requireNonNull(within).holds(this.draft, day())).then(value);
	}

	/** The sum of nothing would be 0. */
	static Expression sum(Expression value) {
		return Cypher.caseExpression().when(Cypher.count(value).gt(Cypher.literalOf(0))).then(Cypher.sum(value));
	}

	/** The position on the route at which the goods were seized, for the first time. */
	Expression position() {
		Node country = Patterns.reference(this.seizedIn.node());
		return position(stop -> stop.node().getRequiredSymbolicName().isEqualTo(country.getRequiredSymbolicName()),
				Cypher::min);
	}

	/**
	 * The first or last position of some stops on the route; null where there is none.
	 */
	Expression position(Function<Found, Condition> wanted, Function<Expression, Expression> chosen) {
		Found stop = this.draft.far(route(), this.links.stops());
		return Cypher.head(Cypher.collect(Cypher.match(stop.pattern())
			.where(stop.visible().and(wanted.apply(stop)))
			.returning(chosen.apply(Legs.ordinal(stop)))
			.build()));
	}

	/**
	 * That the route passes all the countries that the caller names and, where only what
	 * lay behind the goods counts, before they were seized or there.
	 */
	Condition passes() {
		Object passing = this.arguments.get(PASSING);
		if (passing == null) {
			return Cypher.noCondition();
		}
		Expression ids = this.draft.parameter(passing,
				given -> ((List<?>) Objects.requireNonNull(given)).stream().distinct().toList());
		Found stop = this.draft.far(route(), this.links.stops());
		Condition wanted = Patterns.reference(stop.node()).property("id").in(ids).and(stop.visible());
		if (opportunity()) {
			wanted = wanted.and(Legs.ordinal(stop).lte(position()));
		}
		Expression passed = Cypher.collect(Cypher.match(stop.pattern())
			.where(wanted)
			.returningDistinct(stop.node().getRequiredSymbolicName())
			.build());
		return Cypher.size(passed).isEqualTo(Cypher.size(ids));
	}

	/**
	 * The degrees of routes, of those that pass where the caller says, for all seizures
	 * there are.
	 */
	OrderableOngoingReadingAndWithWithoutWhere degrees() {
		Expression degree = this.draft.count(route(), this.links.seizures());
		Node route = Cypher.node(this.links.route().name()).named(route().getRequiredSymbolicName());
		return Cypher.match(route)
			.where(this.taken.visible().and(passes()))
			.with(route().getRequiredSymbolicName(), degree.as(this.count), Cypher.literalNull().as(this.former),
					Cypher.literalNull().as(this.mass), Cypher.literalNull().as(this.first));
	}

	/** Whether seizures need not be told apart. */
	boolean counted() {
		return this.period == null && this.arguments.get(Connections.WHERE) == null && !opportunity();
	}

	/** Groups by route alone, of those that pass where the caller says. */
	OrderableOngoingReadingAndWithWithoutWhere byRoute(boolean weighed) {
		var rows = grouped(weighed).where(passes());
		SymbolicName route = route().getRequiredSymbolicName();
		if (!opportunity()) {
			return rows.with(route, this.count, this.former, this.mass, this.first);
		}
		return rows.with(route, Cypher.sum(this.count).as(this.count),
				((this.before != null) ? Cypher.sum(this.former) : Cypher.literalNull()).as(this.former),
				sum(this.mass).as(this.mass), Cypher.min(this.first).as(this.first));
	}

}
