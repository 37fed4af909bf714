package org.sekisho.query;

import java.util.ArrayList;
import java.util.List;

import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.sekisho.patterns.Found;
import org.sekisho.query.Filter.Asked;

/**
 * Statements that list the rows of a link: those that are asked for, in order, no more
 * than wanted.
 */
final class Rows {

	private Rows() {
	}

	/** All rows, for counting or to see whether there are any. */
	static Statement of(Found found, Asked asked) {
		Expression entity = found.node().getRequiredSymbolicName();
		return isOnce(found, asked) ? matching(found, asked).returning(entity).build()
				: each(found, asked).returning(entity).build();
	}

	/** The rows in order, each shown as an expression. */
	static Statement of(Found found, Asked asked, List<SortItem> order, Expression shown) {
		return each(found, asked).orderBy(order).returning(shown).build();
	}

	/**
	 * The rows of a page. They are shown after the limit, so that nothing is read for the
	 * others.
	 */
	static Statement of(Found found, Asked asked, Paging paging, Expression shown) {
		List<AliasedExpression> columns = paging.columns();
		if (columns.isEmpty()) {
			Asked beyond = new Asked(asked.also(), asked.condition().and(paging.beyond(found)));
			return each(found, beyond).orderBy(paging.terms()).limit(paging.limit()).returning(shown).build();
		}
		List<IdentifiableElement> placed = new ArrayList<>(bound(found));
		placed.addAll(columns);
		List<IdentifiableElement> names = new ArrayList<>(bound(found));
		columns.forEach(column -> names.add(column.asName()));
		return each(found, asked).with(placed)
			.where(paging.beyond(found))
			.with(names)
			.orderBy(paging.terms())
			.limit(paging.limit())
			.returning(shown)
			.build();
	}

	/** Any one row. */
	static Statement any(Found found, Expression shown) {
		return Cypher.match(found.pattern())
			.where(found.visible())
			.with(bound(found))
			.limit(1)
			.returning(shown)
			.build();
	}

	private static OrderableOngoingReadingAndWithWithoutWhere each(Found found, Asked asked) {
		var rows = matching(found, asked);
		return isOnce(found, asked) ? rows.with(bound(found)) : rows.withDistinct(bound(found));
	}

	/**
	 * Whether a row can match once only. Two sources may state the same link, and two
	 * lines of goods one substance.
	 */
	private static boolean isOnce(Found found, Asked asked) {
		return asked.also().isEmpty() && !found.repeats();
	}

	private static OngoingReading matching(Found found, Asked asked) {
		OngoingReadingWithoutWhere match = Cypher.match(found.pattern());
		for (PatternElement also : asked.also()) {
			match = match.match(also);
		}
		return match.where(asked.condition());
	}

	/**
	 * What a row is: the entity and, where the link to it may be shown or sorted by, that
	 * too.
	 */
	private static List<IdentifiableElement> bound(Found found) {
		List<IdentifiableElement> bound = new ArrayList<>(List.of(found.node()));
		Relationship relationship = found.relationship();
		if (relationship != null && !found.repeats()) {
			bound.add(relationship);
		}
		return bound;
	}

}
