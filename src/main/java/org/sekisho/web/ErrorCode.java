package org.sekisho.web;

import java.util.HashMap;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

/** What programs tell errors apart by: {@code extensions.code}. */
enum ErrorCode implements ErrorClassification {

	/** The text is no GraphQL document. */
	SYNTAX,

	/** The question does not fit the schema, or cannot be answered as it is. */
	INVALID,

	/** Whoever asks lacks the role that a field needs. */
	FORBIDDEN,

	/** Somebody else has written meanwhile what was to be written. */
	CONFLICT,

	/** The question or its answer exceeds {@code extensions.limit}. */
	LIMIT,

	/** No answer was found in time. */
	TIMEOUT,

	/** The database cannot be reached; the same question may be answered later. */
	UNAVAILABLE,

	/** Whoever asked went away, or the server stops. */
	CANCELLED,

	/** Our fault; the log knows more. */
	INTERNAL;

	static final String KEY = "code";

	static final String LIMIT_KEY = "limit";

	/** An error of this code at the same place. */
	GraphQLError on(GraphQLError error, String message) {
		return on(error, message, Map.of());
	}

	/** An error of this code at the same place, with more extensions. */
	GraphQLError on(GraphQLError error, String message, Map<String, Object> more) {
		Map<String, Object> extensions = new HashMap<>(more);
		if (error.getExtensions() != null) {
			extensions.putAll(error.getExtensions());
		}
		extensions.put(KEY, name());
		GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError().message("%s", message).errorType(this);
		if (error.getLocations() != null) {
			builder.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			builder.path(error.getPath());
		}
		return builder.extensions(extensions).build();
	}

}
