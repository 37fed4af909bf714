package org.sekisho.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Scope;

/**
 * Finds a page of a list by the values of the row beside it, never by counting from the
 * start.
 */
final class Paging {

	private final Order order;

	private final Page page;

	private final String signature;

	private final Scope scope;

	Paging(Order order, Map<String, @Nullable Object> arguments, Scope scope) {
		this.order = order;
		this.page = Page.of(arguments);
		this.signature = Order.signature(arguments);
		this.scope = scope;
	}

	/** Values that have to be worked out for each row before it can be placed. */
	List<AliasedExpression> columns() {
		return this.order.columns();
	}

	List<SortItem> terms() {
		return this.order.terms(this.page.backward());
	}

	/** One row more than wanted, which tells whether there are more. */
	Expression limit() {
		return this.scope.parameter(this.page.size(), size -> this.page.rows(size) + 1);
	}

	/** The values that make a row's cursor. */
	Expression values() {
		return Cypher.listOf(this.order.keys().stream().map(Order.Key::value).toList());
	}

	/**
	 * The rows on the page's side of its cursor. A list of a whole kind says of its first
	 * key that it is known, although it always is: an index knows nothing of nodes
	 * without the property, so only then does Neo4j take the order from it.
	 */
	Condition beyond(Found found) {
		Order.Key first = this.order.keys().getFirst();
		Condition known = (found.relationship() == null && first.required() && this.columns().isEmpty())
				? first.value().isNotNull() : Cypher.noCondition();
		return (this.page.cursor() != null) ? known.and(beyond(this.page.cursor())) : known;
	}

	private Condition beyond(Object cursor) {
		List<Order.Key> keys = this.order.keys();
		Condition beyond = Cypher.literalFalse().asCondition();
		Condition equal = Cypher.noCondition();
		Condition bound = Cypher.noCondition();
		for (int i = 0; i < keys.size(); i++) {
			Order.Key key = keys.get(i);
			Expression value = value(cursor, i);
			beyond = beyond.or(equal.and(further(key, value)));
			if (i == 0 && key.required()) {
				// Says of the first key alone what the whole says: that is what an index
				// can use.
				bound = isLess(key) ? key.value().lte(value) : key.value().gte(value);
			}
			equal = equal.and(equal(key, value));
		}
		return beyond.and(bound);
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
		Condition further = isLess(key) ? key.value().lt(value) : key.value().gt(value);
		if (key.required()) {
			return further;
		}
		return further.or(this.page.backward() ? value.isNull().and(key.value().isNotNull())
				: key.value().isNull().and(value.isNotNull()));
	}

	private static Condition equal(Order.Key key, Expression value) {
		Condition equal = key.value().isEqualTo(value);
		return key.required() ? equal : equal.or(key.value().isNull().and(value.isNull()));
	}

}
