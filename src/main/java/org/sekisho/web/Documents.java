package org.sekisho.web;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

/**
 * Keeps parsed and validated documents, of which clients send the same again and again. A
 * limit that a document exceeds becomes its error here: thrown further, it would leave
 * the request unended for whoever measures requests.
 */
final class Documents implements PreparsedDocumentProvider {

	/** In characters of all documents together. */
	private static final int KEPT = 4_000_000;

	/** In characters. Longer ones are hardly sent twice. */
	private static final int LONGEST = 50_000;

	private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
		.maximumWeight(KEPT)
		.weigher((String text, PreparsedDocumentEntry document) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parser) {
		boolean keep = input.getQuery().length() <= LONGEST;
		return CompletableFuture.completedFuture(
				keep ? this.kept.get(input.getQuery(), text -> parsed(input, parser)) : parsed(input, parser));
	}

	private static PreparsedDocumentEntry parsed(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parser) {
		try {
			return parser.apply(input);
		}
		catch (AbortExecutionException ex) {
			return new PreparsedDocumentEntry(ex);
		}
	}

}
