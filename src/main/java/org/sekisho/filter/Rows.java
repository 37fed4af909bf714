package org.sekisho.filter;

import java.util.ArrayList;
import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.ExposesWith;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.sekisho.patterns.Found;

/**
 * Statements that list the rows of a link: those that are asked for, in order, no more
 * than wanted.
 */
public final class Rows {

	private Rows() {
	}

	/**
	 * All rows, for counting or to see whether there are any.
	 * @param found what finds them
	 * @param asked what is asked of them
	 * @return a statement that returns each row once
	 */
	public static Statement of(Found found, Asked asked) {
		Expression entity = found.node().getRequiredSymbolicName();
		return isOnce(found, asked) ? matching(found, asked).returning(entity).build()
				: each(found, asked).returning(entity).build();
	}

	/**
	 * The rows in order.
	 * @param found what finds them
	 * @param asked what is asked of them
	 * @param order the order
	 * @param shown what is shown of each
	 * @return a statement that shows each row once
	 */
	public static Statement of(Found found, Asked asked, List<SortItem> order, Expression shown) {
		return each(found, asked).orderBy(order).returning(shown).build();
	}

	/**
	 * Begins a statement with each row once, and says nothing that need not be said.
	 * @param found what finds them
	 * @param asked what is asked of them
	 * @return a statement in which the row is bound
	 */
	public static OngoingReading once(Found found, Asked asked) {
		return isOnce(found, asked) ? matching(found, asked) : matching(found, asked).withDistinct(bound(found));
	}

	/**
	 * Begins a statement with each row once.
	 * @param found what finds them
	 * @param asked what is asked of them
	 * @return a statement in which the row is bound
	 */
	public static OrderableOngoingReadingAndWithWithoutWhere each(Found found, Asked asked) {
		var rows = matching(found, asked);
		return isOnce(found, asked) ? rows.with(bound(found)) : rows.withDistinct(bound(found));
	}

	/**
	 * Whether a row can match once only. Two sources may state the same link, and two
	 * lines of goods one substance.
	 */
	private static boolean isOnce(Found found, Asked asked) {
		return !found.repeats() && asked.also().stream().noneMatch(Found::repeats);
	}

	private static OngoingReading matching(Found found, Asked asked) {
		OngoingReadingWithoutWhere match = Cypher.match(found.pattern());
		for (Found also : asked.also()) {
			match = match.match(also.pattern());
		}
		return match.where(asked.condition());
	}

	/**
	 * Goes on with the rows of which it is asked.
	 * @param bound a statement in which the rows are bound
	 * @param asked what is asked of them
	 * @return the same, with each row as often as the patterns match
	 */
	public static ExposesWith also(OrderableOngoingReadingAndWithWithoutWhere bound, Asked asked) {
		if (asked.also().isEmpty()) {
			return bound.where(asked.condition());
		}
		OngoingReadingWithoutWhere match = bound.match(asked.also().getFirst().pattern());
		for (Found also : asked.also().subList(1, asked.also().size())) {
			match = match.match(also.pattern());
		}
		return match.where(asked.condition());
	}

	/**
	 * What a row is: the entity and, where the link to it may be shown or sorted by, that
	 * too.
	 * @param found what finds it
	 * @return the names that are bound
	 */
	public static List<IdentifiableElement> bound(Found found) {
		List<IdentifiableElement> bound = new ArrayList<>(List.of(found.node()));
		Relationship relationship = found.relationship();
		if (relationship != null && !found.repeats()) {
			bound.add(relationship);
		}
		return bound;
	}

}
