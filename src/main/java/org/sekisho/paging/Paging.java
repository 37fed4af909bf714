package org.sekisho.paging;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;
import org.sekisho.patterns.Scope;

/**
 * A page of a list in an order: which rows are on its side of its cursor, found by their
 * values, never by counting from the start.
 */
public final class Paging {

	private final Order order;

	private final Page page;

	private final Scope scope;

	private final String signature;

	private final Expression limit;

	/**
	 * Reads which page is asked for.
	 * @param order the order of the list
	 * @param arguments the arguments of its field
	 * @param scope the statement's names and parameters
	 */
	public Paging(Order order, Map<String, @Nullable Object> arguments, Scope scope) {
		this.order = order;
		this.page = Page.of(arguments);
		this.scope = scope;
		this.signature = Order.signature(arguments);
		this.limit = limit(1);
	}

	/** Values that have to be worked out for each row before it can be placed. */
	List<AliasedExpression> columns() {
		return this.order.columns();
	}

	/** The key that the list is ordered by first. */
	Order.Key first() {
		return this.order.keys().getFirst();
	}

	/**
	 * The terms of the order, the last row first where the page is counted from the end.
	 * @return what to order by
	 */
	public List<SortItem> terms() {
		return this.order.terms(this.page.backward());
	}

	/**
	 * One row more than wanted, which tells whether there are more.
	 * @return a number of rows
	 */
	public Expression limit() {
		return this.limit;
	}

	/** So many times the rows wanted. */
	Expression limit(int times) {
		return this.scope.parameter(this.page.size(), size -> (this.page.rows(size) + 1) * times);
	}

	/**
	 * The values that make a row's cursor.
	 * @return a list
	 */
	public Expression values() {
		return Cypher.listOf(this.order.keys().stream().map(Order.Key::value).toList());
	}

	/**
	 * The condition on the rows on the page's side of its cursor.
	 * @return a condition; none where it starts at the end
	 */
	public Condition beyond() {
		return (this.page.cursor() != null) ? beyond(this.page.cursor()) : Cypher.noCondition();
	}

	/**
	 * Said from the first key inwards, with alternatives that no index can answer: each
	 * key but the last differs from its value. Of ranges or equal values the planner, if
	 * it thinks that few rows are left, makes a union of index seeks, and the order of
	 * the index is lost.
	 */
	private Condition beyond(Object cursor) {
		List<Order.Key> keys = this.order.keys();
		Condition beyond = further(keys.getLast(), value(cursor, keys.size() - 1));
		for (int i = keys.size() - 2; i >= 0; i--) {
			Order.Key key = keys.get(i);
			Expression value = value(cursor, i);
			beyond = notBefore(key, value).and(apart(key, value).or(beyond));
		}
		return beyond;
	}

	private Expression value(Object cursor, int position) {
		List<String> types = this.order.keys().stream().map(Order.Key::type).toList();
		return this.scope.parameter(cursor,
				text -> Cursor
					.values(Objects.requireNonNull((String) text), this.page.cursorArgument(), this.signature, types)
					.get(position));
	}

	private boolean isLess(Order.Key key) {
		return key.descending() != this.page.backward();
	}

	private Condition further(Order.Key key, Expression value) {
		return orOneUnknown(isLess(key) ? key.value().lt(value) : key.value().gt(value), key, value);
	}

	/** As good as further, where it is not before. */
	private Condition apart(Order.Key key, Expression value) {
		return orOneUnknown(key.value().ne(value), key, value);
	}

	private Condition orOneUnknown(Condition condition, Order.Key key, Expression value) {
		if (key.required()) {
			return condition;
		}
		return condition.or(this.page.backward() ? value.isNull().and(key.value().isNotNull())
				: key.value().isNull().and(value.isNotNull()));
	}

	private Condition notBefore(Order.Key key, Expression value) {
		Condition notBefore = isLess(key) ? key.value().lte(value) : key.value().gte(value);
		if (key.required()) {
			return notBefore;
		}
		return notBefore.or(this.page.backward() ? value.isNull() : key.value().isNull());
	}

}
