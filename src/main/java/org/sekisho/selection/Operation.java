package org.sekisho.selection;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;

/**
 * A whole operation of a document: fragments resolved, arguments coerced, and slots in
 * place of the values of variables. It keeps what its root fields were compiled to.
 */
public final class Operation {

	private final ExecutableNormalizedOperation normalized;

	private final Map<Purpose, Object> compiled = new ConcurrentHashMap<>();

	private record Purpose(String key, Object variant) {

	}

	Operation(ExecutableNormalizedOperation normalized) {
		this.normalized = normalized;
	}

	/** How many fields it has, fragments resolved. */
	int fields() {
		return this.normalized.getNormalizedFieldToMergedField().size();
	}

	/**
	 * The root fields.
	 * @return fields with all that is selected below them
	 */
	public List<ExecutableNormalizedField> roots() {
		return this.normalized.getTopLevelFields();
	}

	/**
	 * The root field under a key.
	 * @param key the caller's alias or the field's name
	 * @return the field with all that is selected below it
	 */
	public ExecutableNormalizedField root(String key) {
		return roots().stream()
			.filter(field -> field.getResultKey().equals(key))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException(key));
	}

	/**
	 * Compiles a root field, the first time it is asked for.
	 * @param key the caller's alias or the field's name
	 * @param variant tells apart what is compiled differently for different callers
	 * @param compiler makes something of the field that holds whatever the variables
	 * @param <T> what it makes
	 * @return what was compiled
	 */
	@SuppressWarnings("unchecked")
	public <T> T compiled(String key, Object variant, Function<ExecutableNormalizedField, T> compiler) {
		Purpose purpose = new Purpose(key, variant);
		Object present = this.compiled.get(purpose);
		if (present == null) {
			present = compiler.apply(root(key));
			this.compiled.put(purpose, present);
		}
		return (T) present;
	}

}
