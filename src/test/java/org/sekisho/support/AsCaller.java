package org.sekisho.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.Caller;
import org.sekisho.access.Clearance;
import org.sekisho.access.Light;
import org.sekisho.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * Asks the running application as somebody with a clearance.
 *
 * @param service the application
 * @param caller who asks
 */
public record AsCaller(ExecutionGraphQlService service, Caller caller) {

	/**
	 * Somebody who may do anything, and see what bears a light.
	 * @param service the application
	 * @param light the highest light; null for what bears none
	 * @return the caller
	 */
	public static AsCaller cleared(ExecutionGraphQlService service, @Nullable Light light) {
		return cleared(service, new Clearance(light, null, Set.of(), false, false));
	}

	/**
	 * Somebody who may do anything.
	 * @param service the application
	 * @param clearance what they may see
	 * @return the caller
	 */
	public static AsCaller cleared(ExecutionGraphQlService service, Clearance clearance) {
		return new AsCaller(service, new Caller("somebody", Set.of(Role.ADMINISTRATOR), clearance));
	}

	/**
	 * Asks a question that must be answered without errors.
	 * @param question a GraphQL document
	 * @return the data
	 */
	public JsonNode ask(String question) {
		return ask(question, Map.of());
	}

	/**
	 * Asks a question that must be answered without errors.
	 * @param question a GraphQL document
	 * @param variables its variables
	 * @return the data
	 */
	public JsonNode ask(String question, Map<String, ? extends @Nullable Object> variables) {
		ExecutionGraphQlResponse response = execute(question, variables);
		if (!response.getErrors().isEmpty()) {
			throw new AssertionError(response.getErrors().toString());
		}
		return JsonMapper.shared().valueToTree(response.getData());
	}

	/**
	 * Asks a question, whatever comes of it.
	 * @param question a GraphQL document
	 * @param variables its variables
	 * @return data and messages of errors
	 */
	public JsonNode answer(String question, Map<String, ? extends @Nullable Object> variables) {
		ExecutionGraphQlResponse response = execute(question, variables);
		List<String> errors = response.getExecutionResult().getErrors().stream().map(GraphQLError::getMessage).toList();
		Map<String, @Nullable Object> answer = new HashMap<>();
		answer.put("data", response.isValid() ? response.getData() : null);
		answer.put("errors", errors);
		return JsonMapper.shared().valueToTree(answer);
	}

	private ExecutionGraphQlResponse execute(String question, Map<String, ? extends @Nullable Object> variables) {
		return this.caller.during(() -> Objects.requireNonNull(this.service
			.execute(new DefaultExecutionGraphQlRequest(question, null, new HashMap<>(variables), null, "test", null))
			.block()));
	}

}
