package org.sekisho.schema;

import java.util.Map;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Takes a field's value out of an answer in which values stand under the caller's names
 * for them. It is trivial, so that nothing observes or wraps each of the many values.
 */
public final class ByKey implements TrivialDataFetcher<@Nullable Object> {

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		Map<?, ?> answer = environment.getSource();
		return (answer != null) ? answer.get(environment.getField().getResultKey()) : null;
	}

}
