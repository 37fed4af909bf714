package org.sekisho.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.filter.Asked;
import org.sekisho.filter.Filter;
import org.sekisho.filter.Rows;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.patterns.Scope;

/**
 * A page of what hangs on a hub. A hub has so large a share of its kind that the first
 * rows of the whole kind, in the order of an index, soon hold a page of its rows; to sort
 * the hub's own links would take longer the larger it is. So as many rows of the kind as
 * make {@value #TIMES} pages are looked through first. Only where they do not fill the
 * page, or where the entity has no more links than that, its links are sorted. Either way
 * a page takes no longer on a graph that is larger.
 */
final class Probe {

	private static final int TIMES = 40;

	private final Listed list;

	private final Paging paging;

	private final Patterns patterns;

	private final Filter filter;

	private final SymbolicName quick;

	private final SymbolicName rows;

	private final SymbolicName once;

	Probe(Listed list, Paging paging, Patterns patterns, Filter filter, Scope scope) {
		this.list = list;
		this.paging = paging;
		this.patterns = patterns;
		this.filter = filter;
		this.quick = Cypher.name(scope.name("quick"));
		this.rows = Cypher.name(scope.name("rows"));
		this.once = Cypher.name(scope.name("once"));
	}

	/**
	 * A statement that probes before it falls back on another.
	 * @param direct returns the page's rows by sorting all
	 * @param hub the number of links to be sorted
	 * @param shown what is shown of each row
	 */
	Statement before(Statement direct, Expression hub, Expression shown) {
		Node node = Patterns.reference(this.list.found().node());
		Expression limit = this.paging.limit();
		Statement found = Cypher.unwind(onlyIf(Cypher.size(this.quick).isEqualTo(limit), this.quick))
			.as(node.getRequiredSymbolicName())
			.returning(node)
			.build();
		Statement sorted = Cypher.unwind(onlyIf(Cypher.size(this.quick).lt(limit), Cypher.listOf(Cypher.literalOf(0))))
			.as(this.once)
			.call(direct, names(with(this.once)))
			.returning(node)
			.build();
		return Statement.builder()
			.call(probe(hub), names(from()))
			.call(Cypher.unionAll(found, sorted), names(with(this.quick)))
			.with(node)
			.orderBy(this.paging.terms())
			.returning(shown)
			.build();
	}

	/**
	 * The rows are looked through in a subquery of their own: only there does the planner
	 * know that they are looked through once, and keeps to the order of the index.
	 */
	private Statement probe(Expression hub) {
		Expression budget = this.paging.limit(TIMES);
		return Cypher.unwind(onlyIf(hub.gt(budget), Cypher.listOf(Cypher.literalOf(0))))
			.as(this.once)
			.call(lookThrough(budget), names(with(this.once)))
			.returning(Cypher.coalesce(Cypher.head(Cypher.collect(this.rows)), Cypher.listOf()).as(this.quick))
			.build();
	}

	private Statement lookThrough(Expression budget) {
		Found row = this.patterns.any(this.list.kind(), this.list.found().node().getRequiredSymbolicName().getValue());
		SymbolicName name = row.node().getRequiredSymbolicName();
		Asked asked = linked(row, this.filter.ofEach(row, this.list.kind(), null, this.list.where()));
		var passing = Cypher.match(row.pattern())
			.where(this.paging.first().value().isNotNull().and(this.paging.beyond()).and(onOrder(row)))
			.with(with(name))
			.orderBy(this.paging.terms())
			.limit(budget);
		return Rows.also(passing.with(with(name)), asked)
			.withDistinct(name)
			.orderBy(this.paging.terms())
			.limit(this.paging.limit())
			.returning(Cypher.collect(name).as(this.rows))
			.build();
	}

	/** A range of the order is a range of the index. */
	private Condition onOrder(Found row) {
		Map<String, Object> where = this.list.where(Order.leading(this.list.arguments()));
		return this.filter.condition(row, this.list.kind(), where);
	}

	/**
	 * A row is followed to the end of its link, which is compared with the hub: to walk
	 * from a row is cheaper than to look the row up among the links of a hub.
	 */
	private Asked linked(Found row, Asked asked) {
		Node from = this.list.from();
		if (from == null) {
			return asked;
		}
		Found end = this.patterns.back(row.node(), this.list.link(), from);
		List<Found> also = new ArrayList<>(asked.also());
		also.add(end);
		return new Asked(also, asked.condition().and(end.visible()));
	}

	private static Expression onlyIf(Condition condition, Expression rows) {
		return Cypher.caseExpression().when(condition).then(rows).elseDefault(Cypher.listOf());
	}

	private List<SymbolicName> from() {
		Node from = this.list.from();
		return (from != null) ? List.of(from.getRequiredSymbolicName()) : List.of();
	}

	private SymbolicName[] with(SymbolicName name) {
		List<SymbolicName> names = new ArrayList<>(from());
		names.add(name);
		return names.toArray(SymbolicName[]::new);
	}

	private static String[] names(SymbolicName... names) {
		return java.util.Arrays.stream(names).map(SymbolicName::getValue).toArray(String[]::new);
	}

	private static String[] names(List<SymbolicName> names) {
		return names.stream().map(SymbolicName::getValue).toArray(String[]::new);
	}

}
