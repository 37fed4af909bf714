package org.sekisho.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.patterns.Ranking;
import org.sekisho.patterns.Scope;
import org.sekisho.schema.Connections;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.sekisho.vocabulary.Vocabulary.Scale;

/**
 * The order of a list: what the caller sorts by, then the id, so that no two rows are
 * equal. What is unknown comes last.
 *
 * @param keys what the rows are ordered by
 * @param columns keys that have to be worked out for each row, once
 */
public record Order(List<Key> keys, List<AliasedExpression> columns) {

	/**
	 * One value that a list is ordered by.
	 *
	 * @param value the value
	 * @param type its GraphQL type
	 * @param required whether it is always known
	 * @param descending whether the greatest comes first
	 */
	public record Key(Expression value, String type, boolean required, boolean descending) {

		/** The terms that order by this key, from the start or from the end. */
		List<SortItem> terms(boolean backward) {
			SortItem term = (this.descending != backward) ? this.value.descending() : this.value.ascending();
			if (this.required) {
				return List.of(term);
			}
			Condition unknown = this.value.isNull();
			return List.of(backward ? unknown.descending() : unknown.ascending(), term);
		}

	}

	List<SortItem> terms(boolean backward) {
		return this.keys.stream().flatMap(key -> key.terms(backward).stream()).toList();
	}

	/** Reads the order of a list from the arguments of its field. */
	static Order of(Found found, Kind kind, @Nullable LinkObject object, Map<String, @Nullable Object> arguments,
			Vocabulary vocabulary, Patterns patterns, Scope scope) {
		Reader reader = new Reader(found, vocabulary, patterns, scope, new ArrayList<>(), new ArrayList<>());
		for (Object sort : sorts(arguments)) {
			((Map<?, ?>) sort).forEach((name, wanted) -> reader.key((String) name, wanted, kind, object));
		}
		reader.tieBreakers(object);
		return new Order(reader.keys, reader.columns);
	}

	/**
	 * Names the order, so that a cursor is not taken for one of another order.
	 * @param arguments the arguments of the field
	 * @return what is sorted by
	 */
	public static String signature(Map<String, @Nullable Object> arguments) {
		return sorts(arguments).toString();
	}

	/** The field that the list is ordered by first. */
	static String leading(Map<String, @Nullable Object> arguments) {
		List<?> sorts = sorts(arguments);
		return sorts.isEmpty() ? Property.ID : (String) ((Map<?, ?>) sorts.getFirst()).keySet().iterator().next();
	}

	private static List<?> sorts(Map<String, @Nullable Object> arguments) {
		return (arguments.get(Connections.SORT) instanceof List<?> sorts) ? sorts : List.of();
	}

	private record Reader(Found found, Vocabulary vocabulary, Patterns patterns, Scope scope, List<Key> keys,
			List<AliasedExpression> columns) {

		void key(String name, Object wanted, Kind kind, @Nullable LinkObject object) {
			Property ofLink = (object != null) ? object.properties().get(name) : null;
			if (ofLink != null) {
				add(this.found.linkProperty(name), ofLink, wanted);
			}
			else if (kind.field(name) instanceof Link link) {
				far(link, (Map<?, ?>) wanted);
			}
			else {
				add(Patterns.reference(this.found.node()).property(name), (Property) kind.field(name), wanted);
			}
		}

		private void add(Expression value, Property property, Object direction) {
			boolean descending = direction.equals("DESC");
			this.keys.add(this.vocabulary.scale(property.type())
				.map(scale -> new Key(Ranking.of(value, scale), Ranking.TYPE, false, descending))
				.orElseGet(() -> new Key(value, property.type(), property.required(), descending)));
		}

		/** Sorts by what stands at the end of a to-one link or of several. */
		private void far(Link first, Map<?, ?> sort) {
			Found far = this.patterns.far(this.found.node(), first);
			Condition visible = far.visible();
			OngoingReadingWithoutWhere match = Cypher.match(far.pattern());
			Kind kind = this.vocabulary.kind(first.target());
			Map.Entry<?, ?> step = sort.entrySet().iterator().next();
			while (kind.field((String) step.getKey()) instanceof Link next) {
				far = this.patterns.far(far.node(), next);
				visible = visible.and(far.visible());
				match = match.match(far.pattern());
				kind = this.vocabulary.kind(next.target());
				step = ((Map<?, ?>) step.getValue()).entrySet().iterator().next();
			}
			Property property = (Property) kind.field((String) step.getKey());
			Optional<Scale> scale = this.vocabulary.scale(property.type());
			Expression value = Patterns.reference(far.node()).property(property.name());
			ResultStatement values = match.where(visible)
				.returning(scale.map(known -> Ranking.of(value, known)).orElse(value))
				.limit(1)
				.build();
			String column = this.scope.name("k");
			this.columns.add(Cypher.head(Cypher.collect(values)).as(column));
			this.keys.add(new Key(Cypher.name(column), scale.isPresent() ? Ranking.TYPE : property.type(), false,
					step.getValue().equals("DESC")));
		}

		void tieBreakers(@Nullable LinkObject object) {
			this.keys.add(new Key(Patterns.reference(this.found.node()).property(Property.ID), "ID", true, false));
			if (this.found.relationship() != null && object != null) {
				// Two links may lead to the same entity, such as two terms of one post.
				this.keys.add(new Key(Cypher.elementId(this.found.relationship()), "String", true, false));
			}
		}

	}

}
