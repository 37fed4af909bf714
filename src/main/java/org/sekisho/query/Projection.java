package org.sekisho.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.sekisho.filter.Asked;
import org.sekisho.filter.Rows;
import org.sekisho.paging.Listed;
import org.sekisho.paging.Pages;
import org.sekisho.paging.Paging;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.selection.Selected;
import org.sekisho.selection.Selected.LinkSelection;
import org.sekisho.selection.Selected.OfComputed;
import org.sekisho.selection.Selected.OfConnection;
import org.sekisho.selection.Selected.OfEntity;
import org.sekisho.selection.Selected.OfLink;
import org.sekisho.selection.Selected.OfLinkObject;
import org.sekisho.selection.Selected.OfProperty;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Turns what is wanted of an entity into one Cypher expression, subqueries included,
 * however deep it goes.
 */
final class Projection {

	private final Vocabulary vocabulary;

	private final Patterns patterns;

	private final Pages pages;

	private final BiFunction<Node, OfComputed, Expression> finding;

	Projection(Vocabulary vocabulary, Patterns patterns, Pages pages,
			BiFunction<Node, OfComputed, Expression> finding) {
		this.vocabulary = vocabulary;
		this.patterns = patterns;
		this.pages = pages;
		this.finding = finding;
	}

	/**
	 * A map of what is wanted. Of an entity that may be of any kind it also tells the
	 * kind.
	 */
	Expression entity(Node entity, OfEntity wanted) {
		Node node = Patterns.reference(entity);
		List<Object> all = new ArrayList<>(entries(node, wanted.fields()));
		all.addAll(List.of(Answers.MARKING, this.patterns.marking(node)));
		if (!wanted.kind().isInterface()) {
			return Cypher.mapOf(all.toArray());
		}
		all.addAll(List.of(Answers.KIND, Patterns.kindOf(node)));
		if (!wanted.byKind().isEmpty()) {
			all.addAll(List.of(Answers.OF_KIND, ofKind(node, wanted)));
		}
		return Cypher.mapOf(all.toArray());
	}

	private Expression ofKind(Node node, OfEntity wanted) {
		Case byKind = Cypher.caseExpression();
		for (Map.Entry<Kind, List<Selected>> special : wanted.byKind().entrySet()) {
			byKind = byKind.when(node.hasLabels(special.getKey().name()))
				.then(Cypher.mapOf(entries(node, special.getValue()).toArray()));
		}
		return byKind;
	}

	/** The rows and the number of a connection. */
	Expression connection(Listed list, OfConnection wanted) {
		List<Object> entries = new ArrayList<>();
		if (wanted.page()) {
			entries.addAll(List.of(Answers.ROWS, Cypher.collect(rows(list, wanted, row -> row))));
		}
		if (wanted.total()) {
			entries.addAll(List.of(Answers.TOTAL, this.pages.total(list)));
		}
		return Cypher.mapOf(entries.toArray());
	}

	/** The rows of a connection, each under a name of its own. */
	Statement rows(Listed list, OfConnection wanted, UnaryOperator<Expression> named) {
		return this.pages.page(list, paging -> named.apply(row(list.found(), wanted, paging)));
	}

	Expression row(Found found, OfConnection wanted, Paging paging) {
		List<Object> entries = new ArrayList<>();
		wanted.nodes().forEach((key, node) -> entries.addAll(List.of(key, entity(found.node(), node))));
		wanted.edges().forEach((key, edge) -> entries.addAll(List.of(key, linkObject(found, edge))));
		if (wanted.cursors()) {
			entries.addAll(List.of(Answers.CURSOR, paging.values()));
		}
		return Cypher.mapOf(entries.toArray());
	}

	/** A map of what is wanted of a relationship and the entity at its end. */
	Expression linkObject(Found found, OfLinkObject wanted) {
		List<Object> entries = new ArrayList<>();
		for (OfProperty selected : wanted.properties()) {
			entries.addAll(List.of(selected.key(), found.linkProperty(selected.property().name())));
		}
		wanted.ends().forEach((key, end) -> entries.addAll(List.of(key, entity(found.node(), end))));
		wanted.computed().forEach(field -> entries.addAll(List.of(field.key(), linkObject(found, field.needs()))));
		return Cypher.mapOf(entries.toArray());
	}

	private List<Object> entries(Node node, List<Selected> fields) {
		List<Object> entries = new ArrayList<>();
		for (Selected selected : fields) {
			entries.add(selected.key());
			entries.add(switch (selected) {
				case OfProperty property -> property(node, property.property());
				case OfComputed computed ->
					computed.field().isFound() ? this.finding.apply(node, computed) : entity(node, computed.needs());
				case OfLink link -> link(node, link);
			});
		}
		return entries;
	}

	private static Expression property(Node node, Property property) {
		return property.name().equals(Property.KIND) ? Patterns.kindOf(node) : node.property(property.name());
	}

	private Expression link(Node from, OfLink selected) {
		Link link = selected.link();
		Found found = this.patterns.far(from, link);
		if (selected.selection() instanceof OfConnection connection) {
			Kind kind = this.vocabulary.kind(link.target());
			return connection(new Listed(found, kind, link, from, selected.arguments()), connection);
		}
		Asked asked = new Asked(List.of(), found.visible());
		Expression shown = shown(found, selected.selection());
		return (link.cardinality() == Link.Cardinality.ONE) ? one(found, shown)
				: Cypher.collect(Rows.of(found, asked, order(found, link), shown));
	}

	/** A comprehension is cheaper than a subquery, where there is no order. */
	private static Expression one(Found found, Expression shown) {
		return Cypher.head(Cypher.listBasedOn(Objects.requireNonNull(found.relationship()))
			.where(found.visible())
			.returning(shown));
	}

	private Expression shown(Found found, LinkSelection selection) {
		return switch (selection) {
			case OfEntity entity -> entity(found.node(), entity);
			case OfLinkObject object -> linkObject(found, object);
			case OfConnection connection -> throw new IllegalArgumentException("A connection is no single row");
		};
	}

	/**
	 * A plain list is in the order that the schema says, then by id, so that it never
	 * changes by itself.
	 */
	private static List<SortItem> order(Found found, Link link) {
		List<SortItem> order = new ArrayList<>();
		String sort = link.sort();
		if (sort != null) {
			LinkObject object = link.object();
			boolean ofLink = object != null && object.properties().containsKey(sort);
			order
				.add((ofLink ? found.linkProperty(sort) : Patterns.reference(found.node()).property(sort)).ascending());
		}
		order.add(Patterns.reference(found.node()).property(Property.ID).ascending());
		return order;
	}

}
