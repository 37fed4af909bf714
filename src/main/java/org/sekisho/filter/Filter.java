package org.sekisho.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.sekisho.patterns.Found;
import org.sekisho.patterns.Patterns;
import org.sekisho.patterns.Scope;
import org.sekisho.schema.Connections;
import org.sekisho.schema.InputTypes;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;
import org.sekisho.vocabulary.Property;
import org.sekisho.vocabulary.Vocabulary;
import org.sekisho.schema.InvalidQuestion;

/**
 * Turns a filter into conditions. Comparisons with what is unknown are false, so that
 * {@code not} makes them true.
 */
public final class Filter {

	private static final Property COUNT = new Property("count", "Int", false, true, false, false);

	private final Vocabulary vocabulary;

	private final Patterns patterns;

	private final Comparison comparison;

	/**
	 * Prepares the filters of a statement.
	 * @param vocabulary the kinds and links there are
	 * @param patterns makes the statement's patterns
	 * @param scope the statement's names and parameters
	 */
	public Filter(Vocabulary vocabulary, Patterns patterns, Scope scope) {
		this.vocabulary = vocabulary;
		this.patterns = patterns;
		this.comparison = new Comparison(scope);
	}

	/**
	 * What is asked of entities of a whole kind. The planner may start from the ends of
	 * their links.
	 * @param found the entities
	 * @param kind their kind
	 * @param where the caller's filter; null for all that the caller may see
	 * @return patterns and a condition
	 * @throws InvalidQuestion where the filter says nothing or compares with null
	 */
	public Asked ofKind(Found found, Kind kind, @Nullable Map<String, Object> where) {
		return asked(new Row(found, kind, null, new ArrayList<>(), true), where);
	}

	/**
	 * What is asked of entities that are bound or hang on one that is and, where a link
	 * object leads to them, of that.
	 * @param found the entities
	 * @param kind their kind
	 * @param object what shows the link to them; null where nothing does
	 * @param where the caller's filter; null for all that the caller may see
	 * @return patterns and a condition
	 * @throws InvalidQuestion where the filter says nothing or compares with null
	 */
	public Asked ofEach(Found found, Kind kind, @Nullable LinkObject object, @Nullable Map<String, Object> where) {
		return asked(new Row(found, kind, object, new ArrayList<>(), false), where);
	}

	/**
	 * What is asked of entities that are bound, as one condition.
	 * @param found the entities
	 * @param kind their kind
	 * @param where the caller's filter; null for all that the caller may see
	 * @return a condition
	 * @throws InvalidQuestion where the filter says nothing or compares with null
	 */
	public Condition condition(Found found, Kind kind, @Nullable Map<String, Object> where) {
		return asked(new Row(found, kind, null, null, false), where).condition();
	}

	private Asked asked(Row row, @Nullable Map<String, Object> where) {
		Condition condition = (where != null) ? all(row, where) : Cypher.noCondition();
		return new Asked((row.also() != null) ? row.also() : List.of(), row.found().visible().and(condition));
	}

	/**
	 * A row in the making.
	 *
	 * @param also takes further patterns; null where not all must match
	 * @param free whether such a pattern may be where the planner starts
	 */
	private record Row(Found found, Kind kind, @Nullable LinkObject object, @Nullable List<Found> also, boolean free) {

		Row end() {
			return new Row(this.found, this.kind, null, this.also, this.free);
		}

		Row alone() {
			return new Row(this.found, this.kind, this.object, null, this.free);
		}

		Row far(Found far, Kind farKind, @Nullable LinkObject farObject) {
			return new Row(far, farKind, farObject, this.also, this.free);
		}

	}

	private Condition all(Row row, Map<String, Object> where) {
		Condition all = Cypher.noCondition();
		for (Map.Entry<String, Object> entry : where.entrySet()) {
			all = all.and(switch (entry.getKey()) {
				case "and" ->
					list(entry).stream().map(each -> all(row, each)).reduce(Cypher.noCondition(), Condition::and);
				case "or" -> list(entry).stream()
					.map(each -> definite(all(row.alone(), each)))
					.reduce(Cypher.literalFalse().asCondition(), Condition::or);
				case "not" -> definite(all(row.alone(), map(entry))).not();
				default -> field(row, entry);
			});
		}
		return all;
	}

	private Condition field(Row row, Map.Entry<String, Object> entry) {
		String name = entry.getKey();
		LinkObject object = row.object();
		Property linkProperty = (object != null) ? object.properties().get(name) : null;
		if (linkProperty != null) {
			return property(row.found().linkProperty(name), linkProperty, map(entry));
		}
		if (object != null && !InputTypes.isFlat(object)) {
			return all(row.end(), map(entry));
		}
		return switch (row.kind().fields().get(name)) {
			case Property property -> property(stored(row.found(), property), property, map(entry));
			case Link link when link.cardinality() == Link.Cardinality.ONE -> one(row, link, entry.getValue());
			case Link link -> many(row, link, map(entry));
			case null, default -> throw new IllegalStateException(row.kind().name() + " has no filter " + name);
		};
	}

	private static Expression stored(Found found, Property property) {
		return property.name().equals(Property.KIND) ? Patterns.kindOf(found.node())
				: Patterns.reference(found.node()).property(property.name());
	}

	private Condition property(Expression stored, Property property, Map<String, Object> operators) {
		return this.comparison.condition(stored, property, operators);
	}

	/**
	 * As long as everything must hold, a pattern of its own is cheaper than a subquery,
	 * and lets the planner start from the far end.
	 */
	private Condition one(Row row, Link link, @Nullable Object where) {
		if (where == null) {
			Found far = this.patterns.far(row.found().node(), link);
			return exists(far, new Asked(List.of(), far.visible())).not();
		}
		Map<String, Object> asked = Comparison.map(link.name(), where);
		if (row.also() != null) {
			return also(row, link, false, asked);
		}
		Found far = this.patterns.far(row.found().node(), link);
		return exists(far, ofEach(far, this.vocabulary.kind(link.target()), null, asked));
	}

	private Condition also(Row row, Link link, boolean several, Map<String, Object> where) {
		Node from = row.found().node();
		Found far = (row.free() && !several) ? this.patterns.start(from, link) : this.patterns.far(from, link);
		Objects.requireNonNull(row.also()).add(several ? far.repeating() : far);
		Kind kind = this.vocabulary.kind(link.target());
		return far.visible().and(all(row.far(far, kind, several ? link.object() : null), where));
	}

	private Condition many(Row row, Link link, Map<String, Object> quantifiers) {
		Condition all = Cypher.noCondition();
		for (Map.Entry<String, Object> entry : quantifiers.entrySet()) {
			all = all.and(quantified(row, link, entry));
		}
		return all;
	}

	private Condition quantified(Row row, Link link, Map.Entry<String, Object> entry) {
		if (entry.getKey().equals("some") && row.also() != null && link.cardinality() == Link.Cardinality.LIST) {
			// The links of a plain list are few: to walk them all costs less than a
			// subquery.
			return also(row, link, true, map(entry));
		}
		Found far = this.patterns.far(row.found().node(), link);
		Kind kind = this.vocabulary.kind(link.target());
		if (entry.getKey().equals("every")) {
			Row each = new Row(far, kind, link.object(), null, false);
			Condition such = definite(all(each, map(entry)));
			return exists(far, new Asked(List.of(), far.visible().and(such.not()))).not();
		}
		if (entry.getKey().equals("count")) {
			return counted(far, link, kind, map(entry));
		}
		Asked such = ofEach(far, kind, link.object(), map(entry));
		return switch (entry.getKey()) {
			case "none" -> exists(far, such).not();
			case "single" -> Cypher.count(Rows.of(far, such)).isEqualTo(Cypher.literalOf(1));
			default -> exists(far, such);
		};
	}

	@SuppressWarnings("unchecked")
	private Condition counted(Found far, Link link, Kind kind, Map<String, Object> count) {
		Map<String, Object> operators = new LinkedHashMap<>(count);
		Object where = operators.remove(Connections.WHERE);
		Asked such = ofEach(far, kind, link.object(), (Map<String, Object>) where);
		return this.comparison.condition(Cypher.count(Rows.of(far, such)), COUNT, operators);
	}

	private static Condition exists(Found far, Asked such) {
		return Cypher.exists(Rows.of(far, such));
	}

	private static Condition definite(Condition condition) {
		return Cypher.coalesce(Cypher.literalTrue().asCondition().and(condition), Cypher.literalFalse()).asCondition();
	}

	private static Map<String, Object> map(Map.Entry<String, Object> entry) {
		return Comparison.map(entry.getKey(), entry.getValue());
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> list(Map.Entry<String, Object> entry) {
		return (List<Map<String, Object>>) Comparison.present(entry.getKey(), entry.getValue());
	}

}
