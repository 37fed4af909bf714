package org.sekisho.filter;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.sekisho.patterns.Scope;
import org.sekisho.schema.Glob;
import org.sekisho.schema.Operator;
import org.sekisho.vocabulary.PartialDate;
import org.sekisho.vocabulary.Property;
import org.sekisho.schema.InvalidQuestion;

/** Compares stored properties with a filter's operands. */
final class Comparison {

	private final Scope scope;

	Comparison(Scope scope) {
		this.scope = scope;
	}

	Condition condition(Expression stored, Property property, Map<String, Object> operators) {
		boolean ignoreCase = Boolean.TRUE.equals(operators.get(Operator.IGNORE_CASE));
		if (operators.keySet().stream().allMatch(Operator.IGNORE_CASE::equals)) {
			throw new InvalidQuestion("'" + property.name()
					+ "' in a filter says nothing: give it an operator such as eq, and a value to every variable in it");
		}
		Condition all = Cypher.noCondition();
		for (Map.Entry<String, Object> entry : operators.entrySet()) {
			if (!entry.getKey().equals(Operator.IGNORE_CASE)) {
				Operator operator = Operator.named(entry.getKey());
				Object operand = given(property, operator, entry.getValue());
				all = all.and(switch (operator) {
					case IS_NULL -> operand.equals(true) ? stored.isNull() : stored.isNotNull();
					case IS_EMPTY -> isEmpty(stored).isEqualTo(Cypher.literalOf(operand));
					default -> compare(operator, ignoreCase ? Cypher.toLower(stored) : stored,
							this.scope.parameter(operand, value -> operand(property, operator, ignoreCase, value)));
				});
			}
		}
		return all;
	}

	private static Object given(Property property, Operator operator, @Nullable Object operand) {
		if (operand == null) {
			throw new InvalidQuestion("'" + operator.input() + "' of '" + property.name()
					+ "' must not be null: to ask for what is unknown, say isNull: true");
		}
		return operand;
	}

	private static Object operand(Property property, Operator operator, boolean ignoreCase, @Nullable Object value) {
		Object operand = Objects.requireNonNull(value);
		Object made = property.type().equals("PartialDate") ? bound(operator, operand)
				: ignoreCase ? folded(operand) : operand;
		return (operator == Operator.MATCHES) ? Glob.regex((String) made) : made;
	}

	private static Condition isEmpty(Expression stored) {
		return stored.size().isEqualTo(Cypher.literalOf(0));
	}

	/**
	 * A partial date in the graph counts as its first day; as an operand it stands for
	 * all its days.
	 */
	private static Object bound(Operator operator, Object operand) {
		return switch (operator) {
			case GT, LTE -> PartialDate.parse((String) operand).greatestText();
			case GTE, LT -> PartialDate.parse((String) operand).leastText();
			default -> operand;
		};
	}

	private static Condition compare(Operator operator, Expression stored, Expression operand) {
		return switch (operator) {
			case EQ -> stored.isEqualTo(operand);
			case NE -> stored.isNotEqualTo(operand);
			case IN -> stored.in(operand);
			case NOT_IN -> Cypher.not(stored.in(operand));
			case LT -> stored.lt(operand);
			case LTE -> stored.lte(operand);
			case GT -> stored.gt(operand);
			case GTE -> stored.gte(operand);
			case CONTAINS -> stored.contains(operand);
			case STARTS_WITH -> stored.startsWith(operand);
			case ENDS_WITH -> stored.endsWith(operand);
			case MATCHES -> stored.matches(operand);
			case INCLUDES -> operand.in(stored);
			case IS_NULL, IS_EMPTY -> throw new IllegalArgumentException(operator + " compares with nothing");
		};
	}

	private static Object folded(Object operand) {
		return switch (operand) {
			case String text -> text.toLowerCase(Locale.ROOT);
			case Collection<?> several -> several.stream().map(each -> folded((Object) each)).toList();
			default -> operand;
		};
	}

	/** The fields of an input object, which must not be null. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> map(String name, @Nullable Object value) {
		return (Map<String, Object>) present(name, value);
	}

	/** What must not be null in a filter. */
	static Object present(String name, @Nullable Object value) {
		if (value == null) {
			throw new InvalidQuestion("'" + name + "' in a filter must not be null: leave it out instead");
		}
		return value;
	}

}
