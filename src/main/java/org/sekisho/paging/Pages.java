package org.sekisho.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.sekisho.filter.Asked;
import org.sekisho.filter.Filter;
import org.sekisho.filter.Rows;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.patterns.Scope;
import org.sekisho.patterns.Sizes;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Vocabulary;

/** Statements for pages of lists, and for the number of their rows. */
public final class Pages {

	private final Vocabulary vocabulary;

	private final Patterns patterns;

	private final Filter filter;

	private final Scope scope;

	/**
	 * Prepares the pages of a statement.
	 * @param vocabulary the kinds and links there are
	 * @param patterns makes the statement's patterns
	 * @param filter reads its filters
	 * @param scope its names and parameters
	 */
	public Pages(Vocabulary vocabulary, Patterns patterns, Filter filter, Scope scope) {
		this.vocabulary = vocabulary;
		this.patterns = patterns;
		this.filter = filter;
		this.scope = scope;
	}

	/**
	 * The rows of a page. They are shown after the limit, so that nothing is read for the
	 * others.
	 * @param list the list
	 * @param shown what is shown of each row, which is bound as the list's pattern says
	 * @return a statement that shows the rows in order
	 */
	public Statement page(Listed list, Function<Paging, Expression> shown) {
		Order order = Order.of(list.found(), list.kind(), list.link().object(), list.arguments(), this.vocabulary,
				this.patterns, this.scope);
		Paging paging = new Paging(order, list.arguments(), this.scope);
		Asked asked = asked(list);
		if (list.isAnchored() && paging.columns().isEmpty()) {
			return new Probe(list, paging, this.patterns, this.filter, this.scope)
				.before(direct(list.found(), asked, paging, node(list)), hub(list), shown.apply(paging));
		}
		return paging.columns().isEmpty()
				? direct(list.found(), asked.and(known(list, paging)), paging, shown.apply(paging))
				: placed(list.found(), asked, paging, shown.apply(paging));
	}

	/**
	 * The number of all rows. Links are counted from the store where nothing is asked of
	 * what they lead to.
	 * @param list the list
	 * @return a number
	 */
	public Expression total(Listed list) {
		Listed.Anchor anchor = list.anchor();
		if (anchor != null && anchor.alone()) {
			return links(list, anchor, this.patterns::count);
		}
		Node from = list.from();
		return (from != null && list.where() == null && !list.found().repeats())
				? this.patterns.count(from, list.link()) : Cypher.count(Rows.of(list.found(), asked(list)));
	}

	/** How many links the page may have to be found among. */
	private Expression hub(Listed list) {
		Listed.Anchor anchor = list.anchor();
		return (anchor != null) ? links(list, anchor, Sizes::links)
				: Cypher.count(Cypher.match(list.found().pattern()).returning(node(list)).build());
	}

	private Expression links(Listed list, Listed.Anchor anchor, BiFunction<Node, Link, Expression> number) {
		Kind kind = this.vocabulary.kind(anchor.link().target());
		Found end = this.patterns.any(kind);
		Expression links = number.apply(end.node(), anchor.link().inverse(list.kind().name()));
		return Cypher.head(Cypher.collect(
				Rows.each(end, this.filter.ofKind(end, kind, anchor.where())).returning(Cypher.sum(links)).build()));
	}

	private Asked asked(Listed list) {
		return (list.from() == null) ? this.filter.ofKind(list.found(), list.kind(), list.where())
				: this.filter.ofEach(list.found(), list.kind(), list.link().object(), list.where());
	}

	private static Expression node(Listed list) {
		return list.found().node().getRequiredSymbolicName();
	}

	/**
	 * A list of a whole kind says of its first key that it is known, although it always
	 * is: an index knows nothing of nodes without the property, so only then does Neo4j
	 * take the order from it.
	 */
	private static Condition known(Listed list, Paging paging) {
		return (list.from() == null && paging.first().required()) ? paging.first().value().isNotNull()
				: Cypher.noCondition();
	}

	private static Statement direct(Found found, Asked asked, Paging paging, Expression shown) {
		return Rows.each(found, asked.and(paging.beyond()))
			.orderBy(paging.terms())
			.limit(paging.limit())
			.returning(shown)
			.build();
	}

	/** Rows that have to be placed by what stands at the end of a link. */
	private static Statement placed(Found found, Asked asked, Paging paging, Expression shown) {
		List<IdentifiableElement> placed = new ArrayList<>(Rows.bound(found));
		placed.addAll(paging.columns());
		List<IdentifiableElement> names = new ArrayList<>(Rows.bound(found));
		paging.columns().forEach(column -> names.add(column.asName()));
		return Rows.each(found, asked)
			.with(placed)
			.where(paging.beyond())
			.with(names)
			.orderBy(paging.terms())
			.limit(paging.limit())
			.returning(shown)
			.build();
	}

}
