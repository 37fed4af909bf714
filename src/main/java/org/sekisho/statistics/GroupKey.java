package org.sekisho.statistics;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.sekisho.query.Draft;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.statistics.Statistic.Grouping;

/**
 * A column that entities are grouped by: a node where it is an entity, so that nothing is
 * read of it before the limit.
 *
 * @param grouping what it is
 * @param column the column's name
 */
record GroupKey(Grouping grouping, SymbolicName column) {

	private static final int MONTHS = 100;

	/** The key of a row. A month is one number until it is shown. */
	Expression of(Expression value) {
		boolean text = this.grouping.path().type().equals("PartialDate");
		return switch (this.grouping.part()) {
			case WHOLE -> value;
			case YEAR ->
				text ? Cypher.toInteger(Cypher.left(value, Cypher.literalOf(4))) : Cypher.property(value, "year");
			case MONTH -> text ? month(value)
					: Cypher.property(value, "year")
						.multiply(Cypher.literalOf(MONTHS))
						.add(Cypher.property(value, "month"));
		};
	}

	private static Expression month(Expression value) {
		return Cypher.caseExpression()
			.when(Cypher.size(value).gte(Cypher.literalOf("2012-03".length())))
			.then(Cypher.left(value, Cypher.literalOf("2012-03".length())));
	}

	/** The key as answered. */
	Expression shown(Draft draft, @Nullable OfEntity wanted) {
		if (wanted != null) {
			return Cypher.caseExpression().when(this.column.isNotNull()).then(draft.show(node(), wanted));
		}
		boolean number = this.grouping.part() == Statistic.DatePart.MONTH
				&& !this.grouping.path().type().equals("PartialDate");
		return number ? padded(this.column.divide(Cypher.literalOf(MONTHS)), 4).concat(Cypher.literalOf("-"))
			.concat(padded(this.column.remainder(Cypher.literalOf(MONTHS)), 2)) : this.column;
	}

	private static Expression padded(Expression number, int digits) {
		Expression padded = Cypher.literalOf("0".repeat(digits)).concat(Cypher.toString(number));
		return Cypher.call("right").withArgs(padded, Cypher.literalOf(digits)).asFunction();
	}

	Node node() {
		return Cypher.anyNode(this.column);
	}

}
