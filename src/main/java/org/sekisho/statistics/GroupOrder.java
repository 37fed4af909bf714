package org.sekisho.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.sekisho.query.Draft;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Ranking;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;

/** The order of groups. What is unknown comes last either way. */
final class GroupOrder {

	private final Vocabulary vocabulary;

	private final Draft draft;

	private final List<SortItem> items = new ArrayList<>();

	GroupOrder(Vocabulary vocabulary, Draft draft) {
		this.vocabulary = vocabulary;
		this.draft = draft;
	}

	List<SortItem> items() {
		return this.items;
	}

	void descending(Expression value) {
		this.items.add(value.isNull().ascending());
		this.items.add(value.descending());
	}

	void ascending(Expression value) {
		// Cypher has null last by itself.
		this.items.add(value.ascending());
	}

	/** What values of a type are ordered by. */
	Expression ranked(Expression value, String type) {
		return this.vocabulary.scale(type).map(scale -> Ranking.of(value, scale)).orElse(value);
	}

	/** Sorts by a column, in a direction. */
	void by(Expression column, Object direction) {
		if (direction.equals("DESC")) {
			descending(column);
		}
		else {
			ascending(column);
		}
	}

	/** Sorts by a field of an entity, however far behind it. */
	void by(Node entity, String kind, Object field) {
		Map.Entry<?, ?> named = ((Map<?, ?>) field).entrySet().iterator().next();
		Object direction = named.getValue();
		by(value(entity, this.vocabulary.kind(kind), named), leaf(direction));
	}

	private Expression value(Node entity, Kind kind, Map.Entry<?, ?> field) {
		return switch (kind.field(String.valueOf(field.getKey()))) {
			case Property property ->
				ranked(Cypher.property(entity.getRequiredSymbolicName(), property.name()), property.type());
			case Link link -> {
				Found far = this.draft.far(entity, link);
				Map.Entry<?, ?> next = ((Map<?, ?>) field.getValue()).entrySet().iterator().next();
				yield Cypher.head(Cypher.collect(Cypher.match(far.pattern())
					.where(far.visible())
					.returning(value(far.node(), this.vocabulary.kind(link.target()), next))
					.build()));
			}
			default -> throw new IllegalStateException(kind.name() + " cannot be sorted by " + field.getKey());
		};
	}

	private static Object leaf(Object direction) {
		return (direction instanceof Map<?, ?> nested) ? leaf(nested.values().iterator().next()) : direction;
	}

}
