package org.sekisho.markings;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import org.sekisho.graph.Graph;
import org.sekisho.graph.StatementFailed;
import org.sekisho.graph.Statements;

import org.springframework.stereotype.Component;

/**
 * About how many entities bear each handling. Statements choose by it how they count, and
 * give the same number either way, so it may be some minutes old.
 */
@Component
public class MarkedNumbers {

	private static final String NUMBERS = "markings/number-of-marked";

	private static final Duration AGE = Duration.ofMinutes(2);

	private final LoadingCache<String, Map<String, Long>> numbers;

	MarkedNumbers(Graph graph, Statements statements) {
		this.numbers = Caffeine.newBuilder().refreshAfterWrite(AGE).build(name -> {
			Map<String, Long> numbers = new HashMap<>();
			for (Map<String, @Nullable Object> row : graph.read(statements.named(name, Map.of()))) {
				numbers.put(String.valueOf(row.get("text")), (Long) row.get("number"));
			}
			return numbers;
		});
	}

	/**
	 * About how many entities bear some handlings.
	 * @return {@link Long#MAX_VALUE} where that cannot be told
	 */
	long about(Collection<String> texts) {
		try {
			Map<String, Long> known = this.numbers.get(NUMBERS);
			return texts.stream().mapToLong(text -> known.getOrDefault(text, 0L)).sum();
		}
		catch (StatementFailed ex) {
			return Long.MAX_VALUE;
		}
	}

	/** Many things have come to be marked otherwise. */
	public void forget() {
		this.numbers.invalidateAll();
	}

}
