package org.sekisho.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a value that only the caller's variables tell, so that a statement can be
 * built before they are known.
 *
 * @param path the variable's name, then fields and positions within its value
 */
public record Slot(List<Object> path) {

	Slot within(Object step) {
		List<Object> longer = new ArrayList<>(this.path);
		longer.add(step);
		return new Slot(longer);
	}

	private @Nullable Object of(Map<String, @Nullable Object> variables) {
		Object value = variables;
		for (Object step : this.path) {
			value = (step instanceof Integer position) ? ((List<?>) Objects.requireNonNull(value)).get(position)
					: ((Map<?, ?>) Objects.requireNonNull(value)).get(step);
		}
		return value;
	}

	/**
	 * Whether anything in a value is known only when a caller asks.
	 * @param value a value, list or map
	 * @return true where there is a slot in it
	 */
	public static boolean isIn(@Nullable Object value) {
		return switch (value) {
			case Slot slot -> true;
			case List<?> list -> list.stream().anyMatch(Slot::isIn);
			case Map<?, ?> map -> map.values().stream().anyMatch(Slot::isIn);
			case null, default -> false;
		};
	}

	/**
	 * Puts the values of variables into the slots.
	 * @param value a value, list or map
	 * @param variables the caller's variables, coerced
	 * @return the same without slots
	 */
	public static @Nullable Object filled(@Nullable Object value, Map<String, @Nullable Object> variables) {
		return switch (value) {
			case Slot slot -> slot.of(variables);
			case List<?> list when isIn(list) -> {
				List<@Nullable Object> filled = new ArrayList<>();
				list.forEach(each -> filled.add(filled(each, variables)));
				yield filled;
			}
			case Map<?, ?> map when isIn(map) -> {
				Map<Object, @Nullable Object> filled = new LinkedHashMap<>();
				map.forEach((key, each) -> filled.put(key, filled(each, variables)));
				yield filled;
			}
			case null, default -> value;
		};
	}

	/**
	 * Puts the values of variables into the slots of a field's arguments.
	 * @param arguments arguments by name
	 * @param variables the caller's variables, coerced
	 * @return the same without slots
	 */
	@SuppressWarnings("unchecked")
	public static Map<String, @Nullable Object> filledAll(Map<String, @Nullable Object> arguments,
			Map<String, @Nullable Object> variables) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(filled(arguments, variables));
	}

}
