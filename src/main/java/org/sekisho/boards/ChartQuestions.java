package org.sekisho.boards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.sekisho.schema.Unanswered;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks what a chart asks, as its page would: under the same access rule and the same
 * limits.
 */
@Component
public class ChartQuestions {

	/** Entities whose links one question may ask for are twice as many. */
	private static final int AT_ONCE = 500;

	private final ObjectProvider<ExecutionGraphQlService> service;

	private final Duration timeout;

	ChartQuestions(ObjectProvider<ExecutionGraphQlService> service,
			@Value("${sekisho.neo4j.timeout:60s}") Duration timeout) {
		this.service = service;
		this.timeout = timeout;
	}

	/**
	 * When questions that belong together are to end, however many they are.
	 *
	 * @param at no further question is asked after it
	 */
	public record Deadline(Instant at) {

		/**
		 * Whether nothing more is to be asked.
		 * @return true after the deadline
		 */
		public boolean isOver() {
			return !Instant.now(Clock.systemUTC()).isBefore(this.at);
		}

	}

	/**
	 * The deadline of questions that begin now: they may take together as long as one
	 * alone.
	 * @return after {@code sekisho.neo4j.timeout}; never where that is zero
	 */
	public Deadline deadline() {
		return new Deadline(this.timeout.isZero() ? Instant.MAX : Instant.now(Clock.systemUTC()).plus(this.timeout));
	}

	/**
	 * Asks a question.
	 * @param document a GraphQL document
	 * @param variables its variables; null where one is not given
	 * @return the data
	 * @throws Unanswered where there is no answer, with the reason that a caller is told
	 */
	public Map<String, @Nullable Object> ask(String document, Map<String, @Nullable Object> variables) {
		Map<String, @Nullable Object> given = new LinkedHashMap<>(variables);
		given.values().removeIf(Objects::isNull);
		var request = new DefaultExecutionGraphQlRequest(document, null, given, null, UUID.randomUUID().toString(),
				Locale.ENGLISH);
		var response = Objects.requireNonNull(this.service.getObject().execute(request).block());
		if (!response.getErrors().isEmpty()) {
			ResponseError error = response.getErrors().getFirst();
			Object code = error.getExtensions().get("code");
			throw new Unanswered((code != null) ? code.toString() : "INVALID",
					Objects.requireNonNullElse(error.getMessage(), "There is no answer"));
		}
		return Objects.requireNonNull(response.getData());
	}

	/**
	 * Parts of a list of entities, so that any two entities stand in one of them
	 * together, and none is too long for a question.
	 * @param ids all of them
	 * @return the parts; the whole list where it is short enough
	 */
	public static List<List<String>> pairwise(List<String> ids) {
		return (ids.size() <= 2 * AT_ONCE) ? List.of(ids) : pairwise(ids, AT_ONCE);
	}

	/**
	 * The same in smaller parts.
	 * @param ids all of them, more than two
	 * @param half half as many as stand in a part
	 * @return two parts or more
	 */
	public static List<List<String>> pairwise(List<String> ids, int half) {
		List<List<String>> parts = new ArrayList<>();
		for (int from = 0; from < ids.size(); from += half) {
			for (int other = from + half; other < ids.size(); other += half) {
				List<String> both = new ArrayList<>(ids.subList(from, from + half));
				both.addAll(ids.subList(other, Math.min(other + half, ids.size())));
				parts.add(both);
			}
		}
		return parts;
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

	static List<Map<String, @Nullable Object>> maps(@Nullable Object values) {
		return ((List<?>) Objects.requireNonNull(values)).stream().map(ChartQuestions::map).toList();
	}

	static List<String> ids(@Nullable Object values) {
		return ((List<?>) Objects.requireNonNull(values)).stream()
			.map(value -> Objects.requireNonNull(map(value).get("id")).toString())
			.toList();
	}

}
