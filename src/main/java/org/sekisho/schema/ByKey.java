package org.sekisho.schema;

import java.util.Map;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Takes a field's value out of an answer in which values stand under the caller's names
 * for them.
 */
public final class ByKey implements DataFetcher<@Nullable Object> {

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		Map<?, ?> answer = environment.getSource();
		return (answer != null) ? answer.get(environment.getField().getResultKey()) : null;
	}

}
