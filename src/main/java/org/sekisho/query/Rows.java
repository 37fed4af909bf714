package org.sekisho.query;

import java.util.ArrayList;
import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
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
		return matching(found, asked).returning(found.node().getRequiredSymbolicName()).build();
	}

	/** The rows in order, each shown as an expression. */
	static Statement of(Found found, Asked asked, List<SortItem> order, Expression shown) {
		var rows = matching(found, asked);
		return order.isEmpty() ? rows.returning(shown).build()
				: rows.with(bound(found)).orderBy(order).returning(shown).build();
	}

	/**
	 * At most so many rows. They are shown after the limit, so that nothing is read for
	 * the others.
	 */
	static Statement of(Found found, Asked asked, List<SortItem> order, Expression limit, Expression shown) {
		var rows = matching(found, asked).with(bound(found));
		return order.isEmpty() ? rows.limit(limit).returning(shown).build()
				: rows.orderBy(order).limit(limit).returning(shown).build();
	}

	private static OngoingReading matching(Found found, Asked asked) {
		OngoingReadingWithoutWhere match = Cypher.match(found.pattern());
		for (PatternElement also : asked.also()) {
			match = match.match(also);
		}
		return match.where(asked.condition());
	}

	private static IdentifiableElement[] bound(Found found) {
		List<IdentifiableElement> bound = new ArrayList<>(List.of(found.node()));
		Relationship relationship = found.relationship();
		if (relationship != null) {
			bound.add(relationship);
		}
		return bound.toArray(IdentifiableElement[]::new);
	}

}
