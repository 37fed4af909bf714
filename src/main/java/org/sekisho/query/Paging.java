package org.sekisho.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.sekisho.schema.Connections;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.schema.InvalidQuestion;

/**
 * The order of a list, and the page of it that a caller wants. Pages are found by the
 * values of their first row, never by counting from the start; what is unknown comes
 * last, and ties are broken by id.
 */
final class Paging {

	private final List<Key> keys;

	private final Condition after;

	private Paging(List<Key> keys, Condition after) {
		this.keys = keys;
		this.after = after;
	}

	/** One property that a list is ordered by. */
	record Key(Expression value, String type, boolean required, boolean descending) {

	}

	/**
	 * The paging of a connection. A list of a whole kind says of its first key that it is
	 * known, although it always is: an index knows nothing of nodes without the property,
	 * so only then does Neo4j take the order from it.
	 */
	static Paging of(Found found, Kind kind, @Nullable LinkObject object, Map<String, @Nullable Object> arguments,
			Scope scope) {
		List<Key> keys = new ArrayList<>();
		for (Map.Entry<String, String> sort : sorts(arguments)) {
			keys.add(key(found, kind, object, sort.getKey(), sort.getValue().equals("DESC")));
		}
		keys.add(key(found, kind, null, Property.ID, false));
		Relationship relationship = found.relationship();
		if (relationship != null && object != null) {
			// Two links may lead to the same entity, such as two terms of one post.
			keys.add(new Key(Cypher.elementId(relationship), "String", true, false));
		}
		Paging paging = of(keys, arguments, scope);
		boolean ordered = found.relationship() == null && keys.getFirst().required();
		return ordered ? new Paging(keys, keys.getFirst().value().isNotNull().and(paging.after)) : paging;
	}

	/**
	 * The paging of a list that is ordered by the given keys, the last of which is
	 * unique.
	 */
	static Paging of(List<Key> keys, Map<String, @Nullable Object> arguments, Scope scope) {
		if (!(arguments.get(Connections.AFTER) instanceof String cursor)) {
			return new Paging(keys, Cypher.noCondition());
		}
		List<@Nullable Object> values = Cursor.values(cursor, signature(arguments),
				keys.stream().map(Key::type).toList());
		return new Paging(keys, after(keys, values, scope));
	}

	/** How many rows a caller wants at most. */
	static int first(Map<String, @Nullable Object> arguments) {
		if (!(arguments.get(Connections.FIRST) instanceof Integer first)) {
			return Connections.DEFAULT;
		}
		if (first < 0 || first > Connections.MAXIMUM) {
			throw new InvalidQuestion("first: " + first + " is not between 0 and " + Connections.MAXIMUM
					+ ": ask for a page, and for the next one after its endCursor");
		}
		return first;
	}

	/** Names the order, so that a cursor is not taken for one of another order. */
	static String signature(Map<String, @Nullable Object> arguments) {
		return sorts(arguments).stream()
			.map(sort -> sort.getKey() + " " + sort.getValue())
			.collect(Collectors.joining(","));
	}

	List<SortItem> order() {
		List<SortItem> order = new ArrayList<>();
		for (Key key : this.keys) {
			if (!key.required()) {
				order.add(key.value().isNull().ascending());
			}
			order.add(key.descending() ? key.value().descending() : key.value().ascending());
		}
		return order;
	}

	Condition after() {
		return this.after;
	}

	/** The values that make a row's cursor. */
	Expression values() {
		return Cypher.listOf(this.keys.stream().map(Key::value).toList());
	}

	private static Key key(Found found, Kind kind, @Nullable LinkObject object, String name, boolean descending) {
		Property ofLink = (object != null) ? object.properties().get(name) : null;
		if (ofLink != null) {
			return new Key(found.linkProperty(name), ofLink.type(), ofLink.required(), descending);
		}
		Property property = (Property) kind.field(name);
		return new Key(Patterns.reference(found.node()).property(name), property.type(), property.required(),
				descending);
	}

	private static Condition after(List<Key> keys, List<@Nullable Object> values, Scope scope) {
		Condition after = Cypher.literalFalse().asCondition();
		Condition equal = Cypher.noCondition();
		for (int i = 0; i < keys.size(); i++) {
			Expression key = keys.get(i).value();
			Object value = values.get(i);
			if (value == null) {
				equal = equal.and(key.isNull());
				continue;
			}
			Expression parameter = scope.parameter(value);
			Condition further = keys.get(i).descending() ? key.lt(parameter) : key.gt(parameter);
			after = after.or(equal.and(keys.get(i).required() ? further : further.or(key.isNull())));
			equal = equal.and(key.isEqualTo(parameter));
		}
		return after.and(bound(keys.getFirst(), values.getFirst(), scope));
	}

	/**
	 * Says again of the first key alone what the whole says, because that is what an
	 * index can use.
	 */
	private static Condition bound(Key first, @Nullable Object value, Scope scope) {
		if (value == null || !first.required()) {
			return Cypher.noCondition();
		}
		Expression parameter = scope.parameter(value);
		return first.descending() ? first.value().lte(parameter) : first.value().gte(parameter);
	}

	@SuppressWarnings("unchecked")
	private static List<Map.Entry<String, String>> sorts(Map<String, @Nullable Object> arguments) {
		Object sorts = arguments.get(Connections.SORT);
		return (sorts == null) ? List.of()
				: ((List<Map<String, String>>) sorts).stream().flatMap(sort -> sort.entrySet().stream()).toList();
	}

}
