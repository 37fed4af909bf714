package org.sekisho.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.sekisho.schema.Operator;
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
		Condition all = Cypher.noCondition();
		for (Map.Entry<String, Object> entry : operators.entrySet()) {
			if (!entry.getKey().equals(Operator.IGNORE_CASE)) {
				Operator operator = Operator.named(entry.getKey());
				Object operand = operand(property, entry);
				all = all.and(compare(operator, ignoreCase ? Cypher.toLower(stored) : stored,
						this.scope.parameter(ignoreCase ? folded(operand) : operand)));
			}
		}
		return all;
	}

	private static Object operand(Property property, Map.Entry<String, Object> entry) {
		Object operand = entry.getValue();
		if (operand == null) {
			throw new InvalidQuestion("'" + entry.getKey() + "' of '" + property.name()
					+ "' must not be null: to ask for what is unknown, say isNull: true");
		}
		return operand;
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
			case IS_NULL -> stored.isNull().isEqualTo(operand);
			case INCLUDES -> operand.in(stored);
			case IS_EMPTY -> stored.size().isEqualTo(Cypher.literalOf(0)).isEqualTo(operand);
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
		if (value == null) {
			throw new InvalidQuestion("'" + name + "' in a filter must not be null: leave it out instead");
		}
		return (Map<String, Object>) value;
	}

}
