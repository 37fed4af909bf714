package org.sekisho.query;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Computes a field that the schema marks {@code @computed}. Every such field has exactly
 * one bean of this type.
 */
public interface ComputedField {

	/**
	 * The field that this computes.
	 * @return type and field: {@code Agreement.statusOn}
	 */
	String coordinates();

	/**
	 * Computes the field's value for one entity.
	 * @param needs what the schema says the field needs, by field name; partial dates as
	 * text
	 * @param arguments the field's arguments, coerced
	 * @return the value; null where it is unknown
	 */
	@Nullable Object compute(Map<String, @Nullable Object> needs, Map<String, @Nullable Object> arguments);

}
